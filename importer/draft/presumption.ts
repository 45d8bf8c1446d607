import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { EntityKind, RelationType } from '#graph-model/ontology/ontology.ts'
import type { Status } from '#graph-model/record.ts'
import { type Pairing, pairingsOf, type ReadClause } from './pairing.ts'
import type { Statement } from './statement.ts'

/** How much each trait of a pairing counts, in logits; a relation between two kinds that is listed may be presumed. */
export interface Weights {
  readonly base: number
  readonly of: ReadonlyMap<string, number>
}

/**
 * What is presumed holds by this chance or more. In texts that the weights were not made from, about every third one
 * does; a person has to look at each.
 */
const LEAST = 0.33

let read: Weights | undefined

/** The weights that were made from coded texts; see `tests/bench/draft/train.ts`. */
export function weights(): Weights {
  if (read) return read
  const rows = parse(readFileSync(new URL('presumption.csv', import.meta.url)), { columns: true }) as {
    readonly trait: string
    readonly weight: string
  }[]
  const of = new Map(rows.map(({ trait, weight }) => [trait, Number(weight)]))
  read = { base: of.get('') ?? 0, of }
  return read
}

/** How likely a pairing holds, from 0 to 1: logistic regression over its traits. */
export function chanceOf({ traits }: Pairing, { base, of }: Weights): number {
  const sum = traits.reduce((all, trait) => all + (of.get(trait) ?? 0), base)
  return 1 / (1 + Math.exp(-sum))
}

/** The status of what else was said of either thing, else of what the clause said first. */
function statusNear(statements: readonly Statement[], { start, end }: Pairing, planned: boolean): Status {
  const stated = statements.filter(({ basis, relation }) => basis === 'stated' && relation !== 'Observation')
  const names = [start.name, end.name]
  const near = stated.find((one) => names.includes(one.end.name)) ?? stated[0]
  return near?.status ?? (planned ? 'planned' : 'ongoing')
}

/**
 * What a clause may say besides what rules read in it, by what texts of the genre say where things of these kinds stand
 * as they do here: for a person to confirm. Of one relation a thing is presumed once.
 */
export function presumed(clause: ReadClause, planned: boolean): Statement[] {
  const { of } = weights()
  const known = (relation: RelationType, start: EntityKind, end: EntityKind) =>
    of.has(`${relation} ${start}>${end}`)
  const likely = pairingsOf(clause, known)
    .map((pairing) => ({ pairing, chance: chanceOf(pairing, weights()) }))
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
        status: statusNear(clause.statements, pairing, planned),
        doubts: [
          '由相近写法推测,原文未必这样说',
          ...[start.doubt, end.doubt].filter((doubt) => doubt !== undefined),
        ],
      },
    ]
  })
}
