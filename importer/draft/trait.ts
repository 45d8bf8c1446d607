import { isA, type Kind, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'
import { wordOver } from './word.ts'

/** What counts for or against a pairing: of the relation it would have, or of any (`ANY_RELATION`). */
export type Trait = readonly [relation: string, value: string]
export const ANY_RELATION = 'any'

/** The trait of being of two kinds. */
export function kindsOf(start: Kind, end: Kind): string {
  return `${start}>${end}`
}

/** What was said of the things of a clause, by their names. */
export class Roles {
  readonly #roles = new Map<string, Set<string>>()
  readonly #pairs = new Map<string, Set<string>>()

  constructor(statements: readonly Statement[]) {
    const note = (map: Map<string, Set<string>>, key: string, value: string) =>
      map.set(key, (map.get(key) ?? new Set()).add(value))
    for (const { relation, start, end } of statements) {
      if (relation === 'Observation') continue
      note(this.#roles, start.name, `${relation}>`)
      note(this.#roles, end.name, `${relation}<`)
      note(this.#pairs, `${start.name}\t${end.name}`, relation)
    }
  }

  /** The relations that a thing stands in, `>` behind those that begin with it and `<` behind those that end there. */
  of({ name }: Mention): readonly string[] {
    return [...(this.#roles.get(name) ?? [])]
  }

  /** The relations that go from one thing to another. */
  between(start: Mention, end: Mention): readonly string[] {
    return [...(this.#pairs.get(`${start.name}\t${end.name}`) ?? [])]
  }
}

/** The verbs of two characters or more in a stretch, as a segmenter tags them, and where they end. */
export function verbsOf(text: string, { start, end }: Span): (readonly [end: number, verb: string])[] {
  const verbs: (readonly [number, string])[] = []
  for (let at = start; at < end; ) {
    const word = wordOver(text, at)
    const next = word ? word.start + word.text.length : at
    if (word?.start === at && word.tag.startsWith('v') && word.text.length >= 2) verbs.push([next, word.text])
    at = Math.max(at + 1, next)
  }
  return verbs
}

/** How a name ends, if it is not that of a place: those tell nothing of other texts. */
function ending(side: 'start' | 'end', { name, kind }: Mention): string[] {
  return isA(kind, 'Territory') || kind === 'Region' ? [] : [`${side} -${name.slice(-2)}`]
}

/** How many of some bounds a number passes. */
function step(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value > bound).length
}

/** Two things of a clause, where they stand, and what lies around them. */
export interface Pair {
  readonly start: Mention
  readonly end: Mention
  readonly startAt: Span
  readonly endAt: Span
  /** The words between the two. */
  readonly words: string
  /** How many things are named between the two, and in the whole clause. */
  readonly between: number
  readonly all: number
  /** Whether the end is a part of the clause that may be an aim. */
  readonly part: boolean
  /** Whether a number opens the clause. */
  readonly numbered: boolean
  /** The last verbs before the one and the other. */
  readonly verbs: readonly [start: string, end: string]
  /** What the clauses before have named. */
  readonly before: ReadonlySet<string>
}

/** Traits of a pair whatever the relation: how far the two stand apart, how much was said of them. */
export function sharedTraits({ start, end, words, between, all }: Pair, roles: Roles): string[] {
  return [
    `distance ${step(words.length, [0, 4, 12, 30])}`,
    `between ${Math.min(4, between)}`,
    `commas ${Math.min(3, words.split(',').length - 1)}`,
    `things ${step(all, [4, 8, 12, 18, 26])}`,
    `length ${step(end.name.length, [3, 6, 10, 15])}`,
    `start in ${Math.min(5, roles.of(start).length)}`,
    `end in ${Math.min(5, roles.of(end).length)}`,
  ]
}

/** Traits of a pair that count by the relation: kinds, order, what was said of either, verbs, how names end. */
export function ownTraits(pair: Pair, roles: Roles): string[] {
  const { start, end, startAt, endAt, part, numbered, verbs, before } = pair
  const [first, second] = startAt.start <= endAt.start ? [startAt, endAt] : [endAt, startAt]
  const [ofStart, ofEnd] = [roles.of(start), roles.of(end)]
  return [
    kindsOf(start.kind, end.kind),
    `${start.kind}>`,
    `>${end.kind}`,
    startAt.start < endAt.start ? 'before' : 'behind',
    ...(start.implied ? ['self'] : []),
    ...(second.start < first.end ? ['nested'] : []),
    ...(part ? ['part'] : []),
    ...(numbered ? ['numbered'] : []),
    before.has(start.name) ? 'start again' : 'start new',
    before.has(end.name) ? 'end again' : 'end new',
    ...(ofStart.length === 0 ? ['start alone'] : []),
    ...(ofEnd.length === 0 ? ['end alone'] : []),
    ...ofStart.map((role) => `start ${role}`),
    ...ofEnd.map((role) => `end ${role}`),
    ...roles.between(start, end).map((relation) => `pair ${relation}`),
    ...roles.between(end, start).map((relation) => `turned ${relation}`),
    `first verb ${verbs[0]}`,
    `verb ${verbs[1]}`,
    ...ending('start', start),
    ...ending('end', end),
  ]
}

/** Whether either thing stands in a relation already, on its side of it. */
export function heldTraits({ start, end }: Pair, roles: Roles, relation: RelationType): string[] {
  return [
    roles.of(start).includes(`${relation}>`) ? 'start has it' : 'start has it not',
    roles.of(end).includes(`${relation}<`) ? 'end has it' : 'end has it not',
  ]
}
