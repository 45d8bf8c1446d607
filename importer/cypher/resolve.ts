import { ENTITY_KINDS, propertiesOf, type RelationType } from '#graph-model/ontology/ontology.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'

/** Properties by which a public register tells things apart, of all kinds. */
export const IDENTIFIERS: readonly string[] = [
  ...new Set(
    ENTITY_KINDS.flatMap((kind) =>
      Object.entries(propertiesOf(kind)).flatMap(([key, spec]) => (spec.identifies ? [key] : [])),
    ),
  ),
]

/** What an entity is called and numbered; identifiers by their own names. */
export interface NamedRow extends Readonly<Record<string, unknown>> {
  readonly id: string
  readonly kind: string
  readonly dataset: string | null
  readonly nameZh: string | null
  readonly nameEn: string | null
  readonly nameEnBasis: string | null
  readonly aliases: readonly string[] | null
}

/** Names and codes of entities in the order of their ids, a page at a time; observations left out by the reader. */
export const NAMED = defineQuery<{ after: string; limit: number }, NamedRow>(
  'resolve.named',
  `MATCH (e:Entity) WHERE e.id > $after
   RETURN e.id AS id, e.kind AS kind, e.dataset AS dataset, e.nameZh AS nameZh, e.nameEn AS nameEn,
   e.nameEnBasis AS nameEnBasis, e.aliases AS aliases, ${IDENTIFIERS.map((key) => `e.${key} AS ${key}`).join(', ')}
   ORDER BY e.id LIMIT $limit`,
)

/** The relations by which names are compared: where a thing lies, and doubts that are recorded. */
export const COMPARED = [
  'PART_OF',
  'LOCATED_IN',
  'POSSIBLY_SAME_AS',
] as const satisfies readonly RelationType[]

export const ENDS: ReadonlyMap<
  (typeof COMPARED)[number],
  Query<Record<string, never>, { start: string; end: string }>
> = new Map(
  COMPARED.map((type) => [
    type,
    defineQuery(
      `resolve.ends.${type}`,
      `MATCH (a:Entity)-[r:${type}]->(b:Entity) RETURN a.id AS start, b.id AS end`,
    ),
  ]),
)
