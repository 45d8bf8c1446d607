import { relationFields } from '#graph-model/ontology/fields.ts'
import {
  ENTITY_KINDS,
  type EntityKind,
  isA,
  kindSpec,
  RELATION_TYPES,
  type RelationType,
} from '#graph-model/ontology/ontology.ts'
import type { Status } from '#graph-model/record.ts'
import type { Context } from '../context.ts'
import { type Entity, listOf } from '../entity.ts'
import type { Ends } from '../queries/links.ts'
import { stateWords } from '../words/state.ts'
import { type LinkArguments, type LinkField, linkConnection } from './connections.ts'
import { documentsOf } from './documents.ts'
import { entityFacts, notStated, openLists } from './facts.ts'
import { quantity } from './quantity.ts'

interface MixedArguments extends LinkArguments {
  readonly relations?: readonly RelationType[] | null
  readonly direction?: Exclude<Ends, 'both'> | null
}

/** What every entity answers, whatever its kind. */
const COMMON = {
  words: ({ kind }: Entity) => kindSpec(kind),
  gloss: ({ glossZh, glossEn }: Entity) =>
    glossZh || glossEn ? { zh: glossZh ?? glossEn, en: glossEn ?? glossZh } : null,
  state(entity: Entity) {
    const statuses = listOf(entity, 'statuses') as readonly Status[]
    return { statuses, words: stateWords(entity.kind, statuses) }
  },
  bases: (entity: Entity) => listOf(entity, 'bases'),
  datasets: (entity: Entity) => listOf(entity, 'datasets'),
  aliases: (entity: Entity) => listOf(entity, 'aliases'),
  facts: (entity: Entity, args: { property?: readonly string[] | null }, { reading }: Context) =>
    entityFacts(reading, entity, args.property),
  openLists: (entity: Entity, _args: unknown, { reading }: Context) => openLists(reading, entity),
  notStated: (entity: Entity, _args: unknown, { reading }: Context) => notStated(reading, entity),
  links(entity: Entity, args: MixedArguments, context: Context) {
    const field: LinkField = {
      relation: 'ANY',
      types: args.relations ?? RELATION_TYPES,
      ends: args.direction ?? 'both',
    }
    return linkConnection(entity, field, args, context)
  },
}

/** The one resolver behind every field that follows a relation. */
function followed(kind: EntityKind) {
  return Object.fromEntries(
    relationFields(kind).map((field) => {
      if (!field.targets.some((target) => isA(target, 'Entity'))) return [field.name, documentsOf]
      const follows: LinkField = {
        relation: field.relation,
        types: [field.relation],
        ends: field.direction,
      }
      return [
        field.name,
        (entity: Entity, args: LinkArguments, context: Context) =>
          linkConnection(entity, follows, args, context),
      ]
    }),
  )
}

/** The resolvers of all kinds, from the ontology. */
export const entityResolvers = {
  Entity: { __resolveType: ({ kind }: Entity) => kind },
  ...Object.fromEntries(
    ENTITY_KINDS.map((kind) => [
      kind,
      {
        ...COMMON,
        ...followed(kind),
        ...(kind === 'Observation' && {
          quantity: (entity: Entity, _args: unknown, { reading }: Context) => quantity(reading, entity),
        }),
      },
    ]),
  ),
}
