import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EmbeddedStore } from '#graph-model/store/embedded/store.ts'
import type { Store } from '#graph-model/store/port.ts'
import { importFolder } from '#importer/import.ts'
import { exported } from '../conformance/engine.ts'
import { datasetFolder, smallDataset, temporaryFolder } from '../fixture.ts'
import { smallSheets, workbook } from './workbook.ts'

type Files = Record<string, string>

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = new EmbeddedStore(join(temporaryFolder(), 'store'))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

function folderOf(change: (files: Files) => void): string {
  const files = smallDataset()
  change(files)
  return datasetFolder(files)
}

function replace(file: string, before: string, after: string) {
  return (files: Files) => {
    if (!files[file]?.includes(before)) throw new Error(`${file} has no ${before}`)
    files[file] = files[file].replace(before, after)
  }
}

/** Rows of a rejects file as a person sees them in a spreadsheet. */
function rejects(folder: string, file: string): string[][] {
  return readFileSync(join(folder, 'rejects', file), 'utf8')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
}

test('with faults nothing is written, unless bad rows are to be left out', async () => {
  const folder = folderOf(replace('relations/PARTY_TO.csv', 'city:b,', 'city:bb,'))
  await withStore(async (store) => {
    expect((await importFolder(store, folder)).plan).toBeUndefined()
    expect(existsSync(join(folder, 'rejects'))).toBe(false)
    const report = await importFolder(store, folder, { skipBad: true })
    expect(report.plan?.relationships.created).toHaveLength(7)
    expect(report.rejected).toEqual({ rows: 1, folder: join(folder, 'rejects') })
    expect(report.faults.map(({ code, line }) => [code, line])).toEqual([['ID_UNKNOWN', 3]])
  })
})

test('a rejected row has the header of its sheet and two more columns, in the language asked for', async () => {
  const folder = folderOf(replace('relations/PARTY_TO.csv', 'city:b,', 'city:bb,'))
  await withStore((store) => importFolder(store, folder, { skipBad: true, language: 'zh' }))
  const [header, row, ...more] = rejects(folder, 'relations/PARTY_TO.csv')
  expect(header).toEqual(
    'start,end,document,quote,occurrence,basis,status,statusWord,asOf,since,until,note,code,message'.split(
      ',',
    ),
  )
  expect(row?.slice(0, 3)).toEqual(['city:bb', 'agreement:x', 'reply'])
  expect(row?.slice(-2)).toEqual(['ID_UNKNOWN', '没有标识为“city:bb”的实体。 是不是 city:b?'])
  expect(more).toEqual([])
})

test('what rests on a row that was left out is left out too, and says so', async () => {
  const folder = folderOf((files) => {
    replace('nodes/City.csv', '乙市,City B', ',City B')(files)
    replace('nodes/Corridor.csv', ',corridor,none', ',nothing,none')(files)
    for (const sheet of ['nodes/Agreement.csv', 'relations/PARTY_TO.csv'])
      files[sheet] = (files[sheet] as string).replaceAll('agreement:x', 'agreement:X')
  })
  await withStore(async (store) => {
    const { faults, plan } = await importFolder(store, folder, { skipBad: true })
    const codes = (file: string) => [
      ...new Set(faults.filter((fault) => fault.file === file).map(({ code, line }) => `${code} ${line}`)),
    ]
    expect(codes('nodes/City.csv')).toEqual(['VALUE_MISSING 3'])
    expect(codes('nodes/Agreement.csv')).toEqual(['ID_FORM 2'])
    for (const file of ['relations/CO_BUILDS.csv', 'relations/PARTY_TO.csv', 'observations.csv'])
      expect(codes(file)).toEqual(['DEPENDS_ON_REJECTED 2', 'DEPENDS_ON_REJECTED 3'])
    expect(plan?.nodes.created).toEqual([
      'city:a',
      'county:d',
      'document:reply',
      'indicator:investment',
      'region:r',
    ])
    expect(plan?.relationships.created).toEqual([])
  })
})

test('mended and put back, rejected rows load, and the graph is that of a dataset without a fault', async () => {
  const expected = await withStore(async (store) => {
    await importFolder(store, datasetFolder(smallDataset()))
    return await exported(store)
  })
  const sheet = 'relations/PARTY_TO.csv'
  const folder = folderOf((files) => {
    replace(sheet, '甲市与乙市签署合作协议', '甲市与乙市签了合作协议')(files)
    replace(sheet, 'city:b,', 'city:bb,')(files)
  })
  await withStore(async (store) => {
    await importFolder(store, folder, { skipBad: true })
    expect(await exported(store)).not.toBe(expected)
    const mended = readFileSync(join(folder, 'rejects', sheet), 'utf8')
      .replace('甲市与乙市签了合作协议', '甲市与乙市签署合作协议')
      .replace('city:bb', 'city:b')
    // All rows of the sheet were rejected: the mended sheet stands in its place, with its two more columns.
    writeFileSync(join(folder, sheet), mended)
    const report = await importFolder(store, folder)
    expect(report.faults).toEqual([])
    expect(await exported(store)).toBe(expected)
  })
})

test('a mended row put back among the good ones of its sheet loads with them', async () => {
  const sheet = 'relations/PARTY_TO.csv'
  const folder = folderOf(replace(sheet, 'city:b,', 'city:bb,'))
  await withStore(async (store) => {
    await importFolder(store, folder, { skipBad: true })
    const [, row] = rejects(folder, sheet)
    const lines = readFileSync(join(folder, sheet), 'utf8').split('\n')
    lines[2] = (row ?? []).slice(0, -2).join(',').replace('city:bb', 'city:b')
    writeFileSync(join(folder, sheet), lines.join('\n'))
    const report = await importFolder(store, folder)
    expect(report.plan?.relationships.created).toEqual(['city:b~PARTY_TO~agreement:x'])
  })
})

test('rows of a workbook are left out too, and written as the CSV of their sheet, beside the workbook', async () => {
  const folder = temporaryFolder()
  const sheets = smallSheets()
  ;((sheets.PARTY_TO as string[][])[2] as string[])[0] = 'city:bb'
  const path = join(folder, '数据.xlsx')
  writeFileSync(path, await workbook(sheets))
  writeFileSync(join(folder, 'reply.txt'), smallDataset()['documents/reply.txt'] as string)
  await withStore(async (store) => {
    const report = await importFolder(store, path, { skipBad: true, language: 'zh' })
    expect(report.faults.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['ID_UNKNOWN', '数据.xlsx#PARTY_TO', 3],
    ])
    expect(report.plan?.relationships.created.length).toBeGreaterThan(0)
    expect(report.rejected).toEqual({ rows: 1, folder: join(folder, 'rejects') })
    const [header, row] = rejects(folder, 'relations/PARTY_TO.csv')
    expect(header?.slice(-2)).toEqual(['code', 'message'])
    expect(row?.[0]).toBe('city:bb')
  })
})

test('what rejected rows say is not pruned', async () => {
  await withStore(async (store) => {
    await importFolder(store, datasetFolder(smallDataset()))
    const folder = folderOf(replace('relations/PARTY_TO.csv', 'city:b,', 'city:bb,'))
    const { plan } = await importFolder(store, folder, { skipBad: true, prune: true })
    expect(plan?.relationships).toMatchObject({ deleted: [], left: ['city:b~PARTY_TO~agreement:x'] })
  })
})

test('what is wrong with a header, the manifest or a document is no row to leave out', async () => {
  const cases = [
    replace('relations/PARTY_TO.csv', 'start,end', 'start,ende'),
    replace('dataset.yaml', 'version: 1.0.0', 'version: [1]'),
    replace('documents/reply.txt', '甲市', '某市'),
    replace('relations/PARTY_TO.csv', 'reply,甲', 'reply,"甲'),
  ]
  for (const change of cases) {
    const folder = folderOf(change)
    await withStore(async (store) => {
      const { plan, faults } = await importFolder(store, folder, { skipBad: true })
      expect(plan).toBeUndefined()
      expect(faults.length).toBeGreaterThan(0)
      expect(existsSync(join(folder, 'rejects'))).toBe(false)
    })
  }
})

test('rejects never overwrite what somebody may be mending', async () => {
  const folder = folderOf(replace('relations/PARTY_TO.csv', 'city:b,', 'city:bb,'))
  await withStore(async (store) => {
    await importFolder(store, folder, { skipBad: true })
    await importFolder(store, folder, { skipBad: true })
    const file = join(folder, 'rejects/relations/PARTY_TO.csv')
    writeFileSync(file, 'mended')
    await expect(importFolder(store, folder, { skipBad: true })).rejects.toMatchObject({
      code: 'REJECTS_EXIST',
    })
    expect(readFileSync(file, 'utf8')).toBe('mended')
    const elsewhere = temporaryFolder()
    await importFolder(store, folder, { skipBad: true, rejects: elsewhere })
    expect(existsSync(join(elsewhere, 'relations/PARTY_TO.csv'))).toBe(true)
  })
})

test('a rejected cell that a spreadsheet would run is escaped, and read again as it was', async () => {
  const folder = folderOf((files) => {
    files['relations/PARTY_TO.csv'] +=
      'city:a,agreement:none,reply,丁县,,stated,planned,,,,,"=HYPERLINK(""http://x"")"\n'
  })
  await withStore((store) => importFolder(store, folder, { skipBad: true }))
  const text = readFileSync(join(folder, 'rejects/relations/PARTY_TO.csv'), 'utf8')
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
})
