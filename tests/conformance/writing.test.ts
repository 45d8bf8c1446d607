import { expect, test } from 'vitest'
import type { Change, ChangeStep, StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'
import { onBothEngines } from './engine.ts'
import {
  CITIES,
  changeOf,
  headOf,
  onParties,
  PARTIES,
  party,
  SAMPLE,
  withoutParties,
  write,
} from './sample.ts'

const nodes = defineQuery<Record<string, never>, { node: StoredNode }>(
  'test.entities',
  'MATCH (n:Entity) RETURN n AS node ORDER BY n.id',
)
const parties = defineQuery<Record<string, never>, { party: StoredRelationship }>(
  'test.parties',
  'MATCH (:Entity)-[r:PARTY_TO]->(:Entity) RETURN r AS party ORDER BY r.id',
)
const citations = defineQuery<Record<string, never>, { n: number }>(
  'test.citations',
  'MATCH (:Passage)-[r:SUPPORTS]->(:Entity) RETURN count(r) AS n',
)

const [nanjing = {}, wuhu = {}] = CITIES
const [first, second, third] = PARTIES as [
  (typeof PARTIES)[number],
  (typeof PARTIES)[number],
  (typeof PARTIES)[number],
]
const entity = ['City', 'Place', 'Entity']

onBothEngines('each', (engine) => {
  async function filled() {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    return store
  }

  test('an update replaces all properties of a node', async () => {
    const store = await filled()
    const changed = { id: 'city:wuhu', zh: '芜湖市' }
    await write(store, changeOf([{ do: 'updateNodes', labels: entity, rows: [changed] }]))
    const found = (await store.read(nodes, {})).map(({ node }) => node.properties)
    expect(found).toContainEqual(changed)
    expect(found).toContainEqual(nanjing)
    expect(await store.searchText('芜湖', 5)).toEqual([])
  })

  test('an update replaces all properties of one of two parallel relationships', async () => {
    const store = await filled()
    const changed = party('city:nanjing', 'agreement:one', 'second', { role: 'host', evidence: ['a', 'b'] })
    await write(store, changeOf([onParties('updateRelationships', [changed])]))
    const found = (await store.read(parties, {})).map((row) => row.party.properties)
    expect(found).toEqual([first.properties, changed.properties, third.properties])
  })

  test('a deletion takes one of two parallel relationships', async () => {
    const store = await filled()
    await write(store, changeOf([withoutParties([second])]))
    const found = (await store.read(parties, {})).map((row) => row.party.properties)
    expect(found).toEqual([first.properties, third.properties])
  })

  test('a deleted node takes its relationships with it and is found no more', async () => {
    const store = await filled()
    await write(store, changeOf([{ do: 'deleteNodes', label: 'Entity', ids: ['city:nanjing'] }]))
    expect(await store.read(nodes, {})).toHaveLength(3)
    expect(await store.read(parties, {})).toHaveLength(1)
    expect(await store.read(citations, {})).toEqual([{ n: 0 }])
    expect(await store.searchText('nanjing', 5)).toEqual([])
  })

  test('steps apply in their order', async () => {
    const store = await filled()
    const anew = { ...wuhu, zh: '新芜湖' }
    const steps: ChangeStep[] = [
      { do: 'deleteNodes', label: 'Entity', ids: ['city:wuhu'] },
      { do: 'createNodes', labels: entity, rows: [anew] },
      onParties('createRelationships', [party('city:wuhu', 'agreement:one')]),
    ]
    await write(store, changeOf(steps))
    expect((await store.read(nodes, {})).map(({ node }) => node.properties)).toContainEqual(anew)
    expect(await store.read(parties, {})).toHaveLength(4)
  })

  test('steps may come one by one, and progress is told', async () => {
    const store = await engine.open()
    const told: number[] = []
    async function* steps() {
      yield* SAMPLE
    }
    await write(store, changeOf(steps(), { size: 10, onProgress: ({ applied }) => told.push(applied) }))
    expect(told).toEqual([3, 4, 5, 6, 9, 10])
    expect(await store.read(parties, {})).toHaveLength(3)
  })

  test('more rows than one part holds are all written', async () => {
    const store = await engine.open()
    const rows = Array.from({ length: 12_001 }, (_, n) => ({ id: `city:${n}`, searchText: `城${n}` }))
    const ring = rows.map(({ id }, n) => party(id, `city:${(n + 1) % rows.length}`))
    const steps = [
      { do: 'createNodes', labels: entity, rows } as const,
      onParties('createRelationships', ring),
      { do: 'updateNodes', labels: entity, rows: rows.map((row) => ({ ...row, changed: true })) } as const,
    ]
    await write(store, changeOf(steps, { size: 36_003 }))
    const counted = defineQuery<Record<string, never>, { cities: number; changed: number; ties: number }>(
      'test.counted',
      'MATCH (n:City) OPTIONAL MATCH (n)-[r:PARTY_TO]->(m:City) WHERE m.changed RETURN count(n) AS cities, count(n.changed) AS changed, count(r) AS ties',
    )
    expect(await store.read(counted, {})).toEqual([{ cities: 12_001, changed: 12_001, ties: 12_001 }])
  })

  test('every change makes another version and replaces the head', async () => {
    const store = await filled()
    const before = await store.head()
    await write(store, changeOf([], { head: headOf('2', { licence: 'CC0' }) }))
    const after = await store.head()
    expect(after.version).not.toBe(before.version)
    expect(after.datasets).toEqual([headOf('2', { licence: 'CC0' })])
  })

  test('two datasets stand side by side', async () => {
    const store = await filled()
    await write(store, changeOf([], { head: { ...headOf('7'), id: 'another' } }))
    expect((await store.head()).datasets.map(({ id, version }) => [id, version])).toEqual([
      ['another', '7'],
      ['sample', '1'],
    ])
  })

  const conflicts: readonly [string, ChangeStep][] = [
    [
      'updates a node that is not there',
      { do: 'updateNodes', labels: entity, rows: [{ id: 'city:atlantis' }] },
    ],
    ['deletes a node that is not there', { do: 'deleteNodes', label: 'Entity', ids: ['city:atlantis'] }],
    [
      'ties a node that is not there',
      onParties('createRelationships', [party('city:nanjing', 'city:atlantis')]),
    ],
    [
      'updates a tie that is not there',
      onParties('updateRelationships', [party('city:wuhu', 'agreement:one')]),
    ],
    ['deletes a tie that is not there', withoutParties([party('city:wuhu', 'agreement:one')])],
  ]
  test.each(conflicts)('a change that %s is undone whole', async (_, step) => {
    const store = await filled()
    const before = await store.head()
    const steps = [{ do: 'deleteNodes', label: 'Entity', ids: ['agreement:one'] } as const, step]
    await expect(write(store, changeOf(steps))).rejects.toMatchObject({ code: 'CHANGE_CONFLICT' })
    expect(await store.head()).toEqual(before)
    expect(await store.read(nodes, {})).toHaveLength(4)
  })

  test('an id that exists is not created again', async () => {
    const store = await filled()
    const again = changeOf([{ do: 'createNodes', labels: entity, rows: [nanjing] }])
    await expect(write(store, again)).rejects.toMatchObject({ code: 'CHANGE_CONFLICT' })
    expect(await store.read(nodes, {})).toHaveLength(4)
  })

  test('a refused value in the last step leaves the first unwritten', async () => {
    const store = await filled()
    const before = await store.head()
    async function* steps(): AsyncGenerator<ChangeStep> {
      yield { do: 'deleteNodes', label: 'Entity', ids: ['city:nanjing'] }
      yield { do: 'updateNodes', labels: entity, rows: [{ id: 'city:wuhu', people: Number.NaN }] }
    }
    await expect(write(store, changeOf(steps()))).rejects.toMatchObject({ code: 'VALUE_REFUSED' })
    expect(await store.head()).toEqual(before)
    expect(await store.read(nodes, {})).toHaveLength(4)
  })

  test('a change that is given up leaves what was there, and the next one is applied', async () => {
    const store = await filled()
    const controller = new AbortController()
    async function* steps(): AsyncGenerator<ChangeStep> {
      yield { do: 'deleteNodes', label: 'Entity', ids: ['city:nanjing'] }
      controller.abort()
      yield { do: 'deleteNodes', label: 'Entity', ids: ['city:wuhu'] }
    }
    const change: Change = changeOf(steps(), { signal: controller.signal })
    await expect(write(store, change)).rejects.toMatchObject({ code: 'IMPORT_ABORTED' })
    expect(await store.read(nodes, {})).toHaveLength(4)
    await write(store, changeOf([{ do: 'deleteNodes', label: 'Entity', ids: ['city:wuhu'] }]))
    expect(await store.read(nodes, {})).toHaveLength(3)
  })

  test('a reader sees the old state until a change is whole', async () => {
    const store = await filled()
    const reader = await engine.open()
    const seen: number[] = []
    async function* steps(): AsyncGenerator<ChangeStep> {
      yield { do: 'deleteNodes', label: 'Entity', ids: ['city:nanjing'] }
      seen.push((await reader.read(nodes, {})).length, (await store.read(nodes, {})).length)
      yield { do: 'deleteNodes', label: 'Entity', ids: ['city:wuhu'] }
    }
    await write(store, changeOf(steps()))
    expect(seen).toEqual([4, 4])
    expect(await store.read(nodes, {})).toHaveLength(2)
  })
})
