import { type Closest, PassageFinder } from '../check/closest.ts'

/** Where a quote stands in a text: code points, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

const FOLDED: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" }

/** Full-width forms of ASCII become half-width, curly quotes straight; other characters stay. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0)
  return FOLDED[character] ?? character
}

function fold(characters: readonly string[]): { text: string; positions: number[] } {
  let text = ''
  const positions: number[] = []
  for (const [index, character] of characters.entries()) {
    if (/\s/u.test(character)) continue
    const folded = foldCharacter(character)
    text += folded
    for (let unit = 0; unit < folded.length; unit++) positions.push(index)
  }
  return { text, positions }
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = []
  if (part === '') return found
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at)
  return found
}

/** The text of a document, in which quotes are found. */
export class DocumentText {
  readonly text: string
  readonly characters: readonly string[]
  readonly #folded: { text: string; positions: number[] }
  #finder: PassageFinder | undefined
  /** Code point at each UTF-16 unit; the identity for texts without surrogates. */
  readonly #codePoints: number[] | undefined

  constructor(text: string) {
    this.text = text
    this.characters = Array.from(text)
    this.#folded = fold(this.characters)
    if (this.characters.length !== text.length) {
      this.#codePoints = this.characters.flatMap((character, index) =>
        Array.from({ length: character.length }, () => index),
      )
    }
  }

  slice(span: Span): string {
    return this.characters.slice(span.start, span.end).join('')
  }

  /** All places of a quote; those that differ only in the width of punctuation or in spaces when there is no exact one. */
  find(quote: string): Span[] {
    const exact = occurrences(this.text, quote)
    if (exact.length > 0) {
      const length = Array.from(quote).length
      return exact.map((at) => {
        const start = this.#codePoints?.[at] ?? at
        return { start, end: start + length }
      })
    }
    const { text: folded } = fold(Array.from(quote))
    return occurrences(this.#folded.text, folded).map((at) => ({
      start: this.#folded.positions[at] as number,
      end: (this.#folded.positions[at + folded.length - 1] as number) + 1,
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
}
