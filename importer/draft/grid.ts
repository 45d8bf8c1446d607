import { Failure } from '#graph-model/failure.ts'
import { DRAFT_COLUMNS, PROBLEM_COLUMN } from './columns.ts'
import { type DraftRow, type DraftTable, INFO } from './table.ts'

/** The three sheets of a draft: statements, what is said of the document, and its text line by line. */
export interface DraftSheets {
  readonly statements: readonly (readonly string[])[]
  readonly info: readonly (readonly string[])[]
  readonly text: readonly string[]
}

export const SHEET_NAMES = { statements: '陈述', info: '文件', text: '全文' } as const
/** Before each line of the text, so that a spreadsheet program takes none for a number, a date or a formula; a mark that GBK has. */
const LINE_MARK = '§'
const HELP: Readonly<Partial<Record<keyof typeof INFO, string>>> = {
  dataset: '小写字母、数字和连字符;同一标识再次导入即更新',
  date: '必填,写作 2025-07-16、2025-07 或 2025',
  issuer: '发布文件的机构',
  sha256: '请勿改动',
  textSha256: '请勿改动',
}

/** A table as sheets of plain cells; `problems` (by line, or by what the second sheet asks) fill a column 问题. */
export function sheetsOf(table: DraftTable, problems?: ReadonlyMap<number | string, string>): DraftSheets {
  const columns = problems ? [...DRAFT_COLUMNS, PROBLEM_COLUMN] : DRAFT_COLUMNS
  return {
    statements: [
      columns.map(({ zh }) => zh),
      ...table.rows.map(({ cells, line }) =>
        columns.map(({ key }) =>
          key === PROBLEM_COLUMN.key ? (problems?.get(line) ?? '') : (cells[key] ?? ''),
        ),
      ),
    ],
    info: (Object.keys(INFO) as (keyof typeof INFO)[]).map((key) => [
      INFO[key],
      table.info[key] ?? '',
      HELP[key] ?? '',
      ...(problems?.has(INFO[key]) ? [`${PROBLEM_COLUMN.zh}:${problems.get(INFO[key])}`] : []),
    ]),
    text: table.text.split('\n').map((line) => `${LINE_MARK}${line}`),
  }
}

function rowsOf(sheet: readonly (readonly string[])[]): DraftRow[] {
  const [header = [], ...body] = sheet
  const keys = header.map(
    (word) => DRAFT_COLUMNS.find(({ zh, key }) => zh === word.trim() || key === word.trim())?.key,
  )
  for (const column of ['quote', 'subject', 'relation', 'object', 'decision']) {
    if (keys.includes(column)) continue
    const word = DRAFT_COLUMNS.find(({ key }) => key === column)?.zh
    throw new Failure(
      'DRAFT_FORM',
      { zh: `缺少“${word}”一列。`, en: `The column ${word} is missing.` },
      {
        hint: {
          zh: '保留 metrograph draft 写的表头。',
          en: 'Keep the header that `metrograph draft` wrote.',
        },
      },
    )
  }
  return body.flatMap((record, index) => {
    const cells = Object.fromEntries(
      record.flatMap((cell, at) => {
        const key = keys[at]
        return key !== undefined && cell.trim() !== '' ? [[key, cell.trim()]] : []
      }),
    )
    return Object.keys(cells).length > 0 ? [{ line: index + 2, cells }] : []
  })
}

/** The table that sheets hold. Throws `DRAFT_FORM` where a sheet or column is missing. */
export function tableOfSheets(sheets: DraftSheets): DraftTable {
  const info = Object.fromEntries(
    (Object.entries(INFO) as [keyof typeof INFO, string][]).map(([key, word]) => [
      key,
      (sheets.info.find(([first]) => first?.trim() === word)?.[1] ?? '').trim(),
    ]),
  )
  if (!info.textSha256 || sheets.text.length === 0)
    throw new Failure(
      'DRAFT_FORM',
      { zh: '草稿里没有所依据的文件。', en: 'The draft does not bring its document along.' },
      {
        hint: {
          zh: `保留 metrograph draft 写的“${SHEET_NAMES.info}”和“${SHEET_NAMES.text}”两部分。`,
          en: `Keep the parts ${SHEET_NAMES.info} and ${SHEET_NAMES.text} that \`metrograph draft\` wrote.`,
        },
      },
    )
  const text = sheets.text
    .map((line) => (line.startsWith(LINE_MARK) ? line.slice(LINE_MARK.length) : line))
    .join('\n')
  return { rows: rowsOf(sheets.statements), info, text }
}
