import { FIELDS, TAILS } from '#graph-model/ontology/genre.ts'
import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { beginning } from './beginning.ts'
import type { Dictionary } from './dictionary.ts'
import { ENDINGS, wordAt } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { endingOf, knownIn } from './name.ts'
import { isGeneric } from './ordinary.ts'
import { wordOver } from './word.ts'

/** How many endings of a kind there must be for what ends alike to be thought of that kind. */
const LEAST = 3

function votesOf(length: number): Map<string, Map<EntityKind, number>> {
  const votes = new Map<string, Map<EntityKind, number>>()
  for (const { ends, kind } of ENDINGS) {
    if (isA(kind, 'Territory') || ends.length < 2) continue
    const last = ends.slice(-length)
    const counts = votes.get(last) ?? new Map<EntityKind, number>()
    votes.set(last, counts.set(kind, (counts.get(kind) ?? 0) + 1))
  }
  return votes
}
const VOTES = [2, 1].map(votesOf)

/** 水体 ends like 联合体 and is no one. */
const MATTER = /[水气固液晶]体$/
/** 典型案例10件: how many there are is no part of the name; 科创30条 is one. */
const COUNT = /\d[\d,.]*[万亿]?(?:余|多)?(?:场次|[项个家名件场次])$/

/** The kind that most endings of names have which end alike: of 路演周 that of 活动周 and 科技周. */
function likelyKind(name: string, sure: boolean): EntityKind | undefined {
  if (MATTER.test(name)) return undefined
  for (const [index, votes] of VOTES.slice(0, sure ? 1 : 2).entries()) {
    const counts = [...(votes.get(name.slice(index - 2)) ?? [])].sort((a, b) => b[1] - a[1])
    const sum = counts.reduce((all, [, count]) => all + count, 0)
    const [best] = counts
    if (best && best[1] >= LEAST - 1 + index && best[1] > sum / 2) return best[0]
  }
  return undefined
}

const PROPER = /^(?:ns|nt|nz|nrt|eng)$/

/** Whether a stretch says which one: by a place, a quoted word, a proper noun or a field of technology. */
function isProper(text: string, span: Span, dictionary: Dictionary): boolean {
  const words = text.slice(span.start, span.end)
  if (/“|[A-Za-z]/.test(words) || FIELDS.some((field) => words.includes(field))) return true
  if (knownIn(text, span, dictionary).length > 0) return true
  for (let at = span.start; at < span.end; at++) {
    const word = wordOver(text, at)
    if (
      word &&
      PROPER.test(word.tag) &&
      word.start >= span.start &&
      word.start + word.text.length <= span.end
    )
      return true
  }
  return false
}

/** Where a name begins, after the last word that stands in none: a preposition, a conjunction, a pronoun. */
function afterSmallWords(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const word = wordOver(text, at)
    if (text[at] === '”') return start
    if (word && /^[cdpru]/.test(word.tag)) return word.start + word.text.length
  }
  return start
}

/** A name whose ending is not declared: a noun that ends as names do, with a proper part before it. */
export function headedName(text: string, span: Span, dictionary: Dictionary): Mention | undefined {
  const words = text.slice(span.start, span.end).trimEnd()
  const count = COUNT.exec(words)?.[0].length ?? 0
  const counted = count > 0 ? headedBy(text, span, words.slice(0, -count), dictionary, true) : undefined
  return counted ?? headedBy(text, span, words, dictionary, false)
}

function headedBy(
  text: string,
  span: Span,
  words: string,
  dictionary: Dictionary,
  counted: boolean,
): Mention | undefined {
  const tail = TAILS.filter((known) => words.endsWith(known)).sort((a, b) => b.length - a.length)[0]
  for (const cut of tail === undefined ? [0] : [0, tail.length]) {
    const end = span.start + words.length - cut
    const head = wordOver(text, end - 1)
    if (!head || head.start + head.text.length > end || !/^(?:n|nr|nz|nt|j|x|vn|v|i|l)$/.test(head.tag))
      continue
    if (wordAt(text, head.start)?.class === 'whole') continue
    const start = afterSmallWords(text, beginning(text, span, end, dictionary), head.start)
    const name = text.slice(start, end)
    const base = text.slice(start, head.start)
    const sure = /^(?:vn|v|i|l)$/.test(head.tag) || dictionary.named(base).length > 0
    const kind = (counted ? endingOf(name)?.kind : undefined) ?? likelyKind(name, sure)
    if (/为主[线轴]$/.test(name)) continue
    if (!kind || name.length < 4 || name.length > 24 || isGeneric(base)) continue
    const proper = isProper(text, { start, end: head.start }, dictionary)
    if (!proper && (name.length < 5 || (cut === 0 && tail !== undefined))) continue
    return { start, end, name, kind, doubt: '由中心名词判断的名称' }
  }
  return undefined
}
