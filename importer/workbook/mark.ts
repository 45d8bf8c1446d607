import type { Words } from '#graph-model/ontology/kind.ts'
import { openArchive } from '../archive/archive.ts'
import { zipped } from '../archive/zip.ts'
import { type Fault, Faults } from '../check/fault.ts'
import { REMARKS } from '../dataset/sheet.ts'
import { type BookSheet, readBook } from './book.ts'
import { columnLetters, columnNumber } from './worksheet.ts'

const LONGEST = 30_000
const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>[\s\S]*?<\/\1c>)/g

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function lineOf(fault: Fault, language: keyof Words): string {
  const hint = fault.hint ? ` ${fault.hint[language]}` : ''
  return `${fault.column ?? ''} ${fault.code}: ${fault.message[language]}${hint}`.trim()
}

/** The faults of a sheet by their row, as the text of one cell. */
function remarks(faults: readonly Fault[], headerRow: number, language: keyof Words): Map<number, string> {
  const found = new Map<number, string>([[headerRow, REMARKS[language]]])
  for (const fault of faults) {
    const row = fault.line ?? headerRow
    const before = found.get(row)
    const text = `${before === undefined ? '' : `${before}\n`}${lineOf(fault, language)}`
    found.set(row, text.slice(0, LONGEST))
  }
  return found
}

/** The number of the column for remarks: the one that is there, or the first that no row uses. */
function remarkColumn({ lines }: BookSheet): number {
  const header = lines[0]?.cells ?? []
  const known = header.findIndex((cell) =>
    Object.values(REMARKS).some((word) => cell.trim().startsWith(word)),
  )
  return known >= 0 ? known : lines.reduce((most, { cells }) => Math.max(most, cells.length), 0)
}

function columnOf(attributes: string, before: number): number {
  const letters = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1]
  return letters === undefined ? before + 1 : columnNumber(letters)
}

/** A row's cells with the remark in its column; what stood there goes. */
function rowWith(
  cells: string,
  prefix: string,
  row: number,
  column: number,
  remark: string | undefined,
): string {
  const parts: string[] = []
  let at = -1
  const own =
    remark === undefined
      ? ''
      : `<${prefix}c r="${columnLetters(column)}${row}" t="inlineStr"><${prefix}is><${prefix}r><${prefix}rPr><${prefix}color rgb="FFC00000"/></${prefix}rPr><${prefix}t xml:space="preserve">${escaped(remark)}</${prefix}t></${prefix}r></${prefix}is></${prefix}c>`
  let placed = false
  for (const [cell, , attributes = ''] of cells.matchAll(CELL)) {
    at = columnOf(attributes, at)
    if (at > column && !placed) {
      parts.push(own)
      placed = true
    }
    if (at !== column) parts.push(cell)
  }
  return `${parts.join('')}${placed ? '' : own}`
}

/** A width for the column of remarks, where no width is set that reaches so far. */
function widened(xml: string, column: number): string {
  const number = column + 1
  const furthest = [...xml.matchAll(/<(?:\w+:)?col\b[^>]*\bmax="(\d+)"/g)].reduce(
    (most, [, max]) => Math.max(most, Number(max)),
    0,
  )
  if (furthest >= number) return xml
  const width = (prefix: string) =>
    `<${prefix}col min="${number}" max="${number}" width="60" customWidth="1"/>`
  if (furthest > 0) return xml.replace(/<\/((?:\w+:)?)cols>/, (end, prefix) => `${width(prefix)}${end}`)
  return xml.replace(
    /<((?:\w+:)?)sheetData\b/,
    (start, prefix) => `<${prefix}cols>${width(prefix)}</${prefix}cols>${start}`,
  )
}

function marked(xml: string, sheet: BookSheet, faults: readonly Fault[], language: keyof Words): string {
  const column = remarkColumn(sheet)
  const texts = remarks(faults, sheet.lines[0]?.line ?? 1, language)
  let row = 0
  const rows = xml.replace(ROW, (_whole, prefix: string, attributes: string, cells = '') => {
    row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? row + 1)
    const own = attributes.replace(/\s+spans="[^"]*"/, '')
    return `<${prefix}row${own}>${rowWith(cells, prefix, row, column, texts.get(row))}</${prefix}row>`
  })
  return widened(rows, column)
}

/**
 * A copy of a workbook with its faults in a column 问题 beside the rows; all else is as it was. The copy can be mended
 * and imported: that column is not read. Undefined when the workbook does not open, or no fault stands in a row.
 */
export async function markedWorkbook(
  bytes: Buffer,
  name: string,
  faults: readonly Fault[],
  language: keyof Words,
): Promise<Buffer | undefined> {
  const archive = await openArchive(bytes, name, new Faults())
  if (!archive) return undefined
  const sheets = await readBook(archive)
  const faulty = new Map<string, BookSheet>()
  for (const sheet of sheets)
    if (faults.some(({ file }) => file === `${name}#${sheet.name}`)) faulty.set(sheet.part, sheet)
  if (faulty.size === 0) return undefined
  const parts: Record<string, Buffer> = {}
  for (const part of archive.names) {
    const content = (await archive.read(part)) as Buffer
    const sheet = faulty.get(part)
    parts[part] =
      sheet === undefined
        ? content
        : Buffer.from(
            marked(
              content.toString('utf8'),
              sheet,
              faults.filter(({ file }) => file === `${name}#${sheet.name}`),
              language,
            ),
          )
  }
  return zipped(parts)
}
