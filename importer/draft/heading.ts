import { ADVERBS } from '#graph-model/ontology/genre.ts'
import { goalOf } from './aim.ts'
import type { NamedToken } from './mention.ts'
import type { Statement } from './statement.ts'
import type { Clause } from './text.ts'

const NUMBERED = [/^[一二三四五六七八九十]+、/, /^\([一二三四五六七八九十]+\)/]

/** (一)拟建设某基地。 with no text of its own below it is a paragraph that a number opens, and no heading. */
function isParagraph(text: string, clause: Clause): boolean {
  const [line = '', ...below] = text.slice(clause.end).split('\n')
  if (!/^[。;]\s*$/.test(line)) return false
  const next = below.find((known) => known.trim() !== '')?.trim() ?? ''
  return NUMBERED.some((style) => style.test(clause.number) && style.test(next)) || !/[。;]/.test(next)
}

/** 统筹推进有章法, 协同机制逐步健全: how things stand. */
const STANDS =
  /(?:逐步|日趋|日益|不断|持续|更加|稳步|初步|渐)[^,]{2,4}$|有(?:章法|支点|载体|回报|梯次|力|序|效)$/

/** Whether a clause is the heading of a chapter or a section. */
export function isHeading(text: string, clause: Clause): boolean {
  return (
    /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))$/.test(clause.number) &&
    clause.end - clause.start <= 60 &&
    !isParagraph(text, clause)
  )
}

/** Whether no part of a heading or of 三是…… names anything before its verb that is known by a name. */
function opensUnnamed(named: readonly NamedToken[]): boolean {
  const verb = named.findIndex(({ token }) => token.type === 'verb')
  const head = named.slice(0, Math.max(0, verb))
  return (
    head.every(({ token }) => token.type !== 'break') &&
    head.some(({ token }) => token.type === 'chunk') &&
    head.every(({ mentions }) => mentions.length === 0)
  )
}

/**
 * What a heading says. (一)优化区域协同创新体系 tells an aim in the words of the heading, and names nothing; one that
 * begins with what it is about (资质互认提速) tells how that stands.
 */
export function asHeading(
  text: string,
  clause: Clause,
  part: { readonly start: number; readonly end: number },
  named: readonly NamedToken[],
  told: readonly Statement[],
): Statement[] {
  // (一)关于建立某机制: what was proposed, and no statement.
  if (isHeading(text, clause) && /^\s*关于/.test(text.slice(part.start, part.end))) return []
  if (isHeading(text, clause) && STANDS.test(text.slice(part.start, part.end).trim())) return []
  const opens = opensUnnamed(named)
  const kept = opens
    ? told.filter(({ relation, start }) => relation !== 'PURSUES' || start.implied !== true)
    : [...told]
  const [first] = named.filter(({ token }) => token.text.trim() !== '' && !ADVERBS.includes(token.text))
  const [one] = kept
  const fresh = named.every(({ mentions }) => mentions.every(({ id }) => id === undefined))
  if (!isHeading(text, clause) || first?.token.type !== 'verb' || !fresh || !one?.start.implied) return kept
  const goal = goalOf(text, first.token.start, part.end)
  return [{ ...one, relation: 'PURSUES', end: goal, doubts: [...new Set([...one.doubts, goal.doubt ?? ''])] }]
}
