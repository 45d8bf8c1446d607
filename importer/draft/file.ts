import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import type { Fault } from '../check/fault.ts'
import { csvOf, sheetsOfCsv } from './csv.ts'
import { sheetsOf, tableOfSheets } from './grid.ts'
import type { DraftTable } from './table.ts'
import { isDraftWorkbook, sheetsOfWorkbook, workbookOf } from './workbook.ts'

/** Whether a path names a draft that was completed: a table, not a folder, an export or a dataset's workbook. */
export async function isDraftFile(path: string): Promise<boolean> {
  if (!existsSync(path) || !statSync(path).isFile()) return false
  const ending = extname(path).toLowerCase()
  return ending === '.csv' || (ending === '.xlsx' && (await isDraftWorkbook(readFileSync(path))))
}

interface WriteOptions {
  /** Faults for a column 问题: by line, or by what is asked on the sheet of the document. */
  readonly problems?: ReadonlyMap<number | string, string>
  /** Leave a file that holds other bytes. */
  readonly keep?: boolean
}

/** Writes a draft as CSV or, by its ending, as a workbook. Whether it was written. */
export async function writeDraft(
  path: string,
  table: DraftTable,
  { problems, keep = false }: WriteOptions = {},
): Promise<boolean> {
  const sheets = sheetsOf(table, problems)
  const bytes =
    extname(path).toLowerCase() === '.xlsx' ? await workbookOf(sheets) : Buffer.from(csvOf(sheets))
  if (keep && existsSync(path) && !readFileSync(path).equals(bytes)) return false
  writeFileSync(path, bytes)
  return true
}

/** Reads a draft. Throws `FILE_MISSING`, `DRAFT_FORM` or `WORKBOOK_BROKEN`. */
export async function readDraft(path: string): Promise<DraftTable> {
  if (!existsSync(path))
    throw new Failure(
      'FILE_MISSING',
      { zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` },
      { hint: { zh: '检查路径和文件名。', en: 'Check the path and the name.' } },
    )
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
  const problems = new Map<number | string, string>()
  for (const { line, column, message, hint } of faults) {
    const text = `${line === undefined || column === undefined ? '' : `${column}:`}${message.zh}${hint?.zh ?? ''}`
    const place = line ?? column ?? ''
    problems.set(place, [problems.get(place), text].filter(Boolean).join('\n'))
  }
  const ending = extname(path)
  const name = path.slice(0, -ending.length).replace(/\.问题(?:-\d+)?$/, '')
  // The same faults give the same bytes; a copy that a person has changed stays as it is.
  for (let number = 1; ; number++) {
    const beside = `${name}.问题${number === 1 ? '' : `-${number}`}${ending}`
    if (await writeDraft(beside, table, { problems, keep: true })) return beside
  }
}
