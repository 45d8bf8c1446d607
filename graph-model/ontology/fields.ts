import type { Words } from './kind.ts'
import { type EntityKind, isA, type Kind, propertiesOf, RELATIONS, type RelationType } from './ontology.ts'
import type { RelationSpec } from './relation.ts'

export type FieldDirection = 'forward' | 'reverse' | 'both'

/** A field of a kind that follows one relation in one direction, as `City.corridors`. */
export interface RelationField extends Words {
  readonly name: string
  readonly relation: RelationType
  /** `both` for a symmetric relation. */
  readonly direction: FieldDirection
  /** Kinds declared at the other end. */
  readonly targets: readonly Kind[]
}

/** Names that every entity has in GraphQL beside its properties; a derived field must not take one of them. */
const RESERVED = [
  'id',
  'kind',
  'gloss',
  'state',
  'bases',
  'facts',
  'fact',
  'openLists',
  'notStated',
  'links',
  'datasets',
  'quantity',
  'indicator',
]

/**
 * The fields that relations give to a kind, in the order of declaration.
 * Throws when two relations, or a relation and a property, would give the kind one field twice.
 */
export function relationFields(
  kind: EntityKind,
  relations: Readonly<Record<string, RelationSpec<Kind>>> = RELATIONS,
): RelationField[] {
  const taken = new Map<string, string>(RESERVED.map((name) => [name, 'every entity']))
  for (const property of Object.keys(propertiesOf(kind))) taken.set(property, `property ${property}`)
  const fields: RelationField[] = []
  const add = (field: RelationField) => {
    const owner = taken.get(field.name)
    if (owner !== undefined)
      throw new Error(`field ${kind}.${field.name} of ${field.relation} is already taken by ${owner}`)
    taken.set(field.name, field.relation)
    fields.push(field)
  }
  for (const [relation, spec] of Object.entries(relations) as [RelationType, RelationSpec<Kind>][]) {
    const stands = (ends: readonly Kind[]) =>
      (kind === 'Group' && !ends.includes('Document')) || ends.some((end) => isA(kind, end))
    const symmetric = spec.reverse === undefined
    if (stands(spec.from)) {
      const { field, zh, en } = spec.forward
      add({ name: field, zh, en, relation, direction: symmetric ? 'both' : 'forward', targets: spec.to })
    }
    if (spec.reverse && stands(spec.to)) {
      const { field, zh, en } = spec.reverse
      add({ name: field, zh, en, relation, direction: 'reverse', targets: spec.from })
    }
  }
  return fields
}

/** The field of a kind by its name; undefined when the kind has none of that name. */
export function relationField(kind: EntityKind, name: string): RelationField | undefined {
  return relationFields(kind).find((field) => field.name === name)
}
