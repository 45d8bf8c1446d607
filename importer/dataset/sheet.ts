import type { Column } from '#graph-model/ontology/columns.ts'
import type { Faults } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'
import { CsvBroken, type CsvLine, csvLines } from './csv.ts'

/** One row of a sheet: cells by the key of their column, trimmed; empty ones are absent. */
export interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

function headerKeys(
  header: readonly string[],
  columns: readonly Column[],
  file: string,
  faults: Faults,
): (string | undefined)[] {
  const keys = header.map((cell) => {
    const word = cell.trim()
    if (word === '') return undefined
    const column = columns.find((known) => known.key === word || known.zh === word || known.en === word)
    if (!column) {
      faults.add(
        'COLUMN_UNKNOWN',
        { file, line: 1, column: word },
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
        { file, line: 1, column: key },
        { zh: `列“${key}”出现了两次。`, en: `The column "${key}" stands there twice.` },
      )
    }
  }
  for (const column of columns) {
    if (column.required && !keys.includes(column.key)) {
      faults.add(
        'COLUMN_MISSING',
        { file, line: 1, column: column.key },
        {
          zh: `缺少列“${column.key}”(${column.zh})。`,
          en: `The column "${column.key}" (${column.zh}) is missing.`,
        },
      )
    }
  }
  return keys
}

function rowOf(
  { cells: found, line }: CsvLine,
  keys: readonly (string | undefined)[],
  file: string,
  faults: Faults,
): Row {
  if (found.length > keys.length && found.slice(keys.length).some((cell) => cell.trim() !== '')) {
    faults.add(
      'CELLS_TOO_MANY',
      { file, line, value: found.slice(keys.length).join(',') },
      {
        zh: `这一行有 ${found.length} 格,表头只有 ${keys.length} 列。`,
        en: `This row has ${found.length} cells, the header ${keys.length} columns.`,
      },
      {
        zh: '含逗号的单元格要用双引号括起来。',
        en: 'A cell that holds a comma needs double quotes around it.',
      },
    )
  }
  const cells: Record<string, string> = {}
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]
    const cell = found[index]?.trim()
    if (key !== undefined && cell) cells[key] = cell
  }
  return { file, line, cells }
}

/**
 * The rows of a CSV text (RFC 4180, with or without BOM) whose first line names columns by key, Chinese or English
 * word. The text comes in pieces, each of which ends with a line; rows are made as they are taken. What is wrong with the
 * file, its header or the length of a row is added to `faults`.
 */
export function* sheetRows(
  pieces: Iterable<string>,
  columns: readonly Column[],
  file: string,
  faults: Faults,
): Generator<Row> {
  let keys: (string | undefined)[] | undefined
  try {
    for (const line of csvLines(pieces)) {
      if (keys) yield rowOf(line, keys, file, faults)
      else keys = headerKeys(line.cells, columns, file, faults)
    }
  } catch (error) {
    if (!(error instanceof CsvBroken)) throw error
    faults.add(
      'CSV_BROKEN',
      { file, line: error.line },
      {
        zh: '这不是完整的 CSV:引号没有成对。',
        en: 'This is no whole CSV: a quotation mark is not closed.',
      },
      {
        zh: '检查该行附近的双引号;单元格内的双引号要写两次。',
        en: 'Look at the double quotes near this line; one inside a cell is written twice.',
      },
    )
    return
  }
  if (!keys) {
    faults.add(
      'SHEET_EMPTY',
      { file },
      { zh: '文件是空的,没有表头。', en: 'The file is empty; it needs a header.' },
    )
  }
}

/** As `sheetRows`, of a text at hand and all at once. */
export function readSheet(text: string, columns: readonly Column[], file: string, faults: Faults): Row[] {
  return [...sheetRows([text], columns, file, faults)]
}
