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
    throw new Failure('DRAFT_FORM', fault?.message ?? { zh: '这不是文本。', en: 'This is no text.' }, {
      hint: fault?.hint ?? {
        zh: '在表格程序里另存为 CSV UTF-8。',
        en: 'Save it as CSV UTF-8 in your spreadsheet program.',
      },
    })
  let rows: string[][]
  try {
    rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][]
  } catch (cause) {
    throw new Failure(
      'DRAFT_FORM',
      { zh: '这不是完整的 CSV:引号没有成对。', en: 'This is no whole CSV: a quotation mark is not closed.' },
      {
        hint: {
          zh: '单元格内的双引号要写两次;或另存为 .xlsx。',
          en: 'A double quote inside a cell is written twice; or save it as .xlsx.',
        },
        cause,
      },
    )
  }
  const plain = rows.map((row) => row.map(unguarded))
  const at = (name: string) => plain.findIndex(([first]) => first?.trim() === `${MARK}${name}`)
  const [info, body] = [at(SHEET_NAMES.info), at(SHEET_NAMES.text)]
  if (info < 0 || body < info)
    throw new Failure(
      'DRAFT_FORM',
      { zh: '这个 CSV 不是草稿,或缺少后面的部分。', en: 'This CSV is no draft, or its last parts are gone.' },
      {
        hint: {
          zh: `保留 metrograph draft 写在 ${MARK}${SHEET_NAMES.info} 以下的各行。`,
          en: `Keep the rows below ${MARK}${SHEET_NAMES.info} that \`metrograph draft\` wrote.`,
        },
      },
    )
  return {
    statements: plain.slice(0, info),
    info: plain.slice(info + 1, body),
    text: plain.slice(body + 1).map(([first = '']) => first),
  }
}
