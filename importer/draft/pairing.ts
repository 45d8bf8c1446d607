import { type EntityKind, RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { goalOf } from './aim.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'
import {
  ANY_RELATION,
  heldTraits,
  ownTraits,
  type Pair,
  Roles,
  sharedTraits,
  type Trait,
  verbsOf,
} from './trait.ts'

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

/** Two things of a clause and a relation that was not said of them, with the traits that tell how likely it is. */
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

function isPart({ doubt }: Mention): boolean {
  return doubt === WHOLE_PART
}

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

/** What may be paired: the things of a clause, whoever is left unsaid first, and where each stands. */
function placesOf(read: ReadClause): (readonly [Mention, Span])[] {
  const printed = thingsOf(read)
  const { self, span } = read
  const unsaid = self && !printed.some(({ name }) => name === self.name)
  const front = { start: span.start - 1, end: span.start - 1 }
  return [
    ...(unsaid ? [[{ ...self, implied: true as const }, front] as const] : []),
    ...printed.map((one) => [one, { start: one.start, end: one.end }] as const),
  ]
}

/**
 * The pairs of things of a clause of which a relation was not said, for each relation and pair of kinds that `known`
 * admits.
 */
export function pairingsOf(
  read: ReadClause,
  known: (relation: RelationType, start: EntityKind, end: EntityKind) => boolean,
): Pairing[] {
  const { text, span } = read
  const places = placesOf(read)
  const roles = new Roles(read.statements)
  const verbs = verbsOf(text, span)
  const verbBefore = ({ start }: Span) => verbs.findLast(([end]) => end <= start)?.[1] ?? ''
  return places.flatMap(([start, startAt]) =>
    places.flatMap(([end, endAt]): Pairing[] => {
      if (start === end || end.implied || start.name === end.name) return []
      const told = roles.between(start, end)
      const relations = RELATION_TYPES.filter(
        (relation) => known(relation, start.kind, end.kind) && !told.includes(relation),
      )
      if (relations.length === 0) return []
      const [first, second] = startAt.start <= endAt.start ? [startAt, endAt] : [endAt, startAt]
      const pair: Pair = {
        start,
        end,
        startAt,
        endAt,
        words: text.slice(Math.max(span.start, first.end), Math.max(span.start, second.start)),
        between: places.filter(([one, at]) => !isPart(one) && at.start >= first.end && at.end <= second.start)
          .length,
        all: places.length,
        part: isPart(end),
        numbered: read.numbered,
        verbs: [verbBefore(startAt), verbBefore(endAt)],
        before: read.before,
      }
      const shared = sharedTraits(pair, roles).map((value): Trait => [ANY_RELATION, value])
      const own = ownTraits(pair, roles)
      return relations.map((relation) => ({
        relation,
        start,
        end,
        traits: [
          ...shared,
          ...[...own, ...heldTraits(pair, roles, relation)].map((value): Trait => [relation, value]),
        ],
      }))
    }),
  )
}
