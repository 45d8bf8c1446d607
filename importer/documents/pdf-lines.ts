import { plainGlyphs } from './glyph.ts'
import { joinLines } from './line.ts'

/** A piece of text as a page places it: its left and right end, its base line, its size. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]'
/** Justified lines have spaces between Chinese characters that nobody typed. */
const SET_SPACE = new RegExp(`(?<=${WIDE}) +| +(?=${WIDE})`, 'gu')
/** A gap of so many sizes on one line lies between two cells of a table; a smaller one may. */
const CELL_GAP = 3
const WORD_GAP = 0.8
/** Stands for a gap that is no accident of setting, while spaces are taken out. */
const GAP = '\u2063'
/** Bullets come from symbol fonts, as characters for private use. */
const BULLET = /^[\ue000-\uf8ff]/

function sameLine(line: Piece, next: Piece): boolean {
  return (
    Math.abs(next.base - line.base) < 0.5 * Math.max(line.size, next.size) &&
    next.left > line.right - line.size
  )
}

/** The same word drawn twice, a hair apart, is how some programs print bold. */
function drawnTwice(before: Piece, next: Piece): boolean {
  return (
    before.text === next.text &&
    Math.abs(before.left - next.left) < 0.3 * next.size &&
    Math.abs(before.base - next.base) < 0.2 * next.size
  )
}

/** The lines of a page, in the order in which the page draws them. Cells far apart are lines of their own. */
export function linesOf(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[] = []
  let before: Piece | undefined
  for (const piece of pieces) {
    if (piece.text === '' || (before && drawnTwice(before, piece))) continue
    const line = lines.at(-1)
    const blank = piece.text.trim() === ''
    if (line && sameLine(line, piece) && piece.left - line.right < CELL_GAP * line.size) {
      const gap = (piece.left - line.right) / piece.size
      const space = gap > WORD_GAP ? GAP : gap > 0.2 ? ' ' : ''
      lines[lines.length - 1] = blank
        ? { ...line, text: `${line.text} ` }
        : {
            text: `${line.text}${space}${piece.text}`,
            left: line.left,
            right: Math.max(line.right, piece.right),
            base: line.base,
            size: Math.max(line.size, piece.size),
          }
    } else if (!blank) lines.push(piece)
    before = piece
  }
  return lines
    .map((line) => ({ ...line, text: plainGlyphs(line.text).replace(BULLET, '• ').replace(/ +/g, ' ') }))
    .map((line) => ({
      ...line,
      text: line.text
        .replace(SET_SPACE, '')
        .replace(/ *\u2063 */g, ' ')
        .trim(),
    }))
    .filter((line) => line.text !== '')
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0
}

/** Where lines of running text end, and how far they stand apart: what a paragraph's lines have in common. */
export interface Setting {
  readonly right: number
  readonly left: number
  readonly leading: number
}

/** The setting of a document's pages, of the width given. */
export function settingOf(pages: readonly (readonly Piece[])[], width: number): Setting {
  const long = pages.flat().filter((line) => line.text.length >= 12)
  const left = quantile(
    long.map((line) => line.left),
    0.1,
  )
  const right = quantile(
    long.map((line) => line.right),
    0.9,
  )
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const gap = ((lines[index] as Piece).base - line.base) / line.size
      return gap > 0.8 && gap < 3 ? [gap] : []
    }),
  )
  return { left, right: right > 0.6 * width ? right : width - left, leading: quantile(gaps, 0.4) || 1.5 }
}

/** What would have had to fit at the end of the line before: a Chinese character, or a whole Latin word. */
function firstWord(line: Piece): number {
  const word = /^[\x21-\x7e]+/.exec(line.text)?.[0] ?? line.text.slice(0, 1)
  const units = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? 0.5 : 1), 0)
  return ((line.right - line.left) * units(word)) / Math.max(units(line.text), 1)
}

function goesOn(line: Piece, next: Piece, setting: Setting): boolean {
  const gap = (line.base - next.base) / next.size
  return (
    Math.abs(line.size - next.size) < 0.15 * line.size &&
    gap > 0 &&
    gap < 1.25 * setting.leading &&
    next.left < line.left + 0.8 * line.size &&
    line.right + firstWord(next) + line.size > setting.right
  )
}

/** Paragraphs of a page, a line each: a line that is full goes on in the next one where that is not set in. */
export function paragraphsOf(lines: readonly Piece[], setting: Setting): string[] {
  const paragraphs: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before && goesOn(before, line, setting)) {
      paragraphs.push(joinLines(paragraphs.pop() as string, line.text))
    } else paragraphs.push(line.text)
  }
  return paragraphs
}
