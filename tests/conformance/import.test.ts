import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compareRecords, toJsonl } from '#graph-model/formats/jsonl.ts'
import { openStore } from '#graph-model/store/open.ts'
import type { Store } from '#graph-model/store/port.ts'
import { exportForAdmin } from '#importer/admin/export.ts'
import { REACHES_HELD } from '#importer/cypher/admin.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { importFile, importFolder, planFolder } from '#importer/import.ts'
import { datasetFolder, smallDataset, temporaryFolder } from '../fixture.ts'
import { exported, onBothEngines } from './engine.ts'
import { ImportProgram } from './import-program.ts'

type Files = Record<string, string>

const SHIPPED = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))

/** The export of a dataset as plain code gives it, without a store. */
async function expectedExport(folder: string): Promise<string> {
  const records = [...((await readDataset(folder)).dataset?.records ?? [])]
  return records
    .sort(compareRecords)
    .map((record) => `${toJsonl(record)}\n`)
    .join('')
}

function changed(change: (files: Files) => void): string {
  const files = smallDataset()
  change(files)
  return datasetFolder(files)
}

function replace(file: string, before: string, after: string) {
  return (files: Files) => {
    files[file] = (files[file] as string).replace(before, after)
  }
}

/** A second dataset that cites the agreement of the first by a document of its own. */
function secondDataset(): Files {
  const { 'dataset.yaml': manifest, 'documents/reply.txt': text } = smallDataset() as {
    'dataset.yaml': string
    'documents/reply.txt': string
  }
  const citation = 'document,quote,occurrence,basis,status,statusWord,asOf,since,until,note'
  return {
    'dataset.yaml': manifest
      .replace('id: small', 'id: second')
      .replace('id: reply', 'id: other')
      .replace('region: region:r\n', ''),
    'documents/reply.txt': text,
    'relations/PARTY_TO.csv': `start,end,${citation}\ncity:a,agreement:x,other,签署合作协议,,stated,established,签署,2026,,,\ncounty:d,agreement:x,other,丁县,,stated,planned,,2026,,,\n`,
  }
}

onBothEngines('each', (engine) => {
  test('what is exported is what the dataset says, byte for byte', async () => {
    const store = await engine.open()
    const folder = datasetFolder(smallDataset())
    const report = await importFolder(store, folder)
    expect(report.faults).toEqual([])
    expect(report.plan?.nodes.created).toHaveLength(10)
    expect(report.plan?.relationships.created).toHaveLength(8)
    expect(await exported(store)).toBe(await expectedExport(folder))
  })

  test('the dataset that ships is exported as its rows say, byte for byte', async () => {
    const store = await engine.open()
    expect((await importFolder(store, SHIPPED)).faults).toEqual([])
    expect(await exported(store)).toBe(await expectedExport(SHIPPED))
  })

  test('a second import writes nothing', async () => {
    const store = await engine.open()
    const folder = datasetFolder(smallDataset())
    await importFolder(store, folder)
    const before = await store.head()
    const { plan } = await importFolder(store, folder)
    expect(plan?.nodes).toMatchObject({ created: [], updated: [], unchanged: 10, deleted: [] })
    expect(plan?.relationships).toMatchObject({ created: [], updated: [], unchanged: 8, deleted: [] })
    expect(await store.head()).toEqual(before)
  })

  test('a dataset with faults writes nothing', async () => {
    const store = await engine.open()
    const report = await importFolder(
      store,
      changed(replace('relations/PARTY_TO.csv', 'city:b,', 'city:bb,')),
    )
    expect(report.plan).toBeUndefined()
    expect((await store.head()).datasets).toEqual([])
  })

  test('a plan writes nothing and says what the import then does', async () => {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    const before = await store.head()
    const folder = changed(replace('nodes/City.csv', '乙市,City B', '乙市,Town B'))
    const planned = await planFolder(store, folder)
    expect(await store.head()).toEqual(before)
    expect(planned.plan?.nodes.updated).toEqual(['city:b'])
    const done = await importFolder(store, folder)
    expect(done.plan?.nodes).toEqual(planned.plan?.nodes)
    expect(await exported(store)).toBe(await expectedExport(folder))
  })

  test('a changed quote changes its citation, and the passage that nothing cites any more goes', async () => {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    const folder = changed(replace('properties.csv', '已建成一期,', '丙走廊已建成一期,'))
    await importFolder(store, folder)
    expect(await exported(store)).toBe(await expectedExport(folder))
  })

  test('what is gone from the dataset is kept until it is pruned', async () => {
    const store = await engine.open()
    const whole = datasetFolder(smallDataset())
    await importFolder(store, whole)
    const fewer = changed((files) => {
      delete files['relations/PARTY_TO.csv']
      delete files['nodes/Agreement.csv']
      delete files['notStated.csv']
    })
    const kept = await importFolder(store, fewer)
    expect(kept.plan?.nodes.left).toEqual(['agreement:x'])
    expect(await exported(store)).toContain('"id":"agreement:x"')
    const pruned = await importFolder(store, fewer, { prune: true })
    expect(pruned.plan?.nodes.deleted).toEqual(['agreement:x'])
    expect(await exported(store)).toBe(await expectedExport(fewer))
  })

  test('two datasets that say the same support one statement with two sources, and prune touches its own', async () => {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    const alone = await exported(store)
    const report = await importFolder(store, datasetFolder(secondDataset()))
    expect(report.faults).toEqual([])
    expect(report.plan?.relationships.updated).toEqual(['city:a~PARTY_TO~agreement:x'])
    expect(report.plan?.relationships.created).toEqual(['county:d~PARTY_TO~agreement:x'])
    const less = secondDataset()
    less['relations/PARTY_TO.csv'] = (less['relations/PARTY_TO.csv'] as string).replace(/^city:a.*\n/m, '')
    const pruned = await importFolder(store, datasetFolder(less), { prune: true })
    expect(pruned.plan?.relationships.updated).toContain('city:a~PARTY_TO~agreement:x')
    const left = (await exported(store))
      .split('\n')
      .filter((line) => !/"id":"(dataset:second|document:other|county:d~PARTY_TO~agreement:x)"/.test(line))
    expect(left.join('\n')).toBe(alone)
  })

  test('an unchanged import beside a second dataset writes nothing', async () => {
    const store = await engine.open()
    const folder = datasetFolder(smallDataset())
    await importFolder(store, folder)
    await importFolder(store, datasetFolder(secondDataset()))
    const before = await store.head()
    const { plan } = await importFolder(store, folder)
    expect(plan?.head).toBeUndefined()
    expect(await store.head()).toEqual(before)
  })

  test('a second region with the same members changes nothing on a second import', async () => {
    const store = await engine.open()
    const folder = changed((files) => {
      files['nodes/Region.csv'] += 'region:s,又一圈,Another,editorial,metropolitanArea\n'
      const [header = ''] = (files['relations/PARTY_TO.csv'] as string).split('\n')
      const row = (city: string, region: string) =>
        `${city},${region},reply,甲市与乙市签署合作协议,,stated,established,,,,,\n`
      files['relations/MEMBER_OF.csv'] =
        `${header}\n${['region:r', 'region:s'].flatMap((region) => ['city:a', 'city:b'].map((city) => row(city, region))).join('')}`
    })
    expect((await importFolder(store, folder)).faults).toEqual([])
    const before = await store.head()
    await importFolder(store, folder)
    expect(await store.head()).toEqual(before)
  })

  test('links go with what they rest on, also where only a property of one body changes', async () => {
    const store = await engine.open()
    const folderWith = (body: string) =>
      changed((files) => {
        const [header = ''] = (files['relations/PARTY_TO.csv'] as string).split('\n')
        const row = (start: string, end: string) =>
          `${start},${end},reply,甲市与乙市签署合作协议,,stated,established,,,,,\n`
        files['nodes/GovernmentBody.csv'] = `id,nameZh,nameEn,nameEnBasis,organisationLevel\nbody:g,${body}\n`
        files['relations/PARTY_TO.csv'] =
          `${header}\n${row('city:b', 'agreement:x')}${row('body:g', 'agreement:x')}`
        files['relations/LOCATED_IN.csv'] = `${header}\n${row('body:g', 'city:a')}`
        files['relations/MEMBER_OF.csv'] =
          `${header}\n${row('city:a', 'region:r')}${row('city:b', 'region:r')}`
      })
    const tied = async () => {
      const found: string[] = []
      await store.scan(REACHES_HELD, {}, ({ start, end }) => found.push(`${start} ${end}`))
      return found.filter((link) => link.startsWith('agreement:x')).sort()
    }
    const both = ['agreement:x city:a', 'agreement:x city:b']
    expect((await importFolder(store, folderWith('某局,Bureau,editorial,municipal'))).faults).toEqual([])
    expect(await tied()).toEqual(both)
    await importFolder(store, folderWith('某局,Office,editorial,municipal'))
    expect(await tied()).toEqual(both)
    await importFolder(store, folderWith('某局,Office,editorial,provincial'))
    // A provincial body stands for no city, and one city alone has nobody to be tied to.
    expect(await tied()).toEqual([])
  })

  test('whoever claims a store sees what another program has written since it was opened', async () => {
    const [store, other] = [await engine.open(), await engine.open()]
    await importFolder(store, datasetFolder(smallDataset()))
    expect(await exported(store)).toContain('City B')
    await importFolder(other, changed(replace('nodes/City.csv', '乙市,City B', '乙市,Town B')))
    const claim = await store.claim({ dataset: 'dataset:small' })
    try {
      expect(await store.head()).toEqual(await other.head())
      expect(await exported(store)).toContain('Town B')
    } finally {
      await claim.release()
    }
  })

  test('an export during which the store changes is refused, in either form', async () => {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    const other = await engine.open()
    let edition = 0
    // Another program imports between two steps of the reading.
    const watched: Store = new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (name !== 'scan') return typeof value === 'function' ? value.bind(target) : value
        return async (...asked: Parameters<Store['scan']>) => {
          await target.scan(...asked)
          if (edition++ > 0) return
          await importFolder(other, changed(replace('nodes/City.csv', '乙市,City B', '乙市,Town B')))
          // Until then the embedded engine answers from what was there before.
          const { version } = await other.head()
          await expect.poll(async () => (await target.head()).version).toBe(version)
        }
      },
    })
    await expect(exported(watched)).rejects.toMatchObject({ code: 'STORE_CHANGED' })
    edition = 0
    await importFolder(store, datasetFolder(smallDataset()))
    await expect(exportForAdmin(watched, temporaryFolder())).rejects.toMatchObject({ code: 'STORE_CHANGED' })
    edition = 1
    await expect(exported(watched)).resolves.toContain('Town B')
  })

  test('an entity of another dataset is not defined again', async () => {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    const again = { ...secondDataset(), 'nodes/City.csv': smallDataset()['nodes/City.csv'] as string }
    const { faults } = await importFolder(store, datasetFolder(again))
    expect(faults.map((fault) => [fault.code, fault.value])).toContainEqual(['OWNED_ELSEWHERE', 'city:a'])
  })

  test('an export restores the same graph in an empty store of the other engine', async () => {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    const text = await exported(store)
    const file = join(temporaryFolder(), 'graph.jsonl')
    writeFileSync(file, text)
    const other = await openStore({ data: join(temporaryFolder(), 'store') })
    try {
      await importFile(other, file)
      expect(await exported(other)).toBe(text)
    } finally {
      await other.close()
    }
  })

  test.each([0, 4, 8, 12])(
    'an import killed after %i steps and run again gives the same graph',
    async (steps) => {
      const folder = datasetFolder(smallDataset())
      const program = new ImportProgram({ settings: engine.settings(), folder, pauseAt: steps })
      await program.paused()
      await program.kill()
      const store = await engine.open()
      await importFolder(store, folder)
      expect(await exported(store)).toBe(await expectedExport(folder))
      expect((await store.head()).datasets.map((dataset) => dataset.state)).toEqual(['ready'])
    },
  )
})
