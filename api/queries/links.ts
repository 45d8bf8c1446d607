import { relationFields } from '#graph-model/ontology/fields.ts'
import { ENTITY_KINDS, RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'

export type Ends = 'forward' | 'reverse' | 'both'

/** What a statement has to meet, as parameters; null asks nothing. */
type WantedParameters = {
  readonly status: readonly string[] | null
  readonly basis: readonly string[] | null
  readonly from: string | null
  readonly to: string | null
}

/** One entity and the place after which its page begins. */
export type PageStart = {
  readonly id: string
  readonly afterType: string | null
  readonly afterRank: number
  readonly afterKey: string
  readonly afterLink: string
}

type PageParameters = WantedParameters & {
  readonly rows: readonly PageStart[]
  readonly first: number
  readonly types: readonly string[]
}
interface PageRow {
  readonly id: string
  readonly link: StoredRelationship
  readonly node: StoredNode
  readonly rank: number
  readonly sortKey: string
}

type CountParameters = WantedParameters & {
  readonly ids: readonly string[]
  readonly types: readonly string[]
}
export interface CountRow {
  readonly id: string
  readonly n: number
  /** How many of them stay only because nothing says when they held. */
  readonly undated: number
}

export interface LinkQueries {
  readonly page: Query<PageParameters, PageRow>
  readonly count: Query<CountParameters, CountRow>
}

const ARROWS: Record<Ends, readonly [string, string]> = {
  forward: ['-', '->'],
  reverse: ['<-', '-'],
  both: ['-', '-'],
}

/** What the lists on a relationship decide; `x` is the relationship. */
export const LISTED =
  '($status IS NULL OR any(s IN x.statuses WHERE s IN $status)) AND ($basis IS NULL OR any(s IN x.bases WHERE s IN $basis))'

/** What one citation has to meet, found from the passages; statements without a date hold at any time. */
const CITED = `UNWIND x.evidence AS pid
MATCH (p:Passage {id: pid})-[c:SUPPORTS]->(s)
WHERE c.statement = x.id AND ($status IS NULL OR c.status IN $status) AND ($basis IS NULL OR c.basis IN $basis)
AND ($to IS NULL OR c.since IS NULL OR c.since <= $to) AND ($from IS NULL OR c.until IS NULL OR c.until + '~' >= $from)`

const AFTER = `r.afterType IS NULL OR type(x) > r.afterType OR (type(x) = r.afterType AND (rank > r.afterRank
OR (rank = r.afterRank AND (sortKey > r.afterKey OR (sortKey = r.afterKey AND x.id > r.afterLink)))))`

// Whole nodes are taken up after the limit only; the caller sorts, as the rows of a subquery have no order.
// The order that the source or the plan gives comes before the pinyin of names.
const RANK = 'coalesce(x.order, x.rank, 1000000)'

function linkQueries(name: string, type: string, ends: Ends, cited: boolean): LinkQueries {
  const [left, right] = ARROWS[ends]
  const match = `MATCH (a:Entity {id: r.id})${left}[x:${type}]${right}(b:Entity) WHERE type(x) IN $types AND ${LISTED}`
  const page = `UNWIND $rows AS r CALL (r) {
${match}
${cited ? `${CITED} WITH DISTINCT r, x, b` : 'WITH r, x, b'}
WITH r, x, b, ${RANK} AS rank, coalesce(b.sortKey, b.id) AS sortKey
WHERE ${AFTER}
WITH x, b, rank, sortKey ORDER BY type(x), rank, sortKey, x.id LIMIT $first
RETURN x, b, rank, sortKey
}
RETURN r.id AS id, x AS link, b AS node, rank AS rank, sortKey AS sortKey`
  const counted = match.replace('{id: r.id}', '{id: id}')
  const dated = 'CASE WHEN c.since IS NOT NULL OR c.until IS NOT NULL THEN c.id END'
  const count = cited
    ? `UNWIND $ids AS id ${counted}\n${CITED}\nWITH id, x.id AS link, count(${dated}) AS dated
RETURN id AS id, count(link) AS n, count(CASE WHEN dated = 0 THEN link END) AS undated`
    : `UNWIND $ids AS id ${counted}\nRETURN id AS id, count(x) AS n, 0 AS undated`
  const suffix = `${name}.${ends}${cited ? '.cited' : ''}`
  return {
    page: defineQuery(`links.page.${suffix}`, page),
    count: defineQuery(`links.count.${suffix}`, count),
  }
}

/** All relations, in one pattern that starts from an entity. */
export const ANY_RELATION = RELATION_TYPES.join('|')

const queries = new Map<string, LinkQueries>()
function register(name: string, type: string, ends: Ends): void {
  for (const cited of [false, true])
    queries.set(`${name}.${ends}.${cited}`, linkQueries(name, type, ends, cited))
}
// What a document records is asked from the document: it is no entity.
const FIELDS = ENTITY_KINDS.flatMap((kind) => relationFields(kind)).filter(
  (field) => field.relation !== 'RECORDS',
)
for (const key of new Set(FIELDS.map((field) => `${field.relation} ${field.direction}`))) {
  const [relation, direction] = key.split(' ') as [RelationType, Ends]
  register(relation, relation, direction)
}
for (const ends of ['forward', 'reverse', 'both'] as const) register('ANY', ANY_RELATION, ends)

/** The queries of one relation in one direction, or of any; `cited` ones ask the citations too. */
export function linkQueriesOf(relation: RelationType | 'ANY', ends: Ends, cited: boolean): LinkQueries {
  const found = queries.get(`${relation}.${ends}.${cited}`)
  if (!found) throw new Error(`no query for ${relation}, ${ends}`)
  return found
}
