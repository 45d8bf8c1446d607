import { RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'
import { ANY_RELATION, LISTED } from './links.ts'

export type NeighbourParameters = {
  readonly ids: readonly string[]
  readonly types: readonly string[]
  readonly status: readonly string[] | null
  readonly basis: readonly string[] | null
  readonly limit: number
}
export interface NeighbourRow {
  readonly id: string
  readonly link: string
  readonly type: string
  readonly other: string
  readonly kind: string
  readonly statuses: readonly string[]
  readonly bases: readonly string[]
  readonly evidence: readonly string[]
}

const ROW = `id AS id, x.id AS link, type(x) AS type, b.id AS other, b.kind AS kind, x.statuses AS statuses,
x.bases AS bases, x.evidence AS evidence`
const KEPT = `WHERE type(x) IN $types AND ${LISTED}`

/** Neighbours along and against relations, at most `limit` in all; nothing but what a walk needs of them. */
export const neighboursForward = defineQuery<NeighbourParameters, NeighbourRow>(
  'neighbours.forward',
  `UNWIND $ids AS id MATCH (a:Entity {id: id})-[x:${ANY_RELATION}]->(b:Entity) ${KEPT} RETURN ${ROW} LIMIT $limit`,
)
export const neighboursReverse = defineQuery<NeighbourParameters, NeighbourRow>(
  'neighbours.reverse',
  `UNWIND $ids AS id MATCH (a:Entity {id: id})<-[x:${ANY_RELATION}]-(b:Entity) ${KEPT} RETURN ${ROW} LIMIT $limit`,
)

/** Relationships from some entities to others of them. */
export const linksAmong = defineQuery<NeighbourParameters, NeighbourRow>(
  'neighbours.among',
  `UNWIND $ids AS id MATCH (a:Entity {id: id})-[x:${ANY_RELATION}]->(b:Entity) ${KEPT} AND b.id IN $ids
RETURN ${ROW} LIMIT $limit`,
)

export type LinkKey = { readonly start: string; readonly end: string; readonly id: string }

/** Relationships by their ids, one query a type: both ends are found by theirs. None for RECORDS: no document is an entity. */
export const linksById: ReadonlyMap<
  RelationType,
  Query<{ rows: readonly LinkKey[] }, { link: StoredRelationship }>
> = new Map(
  RELATION_TYPES.filter((type) => type !== 'RECORDS').map((type) => [
    type,
    defineQuery<{ rows: readonly LinkKey[] }, { link: StoredRelationship }>(
      `links.byId.${type}`,
      `UNWIND $rows AS r MATCH (a:Entity {id: r.start}) MATCH (b:Entity {id: r.end})
MATCH (a)-[x:${type}]->(b) WHERE x.id = r.id RETURN x AS link`,
    ),
  ]),
)
