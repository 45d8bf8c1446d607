import { fork } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { StoredNode } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'
import { onBothEngines, type TestEngine } from './engine.ts'
import { changeOf, headOf, SAMPLE, write } from './sample.ts'
import type { Start } from './writer.ts'

const cities = defineQuery<Record<string, never>, { node: StoredNode }>(
  'test.cities',
  'MATCH (n:City) RETURN n AS node ORDER BY n.id',
)
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))
const MANY = 60_000

/** Starts an importer of its own and kills it when it has written its first step. */
async function killedWriter(engine: TestEngine, size: number): Promise<void> {
  const writer = fork(WRITER, { execArgv: ['--import', import.meta.resolve('tsx')] })
  writer.send({ settings: engine.settings(), size } satisfies Start)
  expect(await once(writer, 'message')).toContain('half')
  writer.kill('SIGKILL')
  await once(writer, 'exit')
}

onBothEngines('each', (engine) => {
  test('a second importer is refused with the start time and the host of the first', async () => {
    const [one, two] = [await engine.open(), await engine.open()]
    const claim = await one.claim({ dataset: 'sample' })
    const refused = { code: 'IMPORT_UNDER_WAY', message: expect.stringContaining(hostname()) }
    await expect(two.claim({ dataset: 'other' })).rejects.toMatchObject(refused)
    await expect(one.claim({ dataset: 'sample' })).rejects.toThrow(/since 20\d\d-\d\d-\d\dT/)
    await claim.release()
    await (await two.claim({ dataset: 'other' })).release()
  })

  test('of importers that come at once only one is let in', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => engine.open()))
    const claims = await Promise.allSettled(stores.map((store) => store.claim({ dataset: 'sample' })))
    const [held, ...others] = claims.flatMap((claim) => (claim.status === 'fulfilled' ? [claim.value] : []))
    expect(others).toEqual([])
    await held?.release()
  })

  test('a claim writes more than once', async () => {
    const store = await engine.open()
    const claim = await store.claim({ dataset: 'sample' })
    await claim.apply(changeOf(SAMPLE))
    await claim.apply(changeOf([{ do: 'deleteNodes', label: 'Entity', ids: ['city:wuhu'] }]))
    await claim.release()
    expect(await store.read(cities, {})).toHaveLength(2)
  })

  test('a claim stays with its holder when another gives back what it has lost', async () => {
    const store = await engine.open()
    const first = await store.claim({ dataset: 'sample' })
    await first.release()
    const second = await store.claim({ dataset: 'sample' })
    await first.release()
    await expect(store.claim({ dataset: 'sample' })).rejects.toMatchObject({ code: 'IMPORT_UNDER_WAY' })
    await expect(first.apply(changeOf(SAMPLE))).rejects.toMatchObject({ code: 'CLAIM_LOST' })
    await second.release()
    expect((await store.head()).version).toBe('')
  })

  test('an importer killed in the middle leaves the old version, and the next one takes over', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const before = await store.head()
    await killedWriter(engine, 1)
    expect(await store.head()).toEqual(before)
    expect(await store.read(cities, {})).toHaveLength(3)
    await write(
      store,
      changeOf([{ do: 'createNodes', labels: ['City', 'Entity'], rows: [{ id: 'city:half' }] }]),
    )
    expect(await store.read(cities, {})).toHaveLength(4)
  })

  test('an importer of many rows killed in the middle shows as interrupted or not at all', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const before = await store.head()
    await killedWriter(engine, MANY)
    const after = await store.head()
    const state = engine.name === 'neo4j' ? 'interrupted' : 'ready'
    expect(after).toEqual({ ...before, datasets: [{ ...headOf('1'), state }] })
    const claim = await store.claim({ dataset: 'sample' })
    const half = (await store.read(cities, {})).filter(({ node }) => node.properties.id === 'city:half')
    const ids = half.map(({ node }) => node.properties.id as string)
    await claim.apply(
      changeOf([{ do: 'deleteNodes', label: 'Entity', ids }], { head: headOf('2'), size: MANY }),
    )
    await claim.release()
    expect((await store.head()).datasets).toEqual([headOf('2')])
    expect(await store.read(cities, {})).toHaveLength(3)
  })

  test('a change of many rows shows as loading to others until it is done', async () => {
    const [store, reader] = [await engine.open(), await engine.open()]
    await write(store, changeOf(SAMPLE))
    const states: string[] = []
    async function* steps() {
      yield { do: 'deleteNodes', label: 'Entity', ids: ['city:wuhu'] } as const
      states.push(...(await reader.head()).datasets.map(({ state }) => state))
    }
    await write(store, changeOf(steps(), { size: MANY, head: headOf('2') }))
    expect(states).toEqual([engine.name === 'neo4j' ? 'loading' : 'ready'])
    expect((await store.head()).datasets).toEqual([headOf('2')])
  })
})
