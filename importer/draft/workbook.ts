import { Failure } from '#graph-model/failure.ts'
import { openArchive } from '../archive/archive.ts'
import { Faults } from '../check/fault.ts'
import { unguarded } from '../dataset/csv.ts'
import { type BookSheet, readBook, sheetNames } from '../workbook/book.ts'
import { writeWorkbook } from '../workbook/write.ts'
import { DRAFT_COLUMNS, PROBLEM_COLUMN } from './columns.ts'
import { type DraftSheets, SHEET_NAMES } from './grid.ts'

/** The workbook of a draft: drop-downs for what has closed words, rows in doubt coloured. */
export function workbookOf({ statements: [header = [], ...rows], info, text }: DraftSheets): Promise<Buffer> {
  const doubt = DRAFT_COLUMNS.findIndex(({ key }) => key === 'doubt')
  const columns = [...DRAFT_COLUMNS, PROBLEM_COLUMN].slice(0, header.length)
  return writeWorkbook([
    {
      name: SHEET_NAMES.statements,
      columns: columns.map(({ zh, width, choices }) => ({ header: zh, width, ...(choices && { choices }) })),
      rows,
      marked: new Set(rows.flatMap((row, index) => (row[doubt] ? [index] : []))),
    },
    {
      name: SHEET_NAMES.info,
      columns: [
        { header: '项目', width: 18 },
        { header: '内容', width: 60 },
        { header: '说明', width: 50 },
      ],
      rows: info,
    },
    {
      name: SHEET_NAMES.text,
      columns: [{ header: '全文(请勿改动)', width: 120 }],
      rows: text.map((line) => [line]),
    },
  ])
}

/** The sheets of a workbook; undefined where it is none. */
async function bookOf(bytes: Buffer): Promise<readonly BookSheet[] | undefined> {
  const archive = await openArchive(bytes, '', new Faults())
  return archive && readBook(archive).catch(() => undefined)
}

/** Whether a workbook is a draft: by the names of its sheets. */
export async function isDraftWorkbook(bytes: Buffer): Promise<boolean> {
  const archive = await openArchive(bytes, '', new Faults())
  const names = archive && (await sheetNames(archive).catch(() => undefined))
  return names?.includes(SHEET_NAMES.statements) ?? false
}

/** The rows of a sheet by their number, those that are not written as none. */
function rowsOf(book: readonly BookSheet[], name: string): string[][] {
  const rows: string[][] = []
  for (const { cells, line } of book.find((sheet) => sheet.name === name)?.lines ?? [])
    rows[line - 1] = cells.map(unguarded)
  return Array.from(rows, (row) => row ?? [])
}

/** The sheets that a workbook holds. Throws `WORKBOOK_BROKEN`. */
export async function sheetsOfWorkbook(bytes: Buffer): Promise<DraftSheets> {
  const book = await bookOf(bytes)
  if (!book)
    throw new Failure(
      'WORKBOOK_BROKEN',
      { zh: '这不是完整的 Excel 工作簿(.xlsx)。', en: 'This is no whole Excel workbook (.xlsx).' },
      {
        hint: {
          zh: '用 Excel 或 WPS 打开后另存为 .xlsx。',
          en: 'Open it in your spreadsheet program and save it as .xlsx.',
        },
      },
    )
  return {
    statements: rowsOf(book, SHEET_NAMES.statements),
    info: rowsOf(book, SHEET_NAMES.info),
    text: rowsOf(book, SHEET_NAMES.text)
      .slice(1)
      .map(([first = '']) => first),
  }
}
