import { parse } from 'csv-parse/sync'
import { Failure } from '#graph-model/failure.ts'
import { Faults } from '../check/fault.ts'
import { csvText, unguarded } from '../dataset/csv.ts'
import { readText } from '../dataset/encoding.ts'
import { type DraftSheets, SHEET_NAMES } from './grid.ts'

/** What stands in the first cell where the next part of the file begins. */
const MARK = '####'

/** One CSV file (UTF-8 with BOM) for the three sheets, one below the other. */
export function csvOf(sheets: DraftSheets): string {
  const part = (name: string) => [[`${MARK}${name}`]]
  return csvText([
    ...sheets.statements,
    ...part(SHEET_NAMES.info),
    ...sheets.info,
    ...part(SHEET_NAMES.text),
    ...sheets.text.map((line) => [line]),
  ])
}

/** The sheets that a CSV file holds, in UTF-8 or as Excel in China saves it. Throws `DRAFT_FORM` when it is no draft. */
export function sheetsOfCsv(bytes: Buffer): DraftSheets {
  const faults = new Faults()
  const text = readText(bytes, '', faults)
  const [fault] = faults.list
  if (text === undefined)
    throw new Failure('DRAFT_FORM', fault?.message.en ?? 'This is no text.', {
      hint: fault?.hint?.en ?? 'Save it as CSV UTF-8 in your spreadsheet program.',
    })
  let rows: string[][]
  try {
    rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][]
  } catch (cause) {
    throw new Failure('DRAFT_FORM', 'This is no whole CSV: a quotation mark is not closed.', { cause })
  }
  const plain = rows.map((row) => row.map(unguarded))
  const at = (name: string) => plain.findIndex(([first]) => first?.trim() === `${MARK}${name}`)
  const [info, body] = [at(SHEET_NAMES.info), at(SHEET_NAMES.text)]
  if (info < 0 || body < info)
    throw new Failure('DRAFT_FORM', 'This CSV is no draft, or its last parts are gone.', {
      hint: `Keep the rows below ${MARK}${SHEET_NAMES.info} that \`metrograph draft\` wrote.`,
    })
  return {
    statements: plain.slice(0, info),
    info: plain.slice(info + 1, body),
    text: plain.slice(body + 1).map(([first = '']) => first),
  }
}
