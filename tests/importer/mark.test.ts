import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArchive } from '#importer/archive/archive.ts'
import { Faults } from '#importer/check/fault.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { readBook } from '#importer/workbook/book.ts'
import { markedWorkbook } from '#importer/workbook/mark.ts'
import { writeMarkedCopy } from '#importer/workbook/marked-copy.ts'
import { TEXT, temporaryFolder } from '../fixture.ts'
import { smallSheets, workbook, xlsxEntries } from './workbook.ts'
import { zip } from './zip.ts'

/** A workbook with one wrong id in row 3 of PARTY_TO, beside its document. */
async function faulty(): Promise<string> {
  const sheets = smallSheets() as Record<string, string[][]>
  ;(sheets.PARTY_TO?.[2] as string[])[0] = 'city:bb'
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'reply.txt'), TEXT)
  writeFileSync(join(folder, 'data.xlsx'), await workbook(sheets))
  return join(folder, 'data.xlsx')
}

async function markOf(path: string): Promise<string> {
  return (await writeMarkedCopy(path, (await readDataset(path)).faults, 'zh')) as string
}

async function cells(bytes: Buffer, name: string) {
  const archive = await openArchive(bytes, 'x.xlsx', new Faults())
  const sheets = archive ? await readBook(archive) : []
  return sheets.find((sheet) => sheet.name === name)?.lines.map((line) => [line.line, ...line.cells])
}

describe('faults come back in a column 问题 beside the rows', () => {
  test('of a copy, in which all else is as it was', async () => {
    const path = await faulty()
    const copy = await markOf(path)
    expect(copy).toBe(join(dirname(path), 'data.问题.xlsx'))
    const before = await cells(readFileSync(path), 'PARTY_TO')
    const after = await cells(readFileSync(copy), 'PARTY_TO')
    const trimmed = (row: readonly (string | number)[]) =>
      row.slice(0, 1 + row.findLastIndex((cell) => cell !== ''))
    expect(after?.map((row, index) => trimmed(index === 1 ? row : row.slice(0, -1)))).toEqual(
      before?.map(trimmed),
    )
    expect(after?.[0]?.at(-1)).toBe('问题')
    expect(after?.[2]?.at(-1)).toBe('A start ID_UNKNOWN: 没有标识为“city:bb”的实体。 是不是 city:b?')
    expect(await cells(readFileSync(copy), 'City')).toEqual(await cells(readFileSync(path), 'City'))
  })

  test('and the copy, mended, loads', async () => {
    const copy = await markOf(await faulty())
    const archive = await openArchive(readFileSync(copy), 'x', new Faults())
    const sheets = archive ? await readBook(archive) : []
    const mended = Object.fromEntries(
      sheets.map(({ name, lines }) => [
        name,
        lines.map((line) => line.cells.map((cell) => (cell === 'city:bb' ? 'city:b' : cell))),
      ]),
    )
    writeFileSync(copy, await workbook(mended))
    expect((await readDataset(copy)).faults).toEqual([])
  })

  test('a copy that nobody saved is written anew, one that somebody did never', async () => {
    const path = await faulty()
    const first = await markOf(path)
    expect(await markOf(path)).toBe(first)
    writeFileSync(first, readFileSync(path))
    expect(await markOf(path)).toBe(join(dirname(path), 'data.问题-2.xlsx'))
    expect(readFileSync(first)).toEqual(readFileSync(path))
    expect(readdirSync(dirname(path)).sort()).toEqual([
      'data.xlsx',
      'data.问题-2.xlsx',
      'data.问题.xlsx',
      'reply.txt',
    ])
  })

  test('marking a marked copy leaves one column 问题', async () => {
    const second = await markOf(await markOf(await faulty()))
    const rows = await cells(readFileSync(second), 'PARTY_TO')
    expect(rows?.[0]?.filter((cell) => String(cell).startsWith('问题'))).toHaveLength(1)
    expect(rows?.[2]?.at(-1)).toMatch(/^A start ID_UNKNOWN/)
  })
})

describe('whatever wrote the workbook', () => {
  const mark = async (rows: string, line: number, options = {}) => {
    const bytes = zip(xlsxEntries('City', rows, options))
    const message = { zh: '<错>&', en: '<wrong>&' }
    const copy = await markedWorkbook(
      bytes,
      'a.xlsx',
      [{ code: 'X', file: 'a.xlsx#City', line, message }],
      'zh',
    )
    return copy && (await cells(copy, 'City'))
  }
  const text = (ref: string, content: string) =>
    `<c${ref && ` r="${ref}"`} t="inlineStr"><is><t>${content}</t></is></c>`

  test('cells without places, and rows without', async () => {
    const rows = `<row>${text('', 'id')}${text('', 'x')}</row><row>${text('', 'city:a')}</row>`
    expect(await mark(rows, 2)).toEqual([
      [1, 'id', 'x', '问题'],
      [2, 'city:a', '', 'X: <错>&'],
    ])
  })

  test('names with a prefix', async () => {
    const rows = `<x:row r="1">${text('A1', 'id').replaceAll('<', '<x:').replaceAll('<x:/', '</x:')}</x:row>`
    expect(await mark(rows, 1)).toEqual([[1, 'id', '问题\nX: <错>&']])
  })

  test('a column 问题 in the middle is kept where it is', async () => {
    const rows = `<row r="1">${text('A1', 'id')}${text('B1', '问题')}${text('C1', 'nameZh')}</row><row r="2">${text('A2', 'city:a')}${text('B2', 'old')}${text('C2', '甲')}</row><row r="3">${text('A3', 'city:b')}${text('B3', 'old')}${text('C3', '乙')}</row>`
    expect(await mark(rows, 3)).toEqual([
      [1, 'id', '问题', 'nameZh'],
      [2, 'city:a', '', '甲'],
      [3, 'city:b', 'X: <错>&', '乙'],
    ])
  })

  test('nothing is marked where no fault stands in a row', async () => {
    const bytes = zip(xlsxEntries('City', `<row r="1">${text('A1', 'id')}</row>`))
    const fault = { code: 'X', file: 'a.xlsx', message: { zh: '', en: '' } }
    expect(await markedWorkbook(bytes, 'a.xlsx', [fault], 'zh')).toBeUndefined()
  })
})
