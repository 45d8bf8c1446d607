import { descend } from './descent.ts'
import type { Penalty } from './values.ts'

/** What is seen of one case, and whether it holds. */
export interface Case {
  readonly seen: readonly string[]
  readonly holds: boolean
}

/**
 * The weights of a logistic regression, by what is seen: those under which cases are likeliest, less the sum of their
 * sizes. What is seen less often than the penalty says has none.
 */
export function fitCases(cases: readonly Case[], { sizes, least, rounds }: Penalty): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { seen } of cases) for (const one of seen) counts.set(one, (counts.get(one) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= least)
  const numbers = new Map(often.map(([one], number) => [one, number]))
  const rows = cases.map(({ seen, holds }) => ({
    holds,
    numbers: seen.flatMap((one) => numbers.get(one) ?? []),
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
  return new Map([...numbers].map(([one, number]) => [one, point[number] as number]))
}
