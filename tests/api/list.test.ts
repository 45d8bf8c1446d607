import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveSketch } from './ask.ts'

let served: Served
beforeAll(async () => {
  served = await serveSketch()
})
afterAll(() => served.remove())

/** All nodes of a list, page by page. */
async function pages(field: string, first: number): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  for (let page = 0; page < 50; page++) {
    const { data } = await served.ask(`query($first: Int, $after: String) { list: ${field} }`, {
      first,
      after,
    })
    const list = data.list.list ?? data.list
    ids.push(...list.edges.map((edge: { node: { id: string } }) => edge.node.id))
    if (!list.pageInfo.hasNextPage) return ids
    after = list.pageInfo.endCursor
  }
  throw new Error('the list does not end')
}

const LIST = 'edges { node { id } } pageInfo { hasNextPage endCursor }'
const FIELDS = {
  entities: `entities(first: $first, after: $after) { ${LIST} }`,
  'entities of some kinds': `entities(filter: { kinds: [City, Park, Corridor] }, first: $first, after: $after) { ${LIST} }`,
  'entities by id': `entities(orderBy: ID, first: $first, after: $after) { ${LIST} }`,
  'all links': `node(id: "city:alba") { ... on City { list: links(first: $first, after: $after) { ${LIST} } } }`,
  'one relation': `node(id: "city:alba") { ... on City { list: memberOf(first: $first, after: $after) { ${LIST} } } }`,
  members: `node(id: "region:cluster") { ... on Region { list: members(first: $first, after: $after) { ${LIST} } } }`,
  documents: `documents(first: $first, after: $after) { ${LIST} }`,
  search: `search(text: "甲", first: $first, after: $after) { ${LIST} }`,
  indicators: `indicators(first: $first, after: $after) { ${LIST} }`,
}

test.each(Object.entries(FIELDS))(
  '%s: pages of one, two and three give what one page gives',
  async (_name, field) => {
    const whole = await pages(field, 100)
    expect(whole.length).toBeGreaterThan(1)
    for (const first of [1, 2, 3]) expect(await pages(field, first)).toEqual(whole)
  },
)

test('entities are in the order of their pinyin', async () => {
  const { data } = await served.ask('{ entities(filter: { kinds: [City] }) { nodes { nameZh } totalCount } }')
  expect(data.entities).toEqual({
    nodes: [
      { nameZh: '丙市' },
      { nameZh: '丁市' },
      { nameZh: '甲市' },
      { nameZh: '戊市' },
      { nameZh: '乙市' },
    ],
    totalCount: 5,
  })
})

test.each([
  ['{ status: [PLANNED], statusOnly: true }', ['alliance:four']],
  ['{ hasRelation: RANKED_IN }', ['park:alba-soft', 'park:bela-soft', 'ranking:top']],
  ['{ hasRelation: RANKED_IN, kinds: [Ranking] }', ['ranking:top']],
  ['{ notStated: "founders" }', ['corridor:ab']],
  ['{ within: "city:alba" }', ['park:alba-soft']],
  ['{ within: "region:east", kinds: [City] }', ['city:alba', 'city:dora']],
  ['{ within: "region:east", hasRelation: RANKED_IN }', ['park:alba-soft']],
  ['{ kinds: [] }', []],
])('the filter %s keeps %j', async (filter, ids) => {
  const { data } = await served.ask(
    `{ entities(orderBy: ID, filter: ${filter}) { totalCount nodes { id } } }`,
  )
  expect(data.entities.nodes.map((node: { id: string }) => node.id)).toEqual(ids)
  expect(data.entities.totalCount).toBe(ids.length)
})

test.each([
  ['{}', ['city:alba', 'city:bela']],
  ['{ status: [PLANNED] }', ['city:alba']],
  ['{ basis: [REFERENCE] }', ['city:alba']],
  ['{ status: [PLANNED], basis: [REFERENCE] }', ['city:alba']],
  ['{ status: [ESTABLISHED], basis: [REFERENCE] }', []],
  ['{ status: [PLANNED], sourceTextOnly: true }', []],
  ['{ sourceTextOnly: true }', ['city:alba', 'city:bela']],
])('statements that meet %s in one citation come from %j', async (filter, ids) => {
  const field = `coBuilders(filter: ${filter}) { totalCount nodes { id } }`
  const { data } = await served.ask(`{ node(id: "corridor:ab") { ... on Corridor { ${field} } } }`)
  const { nodes, totalCount } = data.node.coBuilders
  expect(nodes.map((node: { id: string }) => node.id)).toEqual(ids)
  expect(totalCount).toBe(ids.length)
})

test.each([
  ['2024', ['alliance:four', 'alliance:old', 'region:cluster'], 2],
  ['2024-06', ['alliance:four', 'alliance:old', 'region:cluster'], 2],
  ['2024-07', ['alliance:four', 'region:cluster'], 2],
  ['2022', ['alliance:four', 'region:cluster'], 2],
  ['2020/2023-01-01', ['alliance:four', 'alliance:old', 'region:cluster'], 2],
])('at %s the memberships are %j; undated ones stay, and are counted', async (time, ids, undated) => {
  const { data } = await served.ask(
    `query($time: String) { node(id: "city:alba") { ... on City {
      memberOf(filter: { time: $time }) { totalCount undated nodes { id } } all: memberOf { undated } } } }`,
    { time },
  )
  const { nodes, ...counts } = data.node.memberOf
  expect(nodes.map((node: { id: string }) => node.id).sort()).toEqual(ids)
  expect(counts).toEqual({ totalCount: ids.length, undated })
  expect(data.node.all.undated).toBeNull()
})

test('a total is counted only when it is asked for', async () => {
  const without = await served.ask('{ entities { nodes { id } } }')
  const withTotal = await served.ask('{ entities { nodes { id } totalCount } }')
  const onlyTotal = await served.ask('{ entities { totalCount } }')
  expect([without, withTotal, onlyTotal].map((answer) => answer.extensions.cost.queries)).toEqual([1, 2, 1])
})

test('what many parents ask for is read in one go', async () => {
  const { extensions } = await served.ask(
    '{ entities(filter: { kinds: [City] }) { nodes { ... on City { memberOf { nodes { id nameZh } } } } } }',
  )
  expect(extensions.cost.queries).toBe(2)
})

test('`first: 0` gives no items, and the total', async () => {
  const { data } = await served.ask(
    '{ entities(first: 0) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }',
  )
  expect(data.entities).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } })
  expect(data.entities.totalCount).toBeGreaterThan(10)
})
