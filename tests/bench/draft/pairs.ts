import type { Kind, RelationType } from '#graph-model/ontology/ontology.ts'
import type { KnownThing } from '#importer/draft/dictionary.ts'
import { kindsOf, type Pairing, pairingsOf, type ReadClause } from '#importer/draft/pairing.ts'
import { HOLDS, MAY_JOIN } from '#importer/draft/presumption.ts'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'
import { descend } from './descent.ts'
import type { Gold, GoldClause } from './gold.ts'
import { isForm, matchesOf } from './score.ts'
import type { Fitted, Penalty } from './values.ts'

/** A pairing, and whether a coded relation of its clause that rules missed has its kind and one of its ends. */
interface Judged {
  readonly pairing: Pairing
  readonly holds: boolean
}

/** How often coded relations must join two kinds for such pairs to be presumed. */
const OFTEN = 4

function joinsOf(golds: readonly Gold[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { clauses, things } of golds)
    for (const { type, start, end } of clauses.flatMap(({ relations }) => relations)) {
      const [from, to] = [things.get(start)?.kind, things.get(end)?.kind]
      if (!from || !to) continue
      const key = `${type} ${kindsOf(from as never, to as never)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return counts
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

function judgedIn(
  gold: Gold,
  clause: GoldClause,
  read: ReadClause,
  known: (relation: RelationType, start: Kind, end: Kind) => boolean,
): Judged[] {
  const said = read.statements.filter(({ relation }) => relation !== 'Observation')
  const { missed } = matchesOf(gold, clause, said)
  return pairingsOf(read, known).map((pairing) => ({
    pairing,
    holds: [...missed].some(
      ({ type, start, end }) =>
        type === pairing.relation &&
        (isForm(pairing.start.name, gold.things.get(start)) ||
          isForm(pairing.end.name, gold.things.get(end))),
    ),
  }))
}

/** The weights under which what rules missed in coded texts is likeliest, less the penalty. */
export function fitPairings(
  golds: readonly Gold[],
  things: readonly KnownThing[],
  { sizes, least, rounds }: Penalty,
): Fitted {
  const joins = joinsOf(golds)
  const known = (relation: RelationType, start: Kind, end: Kind) =>
    (joins.get(`${relation} ${kindsOf(start as never, end as never)}`) ?? 0) >= OFTEN
  const judged = golds.flatMap((gold) => {
    const read = readClauses(gold.text, things)
    return gold.clauses.flatMap((clause) => {
      const own = read.get(clause.end)
      return own ? judgedIn(gold, clause, own, known) : []
    })
  })
  const counts = new Map<string, number>()
  const keys = judged.map(({ pairing: { relation, traits } }) =>
    [[relation, ''] as const, ...traits].map((trait) => trait.join('\t')),
  )
  for (const key of keys.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const numbers = new Map([...counts].filter(([, count]) => count >= least).map(([key], at) => [key, at]))
  const rows = keys.map((own, at) => ({
    holds: judged[at]?.holds ?? false,
    numbers: own.flatMap((key) => numbers.get(key) ?? []),
  }))
  const loss = (point: Float64Array, gradient: Float64Array) => {
    gradient.fill(0)
    let sum = 0
    for (const { holds, numbers: own } of rows) {
      const score = own.reduce((all, number) => all + (point[number] as number), 0)
      const chance = 1 / (1 + Math.exp(-score))
      sum -= Math.log(holds ? chance : 1 - chance)
      for (const number of own) (gradient[number] as number) += chance - Number(holds)
    }
    return sum
  }
  const point = descend(loss, numbers.size, { sizes, rounds })
  const fitted = [...numbers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, at]): [string, string, number[]] => {
      const [template = '', value = ''] = key.split('\t')
      return [template, value, [point[at] as number]]
    })
  const pairs = [...joins]
    .filter(([, count]) => count >= OFTEN)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key]): [string, string, number[]] => {
      const [relation = '', kinds = ''] = key.split(' ')
      return [`${relation} ${MAY_JOIN}`, kinds, [1]]
    })
  return { classes: [HOLDS], rows: [...fitted, ...pairs] }
}
