import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveSketch } from './ask.ts'

let served: Served
beforeAll(async () => {
  served = await serveSketch()
})
afterAll(() => served.remove())

interface Found {
  readonly nodes: readonly { readonly id: string }[]
}
const idsOf = ({ nodes }: Found) => nodes.map((node) => node.id)

async function paths(from: string, to: string, rest = '') {
  const { data } = await served.ask(
    `{ paths(from: "${from}", to: "${to}" ${rest}) { truncated caveat { zh } notFound { en }
      paths { nodes { id } hops { id start { id } end { id } evidence { quote } } parallel { id } } } }`,
  )
  return data.paths
}

test('shortest ways come first, with evidence on every hop', async () => {
  const found = await paths('city:cora', 'city:dora')
  const lengths = found.paths.map((path: Found) => path.nodes.length)
  expect(idsOf(found.paths[0])).toEqual(['city:cora', 'agreement:four', 'city:dora'])
  expect(lengths).toEqual(lengths.toSorted())
  for (const path of found.paths) {
    expect(path.hops).toHaveLength(path.nodes.length - 1)
    path.hops.forEach(
      (hop: { start: { id: string }; end: { id: string }; evidence: unknown[] }, index: number) => {
        const ends = [path.nodes[index].id, path.nodes[index + 1].id].sort()
        expect([hop.start.id, hop.end.id].sort()).toEqual(ends)
        expect(hop.evidence.length).toBeGreaterThan(0)
      },
    )
  }
  expect(found).toMatchObject({ truncated: false, notFound: null, caveat: { zh: '图上连接,非实际路线' } })
})

test('no way passes a node twice, and no two ways pass the same nodes', async () => {
  const found = await paths('city:alba', 'city:bela', 'maxHops: 6, limit: 100')
  const ways: string[][] = found.paths.map(idsOf)
  for (const way of ways) expect(new Set(way).size).toBe(way.length)
  expect(new Set(ways.map(String)).size).toBe(ways.length)
})

test('further links between the same neighbours stand beside the way', async () => {
  const found = await paths('city:alba', 'city:bela', 'maxHops: 2, through: [Corridor]')
  expect(found.paths).toHaveLength(1)
  expect(found.paths[0].hops.map((hop: { id: string }) => hop.id)).toEqual([
    'city:alba~CO_BUILDS~corridor:ab',
    'city:bela~CO_BUILDS~corridor:ab',
  ])
  expect(found.paths[0].parallel).toEqual([
    { id: 'corridor:ab~PASSES_THROUGH~city:alba' },
    { id: 'corridor:ab~PASSES_THROUGH~city:bela' },
  ])
})

test('regions are walked through only when asked', async () => {
  expect((await paths('city:etta', 'city:bela')).notFound.en).toContain('does not mean no cooperation')
  const asked = await paths('city:etta', 'city:bela', 'throughRegions: true, maxHops: 2')
  expect(asked.paths.map(idsOf)).toEqual([['city:etta', 'region:cluster', 'city:bela']])
})

test('rankings are no way between two things, unless their relation is named', async () => {
  const between = ['park:alba-soft', 'park:bela-soft'] as const
  expect((await paths(...between, 'through: [Ranking]')).paths).toEqual([])
  const named = await paths(...between, 'relations: [RANKED_IN], throughRegions: true')
  expect(named.paths.map(idsOf)).toEqual([['park:alba-soft', 'ranking:top', 'park:bela-soft']])
})

test('a limit says that there is more', async () => {
  expect(await paths('city:alba', 'city:bela', 'limit: 1')).toMatchObject({ truncated: true, paths: [{}] })
})

test('a filter holds on every hop', async () => {
  const found = await paths('city:alba', 'city:bela', 'filter: { status: [PLANNED] }, maxHops: 2')
  expect(found.paths.map(idsOf)).toEqual([
    ['city:alba', 'alliance:four', 'city:bela'],
    ['city:alba', 'corridor:ab', 'city:bela'],
  ])
  const cited = await paths(
    'city:alba',
    'city:bela',
    'filter: { status: [PLANNED], basis: [STATED] }, maxHops: 2',
  )
  expect(cited.paths.map(idsOf)).toEqual([['city:alba', 'alliance:four', 'city:bela']])
})

const AROUND =
  '{ nodes { id } links { id start { id } end { id } } truncated totalNodes totalEdges totalsExact }'

test('rings grow, and links join what is kept', async () => {
  const { data } = await served.ask(`{ one: neighborhood(id: "city:cora") ${AROUND}
    two: neighborhood(id: "city:cora", hops: 2) ${AROUND} few: neighborhood(id: "city:cora", hops: 2, limit: 4) ${AROUND} }`)
  const { one, two, few } = data
  expect(idsOf(one)).toEqual(expect.arrayContaining(['city:cora', 'agreement:four', 'event:fair']))
  expect(idsOf(two).slice(0, one.nodes.length).sort()).toEqual(idsOf(one).sort())
  expect(idsOf(two)).not.toContain('city:etta')
  expect(few).toMatchObject({ truncated: true, totalNodes: two.totalNodes, totalEdges: two.totalEdges })
  expect([few.nodes.length, two.truncated, two.totalNodes, two.totalsExact]).toEqual([
    4,
    false,
    two.nodes.length,
    true,
  ])
  for (const part of [one, two, few]) {
    const known = new Set(idsOf(part))
    for (const link of part.links) expect(known.has(link.start.id) && known.has(link.end.id)).toBe(true)
  }
})

test('a subgraph holds the entities named and all links between them, of any relation', async () => {
  const { data } =
    await served.ask(`{ named: subgraph(ids: ["park:alba-soft", "ranking:top", "city:alba"]) ${AROUND}
    kinds: subgraph(kinds: [City, Corridor]) ${AROUND} few: subgraph(kinds: [City], limit: 2) ${AROUND} }`)
  expect(data.named.links.map((link: { id: string }) => link.id).sort()).toEqual([
    'park:alba-soft~LOCATED_IN~city:alba',
    'park:alba-soft~RANKED_IN~ranking:top',
  ])
  expect(data.kinds).toMatchObject({ totalNodes: 6, totalEdges: 4, truncated: false })
  expect(data.few).toMatchObject({ totalNodes: 5, truncated: true, totalsExact: false })
})

test.each([
  ['paths(from: "city:alba", to: "city:alba") { truncated }', 'SAME_ENDS'],
  ['paths(from: "city:alba", to: "city:bela", maxHops: 9) { truncated }', 'OUT_OF_RANGE'],
  ['neighborhood(id: "city:alba", hops: 5) { truncated }', 'OUT_OF_RANGE'],
  ['neighborhood(id: "city:alba", limit: 501) { truncated }', 'OUT_OF_RANGE'],
  ['neighborhood(id: "city:alva") { truncated }', 'UNKNOWN_ID'],
  ['subgraph { truncated }', 'NOTHING_ASKED'],
  ['subgraph(ids: ["city:nowhere"]) { truncated }', 'UNKNOWN_ID'],
])('%s fails with %s', async (field, code) => {
  const { errors } = await served.ask(`{ ${field} }`)
  expect(errors?.map((error) => error.extensions.code)).toEqual([code])
})
