import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArchive } from '#importer/archive/archive.ts'
import { Faults } from '#importer/check/fault.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { readBook } from '#importer/workbook/book.ts'
import { formatOf } from '#importer/workbook/format.ts'
import { numberText, plainDecimal } from '#importer/workbook/number.ts'
import { datasetFolder, smallDataset, TEXT, temporaryFolder } from '../fixture.ts'
import { smallSheets, workbook, xlsxEntries } from './workbook.ts'
import { zip } from './zip.ts'

/** A folder with a workbook and its document, and the workbook's path. */
function placed(bytes: Buffer, documents: Record<string, string> = { 'reply.txt': TEXT }): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(documents)) {
    if (name.includes('/')) mkdirSync(join(folder, 'documents'))
    writeFileSync(join(folder, name), text)
  }
  writeFileSync(join(folder, '数据.xlsx'), bytes)
  return join(folder, '数据.xlsx')
}

type Sheets = Record<string, string[][]>

async function readSheets(change: (sheets: Sheets) => void) {
  const sheets = smallSheets() as Sheets
  change(sheets)
  return readDataset(placed(await workbook(sheets)))
}

async function faultsOf(change: (sheets: Sheets) => void) {
  return (await readSheets(change)).faults.map(({ code, file, line, column, value }) => [
    code,
    file,
    line,
    column,
    value,
  ])
}

describe('a dataset in one workbook', () => {
  test('is the dataset that a folder holds, but for where its rows stand', async () => {
    const folder = await readDataset(datasetFolder(smallDataset()))
    const book = await readSheets(() => {})
    expect(book.faults).toEqual([])
    const rows = (text: string) => text.replace(/"row":"(?:nodes|relations)?\/?(\w+)\.csv:/g, '"row":"$1:')
    expect(JSON.stringify(book.dataset?.records)).toBe(rows(JSON.stringify(folder.dataset?.records)))
  })

  test('says of each statement its sheet and row', async () => {
    const { dataset } = await readSheets(() => {})
    const found = dataset?.records.find((record) => record.id === 'city:b~PARTY_TO~agreement:x')
    expect(found?.evidence[0]?.row).toBe('PARTY_TO:3')
  })

  test('may have its documents in a folder beside it', async () => {
    const path = placed(await workbook(smallSheets()), { 'documents/reply.txt': TEXT })
    expect((await readDataset(path)).faults).toEqual([])
  })

  test('may name its sheets in Chinese, and has sheets that explain', async () => {
    const { faults, dataset } = await readSheets((sheets) => {
      sheets.城市 = sheets.City as string[][]
      delete sheets.City
      sheets.说明 = [['随便写']]
      sheets['#草稿'] = [['随便写']]
    })
    expect(faults).toEqual([])
    expect(dataset?.records.some((record) => record.id === 'city:a')).toBe(true)
  })

  test('has another fingerprint when a document changes', async () => {
    const bytes = await workbook(smallSheets())
    const [one, two, other] = await Promise.all([
      readDataset(placed(bytes)),
      readDataset(placed(bytes)),
      readDataset(placed(bytes, { 'reply.txt': `${TEXT}又` })),
    ])
    expect(one.dataset?.fingerprint).toBe(two.dataset?.fingerprint)
    expect(other.dataset?.fingerprint).not.toBe(one.dataset?.fingerprint)
  })
})

describe('faults of a workbook name sheet, row, column and header', () => {
  const set = (sheet: string, row: number, column: number, text: string) => (sheets: Sheets) => {
    ;((sheets[sheet] as string[][])[row] as string[])[column] = text
  }
  test.each<[string, (sheets: Sheets) => void, unknown[]]>([
    [
      'an unknown id',
      set('PARTY_TO', 2, 0, 'city:bb'),
      ['ID_UNKNOWN', '数据.xlsx#PARTY_TO', 3, 'A start', 'city:bb'],
    ],
    [
      'a date that is none',
      set('PARTY_TO', 1, 8, '去年'),
      ['DATE_FORM', '数据.xlsx#PARTY_TO', 2, 'I asOf', '去年'],
    ],
    [
      'an unknown header',
      set('City', 0, 2, '外文名'),
      ['COLUMN_UNKNOWN', '数据.xlsx#City', 1, 'C 外文名', undefined],
    ],
    [
      'a missing field of a document',
      set('documents', 1, 2, ''),
      ['MANIFEST_FIELD', '数据.xlsx#documents', 2, 'C 标题', '{"en":"Reply"}'],
    ],
    [
      'a date of a document',
      set('documents', 1, 7, '去年'),
      ['MANIFEST_FIELD', '数据.xlsx#documents', 2, 'H 日期', '去年'],
    ],
    [
      'a missing title',
      set('dataset', 4, 1, ''),
      ['MANIFEST_FIELD', '数据.xlsx#dataset', 5, 'B', '{"zh":"小"}'],
    ],
    [
      'an unknown field',
      set('dataset', 4, 0, '题目'),
      ['MANIFEST_FIELD', '数据.xlsx#dataset', 5, 'A', '题目'],
    ],
    [
      'an unknown region',
      set('dataset', 8, 1, 'region:q'),
      ['ID_UNKNOWN', '数据.xlsx#dataset', 9, 'B', 'region:q'],
    ],
    [
      'a document that is not there',
      set('documents', 1, 1, 'x.txt'),
      ['FILE_MISSING', 'x.txt', undefined, undefined, undefined],
    ],
    [
      'a document outside',
      set('documents', 1, 1, '/etc/hostname'),
      ['FILE_OUTSIDE', '/etc/hostname', undefined, undefined, undefined],
    ],
    [
      'no sheet of the dataset',
      (sheets) => delete sheets.dataset,
      ['SHEET_MISSING', '数据.xlsx', undefined, undefined, 'dataset'],
    ],
    [
      'an unknown sheet',
      (sheets) => Object.assign(sheets, { Citty: sheets.City }),
      ['SHEET_UNKNOWN', '数据.xlsx', undefined, undefined, 'Citty'],
    ],
    [
      'a sheet twice',
      (sheets) => Object.assign(sheets, { 城市: sheets.City }),
      ['SHEET_TWICE', '数据.xlsx', undefined, undefined, '城市'],
    ],
  ])('%s', async (_, change, fault) => {
    expect(await faultsOf(change)).toContainEqual(fault)
  })
})

describe('cells are read as Excel shows them', () => {
  const STYLES =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="yyyy"/><numFmt numFmtId="166" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="166"/><xf numFmtId="31"/></cellXfs>'
  const STRINGS =
    '<si><t>甲市</t></si><si><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve">市 与</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si><si><t>a_x000A_b_x0041_</t></si>'
  const cells = async (row: string, options = {}) => {
    const bytes = zip(
      xlsxEntries('City', `<row r="3">${row}</row>`, { styles: STYLES, strings: STRINGS, ...options }),
    )
    const archive = await openArchive(bytes, 'a.xlsx', new Faults())
    const [sheet] = archive ? await readBook(archive) : []
    return sheet?.lines[0]?.cells ?? sheet?.faults
  }
  test.each<[string, string, string]>([
    ['a shared text', '<c r="A3" t="s"><v>0</v></c>', '甲市'],
    ['rich text, without the reading above it', '<c r="A3" t="s"><v>1</v></c>', '甲市 与'],
    ['escaped characters', '<c r="A3" t="s"><v>2</v></c>', 'a\nbA'],
    ['a text in the cell', '<c r="A3" t="inlineStr"><is><r><t>甲</t></r><r><t>市</t></r></is></c>', '甲市'],
    ['a formula with its text', '<c r="A3" t="str"><f>A1&amp;"市"</f><v>甲市</v></c>', '甲市'],
    ['a formula with its number', '<c r="A3"><f>SUM(A1:A2)</f><v>12</v></c>', '12'],
    ['true', '<c r="A3" t="b"><v>1</v></c>', 'true'],
    ['a number without the noise of binary fractions', '<c r="A3"><v>0.30000000000000004</v></c>', '0.3'],
    ['a number with its digits', '<c r="A3"><v>199.71</v></c>', '199.71'],
    ['a large number', '<c r="A3"><v>1.2E+15</v></c>', '1200000000000000'],
    ['a day', '<c r="A3" s="1"><v>45413</v></c>', '2024-05-01'],
    ['a day in Chinese', '<c r="A3" s="6"><v>45413</v></c>', '2024-05-01'],
    ['a month, which has no day', '<c r="A3" s="2"><v>45413</v></c>', '2024-05'],
    ['a year', '<c r="A3" s="3"><v>45413</v></c>', '2024'],
    ['an hour of a day', '<c r="A3" s="1"><v>45413.5</v></c>', '2024-05-01T12:00:00'],
    ['the day that was none', '<c r="A3" s="1"><v>60</v></c>', '1900-02-29'],
    ['a day before it', '<c r="A3" s="1"><v>59</v></c>', '1900-02-28'],
    ['a date as text', '<c r="A3" t="d"><v>2024-05-01</v></c>', '2024-05-01'],
    ['a percentage', '<c r="A3" s="4"><v>0.3629</v></c>', '36.29%'],
    ['leading zeros', '<c r="A3" s="5"><v>10100</v></c>', '010100'],
    ['a plain number that could be a day', '<c r="A3"><v>45413</v></c>', '45413'],
  ])('%s', async (_, xml, text) => {
    expect(await cells(xml)).toEqual([text])
  })

  test('days since 1904, where the workbook counts so', async () => {
    expect(await cells('<c r="A3" s="1"><v>43951</v></c>', { date1904: true })).toEqual(['2024-05-01'])
  })

  test('cells that are left out are empty, wherever the next one stands', async () => {
    expect(await cells('<c r="B3" t="s"><v>0</v></c><c t="s"><v>0</v></c><c r="E3"/>')).toEqual([
      '',
      '甲市',
      '甲市',
    ])
  })

  test.each<[string, string, string]>([
    ['an error', '<c r="B3" t="e"><f>X</f><v>#REF!</v></c>', 'CELL_ERROR'],
    ['a formula without its result', '<c r="B3"><f>A1+1</f></c>', 'FORMULA_NO_VALUE'],
  ])('%s is a fault', async (_, xml, code) => {
    expect(await cells(xml)).toEqual([
      { code, row: 3, letters: 'B', value: code === 'CELL_ERROR' ? '#REF!' : '' },
    ])
  })

  test('merged cells are a fault', async () => {
    const after = '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>'
    expect(await cells('', { after })).toEqual([
      { code: 'CELLS_MERGED', row: 2, letters: 'A', value: 'A2:A4' },
    ])
  })

  test.each([
    ['General', 'plain'],
    ['0.00', 'plain'],
    ['#,##0', 'plain'],
    ['0.00%', 'percent'],
    ['0%', 'percent'],
    ['yyyy-mm-dd', 'day'],
    ['yyyy/m/d;@', 'day'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'day'],
    ['m"月"d"日"', 'day'],
    ['yyyy-mm', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy', 'year'],
    ['h:mm', 'plain'],
    ['mm:ss', 'plain'],
    ['[h]:mm', 'plain'],
    ['yyyy/m/d h:mm', 'day'],
    ['"day"0', 'plain'],
    ['@', 'plain'],
    ['h:mm AM/PM', 'plain'],
  ])('the format %s shows %s', (code, format) => {
    expect(formatOf(code)).toBe(format)
  })

  test('numbers at the ends of the scale', () => {
    expect([
      plainDecimal(1e-7),
      plainDecimal(12.300000000000001),
      plainDecimal(-0.1),
      plainDecimal(1e20),
    ]).toEqual(['0.0000001', '12.3', '-0.1', '100000000000000000000'])
    expect(numberText('9e99', 'day', false)).toMatch(/e\+99/)
  })
})

test('a cell of the workbook is a fault at its sheet and row, unless its row explains', async () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t># 例</t></is></c><c r="B2" t="e"><v>#N/A</v></c></row><row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>'
  const { faults } = await readDataset(placed(zip(xlsxEntries('City', rows))))
  expect(faults).toContainEqual(
    expect.objectContaining({
      code: 'CELL_ERROR',
      file: '数据.xlsx#City',
      line: 3,
      column: 'A',
      value: '#REF!',
    }),
  )
  expect(faults.filter(({ code }) => code === 'CELL_ERROR')).toHaveLength(1)
})
