import type { Line } from '../dataset/line.ts'
import { LONGEST_CELL } from '../dataset/sheet.ts'
import type { Format } from './format.ts'
import { numberText } from './number.ts'
import { readXml } from './xml.ts'

/** What is wrong with a cell before its content is read. */
export interface CellFault {
  readonly code: 'CELL_ERROR' | 'FORMULA_NO_VALUE' | 'CELLS_MERGED' | 'CELL_TOO_LONG'
  readonly row: number
  /** `B`. */
  readonly letters: string
  readonly value: string
}

/** A worksheet as rows of texts. */
export interface Worksheet {
  readonly lines: readonly Line[]
  readonly faults: readonly CellFault[]
}

/** What cells refer to in other parts of the workbook. */
export interface Shared {
  readonly strings: readonly string[]
  readonly formats: readonly Format[]
  readonly from1904: boolean
}

/** Columns beyond any sheet of ours; what stands there is kept as one cell too many. */
const MOST_COLUMNS = 500

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
}

/** The number of a column by its letters, from 0. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The letters of a column by its number from 0: A, B, ... AA. */
export function columnLetters(number: number): string {
  const rest = Math.floor(number / 26) - 1
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (number % 26))}`
}

/** Collects the cells of a worksheet from its XML. */
class Cells {
  readonly lines: Line[] = []
  readonly faults: CellFault[] = []
  readonly #shared: Shared
  #cells: string[] = []
  #row = 0
  #letters = ''
  #column = -1
  #type = ''
  #style = 0
  #value: string | undefined
  #formula = false
  #text: string | undefined
  #phonetic = 0

  constructor(shared: Shared) {
    this.#shared = shared
  }

  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void {
    if (name === 'row') {
      this.#row = Number(attributes.r ?? this.#row + 1)
      this.#cells = []
      this.#column = -1
    } else if (name === 'c') {
      this.#letters = /^[A-Z]{1,3}/.exec(attributes.r ?? '')?.[0] ?? columnLetters(this.#column + 1)
      this.#column = columnNumber(this.#letters)
      this.#type = attributes.t ?? 'n'
      this.#style = Number(attributes.s ?? 0)
      this.#value = undefined
      this.#formula = false
    } else if (name === 'f') this.#formula = true
    else if (name === 'v' || name === 't') this.#text = ''
    else if (name === 'rPh') this.#phonetic++
    else if (name === 'mergeCell') this.#merged(attributes.ref ?? '')
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') {
      if (this.#phonetic === 0) this.#value = `${name === 't' ? (this.#value ?? '') : ''}${this.#text ?? ''}`
      this.#text = undefined
    } else if (name === 'rPh') this.#phonetic--
    else if (name === 'c') this.#cell()
    else if (name === 'row') this.#end()
  }

  #cell(): void {
    const read = this.#cellText()
    const text = read.length > LONGEST_CELL ? this.#fault('CELL_TOO_LONG', `${read.slice(0, 40)}…`) : read
    if (text === '') return
    const at = Math.min(this.#column, MOST_COLUMNS)
    while (this.#cells.length < at) this.#cells.push('')
    this.#cells[at] = text
  }

  #cellText(): string {
    const value = this.#value
    if (this.#type === 'e') return this.#fault('CELL_ERROR', value ?? '')
    if (value === undefined)
      return this.#formula && this.#type !== 'str' ? this.#fault('FORMULA_NO_VALUE', '') : ''
    if (this.#type === 's') return this.#shared.strings[Number(value)] ?? ''
    if (this.#type === 'b') return value === '1' ? 'true' : 'false'
    if (this.#type === 'n') {
      return numberText(value, this.#shared.formats[this.#style] ?? 'plain', this.#shared.from1904)
    }
    return unescaped(value)
  }

  #fault(code: CellFault['code'], value: string): string {
    this.faults.push({ code, row: this.#row, letters: this.#letters, value })
    return ''
  }

  #merged(ref: string): void {
    const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)/.exec(ref) ?? []
    this.faults.push({ code: 'CELLS_MERGED', row: Number(row), letters, value: ref })
  }

  #end(): void {
    if (this.#cells.length > 0) this.lines.push({ cells: this.#cells, line: this.#row })
  }
}

/** Reads a worksheet as it is unpacked. Throws where its XML is broken. */
export async function readWorksheet(parts: AsyncIterable<Buffer>, shared: Shared): Promise<Worksheet> {
  const cells = new Cells(shared)
  await readXml(parts, cells)
  return cells
}
