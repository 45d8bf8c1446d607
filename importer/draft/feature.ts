import type { Span } from '../dataset/text.ts'
import { type Word, wordOver } from './word.ts'

/** How many characters before and after a character are looked at. */
const WINDOW = 3

const OFFSETS = Array.from({ length: 2 * WINDOW + 1 }, (_, at) => at - WINDOW)

/** What is looked at of a character, in the order in which `charactersSeen` gives it. */
export const CHARACTER_TEMPLATES: readonly string[] = [
  ...OFFSETS.map((offset) => `character${offset}`),
  ...OFFSETS.map((offset) => `speech${offset}`),
  'word',
  'place',
  'pair',
  'pairBefore',
  'triple',
  'wordBefore',
  'wordAfter',
  'quoted',
]

/** What is looked at of a span, in the order in which `spanSeen` gives it. */
export const SPAN_TEMPLATES = ['last1', 'last2', 'last3', 'first2', 'before', 'after', 'length'] as const

const OPENING = '“《('
const CLOSING = '”》)'
const LONGEST_QUOTE = 20

/** Stands for what lies outside of the clause. */
const EDGE = '$'

/** Where in its word a character stands: at its beginning, at its end, between, or alone. */
function placeIn(word: Word, at: number): string {
  if (at === word.start) return word.text.length === 1 ? 'alone' : 'beginning'
  return at === word.start + word.text.length - 1 ? 'end' : 'between'
}

/** The mark that opened what a place is quoted in, and whether it stands right before the place. */
function quotedIn(text: string, clause: Span, at: number): string {
  for (let before = at - 1; before >= clause.start && before >= at - LONGEST_QUOTE; before--) {
    const mark = text[before] as string
    if (CLOSING.includes(mark)) return ''
    if (OPENING.includes(mark)) return before === at - 1 ? `${mark}|` : mark
  }
  return ''
}

/** What is to be seen at each character of a clause of a whole text, one value a template. */
export function charactersSeen(text: string, clause: Span): string[][] {
  const inside = (at: number) => at >= clause.start && at < clause.end
  const character = (at: number) => (inside(at) ? (text[at] as string) : EDGE)
  const word = (at: number) => (inside(at) ? wordOver(text, at) : undefined)
  const slice = (start: number, end: number) =>
    text.slice(Math.max(start, clause.start), Math.min(end, clause.end))
  const seen: string[][] = []
  for (let at = clause.start; at < clause.end; at++) {
    const over = word(at)
    const start = over?.start ?? at
    seen.push([
      ...OFFSETS.map((offset) => character(at + offset)),
      ...OFFSETS.map((offset) => word(at + offset)?.tag ?? EDGE),
      over?.text ?? EDGE,
      over ? placeIn(over, at) : EDGE,
      slice(at, at + 2),
      slice(at - 1, at + 1),
      slice(at - 2, at + 1),
      word(start - 1)?.text ?? EDGE,
      word(start + (over?.text.length ?? 1))?.text ?? EDGE,
      quotedIn(text, clause, at),
    ])
  }
  return seen
}

/** What is to be seen of a span of a whole text that may be a name, one value a template. */
export function spanSeen(text: string, { start, end }: Span): string[] {
  const last = (length: number) => text.slice(Math.max(start, end - length), end)
  return [
    last(1),
    last(2),
    last(3),
    text.slice(start, Math.min(end, start + 2)),
    start > 0 ? (wordOver(text, start - 1)?.text ?? EDGE) : EDGE,
    text[end] ?? EDGE,
    String(Math.min(end - start, 12)),
  ]
}
