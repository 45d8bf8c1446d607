import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#graph-model/store/port.ts'
import { defineQuery, type QueryParameters } from '#graph-model/store/query.ts'
import { onBothEngines } from './engine.ts'
import { CITIES, changeOf, SAMPLE, write } from './sample.ts'

/** Queries with what they return on the sample, whichever engine runs them. */
const ROWS: readonly {
  title: string
  text: string
  parameters?: QueryParameters
  rows: readonly unknown[]
}[] = [
  {
    title: 'a node with labels in order and its properties',
    text: "MATCH (n:Entity {id: 'city:wuhu'}) RETURN n AS n",
    rows: [{ n: { labels: ['City', 'Entity', 'Place'], properties: CITIES[1] } }],
  },
  {
    title: 'a relationship with its type and properties',
    text: 'MATCH (:Passage)-[r:SUPPORTS]->(:Entity) RETURN r AS r',
    rows: [{ r: { type: 'SUPPORTS', properties: { id: 's', evidence: ['reply#0-4'] } } }],
  },
  {
    title: 'nodes and relationships inside lists and maps',
    text: "MATCH (a:Entity {id: 'city:zhenjiang'})-[r]->(b) RETURN collect(r) AS list, {end: b} AS map",
    rows: [
      {
        list: [{ type: 'PARTY_TO', properties: { id: 'city:zhenjiang~PARTY_TO~agreement:one' } }],
        map: {
          end: {
            labels: ['Agreement', 'Entity'],
            properties: {
              id: 'agreement:one',
              zh: '宁镇协议',
              searchText: '宁镇协议 南京与镇江 ning-zhen agreement',
            },
          },
        },
      },
    ],
  },
  {
    title: 'a path as nodes and edges',
    text: "MATCH p = (:City {id: 'city:zhenjiang'})-[:PARTY_TO]->() RETURN [n IN nodes(p) | n.id] AS ids, length(p) AS length",
    rows: [{ ids: ['city:zhenjiang', 'agreement:one'], length: 1 }],
  },
  {
    title: 'whole numbers, fractions, truth, text and lists',
    text: "MATCH (n:City {id: 'city:nanjing'}) RETURN n.founded AS founded, n.area AS area, n.seat AS seat, n.zh AS zh, n.plates AS plates",
    rows: [{ founded: -472, area: 6587.02, seat: true, zh: '南京', plates: ['苏A'] }],
  },
  {
    title: 'the largest whole number there is',
    text: 'MATCH (n:City) WHERE n.people IS NOT NULL RETURN n.people AS people',
    rows: [{ people: 9007199254740991 }],
  },
  {
    title: 'null for what is missing',
    text: "MATCH (n:City {id: 'city:wuhu'}) OPTIONAL MATCH (n)-[r:PARTY_TO]->(b) RETURN n.people AS people, r AS r, b AS b, n.plates AS plates",
    rows: [{ people: null, r: null, b: null, plates: [] }],
  },
  {
    title: 'counts, also of nothing',
    text: 'OPTIONAL MATCH (n:Nothing) RETURN count(n) AS none, collect(n) AS list',
    rows: [{ none: 0, list: [] }],
  },
  { title: 'no row where nothing matches', text: 'MATCH (n:Nothing) RETURN n AS n', rows: [] },
  { title: 'dates as ISO text', text: "RETURN date('2025-07-16') AS date", rows: [{ date: '2025-07-16' }] },
  {
    title: 'parallel relationships apart by their key',
    text: "MATCH (:City {id: 'city:nanjing'})-[r:PARTY_TO]->(:Agreement) RETURN r.id AS id ORDER BY id",
    rows: [
      { id: 'city:nanjing~PARTY_TO~agreement:one~first' },
      { id: 'city:nanjing~PARTY_TO~agreement:one~second' },
    ],
  },
  {
    title: 'what lists, maps and whole numbers as parameters select',
    text: 'UNWIND $rows AS row MATCH (n:City {id: row.id}) WHERE n.id IN $ids AND n.founded < $limit RETURN n.id AS id, row.n + 1 AS n LIMIT $limit',
    parameters: { rows: [{ id: 'city:nanjing', n: 1 }], ids: ['city:nanjing', 'city:wuhu'], limit: 3 },
    rows: [{ id: 'city:nanjing', n: 2 }],
  },
]

onBothEngines('all', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    await write(store, changeOf(SAMPLE))
  })

  test.each(ROWS)('a query gives $title', async ({ title, text, parameters = {}, rows }) => {
    expect(await store.read(defineQuery(`test.row ${title}`, text), parameters)).toEqual(rows)
  })
})
