import type { Column } from '#graph-model/ontology/columns.ts'
import type { Faults } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'
import { cellText } from './cell.ts'
import { CsvBroken, csvLines } from './csv-lines.ts'
import type { Line } from './line.ts'
import { LineTooLong } from './pieces.ts'

/** One row of a sheet: cells by the key of their column, trimmed; empty ones are absent. */
export interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The column in which faults come back beside their rows; what stands in it is not read. */
export const REMARKS = { zh: '问题', en: 'problem' } as const
/** Columns that a sheet of rejected rows has beside its own; what stands in them is not read. */
export const REJECT_COLUMNS: readonly string[] = ['code', 'message']

/** Whether a header is that of a column in which faults came back. */
export function isRemark(word: string): boolean {
  return word.startsWith(REMARKS.zh) || word.startsWith(REMARKS.en) || REJECT_COLUMNS.includes(word)
}

/** Characters in one cell: far above what a spreadsheet holds (32,767) and any quote. */
export const LONGEST_CELL = 1_000_000

function headerKeys(
  { cells: header, line }: Line,
  columns: readonly Column[],
  file: string,
  faults: Faults,
): (string | undefined)[] {
  const keys = header.map((cell) => {
    const word = cell.trim()
    if (word === '' || isRemark(word)) return undefined
    const column = columns.find((known) => known.key === word || known.zh === word || known.en === word)
    if (!column) {
      faults.add(
        'COLUMN_UNKNOWN',
        { file, line, column: word },
        { zh: `不认识的列“${word}”。`, en: `The column "${word}" is not known here.` },
        nearestHint(
          word,
          columns.flatMap((known) => [known.key, known.zh]),
        ),
      )
    }
    return column?.key
  })
  for (const [index, key] of keys.entries()) {
    if (key !== undefined && keys.indexOf(key) !== index) {
      faults.add(
        'COLUMN_TWICE',
        { file, line, column: key },
        { zh: `列“${key}”出现了两次。`, en: `The column "${key}" stands there twice.` },
      )
    }
  }
  for (const column of columns) {
    if (column.required && !keys.includes(column.key)) {
      faults.add(
        'COLUMN_MISSING',
        { file, line, column: column.key },
        {
          zh: `缺少列“${column.key}”(${column.zh})。`,
          en: `The column "${column.key}" (${column.zh}) is missing.`,
        },
      )
    }
  }
  return keys
}

function checkLine({ cells, line }: Line, width: number, file: string, faults: Faults): void {
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    faults.add(
      'CELLS_TOO_MANY',
      { file, line, value: cells.slice(width).join(',').slice(0, 200) },
      {
        zh: `这一行有 ${cells.length} 格,表头只有 ${width} 列。`,
        en: `This row has ${cells.length} cells, the header ${width} columns.`,
      },
      {
        zh: '含逗号的单元格要用双引号括起来。',
        en: 'A cell that holds a comma needs double quotes around it.',
      },
    )
  }
}

function readRow(
  { cells, line }: Line,
  columns: readonly (Column | undefined)[],
  file: string,
  faults: Faults,
): Row {
  const read: Record<string, string> = {}
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]
    const cell = cells[index]?.trim()
    if (column === undefined || !cell) continue
    if (cell.length > LONGEST_CELL) {
      faults.add(
        'CELL_TOO_LONG',
        { file, line, column: column.key, value: `${cell.slice(0, 40)}…` },
        {
          zh: `这一格有 ${cell.length} 个字,最多 ${LONGEST_CELL} 个。`,
          en: `This cell has ${cell.length} characters; ${LONGEST_CELL} are the most.`,
        },
        {
          zh: '多半是前面少了一个双引号,或贴进了整份文件。',
          en: 'Probably a double quote is missing before it, or a whole file was pasted in.',
        },
      )
      continue
    }
    read[column.key] = cellText(cell, column)
  }
  return { file, line, cells: read }
}

/** Whether a line explains, or is an example: its first cell begins with `#`. */
export function isExplaining({ cells }: Line): boolean {
  return /^\s*[#\uff03]/.test(cells[0] ?? '')
}

/**
 * The rows of a sheet whose first line names columns by key, Chinese or English word, made as they are taken. Empty rows
 * and examples (the first cell begins with `#`) are passed over, rows that `faults` skips too. What is wrong with the
 * header or a row is added to `faults`.
 */
export function* readRows(
  lines: Iterable<Line>,
  columns: readonly Column[],
  file: string,
  faults: Faults,
): Generator<Row> {
  let found: (Column | undefined)[] | undefined
  for (const line of lines) {
    if (found === undefined) {
      const keys = headerKeys(line, columns, file, faults)
      found = keys.map((key) => columns.find((column) => column.key === key))
      continue
    }
    if (isExplaining(line) || line.cells.every((cell) => cell.trim() === '')) continue
    if (faults.skips(file, line.line)) continue
    checkLine(line, found.length, file, faults)
    yield readRow(line, found, file, faults)
  }
  if (found === undefined) {
    faults.add(
      'SHEET_EMPTY',
      { file },
      { zh: '这张表是空的,没有表头。', en: 'The sheet is empty; it needs a header.' },
    )
  }
}

function brokenFault(error: unknown, file: string, faults: Faults): void {
  if (error instanceof CsvBroken) {
    faults.add(
      'CSV_BROKEN',
      { file, line: error.line },
      { zh: '这不是完整的 CSV:引号没有成对。', en: 'This is no whole CSV: a quotation mark is not closed.' },
      {
        zh: '检查该行附近的双引号;单元格内的双引号要写两次。',
        en: 'Look at the double quotes near this line; one inside a cell is written twice.',
      },
    )
  } else if (error instanceof LineTooLong) {
    faults.add(
      'CELL_TOO_LONG',
      { file, line: error.line },
      { zh: '这一行过长,不像一行数据。', en: 'This line is too long to be a row.' },
      {
        zh: '多半是前面少了一个双引号,或贴进了整份文件。',
        en: 'Probably a double quote is missing before it, or a whole file was pasted in.',
      },
    )
  } else throw error
}

/** The rows of a CSV text, as `readRows`. The text comes in pieces, each of which ends with a line. */
export function* readSheet(
  pieces: Iterable<string>,
  columns: readonly Column[],
  file: string,
  faults: Faults,
): Generator<Row> {
  try {
    yield* readRows(csvLines(pieces), columns, file, faults)
  } catch (error) {
    brokenFault(error, file, faults)
  }
}
