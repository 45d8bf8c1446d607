import { parse } from 'csv-parse/sync'
import type { Faults } from '../check/fault.ts'
import type { Line } from './line.ts'

interface ParsedLine {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

interface CsvError {
  readonly code?: string
  readonly lines?: number
  /** Length of the whole records before it. */
  readonly bytes_records?: number
}

/** Bytes of one line of a file: a row of whole cells has less, and parsing a longer one would take long. */
const LONGEST_LINE = 8_000_000

/** The first line that is longer than any row, before anything is decoded; undefined where there is none. */
function longLine(bytes: Uint8Array): number | undefined {
  for (let line = 1, at = 0; bytes.length - at > LONGEST_LINE; line++) {
    const end = bytes.indexOf(10, at)
    if (end < 0 || end - at > LONGEST_LINE) return line
    at = end + 1
  }
  return undefined
}

/** A fault where a line is longer than any row is. */
export function checkLineLengths(bytes: Uint8Array, file: string, faults: Faults): boolean {
  const line = longLine(bytes)
  if (line === undefined) return true
  faults.add(
    'CELL_TOO_LONG',
    { file, line },
    { zh: '这一行过长,不像一行数据。', en: 'This line is too long to be a row.' },
    {
      zh: '多半是前面少了一个双引号,或贴进了整份文件。',
      en: 'Probably a double quote is missing before it, or a whole file was pasted in.',
    },
  )
  return false
}

/** The lines of a CSV text (RFC 4180); undefined with a fault where a quotation mark is not closed. */
export function csvLines(written: string, file: string, faults: Faults): Line[] | undefined {
  // csv-parse counts a CRLF inside quotes as two lines.
  const text = written.replace(/\r\n?/g, '\n')
  try {
    const parsed = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedLine[]
    return parsed.map(({ record, info }) => {
      // It reports the line at which a record ends.
      const height = record.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0)
      return { cells: record, line: info.lines - height }
    })
  } catch (error) {
    const { code, lines, bytes_records: whole = 0 } = error as CsvError
    // It gives up at the end of the file; the mark stands in the first row that has no end.
    const line =
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? Buffer.from(text).toString('utf8', 0, whole).split('\n').length
        : lines
    faults.add(
      'CSV_BROKEN',
      { file, ...(line !== undefined && { line }) },
      { zh: '这不是完整的 CSV:引号没有成对。', en: 'This is no whole CSV: a quotation mark is not closed.' },
      {
        zh: '检查该行附近的双引号;单元格内的双引号要写两次。',
        en: 'Look at the double quotes near this line; one inside a cell is written twice.',
      },
    )
    return undefined
  }
}
