import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { EmbeddedStore } from '#graph-model/store/embedded/store.ts'
import { draftFiles, importDraft } from '#importer/draft/command.ts'
import { readDraft, writeDraft } from '#importer/draft/file.ts'
import type { DraftRow } from '#importer/draft/table.ts'
import { exportJsonl } from '#importer/export.ts'
import { importFolder } from '#importer/import.ts'
import { datasetFolder, smallDataset, temporaryFolder } from '#tests/fixture.ts'

const TEXT = `甲市科学技术局关于丙走廊的报告
2026年3月1日
一、工作进展
甲市与戊市签署《丙走廊合作协议》,共建丙走廊。
组织己山科技、庚光电等2家企业参加丙走廊产业对接会。丙走廊平台用户超330万人。
二、下一步工作
拟成立丙走廊产业联盟。
`

async function drafted(format: 'csv' | 'xlsx', text = TEXT): Promise<{ path: string; store: EmbeddedStore }> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'report.txt'), text)
  const store = new EmbeddedStore(join(folder, 'store'))
  const { written } = await draftFiles(
    store,
    join(folder, 'report.txt'),
    format === 'xlsx' ? { xlsx: true } : {},
  )
  return { path: written[0]?.path ?? '', store }
}

async function complete(path: string, change: (row: DraftRow) => Record<string, string>): Promise<void> {
  const table = await readDraft(path)
  const rows = table.rows.map((row) => ({ ...row, cells: { ...row.cells, ...change(row) } }))
  await writeDraft(path, { ...table, rows })
}

/** Text in GB18030, by turning around what its decoder gives for two bytes. */
function encode(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low])
    }
  return Buffer.from(
    Array.from(text).flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]),
    ),
  )
}

const takeAll = ({ cells }: DraftRow) => ({ decision: cells.relation === undefined ? '不采用' : '采用' })

async function exported(store: EmbeddedStore) {
  const lines: string[] = []
  for await (const line of exportJsonl(store)) lines.push(line)
  return lines.map((line) => JSON.parse(line))
}

describe.each(['csv', 'xlsx'] as const)('a draft as %s', (format) => {
  test('comes back from the graph when all of it is taken', async () => {
    const { path, store } = await drafted(format)
    await complete(path, takeAll)
    const report = await importDraft(store, path)
    expect(report.faults).toEqual([])
    const table = await readDraft(path)
    const records = await exported(store)
    const name = new Map(
      records.filter(({ type }) => type === 'node').map(({ id, properties }) => [id, properties.nameZh]),
    )
    const said = new Set(
      records
        .filter(({ type }) => type === 'relationship')
        .map(({ label, start, end }) => `${name.get(start)} ${label} ${name.get(end)}`),
    )
    expect(said).toContain('甲市 PARTY_TO 丙走廊合作协议')
    expect(said).toContain('戊市 CO_BUILDS 丙走廊')
    expect(said).toContain('己山科技 PARTICIPATES_IN 丙走廊产业对接会')
    const statements = new Set(
      table.rows
        .filter(({ cells }) => cells.decision === '采用' && cells.relation !== '观测值')
        .map(({ cells }) => [cells.subject, cells.relation, cells.object].join('\t')),
    )
    const kept = records.filter(
      ({ type, label }) => type === 'relationship' && !['ABOUT', 'MEASURES'].includes(label),
    )
    expect(kept.length).toBe(statements.size)
    expect(kept[0].evidence[0]).toMatchObject({
      document: 'document:report-2026-03-01',
      dataset: 'report-2026-03-01',
    })
    await store.close()
  })

  test('is the same bytes each time', async () => {
    const one = await drafted(format)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
    const other = await drafted(format)
    vi.useRealTimers()
    expect(readFileSync(one.path).equals(readFileSync(other.path))).toBe(true)
  })

  test('is read back as it was written', async () => {
    const { path } = await drafted(format)
    const table = await readDraft(path)
    await writeDraft(path, table)
    expect(await readDraft(path)).toEqual(table)
    expect(table.text).toBe(TEXT)
  })

  test('changes nothing when it is imported again', async () => {
    const { path, store } = await drafted(format)
    await complete(path, takeAll)
    await importDraft(store, path)
    const again = await importDraft(store, path)
    expect([again.plan?.nodes.created, again.plan?.nodes.updated, again.plan?.relationships.updated]).toEqual(
      [[], [], []],
    )
    await store.close()
  })
})

describe('importing a completed draft', () => {
  test('takes the rows marked 采用 and counts the others', async () => {
    const { path, store } = await drafted('csv')
    await complete(path, ({ cells }) => (cells.relation === '签署' ? { decision: '采用' } : {}))
    const report = await importDraft(store, path)
    expect(report.taken).toBe(2)
    expect(report.undecided).toBeGreaterThan(3)
    const relationships = (await exported(store)).filter(({ type }) => type === 'relationship')
    expect(relationships.map(({ label }) => label)).toEqual(['PARTY_TO', 'PARTY_TO'])
    await store.close()
  })

  test('of which no row is taken says so and leaves the store as it is', async () => {
    const { path, store } = await drafted('csv')
    await complete(path, () => ({ decision: '待定' }))
    const before = await exported(store)
    const { faults, plan } = await importDraft(store, path)
    expect(faults).toMatchObject([
      { code: 'NOTHING_TAKEN', column: '取舍', message: { en: expect.stringContaining('采用') } },
    ])
    expect(plan).toBeUndefined()
    expect(await exported(store)).toEqual(before)
    await store.close()
  })

  test('resolves names to things that the store has, by name or alias', async () => {
    const { path, store } = await drafted('csv')
    await importFolder(store, datasetFolder(smallDataset()))
    await complete(path, (row) => ({
      ...takeAll(row),
      ...(row.cells.object === '丙走廊' && { object: '丙带' }),
    }))
    const report = await importDraft(store, path)
    expect(report.faults).toEqual([])
    const relationships = (await exported(store)).filter(
      ({ type, evidence }) =>
        type === 'relationship' &&
        evidence.some(({ dataset }: { dataset: string }) => dataset.startsWith('report')),
    )
    expect(relationships.map(({ id }) => id)).toContain('city:a~CO_BUILDS~corridor:c')
    await store.close()
  })

  test('names the row and the column of each fault, and writes them beside the rows', async () => {
    const { path, store } = await drafted('csv')
    let signed = 0
    await complete(path, ({ cells }) => {
      if (cells.relation !== '签署') return {}
      signed++
      return signed === 1
        ? { decision: '采用', relation: '签属' }
        : { decision: '采用', quote: '别的话', objectKind: '' }
    })
    const report = await importDraft(store, path)
    expect(report.plan).toBeUndefined()
    expect(report.faults.map(({ code, column }) => [code, column])).toEqual([
      ['RELATION_UNKNOWN', '关系'],
      ['KIND_MISSING', '客体类别'],
    ])
    const beside = readFileSync(report.problems ?? '', 'utf8')
    expect(beside.split('\n')[0]).toContain('问题')
    expect(beside).toContain('没有“签属”这种关系。是不是 签署?')
    await store.close()
  })

  test('proposes the word that was meant, and none that has nothing of it', async () => {
    const { path, store } = await drafted('csv')
    const words = ['签属', '无关']
    await complete(path, ({ cells }) =>
      cells.relation === '签署' ? { decision: '采用', relation: words.shift() ?? '' } : {},
    )
    const report = await importDraft(store, path)
    expect(report.faults.map(({ hint }) => hint?.zh)).toEqual(['是不是 签署?', '在下拉列表中选择。'])
    await store.close()
  })

  test('tells what may be chosen in Chinese, in the order of the rows, and of the document on its own sheet', async () => {
    const { path, store } = await drafted('csv')
    await complete(path, (row) => ({
      ...takeAll(row),
      ...(row.line === 7 && { status: '已建' }),
      ...(row.line === 5 && { form: '一起' }),
    }))
    const table = await readDraft(path)
    await writeDraft(path, { ...table, info: { ...table.info, date: '' } })
    const report = await importDraft(store, path)
    expect(report.faults.map(({ line, column, hint }) => [line, column, hint?.zh])).toEqual([
      [undefined, '文件日期', undefined],
      [5, '形式', '可用:分别、共同、各城市'],
      [7, '状态', '可用:已建立、推进中、规划中'],
    ])
    const problems = report.problems ?? ''
    expect(readFileSync(problems, 'utf8')).toMatch(/文件日期,.*问题:“文件”表里的“文件日期”不能为空。/)
    expect((await importDraft(store, path)).problems).toBe(problems)
    const mended = readFileSync(problems, 'utf8').replace('已建,', '已建立,')
    writeFileSync(problems, mended)
    expect((await importDraft(store, problems)).problems).toBe(problems.replace('问题', '问题-2'))
    expect(readFileSync(problems, 'utf8')).toBe(mended)
    await store.close()
  })

  test('refuses a text that is no longer the drafted one', async () => {
    const { path, store } = await drafted('csv')
    const table = await readDraft(path)
    await writeDraft(path, { ...table, text: table.text.replace('丙走廊', '丁走廊') })
    expect((await importDraft(store, path)).faults.map(({ code }) => code)).toContain('DOCUMENT_CHANGED')
    await store.close()
  })

  test('refuses an id that stands for another file', async () => {
    const { path, store } = await drafted('csv')
    await complete(path, takeAll)
    await importDraft(store, path)
    const table = await readDraft(path)
    const other = path.replace('report', 'other')
    await writeDraft(other, { ...table, info: { ...table.info, sha256: '0'.repeat(64) } })
    const [fault] = (await importDraft(store, other)).faults
    expect([fault?.code, fault?.column, fault?.value]).toEqual([
      'DOCUMENT_ID_TAKEN',
      '文件标识',
      'report-2026-03-01',
    ])
    await store.close()
  })

  test('reads a table that Excel in China saved again', async () => {
    const { path, store } = await drafted('csv')
    await complete(path, takeAll)
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    writeFileSync(path, encode(text))
    expect((await importDraft(store, path)).faults).toEqual([])
    await store.close()
  })

  test('writes a cell that looks like a formula as text', async () => {
    const { path } = await drafted('csv', `=1+1\n${TEXT}`)
    expect(readFileSync(path, 'utf8')).not.toMatch(/(?:^|,)=/m)
    expect((await readDraft(path)).text.startsWith('=1+1')).toBe(true)
  })
})

test('a table marks what it is unsure of, and leaves out headings and signatures by itself', async () => {
  const { path, store } = await drafted('csv', `甲市科技局文件\n\n一、工作进展\n会议听取了汇报。\n${TEXT}`)
  const rows = (await readDraft(path)).rows.map(({ cells }) => [cells.quote, cells.decision, cells.doubt])
  expect(rows).toContainEqual(['工作进展', '不采用', undefined])
  expect(rows).toContainEqual(['2026年3月1日', '不采用', undefined])
  expect(rows).toContainEqual(['会议听取了汇报', '待定', '未看出陈述'])
  await store.close()
})

test('a file that is no text is refused with what to do', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'scan.pdf'), '%PDF-1.7')
  const store = new EmbeddedStore(join(folder, 'store'))
  const { written, faults } = await draftFiles(store, join(folder, 'scan.pdf'), {})
  expect(written).toEqual([])
  expect(faults.map(({ code, file }) => [code, file])).toEqual([['DOCUMENT_BROKEN', 'scan.pdf']])
})

test('a table that someone completed is not written over unasked', async () => {
  const { path, store } = await drafted('csv')
  const source = path.replace('.draft.csv', '.txt')
  await draftFiles(store, source, {})
  await complete(path, takeAll)
  const completed = readFileSync(path)
  await expect(draftFiles(store, source, {})).rejects.toMatchObject({ code: 'DRAFT_EXISTS' })
  expect(readFileSync(path).equals(completed)).toBe(true)
  await draftFiles(store, source, { overwrite: true })
  expect(readFileSync(path).equals(completed)).toBe(false)
  await store.close()
})

test('a folder is drafted document by document', async () => {
  const folder = temporaryFolder()
  for (const name of ['b.txt', 'a.md', 'b.md']) writeFileSync(join(folder, name), TEXT)
  const store = new EmbeddedStore(join(folder, 'store'))
  const { written } = await draftFiles(store, folder, { out: join(folder, 'drafts') })
  expect(written.map(({ path }) => path)).toEqual([
    join(folder, 'drafts', 'a.draft.csv'),
    join(folder, 'drafts', 'b.md.draft.csv'),
    join(folder, 'drafts', 'b.txt.draft.csv'),
  ])
  writeFileSync(join(folder, 'drafts', 'a.draft.csv'), '取舍')
  const { written: again } = await draftFiles(store, folder, { out: join(folder, 'drafts') })
  expect(again.map(({ kept }) => kept)).toEqual([true, undefined, undefined])
})
