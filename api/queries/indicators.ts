import type { StoredNode } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'

type IndicatorParameters = { readonly about: string | null; readonly text: string | null }
type IndicatorPageParameters = IndicatorParameters & {
  readonly afterKey: string | null
  readonly afterId: string
  readonly first: number
}

const KEPT = `WHERE ($text IS NULL OR toLower(i.nameZh) CONTAINS $text OR toLower(i.nameEn) CONTAINS $text
OR toLower(i.unit) CONTAINS $text OR toLower(i.unitEn) CONTAINS $text)`
const PAGE = `WITH DISTINCT i, coalesce(i.sortKey, i.id) AS key
WHERE $afterKey IS NULL OR key > $afterKey OR (key = $afterKey AND i.id > $afterId)
RETURN i AS node, key AS key ORDER BY key, i.id LIMIT $first`

function indicatorQueries(name: string, match: string) {
  return {
    page: defineQuery<IndicatorPageParameters, { node: StoredNode; key: string }>(
      `indicators.page.${name}`,
      `${match} ${KEPT} ${PAGE}`,
    ),
    count: defineQuery<IndicatorParameters, { n: number }>(
      `indicators.count.${name}`,
      `${match} ${KEPT} RETURN count(DISTINCT i) AS n`,
    ),
  }
}

/** What is counted at all, and what is counted of one thing. */
export const allIndicators = indicatorQueries('all', 'MATCH (i:Indicator)')
export const indicatorsAbout = indicatorQueries(
  'about',
  'MATCH (a:Entity {id: $about})<-[:ABOUT]-(o:Observation) MATCH (o)-[:MEASURES]->(i:Indicator)',
)
