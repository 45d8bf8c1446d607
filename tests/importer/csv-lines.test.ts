import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvBroken, csvLines } from '#importer/dataset/csv-lines.ts'

const cellsOf = (...pieces: string[]) => [...csvLines(pieces)].map((line) => line.cells)

test('cells are split at commas, lines at their ends, and empty lines are skipped', () => {
  expect([...csvLines(['a,b\n\n1,\r\n', '2,3'])]).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['1', ''], line: 3 },
    { cells: ['2', '3'], line: 4 },
  ])
})

test('quoted cells hold commas, line ends and doubled quotation marks; lines are counted on', () => {
  expect([...csvLines(['a,"b,\n""c""\r\n"\n"d",e\n'])]).toEqual([
    { cells: ['a', 'b,\n"c"\n'], line: 1 },
    { cells: ['d', 'e'], line: 4 },
  ])
})

test('a quoted cell goes on over pieces', () => {
  expect(cellsOf('a,"b\n', 'c\n', 'd",e\n', 'f,g')).toEqual([
    ['a', 'b\nc\nd', 'e'],
    ['f', 'g'],
  ])
})

test.each([
  [
    'a BOM',
    '\uFEFF"a",b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'line ends of old Macs',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['an empty last cell without a line end', 'a,', [['a', '']]],
  [
    'a quoted last cell before the end of line of Windows',
    'a,"b"\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['nothing', '', []],
])('%s is read', (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells)
})

describe('what is broken is said with its line', () => {
  test.each([
    ['a quotation mark that is not closed', 'a,b\nc,"d\ne,f\n', 2],
    ['one inside a cell', 'a,b\nc,d"e\n', 2],
    ['something behind a closed one', 'a,b\n"c"d,e\n', 2],
  ])('%s', (_, text, line) => {
    const read = () => cellsOf(text)
    expect(read).toThrow(CsvBroken)
    expect(read).toThrow(expect.objectContaining({ line }))
  })
})

test('any text is read as another reader reads it, cut into pieces or not', () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', '\r\n', '""', '",', '\n"') }),
  )
  const expected = (text: string) => {
    try {
      return parse(text.replace(/\r\n?/g, '\n'), {
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
      })
    } catch {
      return 'broken'
    }
  }
  const found = (pieces: string[]) => {
    try {
      return cellsOf(...pieces)
    } catch {
      return 'broken'
    }
  }
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('')
      expect(found([text])).toEqual(expected(text))
      expect(found(text.split(/(?<=\n)/))).toEqual(expected(text))
    }),
    { numRuns: 2000 },
  )
})
