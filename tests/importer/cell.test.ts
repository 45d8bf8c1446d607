import { describe, expect, test } from 'vitest'
import { SHEETS } from '#graph-model/ontology/columns.ts'
import { Faults } from '#importer/check/fault.ts'
import { cellText } from '#importer/dataset/cell.ts'
import { dateOf } from '#importer/dataset/edtf.ts'
import { readSheet } from '#importer/dataset/sheet.ts'
import { gb18030 } from './gb18030.ts'

describe('dates as people and Excel write them', () => {
  test.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['２０２４年', '2024'],
    ['2024-05', '2024-05'],
    ['2024/5', '2024-05'],
    ['2024.5', '2024-05'],
    ['2024年5月', '2024-05'],
    ['2024 年 12 月', '2024-12'],
    ['2024-05-01', '2024-05-01'],
    ['2024/5/1', '2024-05-01'],
    ['2024-5-1', '2024-05-01'],
    ['2024.5.1', '2024-05-01'],
    ['２０２４／５／１', '2024-05-01'],
    ['2024年5月1日', '2024-05-01'],
    ['2024/5/1 0:00', '2024-05-01'],
    ['2024-05-01T00:00:00', '2024-05-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (written, date) => {
    expect(dateOf(written)).toBe(date)
  })

  test.each([
    '2025-02-30',
    '2025/2/29',
    '2024-13',
    '2024年13月',
    '2024/0/1',
    '24/5/1',
    '5月1日',
    '2024-05/01',
    '2024年5月1日起',
    '45413',
    '2024/5/1 8:30',
    '0000',
    '0024-05-01',
    '20245',
    '',
    '二〇二四年',
  ])('“%s” is none', (written) => {
    expect(dateOf(written)).toBeUndefined()
  })
})

describe('cells are read as their column means them', () => {
  test.each([
    ['id', 'id', 'ｃｉｔｙ：ｎａｎｊｉｎｇ', 'city:nanjing'],
    ['number', 'value', '１９９．７１', '199.71'],
    ['number', 'value', '1,234,567.8', '1234567.8'],
    ['number', 'value', '1,23', '1,23'],
    ['integer', 'occurrence', '　２', '2'],
    ['date', 'asOf', '2024年5月1日', '2024-05-01'],
    ['date', 'asOf', '去年', '去年'],
    ['text', 'document', 'ｒｅｐｌｙ', 'reply'],
    ['text', 'quote', '(５个)', '(５个)'],
    ['text', 'note', 'Ａ　Ｂ', 'Ａ　Ｂ'],
    ['text', 'quote', "'=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ['text', 'quote', "'引文'", "'引文'"],
  ] as const)('%s %s: %s is %s', (type, key, cell, text) => {
    expect(cellText(cell, { type, key })).toBe(text)
  })

  test('a closed list is read in half-width', () => {
    expect(cellText('ｓｔａｔｅｄ', { type: 'text', key: 'basis', values: {} })).toBe('stated')
  })
})

describe('a sheet', () => {
  const columns = SHEETS['noFact.csv']
  const read = (text: string | Buffer) => {
    const faults = new Faults()
    const rows = readSheet(Buffer.from(text as string), columns, 'noFact.csv', faults)
    return { rows: rows.map(({ line, cells }) => [line, cells.quote, cells.reason]), faults: faults.list }
  }
  const GOOD = [
    [2, '同比', '连接词'],
    [3, '各位\n委员', '称"呼"'],
    [5, '你好', '问候'],
  ]

  test.each([
    ['line feeds', '\n'],
    ['Windows line ends', '\r\n'],
  ])('has quoted newlines and quotation marks, and tells the line of each row, with %s', (_, end) => {
    const text = `document,quote,reason${end}reply,同比,连接词${end}reply,"各位${end}委员","称""呼"""${end}reply,你好,问候${end}`
    const { rows, faults } = read(text)
    expect(faults).toEqual([])
    expect(rows).toEqual(GOOD)
  })

  test('is the same in GB18030', () => {
    expect(read(gb18030('文件,原文,理由\r\nreply,同比,连接词\r\n'))).toEqual({
      rows: [[2, '同比', '连接词']],
      faults: [],
    })
  })

  test('passes over examples and empty rows', () => {
    const text = 'document,quote,reason\n# reply,例,例\n#reply,例,例\n＃,例,例\n,,\n\nreply,同比,连接词\n'
    expect(read(text)).toEqual({ rows: [[7, '同比', '连接词']], faults: [] })
  })

  test('may have a column 问题, which is not read', () => {
    expect(read('document,quote,reason,问题\nreply,同比,连接词,QUOTE_NOT_FOUND\n')).toEqual({
      rows: [[2, '同比', '连接词']],
      faults: [],
    })
  })
})
