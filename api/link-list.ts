import { groupBy } from '#graph-model/group.ts'
import type { RelationType } from '#graph-model/ontology/ontology.ts'
import { compareText } from '#graph-model/text-order.ts'
import { type Entity, entities, entityOf } from './entity.ts'
import { needsCitations, type Wanted, wantedParameters } from './filter.ts'
import { type Link, linkOf } from './link.ts'
import { type CountRow, type Ends, linkQueriesOf, type PageStart } from './queries/links.ts'
import { loader, type Reading } from './reading.ts'

/** The links of one entity that are asked for: of one relation, or of several mixed. */
export interface LinkList {
  readonly entity: string
  readonly relation: RelationType | 'ANY'
  readonly types: readonly RelationType[]
  readonly ends: Ends
  readonly wanted: Wanted
}

/** One link of an entity, with what lies at its other end. */
export interface LinkItem {
  readonly link: Link
  readonly node: Entity
  readonly rank: number
  readonly sortKey: string
}

interface PageKey {
  readonly list: LinkList
  readonly limit: number
  readonly start: PageStart
}

function listText({ relation, types, ends, wanted }: LinkList): string {
  return JSON.stringify([relation, types, ends, wanted])
}

function queriesOf(list: LinkList) {
  return linkQueriesOf(list.relation, list.ends, needsCitations(list.wanted))
}

const pages = loader<PageKey, LinkItem[]>(
  async (reading, keys) => {
    const found = new Map<string, LinkItem[]>()
    const groups = groupBy(keys, (key) => `${listText(key.list)} ${key.limit} ${key.start.afterLink}`)
    await Promise.all([...groups.values()].map((group) => readPages(reading, group, found)))
    return found
  },
  (key) => pageText(key),
)

function pageText({ list, limit, start }: PageKey): string {
  return JSON.stringify([listText(list), limit, start])
}

async function readPages(reading: Reading, keys: readonly PageKey[], found: Map<string, LinkItem[]>) {
  const [{ list, limit }] = keys as [PageKey]
  const rows = await reading.read(queriesOf(list).page, {
    ...wantedParameters(list.wanted),
    types: list.types,
    first: limit,
    rows: keys.map((key) => ({ ...key.start })),
  })
  const byEntity = groupBy(rows, (row) => row.id)
  for (const key of keys) {
    const items = (byEntity.get(key.start.id) ?? []).map((row) => ({
      link: linkOf(row.link),
      node: entityOf(row.node),
      rank: row.rank,
      sortKey: row.sortKey,
    }))
    for (const item of items) entities(reading).prime(item.node.id, item.node)
    found.set(pageText(key), items.sort(inOrder))
  }
}

function inOrder(a: LinkItem, b: LinkItem): number {
  if (a.link.relation !== b.link.relation) return a.link.relation < b.link.relation ? -1 : 1
  if (a.rank !== b.rank) return a.rank - b.rank
  return compareText(a.sortKey, b.sortKey) || compareText(a.link.id, b.link.id)
}

const counts = loader<LinkList, CountRow>(
  async (reading, lists) => {
    const found = new Map<string, CountRow>()
    await Promise.all(
      [...groupBy(lists, listText).values()].map(async (group) => {
        const [list] = group as [LinkList]
        const rows = await reading.read(queriesOf(list).count, {
          ...wantedParameters(list.wanted),
          types: list.types,
          ids: group.map((one) => one.entity),
        })
        for (const row of rows) found.set(countText({ ...list, entity: row.id }), row)
      }),
    )
    return found
  },
  (list) => countText(list),
)

function countText(list: LinkList): string {
  return `${list.entity} ${listText(list)}`
}

/** Reads up to `limit` links of an entity after a place in the list. */
export async function readLinks(
  reading: Reading,
  list: LinkList,
  limit: number,
  after?: Omit<PageStart, 'id'>,
): Promise<LinkItem[]> {
  const first = { afterType: null, afterRank: 0, afterKey: '', afterLink: '' }
  const start = { id: list.entity, ...(after ?? first) }
  return (await pages(reading).load({ list, limit, start })) ?? []
}

/** How many links there are, and how many of them no date speaks for. */
export async function countLinks(reading: Reading, list: LinkList): Promise<CountRow> {
  return (await counts(reading).load(list)) ?? { id: list.entity, n: 0, undated: 0 }
}
