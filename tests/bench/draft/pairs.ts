import type { Kind, RelationType } from '#graph-model/ontology/ontology.ts'
import type { KnownThing } from '#importer/draft/dictionary.ts'
import { pairingsOf, type ReadClause } from '#importer/draft/pairing.ts'
import { HOLDS, MAY_JOIN } from '#importer/draft/presumption.ts'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'
import { kindsOf } from '#importer/draft/trait.ts'
import type { Gold, GoldClause } from './gold.ts'
import { type Case, fitCases } from './regression.ts'
import { isForm, matchesOf } from './score.ts'
import type { Fitted, Penalty } from './values.ts'

/** How often coded relations must join two kinds for such pairs to be presumed. */
const OFTEN = 4

/** The relations and pairs of kinds that coded relations join often enough, each with a weight of 1. */
function joinsOf(golds: readonly Gold[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { clauses, things } of golds)
    for (const { type, start, end } of clauses.flatMap(({ relations }) => relations)) {
      const [from, to] = [things.get(start)?.kind, things.get(end)?.kind]
      if (!from || !to) continue
      const key = `${type} ${MAY_JOIN}\t${kindsOf(from, to)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return new Map([...counts].filter(([, count]) => count >= OFTEN).map(([key]) => [key, 1]))
}

/** The clauses of a text as rules read them, by where they end. */
function readClauses(text: string, things: readonly KnownThing[]): Map<number, ReadClause> {
  const read = new Map<number, ReadClause>()
  readForDraft(text, things, {
    ...RULES_ALONE,
    statements: (clause) => {
      read.set(clause.span.end, clause)
      return []
    },
  })
  return read
}

/** A row of a table of weights: relation, trait, and the one weight. */
type Row = [relation: string, trait: string, weights: [number]]

/** The rows of a map whose keys are a relation and a trait, with a tab between them. */
function rowsOf(weights: ReadonlyMap<string, number>): Row[] {
  return [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, weight]): Row => {
      const [relation = '', trait = ''] = key.split('\t')
      return [relation, trait, [weight]]
    })
}

/**
 * The pairings of a clause; one holds where a coded relation that rules missed has its kind and one of its ends.
 */
function casesOf(
  gold: Gold,
  clause: GoldClause,
  read: ReadClause,
  known: (relation: RelationType, start: Kind, end: Kind) => boolean,
): Case[] {
  const said = read.statements.filter(({ relation }) => relation !== 'Observation')
  const missed = [...matchesOf(gold, clause, said).missed]
  return pairingsOf(read, known).map(({ relation, start, end, traits }) => ({
    seen: [[relation, ''] as const, ...traits].map((trait) => trait.join('\t')),
    holds: missed.some(
      (one) =>
        one.type === relation &&
        (isForm(start.name, gold.things.get(one.start)) || isForm(end.name, gold.things.get(one.end))),
    ),
  }))
}

/** The weights under which what rules missed in coded texts is likeliest, less the penalty. */
export function fitPairings(golds: readonly Gold[], things: readonly KnownThing[], penalty: Penalty): Fitted {
  const joins = joinsOf(golds)
  const known = (relation: RelationType, start: Kind, end: Kind) =>
    joins.has(`${relation} ${MAY_JOIN}\t${kindsOf(start, end)}`)
  const cases = golds.flatMap((gold) => {
    const read = readClauses(gold.text, things)
    return gold.clauses.flatMap((clause) => {
      const own = read.get(clause.end)
      return own ? casesOf(gold, clause, own, known) : []
    })
  })
  return { classes: [HOLDS], rows: [...rowsOf(fitCases(cases, penalty)), ...rowsOf(joins)] }
}
