import { type Closest, PassageFinder } from '../check/closest.ts'
import { Haystack } from './haystack.ts'

/** Where a quote stands in a text: code points, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

const FOLDED: Readonly<Record<string, string>> = {
  '\u201c': '"',
  '\u201d': '"',
  '\u2018': "'",
  '\u2019': "'",
}

/** Full-width forms of ASCII become half-width, curly quotes straight; other characters stay. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0)
  return FOLDED[character] ?? character
}

/** Calls back with each character that is kept, folded, and the number of the code point it comes from. */
function eachFolded(text: string, visit: (folded: string, index: number) => void): void {
  let index = 0
  for (const character of text) {
    if (!/\s/u.test(character)) visit(foldCharacter(character), index)
    index++
  }
}

function fold(text: string): string {
  let folded = ''
  eachFolded(text, (character) => {
    folded += character
  })
  return folded
}

/** A text without spaces and widths, and where in the text each of its units comes from. */
class FoldedText {
  readonly haystack: Haystack
  readonly positions: Int32Array

  constructor(text: string) {
    let folded = ''
    const positions = new Int32Array(text.length)
    eachFolded(text, (character, index) => {
      positions.fill(index, folded.length, folded.length + character.length)
      folded += character
    })
    this.haystack = new Haystack(folded)
    this.positions = positions.slice(0, folded.length)
  }
}

/** The text of a document, in which quotes are found. */
export class DocumentText {
  readonly text: string
  readonly #haystack: Haystack
  /** Where each code point begins, in UTF-16 units; nothing for texts without surrogates. */
  readonly #units: Int32Array | undefined
  #finder: PassageFinder | undefined
  #folded: FoldedText | undefined
  #characters: readonly string[] | undefined
  /** Rows that follow each other often have one quote. */
  #last: { readonly quote: string; readonly spans: readonly Span[] } | undefined

  constructor(text: string) {
    this.text = text
    this.#haystack = new Haystack(text)
    if (/[\ud800-\udfff]/.test(text)) {
      let unit = 0
      this.#units = Int32Array.from(text, (character) => {
        unit += character.length
        return unit - character.length
      })
    }
  }

  /** The text code point by code point. */
  get characters(): readonly string[] {
    this.#characters ??= Array.from(this.text)
    return this.#characters
  }

  slice(span: Span): string {
    return this.text.slice(this.#unitOf(span.start), this.#unitOf(span.end))
  }

  /** All places of a quote; those that differ only in the width of punctuation or in spaces when there is no exact one. */
  find(quote: string): readonly Span[] {
    if (this.#last?.quote !== quote) this.#last = { quote, spans: this.#search(quote) }
    return this.#last.spans
  }

  #search(quote: string): Span[] {
    const exact = this.#haystack.occurrences(quote)
    if (exact.length > 0) {
      const length = this.#units ? Array.from(quote).length : quote.length
      return exact.map((at) => {
        const start = this.#codePointOf(at)
        return { start, end: start + length }
      })
    }
    const folded = fold(quote)
    this.#folded ??= new FoldedText(this.text)
    const { haystack, positions } = this.#folded
    return haystack.occurrences(folded).map((at) => ({
      start: positions[at] as number,
      end: (positions[at + folded.length - 1] as number) + 1,
    }))
  }

  /** The passage that a quote which is not found comes closest to, and the line it stands in. */
  closest(quote: string): (Closest & { readonly line: number }) | undefined {
    this.#finder ??= new PassageFinder(this.characters)
    const found = this.#finder.closest(quote)
    if (!found) return undefined
    let line = 1
    for (let at = 0; at < found.start; at++) if (this.characters[at] === '\n') line++
    return { ...found, line }
  }

  #unitOf(codePoint: number): number {
    if (!this.#units) return codePoint
    return this.#units[codePoint] ?? this.text.length
  }

  #codePointOf(unit: number): number {
    if (!this.#units) return unit
    let [low, high] = [0, this.#units.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#units[middle] as number) <= unit) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
