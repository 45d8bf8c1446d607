import { readWorkbook } from './book/read.ts'
import { writeWorkbook } from './book/write.ts'
import { DRAFT_COLUMNS } from './columns.ts'
import { type DraftSheets, SHEET_NAMES } from './grid.ts'

/** The workbook of a draft: drop-downs for what has closed words, rows in doubt coloured. */
export function workbookOf(sheets: DraftSheets): Promise<Buffer> {
  const doubt = DRAFT_COLUMNS.findIndex(({ key }) => key === 'doubt')
  const marked = new Set(sheets.statements.flatMap((row, index) => (index > 0 && row[doubt] ? [index] : [])))
  return writeWorkbook([
    {
      name: SHEET_NAMES.statements,
      rows: sheets.statements,
      widths: [...DRAFT_COLUMNS.map(({ width }) => width), 50],
      choices: new Map(
        DRAFT_COLUMNS.flatMap(({ choices }, index) => (choices ? [[index, choices] as const] : [])),
      ),
      marked,
    },
    { name: SHEET_NAMES.info, rows: [['项目', '内容', '说明'], ...sheets.info], widths: [18, 60, 50] },
    {
      name: SHEET_NAMES.text,
      rows: [['全文(请勿改动)'], ...sheets.text.map((line) => [line])],
      widths: [120],
    },
  ])
}

/** The sheets that a workbook holds. */
export async function sheetsOfWorkbook(bytes: Buffer): Promise<DraftSheets> {
  const sheets = await readWorkbook(bytes)
  return {
    statements: sheets.get(SHEET_NAMES.statements) ?? [],
    info: sheets.get(SHEET_NAMES.info) ?? [],
    text: (sheets.get(SHEET_NAMES.text) ?? []).slice(1).map(([first = '']) => first),
  }
}
