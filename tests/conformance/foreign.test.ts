/** Databases that another program wrote, or another version of this one. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import grafeo from '@grafeo-db/js'
import { describe, expect, test } from 'vitest'
import type { StoreSettings } from '#graph-model/store/open.ts'
import { onBothEngines, runOnServer } from './engine.ts'
import { changeOf, SAMPLE, write } from './sample.ts'

/** Lets a statement make the database, past the port. */
async function make(settings: StoreSettings, text: string): Promise<void> {
  if (settings.neo4j) return await runOnServer(settings, text)
  await mkdir(settings.data, { recursive: true })
  const db = grafeo.GrafeoDB.create(path.join(settings.data, 'other.grafeo'))
  await db.executeCypher(text)
  db.close()
  await writeFile(path.join(settings.data, 'current'), 'other\n')
}

onBothEngines('each', (engine) => {
  describe('a database that holds something else', () => {
    test('is refused and left alone', async () => {
      await make(engine.settings(), "CREATE (:Person {name: 'Ada'})")
      const store = await engine.open()
      const refused = { code: 'STORE_FOREIGN', hint: expect.stringContaining('--adopt') }
      await expect(store.claim({ dataset: 'sample' })).rejects.toMatchObject(refused)
      expect(await store.head()).toMatchObject({ version: '', datasets: [] })
    })

    test('is written to when it is to be adopted, and then is ours', async () => {
      await make(engine.settings(), "CREATE (:Person {name: 'Ada'})")
      const store = await engine.open()
      const claim = await store.claim({ dataset: 'sample', adopt: true })
      await claim.apply(changeOf(SAMPLE))
      await claim.release()
      await (await store.claim({ dataset: 'sample' })).release()
      expect(await store.searchText('南京', 1)).toEqual([{ id: 'city:nanjing', score: 3 }])
    })
  })

  test.each([
    [0, 'STORE_OLDER', /metrograph import/],
    [2, 'STORE_FORMAT', /newer Metrograph/],
  ])(
    'a store of format %i is refused, to read and to write, and says what to do',
    async (format, code, hint) => {
      await make(
        engine.settings(),
        `CREATE (:Metrograph {id: 'store', format: ${format}, version: '000007-x'})`,
      )
      const store = await engine.open()
      const refused = { code, hint: expect.stringMatching(hint) }
      await expect(store.head()).rejects.toMatchObject(refused)
      await expect(write(store, changeOf(SAMPLE))).rejects.toMatchObject(refused)
    },
  )
})
