import { canJoin } from '#graph-model/ontology/ontology.ts'
import type { Status } from '#graph-model/record.ts'
import { type Pairing, pairingsOf, type ReadClause } from './pairing.ts'
import type { Statement } from './statement.ts'
import { kindsOf } from './trait.ts'
import { Weights } from './weights.ts'

/**
 * What is presumed holds by this chance or more. In six texts that the weights were not made from, 72 of 181 do; a
 * person has to look at each.
 */
const LEAST = 0.33

/** The one class of the weights. */
export const HOLDS = 'holds'
/** The template of a relation, whose values are the pairs of kinds that it may be presumed of. */
export const MAY_JOIN = 'joins'

let weights: Weights | undefined

/** How likely a pairing holds, from 0 to 1: a logistic regression over its traits. */
function chanceOf({ relation, traits }: Pairing, table: Weights): number {
  const sum = [[relation, ''] as const, ...traits].reduce(
    (all, [template, value]) => all + (table.of(template, value)?.[0] ?? 0),
    0,
  )
  return 1 / (1 + Math.exp(-sum))
}

/** The status of what else was said of the end, else of what the clause said first. */
function statusNear({ statements }: ReadClause, { end }: Pairing, planned: boolean): Status {
  const stated = statements.filter(({ basis, relation }) => basis === 'stated' && relation !== 'Observation')
  const near = stated.find((one) => one.end.name === end.name) ?? stated[0]
  return near?.status ?? (planned ? 'planned' : 'ongoing')
}

/**
 * What a clause may say besides what rules read in it, where coded texts say so of things of these kinds that stand as
 * they do here: for a person to confirm. Of one relation each thing is presumed once. The weights were fitted to coded
 * texts (tests/bench/draft/train.ts).
 */
export function presumed(clause: ReadClause, planned: boolean): Statement[] {
  weights ??= Weights.read(new URL('presumption.tsv', import.meta.url))
  const table = weights
  const likely = pairingsOf(
    clause,
    (relation, start, end) =>
      canJoin(relation, start, end) && table.of(`${relation} ${MAY_JOIN}`, kindsOf(start, end)) !== undefined,
  )
    .map((pairing) => ({ pairing, chance: chanceOf(pairing, table) }))
    .filter(({ chance }) => chance >= LEAST)
    .sort((a, b) => b.chance - a.chance)
  const used = new Set<string>()
  return likely.flatMap(({ pairing }): Statement[] => {
    const { relation, start, end } = pairing
    const keys = [`${relation}>${start.name}`, `${relation}<${end.name}`]
    if (keys.some((key) => used.has(key))) return []
    for (const key of keys) used.add(key)
    return [
      {
        relation,
        start,
        end,
        quote: { start: clause.span.start, end: clause.span.end },
        basis: 'stated',
        status: statusNear(clause, pairing, planned),
        doubts: [
          '由相近写法推测,原文未必这样说',
          ...[start.doubt, end.doubt].filter((doubt) => doubt !== undefined),
        ],
      },
    ]
  })
}
