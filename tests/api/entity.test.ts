import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveSketch } from './ask.ts'

let served: Served
beforeAll(async () => {
  served = await serveSketch()
})
afterAll(() => served.remove())

test('a node is found by the id of an entity, a link, a passage, a document or a dataset', async () => {
  const ids = {
    'city:alba': 'City',
    'city:alba~CO_BUILDS~corridor:ab': 'Link',
    'document:letter': 'Document',
    sketch: 'Dataset',
  }
  const passages = await served.ask('{ documents { nodes { passages(first: 1) { nodes { id } } } } }')
  const passage = passages.data.documents.nodes[0].passages.nodes[0].id
  const { data } = await served.ask('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
    ids: [...Object.keys(ids), passage],
  })
  expect(data.nodes.map((node: { __typename: string }) => node.__typename)).toEqual([
    ...Object.values(ids),
    'Passage',
  ])
})

test.each(['city:atlantis', 'document:none', 'document:letter#9-8', 'city:alba~LEADS~corridor:ab', '~', ''])(
  'node(id: %j) is null, since nothing has this id',
  async (id) => {
    const { data, errors } = await served.ask('query($id: ID!) { node(id: $id) { id } }', { id })
    expect([data.node, errors]).toEqual([null, undefined])
  },
)

test('a typed field follows one relation, in the order that the source gives, with evidence on each link', async () => {
  const { data } = await served.ask(`{ node(id: "corridor:ab") { ... on Corridor {
    passesThrough { edges { words { zh en } direction node { id } link { facts { property value evidence { quote } } evidence {
      quote basis status asOf row document { titleZh basis } passage { context } } } } } } } }`)
  const [first, second] = data.node.passesThrough.edges
  expect([first.node.id, second.node.id]).toEqual(['city:bela', 'city:alba'])
  expect(first).toMatchObject({ words: { zh: '经过' }, direction: 'FORWARD' })
  expect(first.link.facts).toEqual([{ property: 'order', value: '1', evidence: [{ quote: '甲乙走廊' }] }])
  expect(first.link.evidence).toEqual([
    {
      quote: '甲乙走廊',
      basis: 'NAMED',
      status: 'PLANNED',
      asOf: '2025-07-16',
      row: expect.stringMatching(/^sketch:/),
      document: { titleZh: '来信', basis: 'STATED' },
      passage: { context: '甲乙两市共建甲乙走廊,途经丙市。' },
    },
  ])
})

test('facts carry their evidence, their English rendering and their unit', async () => {
  const { data } = await served.ask(`{ nodes(ids: ["corridor:ab", "city:alba", "group:cora-enclaves"]) {
    ... on Entity { facts { property value valueEn words { en } evidence { quote basis } } } } }`)
  expect(data.nodes.map((node: { facts: unknown[] }) => node.facts)).toMatchInlineSnapshot(`
    [
      [
        {
          "evidence": [
            {
              "basis": "STATED",
              "quote": "走廊推动产业升级",
            },
          ],
          "property": "task",
          "value": "推动产业升级",
          "valueEn": "upgrade industries",
          "words": {
            "en": "task",
          },
        },
      ],
      [
        {
          "evidence": [
            {
              "basis": "REFERENCE",
              "quote": "甲市,330100",
            },
          ],
          "property": "divisionCode",
          "value": "330100",
          "valueEn": null,
          "words": {
            "en": "GB/T 2260 code",
          },
        },
      ],
      [
        {
          "evidence": [
            {
              "basis": "STATED",
              "quote": "2家科创飞地",
            },
          ],
          "property": "count",
          "value": "2",
          "valueEn": null,
          "words": {
            "en": "count",
          },
        },
      ],
    ]
  `)
})

test('what is open and what is not stated is said, with the reason and the sentence that leaves it open', async () => {
  const { data } = await served.ask(`{ node(id: "corridor:ab") { ... on Corridor {
    openLists { relation state words { zh } evidence { quote } }
    notStated { field words { zh } reason { zh en } evidence { quote } }
    passesThrough { totalCount complete countWords { zh en } }
    coBuilders { complete countWords { zh en } }
    links { complete countWords { zh } } } } }`)
  expect(data.node).toMatchInlineSnapshot(`
    {
      "coBuilders": {
        "complete": "UNKNOWN",
        "countWords": {
          "en": "2 recorded",
          "zh": "已记载2",
        },
      },
      "links": {
        "complete": null,
        "countWords": {
          "zh": "已记载4",
        },
      },
      "notStated": [
        {
          "evidence": [
            {
              "quote": "甲乙两市共建甲乙走廊",
            },
          ],
          "field": "founders",
          "reason": {
            "en": "the letter does not say who founded it",
            "zh": "没有写由谁设立",
          },
          "words": {
            "zh": "设立方",
          },
        },
      ],
      "openLists": [
        {
          "evidence": [
            {
              "quote": "途经丙市",
            },
          ],
          "relation": "PASSES_THROUGH",
          "state": "OPEN",
          "words": {
            "zh": "经过",
          },
        },
      ],
      "passesThrough": {
        "complete": "OPEN",
        "countWords": {
          "en": "at least 2",
          "zh": "至少2",
        },
        "totalCount": 2,
      },
    }
  `)
})

test('an observation is a quantity: never a number without unit and printed words', async () => {
  const { data } = await served.ask(`{ node(id: "observation:value") { ... on Observation { quantity {
    value decimal unit unitEn qualifier { zh en } period yearOnYear printed } } } }`)
  expect(data.node.quantity).toEqual({
    value: 199.71,
    decimal: '199.71',
    unit: '亿元',
    unitEn: '100 million yuan',
    qualifier: { zh: '超', en: 'over' },
    period: '2024',
    yearOnYear: '30.27',
    printed: '199.71亿元',
  })
})

test('one number that counts different things is found with its units', async () => {
  const { data } = await served.ask(`{ entities(filter: { value: 12 }) { nodes { ... on Observation {
    quantity { printed unitEn } measures { nodes { nameEn } } } } } }`)
  expect(data.entities.nodes).toEqual([
    { quantity: { printed: '12个', unitEn: 'counties' }, measures: { nodes: [{ nameEn: 'Counties' }] } },
    { quantity: { printed: '12家', unitEn: 'hospitals' }, measures: { nodes: [{ nameEn: 'Hospitals' }] } },
  ])
})

test('a passage gives its clause and all that it supports, as sentences', async () => {
  const { data } = await served.ask(`{ passage(id: "document:letter#0-10") { quote context
    statements { totalCount nodes { id property words { zh en } link { id } evidence { status } } } } }`)
  expect(data.passage).toMatchInlineSnapshot(`
    {
      "context": "甲乙两市共建甲乙走廊,途经丙市。",
      "quote": "甲乙两市共建甲乙走廊",
      "statements": {
        "nodes": [
          {
            "evidence": {
              "status": "ESTABLISHED",
            },
            "id": "city:alba~CO_BUILDS~corridor:ab",
            "link": {
              "id": "city:alba~CO_BUILDS~corridor:ab",
            },
            "property": null,
            "words": {
              "en": "Alba co-builds Alba-Bela Corridor",
              "zh": "甲市 共建 甲乙走廊",
            },
          },
          {
            "evidence": {
              "status": "ESTABLISHED",
            },
            "id": "city:bela~CO_BUILDS~corridor:ab",
            "link": {
              "id": "city:bela~CO_BUILDS~corridor:ab",
            },
            "property": null,
            "words": {
              "en": "Bela co-builds Alba-Bela Corridor",
              "zh": "乙市 共建 甲乙走廊",
            },
          },
          {
            "evidence": {
              "status": "ESTABLISHED",
            },
            "id": "corridor:ab.notStated.founders",
            "link": null,
            "property": "notStated.founders",
            "words": {
              "en": "Alba-Bela Corridor: founders not stated",
              "zh": "甲乙走廊:未说明设立方",
            },
          },
          {
            "evidence": {
              "status": "ESTABLISHED",
            },
            "id": "document:letter~RECORDS~reply:letter",
            "link": null,
            "property": "recordedIn",
            "words": {
              "en": ""Letter" records The letter",
              "zh": "《来信》记载来信",
            },
          },
        ],
        "totalCount": 4,
      },
    }
  `)
})

test('what a document records is found from the document and from the thing', async () => {
  const { data } = await served.ask(
    `{ documents { nodes { id issuer { zh } records { nodes { id } totalCount } } } }`,
  )
  expect(data.documents.nodes).toEqual([
    {
      id: 'document:letter',
      issuer: { zh: '甲市' },
      records: { nodes: [{ id: 'reply:letter' }], totalCount: 1 },
    },
    { id: 'document:table', issuer: { zh: '统计局' }, records: { nodes: [], totalCount: 0 } },
  ])
})

test('passages of a document come in the order of the text, also of a stretch of it', async () => {
  const { data } = await served.ask(
    `{ documents(first: 1) { nodes { passages(from: 40, to: 60) { totalCount nodes { start end } } } } }`,
  )
  const { nodes, totalCount } = data.documents.nodes[0].passages
  expect(nodes).toHaveLength(totalCount)
  for (const { start, end } of nodes) expect(start < 60 && end > 40).toBe(true)
  expect(nodes).toEqual(nodes.toSorted((a: { start: number }, b: { start: number }) => a.start - b.start))
})

test('the dataset says what it is', async () => {
  const { data } =
    await served.ask(`{ dataset { id version state title { zh en } licence region { id } counts { nodes } }
    none: dataset(id: "other") { id } datasets { id } }`)
  expect(data).toEqual({
    dataset: {
      id: 'sketch',
      version: '1',
      state: 'READY',
      title: { zh: '草图', en: 'Sketch' },
      licence: 'CC0-1.0',
      region: { id: 'region:cluster' },
      counts: { nodes: 1 },
    },
    none: null,
    datasets: [{ id: 'sketch' }],
  })
})
