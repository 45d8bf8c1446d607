import type { StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'

export interface ReachRow {
  readonly reach: StoredRelationship
  readonly tie: string
  readonly kind: string
  /** Of an unnamed group: the kind of its members. */
  readonly memberKind: string | null
  readonly sortKey: string
  readonly member: string
}

/** What ties reach the members of a region, and the region itself; the tie's kind tells what it is. */
export const reachesOfRegion = defineQuery<{ region: string; ids: readonly string[] }, ReachRow>(
  'reaches.ofRegion',
  `UNWIND $ids AS id MATCH (m:Entity {id: id})<-[x:REACHES]-(t:Entity) WHERE x.region = $region
RETURN x AS reach, t.id AS tie, t.kind AS kind, t.memberKind AS memberKind, t.sortKey AS sortKey, id AS member ORDER BY sortKey, tie, x.id`,
)

/** The members of a region, with the place that the official plan gives them. */
export const membersOfRegion = defineQuery<
  { region: string },
  { link: StoredRelationship; node: StoredNode; place: number }
>(
  'reaches.members',
  `MATCH (r:Entity {id: $region})<-[x:MEMBER_OF]-(m:Entity)
RETURN x AS link, m AS node, coalesce(x.order, 1000000) AS place ORDER BY place, m.sortKey, m.id, x.id`,
)
