import { ENTITY_KINDS, type EntityKind, RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import type { StoredNode } from '#graph-model/store/port.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'

/** Entities by their ids. */
export const entitiesById = defineQuery<{ ids: readonly string[] }, { node: StoredNode }>(
  'entities.byId',
  'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e AS node',
)

/** Ids of some entities, to find one that was nearly named. */
export const knownIds = defineQuery<{ prefix: string; limit: number }, { id: string }>(
  'entities.knownIds',
  'MATCH (e:Entity) WHERE e.id STARTS WITH $prefix RETURN e.id AS id ORDER BY id LIMIT $limit',
)

export type EntityParameters = {
  readonly kinds: readonly string[] | null
  readonly status: readonly string[] | null
  /** Leaves out entities of which anything of another status is said. */
  readonly statusOnly: boolean
  readonly basis: readonly string[] | null
  /** `field` and a tab: what the texts of `notStated` begin with. */
  readonly notStated: string | null
  readonly within: string | null
  /** Exact value of an observation. */
  readonly value: number | null
}
type EntityPageParameters = EntityParameters & {
  readonly order: string
  readonly afterKey: string | null
  readonly afterId: string
  readonly first: number
}

export interface EntityQueries {
  readonly page: Query<EntityPageParameters, { node: StoredNode; key: string }>
  readonly count: Query<EntityParameters, { n: number }>
}

/** Asks nothing: keeps every entity. */
export const ANY_ENTITY: EntityParameters = {
  kinds: null,
  status: null,
  statusOnly: false,
  basis: null,
  value: null,
  notStated: null,
  within: null,
}

const KEPT = `($kinds IS NULL OR any(l IN labels(e) WHERE l IN $kinds))
AND ($status IS NULL OR (any(s IN e.statuses WHERE s IN $status) AND (NOT $statusOnly OR all(s IN e.statuses WHERE s IN $status))))
AND ($basis IS NULL OR any(s IN e.bases WHERE s IN $basis))
AND ($value IS NULL OR e.value = $value)
AND ($notStated IS NULL OR any(n IN coalesce(e.notStated, []) WHERE n STARTS WITH $notStated))`

// Whole nodes are taken up after the limit only: to sort them as they are costs ten times as much.
function entityQueries(name: string, match: string, once: 'DISTINCT ' | '' = 'DISTINCT '): EntityQueries {
  const kept = `${match} WHERE ${KEPT} WITH ${once}e`
  return {
    page: defineQuery(
      `entities.page.${name}`,
      `${kept}, CASE WHEN $order = 'ID' THEN e.id ELSE coalesce(e.sortKey, e.id) END AS key
WHERE $afterKey IS NULL OR key > $afterKey OR (key = $afterKey AND e.id > $afterId)
WITH e, key ORDER BY key, e.id LIMIT $first
RETURN e AS node, key AS key ORDER BY key, e.id`,
    ),
    count: defineQuery(`entities.count.${name}`, `${kept} RETURN count(e) AS n`),
  }
}

const WITHIN = 'MATCH (w:Entity {id: $within})<-[:PART_OF|LOCATED_IN*1..4]-(e:Entity)'
const all = entityQueries('all', 'MATCH (e:Entity)', '')
const within = entityQueries('within', WITHIN)
const ofKind = new Map(ENTITY_KINDS.map((kind) => [kind, entityQueries(kind, `MATCH (e:${kind})`, '')]))
const ofRelation = new Map(
  RELATION_TYPES.map((type) => [
    type,
    {
      anywhere: entityQueries(`with.${type}`, `MATCH (e:Entity)-[:${type}]-(o)`),
      within: entityQueries(`within.with.${type}`, `${WITHIN} MATCH (e)-[:${type}]-(o)`),
    },
  ]),
)

/** The queries that list entities: of one kind, in a place, with a relation, or any. */
export function entityQueriesOf(by: {
  readonly kind?: EntityKind | undefined
  readonly relation?: (typeof RELATION_TYPES)[number] | undefined
  readonly within: boolean
}): EntityQueries {
  const relation = by.relation && ofRelation.get(by.relation)
  if (relation) return by.within ? relation.within : relation.anywhere
  if (by.within) return within
  return (by.kind && ofKind.get(by.kind)) ?? all
}
