import { PLANNED_HEADINGS } from '#graph-model/ontology/genre.ts'
import type { Span } from '../dataset/text.ts'

/** A part of a text that ends at 。 ; ! ? or a line's end. Offsets in code points, the mark that ends it left out. */
export interface Clause extends Span {
  /** From one 。 or line's end to the next. */
  readonly sentence: Span
  /** Which line it stands in, from 0. */
  readonly line: number
  /** Whether the chapter or the sentence it stands in tells what is still to come. */
  readonly planned: boolean
  /** What numbers it, as 一、 or (二) or 三是; empty when nothing does. */
  readonly number: string
}

const CLAUSE_END = /[。;!?\n]/
const SENTENCE_END = /[。!?\n]/
const CHAPTER = /^\s*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章部]|#+\s)/

/** 一、 (二) 三是 4. and the marks of lists and headings before what is said. */
const ENUMERATION =
  /^\s*(?:[-*+•●■◆▪·]\s+|#{1,6}\s+)?(?:\([一二三四五六七八九十\d]+\)|第?[一二三四五六七八九十]+[、是]|\d+[.、](?!\d))?\s*/

/**
 * The text in half-width forms, one UTF-16 unit a code point, so that offsets in it are code points of the text.
 * Quotation marks stay curly: they come in pairs.
 */
export function foldedForDraft(text: string): string {
  return Array.from(text, (character) => {
    if (character.length > 1) return '\uFFFD'
    const code = character.charCodeAt(0)
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    if (code === 0x3000 || code === 0xa0 || character === '\t' || character === '\r') return ' '
    return character
  }).join('')
}

function isPlannedHeading(line: string): boolean {
  return PLANNED_HEADINGS.some((word) => line.includes(word))
}

/** The clauses of a folded text, in order; blank ones left out. */
export function clausesOf(folded: string): Clause[] {
  const clauses: Clause[] = []
  let line = 0
  let chapterPlanned = false
  let linePlanned = false
  let start = 0
  let sentenceStart = 0
  const open: Omit<Clause, 'sentence'>[] = []
  const close = (end: number) => {
    for (const clause of open) clauses.push({ ...clause, sentence: { start: sentenceStart, end } })
    open.length = 0
    sentenceStart = end + 1
  }
  for (let at = 0; at <= folded.length; at++) {
    const character = folded[at] ?? '\n'
    if (!CLAUSE_END.test(character)) continue
    const clause = folded.slice(start, at)
    if (clause.trim() !== '') {
      const first = folded.slice(folded.lastIndexOf('\n', start - 1) + 1, start).trim() === ''
      if (first && CHAPTER.test(clause) && clause.length <= 60) {
        chapterPlanned = isPlannedHeading(clause)
        linePlanned = false
      }
      if (/^\s*(?:下一步|下步|今后|下阶段)/.test(clause)) linePlanned = true
      const [number = ''] = ENUMERATION.exec(clause) ?? []
      open.push({
        start: start + number.length,
        end: at,
        number: number.trim(),
        line,
        planned: chapterPlanned || linePlanned,
      })
    }
    if (SENTENCE_END.test(character)) close(at)
    if (character === '\n') {
      line++
      linePlanned = false
    }
    start = at + 1
  }
  return clauses
}
