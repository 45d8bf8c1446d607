import { parse } from 'csv-parse/sync'
import type { Column } from '#graph-model/ontology/columns.ts'
import type { Faults } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'
import { REJECT_COLUMNS, unescapeFormula } from './spreadsheet.ts'

/** One row of a sheet: cells by the key of their column, trimmed; empty ones are absent. */
export interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

interface ParsedLine {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function headerKeys(
  header: readonly string[],
  columns: readonly Column[],
  file: string,
  faults: Faults,
): (string | undefined)[] {
  const keys = header.map((cell) => {
    const word = cell.trim()
    if (word === '' || REJECT_COLUMNS.includes(word)) return undefined
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

/**
 * The rows of a CSV text (RFC 4180, UTF-8, with or without BOM) whose first line names columns by key, Chinese or
 * English word; rows that `faults` skips are left out. What is wrong with the file, its header or the length of a row
 * is added to `faults`.
 */
export function readSheet(text: string, columns: readonly Column[], file: string, faults: Faults): Row[] {
  let lines: ParsedLine[]
  try {
    lines = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedLine[]
  } catch (error) {
    const line = (error as { lines?: number }).lines
    faults.add(
      'CSV_BROKEN',
      { file, ...(line !== undefined && { line }) },
      { zh: '这不是完整的 CSV:引号没有成对。', en: 'This is no whole CSV: a quotation mark is not closed.' },
      {
        zh: '检查该行附近的双引号;单元格内的双引号要写两次。',
        en: 'Look at the double quotes near this line; one inside a cell is written twice.',
      },
    )
    return []
  }
  const [header, ...body] = lines
  if (!header) {
    faults.add(
      'SHEET_EMPTY',
      { file },
      { zh: '文件是空的,没有表头。', en: 'The file is empty; it needs a header.' },
    )
    return []
  }
  const keys = headerKeys(header.record, columns, file, faults)
  return body.flatMap(({ record, info }) => {
    // csv-parse reports the line at which a record ends.
    const height = record.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0)
    const line = info.lines - height
    if (faults.skips(file, line)) return []
    if (record.length > keys.length && record.slice(keys.length).some((cell) => cell.trim() !== '')) {
      faults.add(
        'CELLS_TOO_MANY',
        { file, line, value: record.slice(keys.length).join(',') },
        {
          zh: `这一行有 ${record.length} 格,表头只有 ${keys.length} 列。`,
          en: `This row has ${record.length} cells, the header ${keys.length} columns.`,
        },
        {
          zh: '含逗号的单元格要用双引号括起来。',
          en: 'A cell that holds a comma needs double quotes around it.',
        },
      )
    }
    const cells: Record<string, string> = {}
    for (const [index, key] of keys.entries()) {
      const cell = record[index]?.trim()
      if (key !== undefined && cell) cells[key] = unescapeFormula(cell)
    }
    return [{ file, line, cells }]
  })
}
