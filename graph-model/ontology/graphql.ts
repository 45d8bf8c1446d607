import { relationFields } from './fields.ts'
import type { PropertySpec } from './kind.ts'
import {
  ENTITY_KINDS,
  type EntityKind,
  isA,
  type Kind,
  kindSpec,
  propertiesOf,
  RELATION_TYPES,
  relationSpec,
} from './ontology.ts'

const TYPES: Record<PropertySpec['type'], string> = {
  text: 'String',
  texts: '[String!]',
  integer: 'Int',
  number: 'Float',
  boolean: 'Boolean',
  date: 'String',
}

/** Fields of every entity that are written by hand, beside what the ontology derives. */
const ENTITY_FIELDS = `  id: ID!
  kind: Kind!
  "The kind in words."
  words: Words!
  "Our explanation of a term, where there is one."
  gloss: Words
  "The state of the thing over all statements about it, e.g. running, expansion planned."
  state: RollUp!
  bases: [Basis!]!
  "Properties the source states, each with its evidence."
  facts(property: [String!]): [Fact!]!
  openLists: [OpenList!]!
  "What the source does not say of it, and why we say so."
  notStated: [NotStated!]!
  "All links of the entity, or those of some relations."
  links(relations: [RelationType!], direction: Direction, filter: StatementFilter, first: Int = 20, after: String): LinkConnection!
  datasets: [String!]!`

function description(text: string, indent = ''): string {
  return `${indent}"""${text}"""\n`
}

function propertyField(name: string, spec: PropertySpec): string {
  const type = name === 'nameEnBasis' ? 'NameBasis' : TYPES[spec.type]
  const required = spec.required && !spec.cited ? '!' : ''
  const list = name === 'aliases' ? '!' : required
  return `${description(`${spec.zh} · ${spec.en}${spec.unit ? ` (${spec.unit})` : ''}`, '  ')}  ${name}: ${type}${list}`
}

function enumType(name: string, values: readonly { name: string; zh: string; en: string }[]): string {
  const lines = values.map((value) => `${description(`${value.zh} · ${value.en}`, '  ')}  ${value.name}`)
  return `enum ${name} {\n${lines.join('\n')}\n}`
}

function kindType(kind: EntityKind): string {
  const spec = kindSpec(kind)
  const own = Object.entries(propertiesOf(kind)).map(([name, property]) => propertyField(name, property))
  const fields = relationFields(kind).map((field) => {
    // Documents are no entities: no link leads to them.
    const typed = field.targets.some((target) => isA(target, 'Entity'))
      ? '(filter: StatementFilter, first: Int = 20, after: String): LinkConnection!'
      : '(first: Int = 20, after: String): DocumentConnection!'
    return `${description(`${field.zh} · ${field.en}`, '  ')}  ${field.name}${typed}`
  })
  const extra = kind === 'Observation' ? ['  quantity: Quantity!'] : []
  const about = spec.not
    ? `${spec.zh} · ${spec.en}. ${spec.not.zh} ${spec.not.en}`
    : `${spec.zh} · ${spec.en}.`
  return `${description(about)}type ${kind} implements Node & Entity {\n${[ENTITY_FIELDS, ...own, ...extra, ...fields].join('\n')}\n}`
}

/** The part of the GraphQL schema that follows from the ontology: kinds, relations, their enums and typed fields. */
export function graphqlTypes(): string {
  const root = Object.entries(propertiesOf('Entity' as Kind)).map(([name, spec]) => propertyField(name, spec))
  return [
    enumType(
      'Kind',
      ENTITY_KINDS.map((kind) => ({ name: kind, ...kindSpec(kind) })),
    ),
    enumType(
      'RelationType',
      RELATION_TYPES.map((type) => ({ name: type, ...relationSpec(type) })),
    ),
    `${description('Anything the sources speak of.')}interface Entity implements Node {\n${[ENTITY_FIELDS, ...root].join('\n')}\n}`,
    ...ENTITY_KINDS.map(kindType),
  ].join('\n\n')
}
