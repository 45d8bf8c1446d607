import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { expect, test } from 'vitest'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import { carryOver } from '#importer/carry-over.ts'
import { importFolder } from '#importer/import.ts'
import { metrograph, settingsOf } from '../command-line.ts'
import { datasetFolder, smallDataset, temporaryFolder } from '../fixture.ts'
import { exported, onBothEngines, runOnServer, type TestEngine } from './engine.ts'
import { steppingStore } from './stepping.ts'

/** Another format would have other derived parts; what was said stays. */
const OLDER = [
  "MATCH (m:Metrograph {id: 'store'}) SET m.format = 0",
  'MATCH ()-[r:REACHES]->() DELETE r',
  "MATCH (e:Entity) SET e.hash = 'of another form'",
]

async function run(settings: StoreSettings, text: string): Promise<void> {
  if (settings.neo4j) return await runOnServer(settings, text)
  const version = (await readFile(join(settings.data, 'current'), 'utf8')).trim()
  const db = grafeo.GrafeoDB.open(join(settings.data, `${version}.grafeo`))
  await db.executeCypher(text)
  db.close()
}

function second(): string {
  const { 'dataset.yaml': manifest = '', 'documents/reply.txt': text = '' } = smallDataset()
  return datasetFolder({
    'dataset.yaml': manifest
      .replace('id: small', 'id: second')
      .replace('id: reply', 'id: other')
      .replace('region: region:r\n', ''),
    'documents/reply.txt': text,
    'relations/PARTY_TO.csv':
      'start,end,document,quote,basis,status,asOf\ncounty:d,agreement:x,other,丁县,stated,planned,2026\n',
  })
}

onBothEngines('each', (engine: TestEngine) => {
  /** A store of two datasets in an older format, and its export from before. */
  async function olderStore() {
    const settings = { ...engine.settings(), data: engine.settings().data || temporaryFolder() }
    const store = await openStore(settings)
    await importFolder(store, datasetFolder(smallDataset()))
    expect((await importFolder(store, second())).faults).toEqual([])
    const text = await exported(store)
    const before = await store.head()
    await store.close()
    for (const statement of OLDER) await run(settings, statement)
    return { settings, text, datasets: before.datasets.map(({ id, version }) => [id, version, 'ready']) }
  }

  async function found(settings: StoreSettings) {
    const store = await openStore(settings)
    try {
      const { datasets } = await store.head()
      return {
        text: await exported(store),
        datasets: datasets.map(({ id, version, state }) => [id, version, state]),
      }
    } finally {
      await store.close()
    }
  }

  test('an import into a store of an older format carries it over first, and says so', async () => {
    const { settings, text, datasets } = await olderStore()
    const folder = datasetFolder(smallDataset())
    const data = { METROGRAPH_DATA: settings.data }
    const environment = { ...settingsOf(settings), ...data }
    expect((await metrograph(['plan', folder], environment)).err).toMatch(
      /^STORE_OLDER: .*\n.*metrograph import/,
    )
    const { code, out, err } = await metrograph(['import', folder], environment)
    expect(err).toMatch(
      /^The store had format 0 and was carried over to format 1 through its own export, .*jsonl\n/,
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^nodes +0 +0 +11 /m)
    expect(await readFile(err.trim().split(' ').at(-1) as string, 'utf8')).toBe(text)
    expect(await found(settings)).toEqual({ text, datasets })
    expect((await metrograph(['import', folder], environment)).err).toBe('')
  })

  test.each([2, 10])('interrupted before step %i, it is taken up by the next call', async (stopAt) => {
    const { settings, text, datasets } = await olderStore()
    let steps = 0
    const failing: typeof openStore = async (one) =>
      steppingStore(await openStore(one), {
        batches: true,
        async before() {
          if (steps++ === stopAt) throw new Error('ended here')
        },
      })
    await expect(carryOver(settings, failing)).rejects.toThrow('ended here')
    const store = await openStore(settings)
    await expect(store.head()).rejects.toMatchObject({ code: 'STORE_OLDER' })
    await store.close()
    expect(await carryOver(settings)).toMatchObject({ from: 0 })
    expect(await found(settings)).toEqual({ text, datasets })
    expect(await carryOver(settings)).toBeUndefined()
  })

  test('what an export would leave out is not carried over, and stays', async () => {
    const { settings } = await olderStore()
    await run(settings, "CREATE (:Entity {id: 'city:x'})-[:OF_ANOTHER_TIME]->(:Entity {id: 'city:y'})")
    await expect(carryOver(settings)).rejects.toMatchObject({
      code: 'STORE_OLDER',
      hint: expect.stringContaining('with the Metrograph that wrote it'),
    })
    const store = await openStore({ ...settings, older: true })
    expect(await store.head()).toMatchObject({
      format: 0,
      datasets: [{ state: 'ready' }, { state: 'ready' }],
    })
    await store.close()
  })
})
