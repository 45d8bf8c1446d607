/** How strongly weights are kept small: by the sum of their sizes, and by that of their squares. */
export interface Penalty {
  readonly sizes: number
  readonly squares: number
  /** Values seen less often have no weights. */
  readonly least: number
  readonly rounds: number
}

/** The weights that were fitted, in rows as `Weights.write` takes them. */
export interface Fitted {
  readonly classes: readonly string[]
  readonly rows: readonly (readonly [template: string, value: string, weights: readonly number[]])[]
}

/** Numbers the values that are seen often enough, from 0 on in the order in which they are seen first. */
export class Values {
  readonly #templates: readonly string[]
  readonly #numbers: readonly Map<string, number>[]
  readonly size: number

  constructor(templates: readonly string[], all: readonly (readonly string[])[], least: number) {
    this.#templates = templates
    const counts = templates.map(() => new Map<string, number>())
    for (const seen of all)
      for (const [at, value] of seen.entries())
        counts[at]?.set(value, ((counts[at] as Map<string, number>).get(value) ?? 0) + 1)
    let size = 0
    this.#numbers = counts.map(
      (own) =>
        new Map([...own].filter(([, count]) => count >= least).map(([value]) => [value, size++] as const)),
    )
    this.size = size
  }

  /** The numbers of what is seen; values that have none are left out. */
  of(seen: readonly string[]): number[] {
    return seen.flatMap((value, at) => this.#numbers[at]?.get(value) ?? [])
  }

  /** The weights of all values, which a point holds one row after another; rows of nothing but 0 left out. */
  rows(point: Float64Array, width: number): [template: string, value: string, weights: number[]][] {
    return this.#numbers.flatMap((own, at) =>
      [...own]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([value, number]): [string, string, number[]] => [
          this.#templates[at] as string,
          value,
          Array.from(point.subarray(number * width, (number + 1) * width)),
        ])
        .filter(([, , weights]) => weights.some((weight) => weight !== 0)),
    )
  }
}

/** The penalty on squares at a point; its gradient is added. */
export function penaltyOnSquares(point: Float64Array, gradient: Float64Array, squares: number): number {
  let sum = 0
  for (let at = 0; at < point.length; at++) {
    const value = point[at] as number
    sum += value * value
    ;(gradient[at] as number) += 2 * squares * value
  }
  return squares * sum
}
