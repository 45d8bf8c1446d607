import type { Line } from './line.ts'

/** What is wrong with the form of a CSV file from a line on: nothing behind it can be read. */
export class CsvBroken extends Error {
  readonly line: number
  constructor(line: number) {
    super(`a quotation mark is not closed, or stands inside a cell, in line ${line}`)
    this.line = line
  }
}

/** Where the quotation mark stands that ends a cell; doubled ones do not. -1 for nowhere. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); ; at = text.indexOf('"', at + 2))
    if (at < 0 || text[at + 1] !== '"') return at
}

function cellEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++
  return at
}

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

class CsvReader {
  #text = ''
  #at = 0
  #line = 1

  #plain(end: number): string[] {
    const text = this.#text.slice(this.#at, end)
    this.#at = end + 1
    this.#line++
    return text === '' ? [] : text.split(',')
  }

  #quoted(last: boolean): string[] | undefined {
    const text = this.#text
    const cells: string[] = []
    let line = this.#line
    for (let at = this.#at; ; at++) {
      if (text[at] === '"') {
        const close = closingQuote(text, at + 1)
        if (close < 0 && !last) return undefined
        if (close < 0) throw new CsvBroken(line)
        const cell = text.slice(at + 1, close)
        line += linesIn(cell)
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell)
        at = close + 1
      } else {
        const end = cellEnd(text, at)
        const cell = text.slice(at, end)
        if (cell.includes('"')) throw new CsvBroken(line)
        cells.push(cell)
        at = end
      }
      if (text[at] === ',') continue
      if (at < text.length && text[at] !== '\n') throw new CsvBroken(line)
      this.#at = at + 1
      this.#line = line + 1
      return cells
    }
  }

  /** The records of one more piece. A record that it leaves unfinished waits for the next. */
  *read(piece: string, last: boolean): Generator<Line> {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + piece : piece
    this.#at = 0
    let quote = this.#text.indexOf('"')
    while (this.#at < this.#text.length) {
      if (quote >= 0 && quote < this.#at) quote = this.#text.indexOf('"', this.#at)
      const stop = this.#text.indexOf('\n', this.#at)
      const end = stop < 0 ? this.#text.length : stop
      const line = this.#line
      const cells = quote < 0 || quote > end ? this.#plain(end) : this.#quoted(last)
      if (!cells) return
      if (cells.length > 0) yield { cells, line }
    }
  }
}

/** All line ends are read as `\n`, those of old Macs too. */
function withLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/**
 * The records of a CSV text (RFC 4180, with or without BOM); empty lines are skipped. The text comes in pieces, each of
 * which ends with a line. Throws `CsvBroken`.
 */
export function* csvLines(pieces: Iterable<string>): Generator<Line> {
  const reader = new CsvReader()
  let held: string | undefined
  for (const piece of pieces) {
    if (held !== undefined) yield* reader.read(held, false)
    held = withLines(held === undefined ? piece.replace(/^\uFEFF/, '') : piece)
  }
  yield* reader.read(held ?? '', true)
}

/** The records of a CSV text at once, as far as it is sound. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  try {
    for (const line of csvLines([text])) lines.push(line)
  } catch (error) {
    if (!(error instanceof CsvBroken)) throw error
  }
  return lines
}
