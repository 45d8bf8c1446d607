/** The median of several numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** Milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

/**
 * Runs two pieces of work in turn, a b a b ..., after one round that does not count, and gives the medians and the
 * median of the ratios pair by pair: a comparison that holds when the machine's speed drifts. `before` comes before each
 * and is not counted.
 */
export async function inTurn(
  rounds: number,
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => undefined,
): Promise<{ a: number; b: number; ratio: number }> {
  const pairs: [number, number][] = []
  for (let round = -1; round < rounds; round++) {
    await before()
    const ofA = await timed(a)
    await before()
    const pair: [number, number] = [ofA, await timed(b)]
    if (round >= 0) pairs.push(pair)
  }
  return {
    a: median(pairs.map(([one]) => one)),
    b: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([one, other]) => one / other)),
  }
}
