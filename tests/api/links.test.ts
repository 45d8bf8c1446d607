// biome-ignore-all lint/suspicious/noExplicitAny: answers are read field by field
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveSketch } from './ask.ts'

let served: Served
beforeAll(async () => {
  served = await serveSketch()
})
afterAll(() => served.remove())

interface Pair {
  readonly id: string
  readonly ties: readonly { readonly tie: { readonly id: string } }[]
}

async function links(args = '') {
  const { data, errors } = await served.ask(`{ cityLinks${args} {
    region { id } members { order entity { id } membership { id } }
    pairs { id words { zh en } counts { existing planned joint areawide } coverage { state words { zh en } documents { id } }
      ties { tie { id } status basis relations from { id } to { id } a { member { id } role ends { id } via { id } evidence { quote basis } } b { member { id } } } }
    joint { tie { id } peers weight status members { member { id } role } }
    areawide { tie { id } link { id areawide evidence { quote } } members { member { id } } }
    sources { id } caveats words { zh en } } }`)
  expect(errors).toBeUndefined()
  const pairs = new Map<string, any>(data.cityLinks.pairs.map((pair: Pair) => [pair.id, pair]))
  const tiesOf = (id: string) =>
    pairs
      .get(id)
      .ties.map((tie: Pair['ties'][number]) => tie.tie.id)
      .sort()
  return { ...data.cityLinks, pair: (id: string) => pairs.get(id), tiesOf }
}

test('every pair of members stands in the order of the plan, those with nothing recorded included', async () => {
  const { members, pairs, region } = await links()
  expect(region.id).toBe('region:cluster')
  expect(members.map((member: any) => [member.order, member.entity.id])).toEqual([
    [1, 'city:alba'],
    [2, 'city:bela'],
    [3, 'city:cora'],
    [4, 'city:dora'],
    [5, 'city:etta'],
  ])
  expect(pairs).toHaveLength(10)
})

test('two ends, home and host, and host and guest make pairs; guests of one event do not', async () => {
  const { tiesOf } = await links()
  expect(tiesOf('city:alba~city:bela')).toEqual(['corridor:ab', 'enclave:twin', 'event:fair'])
  expect(tiesOf('city:alba~city:cora')).toEqual(['event:fair', 'group:cora-enclaves'])
  expect(tiesOf('city:bela~city:cora')).toEqual([])
})

test('direction, steps and evidence of a tie are shown', async () => {
  const { pair } = await links()
  const ties = new Map<string, any>(pair('city:alba~city:bela').ties.map((tie: any) => [tie.tie.id, tie]))
  expect(ties.get('event:fair')).toMatchObject({ from: { id: 'city:bela' }, to: { id: 'city:alba' } })
  expect(ties.get('enclave:twin')).toMatchObject({ from: null, to: null, basis: 'REFERENCE' })
  expect(ties.get('enclave:twin').a).toMatchObject({
    role: 'PEER',
    ends: [{ id: 'park:alba-soft' }],
    via: [
      { id: 'park:alba-soft~HOME_OF~enclave:twin' },
      { id: 'park:alba-soft~HOSTS~enclave:twin' },
      { id: 'park:alba-soft~LOCATED_IN~city:alba' },
    ],
  })
  expect(ties.get('enclave:twin').a.evidence.at(-1)).toEqual({
    quote: '甲市软件园位于甲市',
    basis: 'REFERENCE',
  })
})

test('joint and area-wide ties stand apart and make no pairs', async () => {
  const { joint, areawide } = await links()
  expect(joint.map((tie: any) => [tie.tie.id, tie.peers, tie.weight, tie.status])).toEqual([
    ['alliance:four', 3, 0.5, 'PLANNED'],
    ['agreement:four', 4, 1 / 3, 'ESTABLISHED'],
  ])
  expect(areawide).toEqual([
    {
      tie: { id: 'service:booking' },
      link: {
        id: 'service:booking~COVERS~region:cluster',
        areawide: true,
        evidence: [{ quote: '各城市实现统一预约挂号' }],
      },
      members: [],
    },
  ])
})

test('a band says what it counts, form by form', async () => {
  const { pair } = await links()
  expect(pair('city:alba~city:bela').words).toEqual({
    zh: '两市之间 3 项 · 多市共同 2 项 · 全圈机制 1 项',
    en: '3 between the two · 2 with others · 1 area-wide',
  })
})

test('silence says whether anything was read', async () => {
  const { pair } = await links()
  expect(pair('city:alba~city:etta').coverage).toEqual({
    state: 'READ_NOTHING_RECORDED',
    words: { zh: '已读甲市一方文件,未见记载', en: "Alba's document read; nothing recorded" },
    documents: [{ id: 'document:letter' }],
  })
  expect(pair('city:dora~city:etta').coverage).toEqual({
    state: 'CANNOT_TELL',
    words: { zh: '两市文件均未收录,不能判断', en: "neither city's documents read; cannot tell" },
    documents: [],
  })
})

test('a filter hides ties, and never makes silence of what is recorded', async () => {
  const { pair, tiesOf } = await links('(filter: { status: [PLANNED] })')
  expect(tiesOf('city:alba~city:bela')).toEqual([])
  expect(pair('city:alba~city:bela').coverage.state).toBe('RECORDED')
})

test('what was looked for decides silence about a kind of tie', async () => {
  const { pair } = await links('(tieKinds: [Enclave])')
  expect(pair('city:alba~city:dora').coverage.state).toBe('READ_NOTHING_RECORDED')
  expect(pair('city:bela~city:cora').coverage.state).toBe('CANNOT_TELL')
})

test('source text only leaves out ties that a reference places', async () => {
  const { tiesOf } = await links('(filter: { sourceTextOnly: true })')
  expect(tiesOf('city:alba~city:bela')).toEqual(['corridor:ab', 'event:fair'])
})

test('an unnamed group is a tie of the kind of its members', async () => {
  const { tiesOf } = await links('(tieKinds: [Enclave], members: ["city:cora", "city:alba"])')
  expect(tiesOf('city:alba~city:cora')).toEqual(['group:cora-enclaves'])
})

test('one source, and one that is a member’s own, are said', async () => {
  const { sources, caveats, words } = await links()
  expect(sources).toEqual([{ id: 'document:letter' }])
  expect(caveats).toEqual(['SINGLE_SOURCE', 'ISSUER_CENTRED'])
  expect(words).toEqual({
    zh: '仅依据1份文件(甲市,2025-07-16)。连线反映文件写了什么,不代表实际合作多少',
    en: 'Based on one document, by Alba: bands show what it mentions, not how much cities cooperate',
  })
})

test('ties are counted by member, in the order of the plan, with the caveats', async () => {
  const { data } = await served.ask(`{ networkMeasures { areawide caveats words { zh }
    members { member { entity { id } } existing planned joint partners weighted } } }`)
  expect(data.networkMeasures.caveats).toEqual(['SINGLE_SOURCE', 'ISSUER_CENTRED'])
  expect(
    data.networkMeasures.members.map(({ member, ...counts }: any) => [
      member.entity.id,
      ...Object.values(counts),
    ]),
  ).toEqual([
    ['city:alba', 4, 0, 2, 2, 6],
    ['city:bela', 3, 0, 2, 1, 4],
    ['city:cora', 2, 0, 2, 1, 3],
    ['city:dora', 0, 0, 1, 0, 1],
    ['city:etta', 0, 0, 0, 0, 0],
  ])
})

test('a corridor holds what the source puts on it; other ties of its ends stand beside it', async () => {
  const { data } =
    await served.ask(`{ corridors { corridor { id } orderWords { zh } ends { node { id } link { statuses } }
    coBuilders { node { id } } platforms { node { id } } otherTies { tie { id } } }
    planned: corridors(region: "region:cluster", filter: { status: [PLANNED] }) { ends { node { id } } }
    elsewhere: corridors(region: "region:east") { corridor { id } } }`)
  expect(data.corridors).toEqual([
    {
      corridor: { id: 'corridor:ab' },
      orderWords: { zh: '按行文先后' },
      ends: [
        { node: { id: 'city:bela' }, link: { statuses: ['PLANNED'] } },
        { node: { id: 'city:alba' }, link: { statuses: ['ESTABLISHED'] } },
      ],
      coBuilders: [{ node: { id: 'city:alba' } }, { node: { id: 'city:bela' } }],
      platforms: [],
      otherTies: [{ tie: { id: 'event:fair' } }, { tie: { id: 'enclave:twin' } }],
    },
  ])
  expect(data.planned).toEqual([{ ends: [{ node: { id: 'city:bela' } }] }])
})

test('enclaves show home, thing and host; a two-way one is one, an unnamed group keeps its count', async () => {
  const { data } =
    await served.ask(`{ enclaves { type twoWay count thing { id } home { node { id } words { zh } }
    host { node { id } } peers { node { id } } members { member { id } role } } }`)
  expect(data.enclaves).toMatchInlineSnapshot(`
    [
      {
        "count": 1,
        "home": [
          {
            "node": {
              "id": "park:alba-soft",
            },
            "words": {
              "zh": "飞出地(设立方)",
            },
          },
          {
            "node": {
              "id": "park:bela-soft",
            },
            "words": {
              "zh": "飞出地(设立方)",
            },
          },
        ],
        "host": [
          {
            "node": {
              "id": "park:alba-soft",
            },
          },
          {
            "node": {
              "id": "park:bela-soft",
            },
          },
        ],
        "members": [
          {
            "member": {
              "id": "city:alba",
            },
            "role": "PEER",
          },
          {
            "member": {
              "id": "city:bela",
            },
            "role": "PEER",
          },
        ],
        "peers": [],
        "thing": {
          "id": "enclave:twin",
        },
        "twoWay": true,
        "type": "ENCLAVE",
      },
      {
        "count": 2,
        "home": [
          {
            "node": {
              "id": "city:cora",
            },
            "words": {
              "zh": "飞出地(设立方)",
            },
          },
        ],
        "host": [
          {
            "node": {
              "id": "city:alba",
            },
          },
        ],
        "members": [
          {
            "member": {
              "id": "city:alba",
            },
            "role": "TO",
          },
          {
            "member": {
              "id": "city:cora",
            },
            "role": "FROM",
          },
        ],
        "peers": [],
        "thing": {
          "id": "group:cora-enclaves",
        },
        "twoWay": false,
        "type": "ENCLAVE",
      },
    ]
  `)
})

test.each([
  ['cityLinks(members: ["city:alba", "city:nowhere"]) { caveats }', 'NOT_A_MEMBER'],
  ['cityLinks(region: "city:alba") { caveats }', 'NOT_A_REGION'],
  ['cityLinks(region: "region:none") { caveats }', 'UNKNOWN_ID'],
  ['cityLinks(filter: { time: "last year" }) { caveats }', 'BAD_DATE'],
  ['corridors(filter: { time: "2024-13" }) { orderWords { zh } }', 'BAD_DATE'],
])('%s fails with %s', async (field, code) => {
  const { errors } = await served.ask(`{ ${field} }`)
  expect(errors?.map((error) => error.extensions.code)).toEqual([code])
})
