import { expect, test } from 'vitest'
import type { StoredNode } from '#graph-model/store/port.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'
import { onBothEngines, onNeo4j, runOnServer } from './engine.ts'
import { changeOf, headOf, SAMPLE, write } from './sample.ts'

const nodes = defineQuery<Record<string, never>, { node: StoredNode }>(
  'test.nodes',
  'MATCH (n:City) RETURN n AS node ORDER BY n.id',
)
const slow = defineQuery<Record<string, never>, { n: number }>(
  'test.slow',
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n',
)

onBothEngines('each', (engine) => {
  test('an empty store can be read and is left empty', async () => {
    const store = await engine.open()
    expect(await store.head()).toEqual({ version: '', format: 1, datasets: [] })
    expect(await store.read(nodes, {})).toEqual([])
    expect(await store.searchText('南京', 5)).toEqual([])
    expect(await (await engine.open()).head()).toEqual({ version: '', format: 1, datasets: [] })
  })

  test('the head tells version, format and datasets', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE, { head: headOf('2025-07', { title: '南京都市圈', cities: 3 }) }))
    expect(await store.head()).toEqual({
      version: expect.stringMatching(/^000001-/),
      format: 1,
      datasets: [headOf('2025-07', { title: '南京都市圈', cities: 3 })],
    })
  })

  const many = defineQuery<{ most: number }, { n: number; list: string[] }>(
    'test.many',
    "UNWIND range(1, $most) AS n RETURN n AS n, ['a', 'b'] AS list",
  )
  test('rows are shown one after the other, as many as there are', async () => {
    const store = await engine.open()
    for (const most of [0, 7, 12_345]) {
      const shown: number[] = []
      await store.scan(many, { most }, ({ n, list }) => {
        shown.push(n)
        expect(list).toEqual(['a', 'b'])
      })
      expect(shown).toEqual(Array.from({ length: most }, (_, at) => at + 1))
    }
    await write(store, changeOf(SAMPLE))
    const ids: unknown[] = []
    await store.scan(nodes, {}, ({ node }) => ids.push(node.properties.id))
    expect(ids).toEqual((await store.read(nodes, {})).map(({ node }) => node.properties.id))
  })

  test('rows that nobody wants any more are not waited for', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const stop = new AbortController()
    const shown = store.scan(slow, {}, () => undefined, { signal: stop.signal })
    setTimeout(() => stop.abort(), 200)
    await expect(shown).rejects.toMatchObject({ code: 'QUERY_ABORTED' })
    expect(await store.read(nodes, {})).toHaveLength(3)
  })

  const refused: readonly [string, Query][] = [
    ['is not registered', { name: 'test.unknown', text: 'RETURN 1 AS n' }],
    ['has the name of another', { name: nodes.name, text: 'RETURN 1 AS n' }],
    ['writes', defineQuery('test.writes', 'CREATE (n:City) RETURN n AS n') as Query],
    [
      'reads files',
      defineQuery('test.load', "load /* */ csv FROM 'file:///etc/hostname' AS l RETURN l AS l") as Query,
    ],
  ]
  test.each(refused)('a query that %s is refused', async (_, query) => {
    const store = await engine.open()
    await expect(store.read(query, {})).rejects.toMatchObject({ code: 'QUERY_REFUSED' })
    await expect(store.scan(query, {}, () => undefined)).rejects.toMatchObject({ code: 'QUERY_REFUSED' })
    await write(store, changeOf(SAMPLE))
    await expect(store.read(query, {})).rejects.toMatchObject({ code: 'QUERY_REFUSED' })
    expect(await store.read(nodes, {})).toHaveLength(3)
  })

  const echo = defineQuery<Record<string, never>, { x: unknown }>('test.echo', 'RETURN $x AS x')
  test.each([
    ['missing', undefined],
    ['a bigint', 5n],
    ['NaN in a list', [1, Number.NaN]],
    ['missing in a row', [{ id: undefined }]],
  ])('a parameter that is %s is refused', async (_, x) => {
    const store = await engine.open()
    const parameters = { x } as unknown as Record<string, never>
    await expect(store.read(echo, parameters)).rejects.toMatchObject({ code: 'VALUE_REFUSED' })
  })

  test('a query ends at its time-out, and others go on', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const long = store.read(slow, {}, { timeout: 300 })
    await expect(long).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' })
    expect(await store.read(nodes, {})).toHaveLength(3)
  })

  test('a query ends when its signal comes', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const controller = new AbortController()
    const long = store.read(slow, {}, { signal: controller.signal })
    controller.abort()
    await expect(long).rejects.toMatchObject({ code: 'QUERY_ABORTED' })
    const late = store.read(nodes, {}, { signal: controller.signal })
    await expect(late).rejects.toMatchObject({ code: 'QUERY_ABORTED' })
    expect(await store.read(nodes, {})).toHaveLength(3)
  })

  test('a closed store answers no more', async () => {
    const store = await engine.open()
    await store.close()
    await expect(store.head()).rejects.toThrow()
  })
})

onNeo4j('each', (engine) => {
  test('without its index an empty Neo4j finds nothing, and a filled one says that an import makes it', async () => {
    const store = await engine.open()
    await runOnServer(engine.settings(), 'DROP INDEX entity_search IF EXISTS')
    expect(await store.searchText('南京', 5)).toEqual([])
    await write(store, changeOf(SAMPLE))
    await runOnServer(engine.settings(), 'DROP INDEX entity_search')
    await expect(store.searchText('南京', 5)).rejects.toMatchObject({ code: 'NEO4J_INDEX_MISSING' })
    await (await store.claim({ dataset: 'dataset:none' })).release()
    expect(await store.searchText('南京', 5)).not.toEqual([])
  })
})
