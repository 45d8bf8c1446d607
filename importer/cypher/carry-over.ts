import { defineQuery, type Query } from '#graph-model/store/query.ts'
import { IDENTIFIED_LABELS } from '#graph-model/store/schema.ts'

type None = Record<string, never>
type Counts = Query<None, { n: number }>

/** The ids of all nodes that make a graph, label by label. */
export const IDS: ReadonlyMap<string, Query<None, { id: string }>> = new Map(
  IDENTIFIED_LABELS.map((label) => [
    label,
    defineQuery(`carryOver.ids.${label}`, `MATCH (n:${label}) RETURN n.id AS id`),
  ]),
)

/** How many nodes and relationships a graph has beside what is derived. */
export const COUNTS: Readonly<Record<'node' | 'relationship', readonly Counts[]>> = {
  node: [
    defineQuery('carryOver.entities', 'MATCH (n:Entity) RETURN count(n) AS n'),
    defineQuery('carryOver.documents', 'MATCH (n:Document) RETURN count(n) AS n'),
  ],
  relationship: [
    defineQuery(
      'carryOver.relationships',
      "MATCH (:Entity)-[r]->() WHERE NOT type(r) IN ['SUPPORTS', 'REACHES'] RETURN count(r) AS n",
    ),
    defineQuery(
      'carryOver.statementsOfDocuments',
      "MATCH (:Document)-[r]->() WHERE NOT type(r) IN ['SUPPORTS', 'REACHES'] RETURN count(r) AS n",
    ),
  ],
}
