import { type EntityKind, isA, RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { goalOf } from './aim.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'
import { wordOver } from './word.ts'

/** A clause as far as rules have read it. */
export interface ReadClause {
  readonly text: string
  readonly span: Span
  /** Whether a number opens it: 二是……. */
  readonly numbered: boolean
  readonly names: readonly Mention[]
  readonly statements: readonly Statement[]
  /** Whose document it is, or the place that the text speaks of most. */
  readonly self: Mention | undefined
  /** What the clauses before have named. */
  readonly before: ReadonlySet<string>
}

/** What counts for or against a pairing: of the relation it would have, or of any (`ANY_RELATION`). */
export type Trait = readonly [relation: string, value: string]
export const ANY_RELATION = 'any'

/** Two things of a clause and a relation that nothing was said of, with the traits that tell how likely it is. */
export interface Pairing {
  readonly relation: RelationType
  readonly start: Mention
  readonly end: Mention
  readonly traits: readonly Trait[]
}

/** A part of a clause that may be an aim. */
const AIM = /[^,;:]+/g
const WHOLE_PART = '目标,由整句拟名'
/** So many things at most of one clause are paired. */
const MOST = 36

/** The things of a clause, from left to right: what it names, what was said of, and its parts as aims. */
function thingsOf({ text, span, names, statements }: ReadClause): Mention[] {
  const things = new Map<string, Mention>()
  const add = (key: string, one: Mention) => {
    const inside = one.start >= span.start - 1 && one.end <= span.end + 1
    if (!one.implied && one.name !== '' && inside && !things.has(key)) things.set(key, one)
  }
  for (const name of names) add(name.name, name)
  for (const { start, end, relation } of statements)
    for (const one of relation === 'Observation' ? [] : [start, end]) add(one.name, one)
  const words = text.slice(span.start, span.end)
  for (const match of words.matchAll(AIM)) {
    const from = span.start + match.index
    const aim = goalOf(text, from, from + match[0].length)
    if (aim.name.length >= 5 && aim.name.length <= 40) add(`\t${aim.name}`, { ...aim, doubt: WHOLE_PART })
  }
  return [...things.values()].sort((a, b) => a.start - b.start || b.end - a.end).slice(0, MOST)
}

/** The last verb of two characters or more before a place of a clause, as a segmenter tags it. */
function verbBefore(verbs: readonly (readonly [number, string])[], at: number): string {
  return verbs.findLast(([start, word]) => start + word.length <= at)?.[1] ?? ''
}

function verbsOf(text: string, { start, end }: Span): (readonly [number, string])[] {
  const verbs: (readonly [number, string])[] = []
  for (let at = start; at < end; ) {
    const word = wordOver(text, at)
    if (word?.start === at && word.tag.startsWith('v') && word.text.length >= 2) verbs.push([at, word.text])
    at = Math.max(at + 1, word ? word.start + word.text.length : 0)
  }
  return verbs
}

/** The trait of being of two kinds. */
export function kindsOf(start: EntityKind, end: EntityKind): string {
  return `${start}>${end}`
}

/** How a name ends, if it is not that of a place: those tell nothing of other texts. */
function ending(side: 'start' | 'end', { name, kind }: Mention): string[] {
  return isA(kind, 'Territory') || kind === 'Region' ? [] : [`${side} -${name.slice(-2)}`]
}

/** How many of some bounds a number passes. */
function step(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value > bound).length
}

/**
 * The pairs of things of a clause of which a relation was not said, for each relation and pair of kinds that `known`
 * admits.
 */
export function pairingsOf(
  read: ReadClause,
  known: (relation: RelationType, start: EntityKind, end: EntityKind) => boolean,
): Pairing[] {
  const { text, span, statements, self, before } = read
  const printed = thingsOf(read)
  const me =
    self && !printed.some(({ name }) => name === self.name) ? [{ ...self, implied: true as const }] : []
  const things: Mention[] = [...me, ...printed]
  const verbs = verbsOf(text, span)
  const asStart = new Map<string, Set<string>>()
  const asEnd = new Map<string, Set<string>>()
  const said = new Map<string, Set<string>>()
  const note = (map: Map<string, Set<string>>, key: string, relation: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(relation))
  for (const { relation, start, end } of statements) {
    if (relation === 'Observation') continue
    note(asStart, start.name, relation)
    note(asEnd, end.name, relation)
    note(said, `${start.name}\t${end.name}`, relation)
  }
  const of = (map: Map<string, Set<string>>, key: string) => map.get(key) ?? new Set<string>()
  const roles = ({ name }: Mention) => [
    ...[...of(asStart, name)].map((relation) => `${relation}>`),
    ...[...of(asEnd, name)].map((relation) => `${relation}<`),
  ]
  const kinds = new Map<string, RelationType[]>()
  const relationsOf = (start: EntityKind, end: EntityKind) => {
    const key = `${start}>${end}`
    const found = kinds.get(key) ?? RELATION_TYPES.filter((relation) => known(relation, start, end))
    kinds.set(key, found)
    return found
  }
  const spans = things.map((one) =>
    one.implied ? { start: span.start - 1, end: span.start - 1 } : { start: one.start, end: one.end },
  )
  const pairings: Pairing[] = []
  for (const [i, start] of things.entries())
    for (const [j, end] of things.entries()) {
      if (i === j || end.implied || start.name === end.name) continue
      const relations = relationsOf(start.kind, end.kind)
      if (relations.length === 0) continue
      const [a, b] = [spans[i] as Span, spans[j] as Span]
      const [first, second] = a.start <= b.start ? [a, b] : [b, a]
      const between = text.slice(Math.max(span.start, first.end), Math.max(span.start, second.start))
      const inside = things.filter(
        (one, at) =>
          !isPart(one) && (spans[at] as Span).start >= first.end && (spans[at] as Span).end <= second.start,
      )
      const shared = [
        `distance ${step(between.length, [0, 4, 12, 30])}`,
        `between ${Math.min(4, inside.length)}`,
        `commas ${Math.min(3, between.split(',').length - 1)}`,
        `things ${step(things.length, [4, 8, 12, 18, 26])}`,
        `length ${step(end.name.length, [3, 6, 10, 15])}`,
        `start in ${Math.min(5, roles(start).length)}`,
        `end in ${Math.min(5, roles(end).length)}`,
      ]
      const own = [
        kindsOf(start.kind, end.kind),
        `${start.kind}>`,
        `>${end.kind}`,
        a.start < b.start ? 'before' : 'behind',
        ...(start.implied ? ['self'] : []),
        ...(second.start < first.end ? ['nested'] : []),
        ...(isPart(end) ? ['part'] : []),
        ...(read.numbered ? ['numbered'] : []),
        before.has(start.name) ? 'start again' : 'start new',
        before.has(end.name) ? 'end again' : 'end new',
        ...(roles(start).length === 0 ? ['start alone'] : []),
        ...(roles(end).length === 0 ? ['end alone'] : []),
        ...roles(start).map((role) => `start ${role}`),
        ...roles(end).map((role) => `end ${role}`),
        ...[...of(said, `${start.name}\t${end.name}`)].map((relation) => `pair ${relation}`),
        ...[...of(said, `${end.name}\t${start.name}`)].map((relation) => `turned ${relation}`),
        `verb ${verbBefore(verbs, b.start)}`,
        `first verb ${verbBefore(verbs, a.start)}`,
        ...ending('start', start),
        ...ending('end', end),
      ]
      for (const relation of relations) {
        if (of(said, `${start.name}\t${end.name}`).has(relation)) continue
        const has = of(asStart, start.name).has(relation) ? 'start has it' : 'start has it not'
        const hasEnd = of(asEnd, end.name).has(relation) ? 'end has it' : 'end has it not'
        pairings.push({
          relation,
          start,
          end,
          traits: [
            ...shared.map((value): Trait => [ANY_RELATION, value]),
            ...[...own, has, hasEnd].map((value): Trait => [relation, value]),
          ],
        })
      }
    }
  return pairings
}

function isPart({ doubt }: Mention): boolean {
  return doubt === WHOLE_PART
}
