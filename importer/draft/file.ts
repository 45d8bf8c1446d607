import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import type { Fault } from '../check/fault.ts'
import { csvOf, sheetsOfCsv } from './csv.ts'
import { sheetsOf, tableOfSheets } from './grid.ts'
import type { DraftTable } from './table.ts'
import { sheetsOfWorkbook, workbookOf } from './workbook.ts'

/** Whether a path names a draft that was completed: a table, not a folder or an export. */
export function isDraftFile(path: string): boolean {
  return ['.csv', '.xlsx'].includes(extname(path).toLowerCase())
}

/** Writes a draft as CSV or, by its ending, as a workbook; `problems` (by line) fills a column 问题. */
export async function writeDraft(
  path: string,
  table: DraftTable,
  problems?: ReadonlyMap<number, string>,
): Promise<void> {
  const sheets = sheetsOf(table, problems)
  writeFileSync(path, extname(path).toLowerCase() === '.xlsx' ? await workbookOf(sheets) : csvOf(sheets))
}

/** Reads a draft. Throws `FILE_MISSING`, `DRAFT_FORM` or `WORKBOOK_UNREADABLE`. */
export async function readDraft(path: string): Promise<DraftTable> {
  if (!existsSync(path)) throw new Failure('FILE_MISSING', `There is no file ${path}.`)
  const bytes = readFileSync(path)
  return tableOfSheets(
    extname(path).toLowerCase() === '.xlsx' ? await sheetsOfWorkbook(bytes) : sheetsOfCsv(bytes),
  )
}

/** Writes the draft again beside itself with each row's faults in the column 问题, and gives the path of that file. */
export async function writeProblems(
  path: string,
  table: DraftTable,
  faults: readonly Fault[],
): Promise<string> {
  const problems = new Map<number, string>()
  for (const { line, column, message, hint } of faults) {
    if (line === undefined) continue
    const text = `${column === undefined ? '' : `${column}:`}${message.zh}${hint?.zh ?? ''}`
    problems.set(line, [problems.get(line), text].filter(Boolean).join('\n'))
  }
  const ending = extname(path)
  const beside = `${path.slice(0, -ending.length)}.问题${ending}`
  await writeDraft(beside, table, problems)
  return beside
}
