import type { FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { createServer } from '#api/server.ts'
import { importFolder } from '#importer/import.ts'
import { asker } from '../api/ask.ts'
import { datasetFolder } from '../fixture.ts'
import { edition } from './editions.ts'
import { onBothEngines } from './engine.ts'
import { steppingStore } from './stepping.ts'

const QUESTION = `{ entities(filter: { kinds: [City, District, County] }, first: 100) { totalCount nodes { id nameEn } }
  rest: entities(filter: { kinds: [Alliance, Agreement] }, first: 100) { totalCount } }`

interface Seen {
  readonly editions: readonly string[]
  readonly state: string
  readonly version: string
}

/** Which editions an answer shows, and what it says of the state of the data. */
async function look(app: FastifyInstance): Promise<Seen> {
  const { data, errors, extensions } = await asker(app)(QUESTION)
  expect(errors).toBeUndefined()
  const names: string[] = data.entities.nodes.map((node: { nameEn: string }) => node.nameEn)
  const editions = new Set(names.flatMap((name) => /edition (\d)/.exec(name)?.[1] ?? []))
  // The alliance comes with the second edition.
  if (data.rest.totalCount === 2) editions.add('2')
  else editions.add('1')
  return {
    editions: [...editions].sort(),
    state: extensions.dataset.state,
    version: extensions.dataset.version,
  }
}

const open: FastifyInstance[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()))
})

onBothEngines('each', (engine) => {
  async function served() {
    const [reader, writer] = [await engine.open(), await engine.open()]
    await importFolder(writer, datasetFolder(edition(1)))
    const app = await createServer({ store: reader, log: false })
    open.push(app)
    return { app, writer }
  }

  test('between any two steps of an import in batches, an answer is whole or says that it may not be', async () => {
    const { app, writer } = await served()
    const seen: Seen[] = []
    const store = steppingStore(writer, {
      batches: true,
      async before() {
        seen.push(await look(app))
      },
    })
    await importFolder(store, datasetFolder(edition(2)), { prune: true })
    expect(seen.length).toBeGreaterThan(8)
    if (engine.name === 'embedded') {
      expect(
        seen.every(
          ({ editions, state, version }) =>
            editions.join() === '1' && state === 'ready' && version === '1.0.0',
        ),
      ).toBe(true)
    } else {
      expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['loading']))
      // Without the warning these answers would be wrong: the test would not show anything if there were none.
      expect(seen.some(({ editions }) => editions.length === 2)).toBe(true)
    }
  })

  test.each([true, false])(
    'a reader that reads all the time sees no half-made answer without its warning (batches: %s)',
    async (batches) => {
      const { app, writer } = await served()
      const seen: Seen[] = []
      let importing = true
      const reading = (async () => {
        while (importing) seen.push(await look(app))
      })()
      await importFolder(steppingStore(writer, { batches }), datasetFolder(edition(2)), { prune: true })
      importing = false
      await reading
      expect(seen.length).toBeGreaterThan(0)
      const half = seen.filter(({ editions }) => editions.length > 1)
      expect(half.filter(({ state }) => !['loading', 'changed'].includes(state))).toEqual([])
      if (engine.name === 'embedded') expect(half).toEqual([])
      const whole = seen.filter(({ state }) => state === 'ready')
      for (const { editions, version } of whole) expect(`${editions.join()}.0.0`).toBe(version)
    },
  )
})
