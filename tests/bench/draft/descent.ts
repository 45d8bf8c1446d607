/** Gives the value of a smooth convex function at a point, and writes its gradient there. */
export type Slope = (point: Float64Array, gradient: Float64Array) => number

/** How many steps are remembered to guess the curvature from. */
const MEMORY = 8

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

interface Step {
  readonly moved: Float64Array
  readonly turned: Float64Array
  readonly both: number
}

/** The direction of descent by L-BFGS (Nocedal, Wright 2006: Numerical Optimization, algorithm 7.4). */
function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const toward = gradient.map((value) => -value)
  const shares: number[] = []
  for (let at = steps.length - 1; at >= 0; at--) {
    const { moved, turned, both } = steps[at] as Step
    const share = product(moved, toward) / both
    shares[at] = share
    for (let one = 0; one < toward.length; one++) (toward[one] as number) -= share * (turned[one] as number)
  }
  const last = steps.at(-1)
  if (last) {
    const scale = last.both / product(last.turned, last.turned)
    for (let one = 0; one < toward.length; one++) (toward[one] as number) *= scale
  }
  for (const [at, { moved, turned, both }] of steps.entries()) {
    const share = (shares[at] as number) - product(turned, toward) / both
    for (let one = 0; one < toward.length; one++) (toward[one] as number) += share * (moved[one] as number)
  }
  return toward
}

/** The gradient with that of the sum of sizes added; where a value is 0, that of the side to which the function falls. */
function penalised(point: Float64Array, gradient: Float64Array, size: number): Float64Array {
  return gradient.map((slope, at) => {
    const value = point[at] as number
    if (value !== 0) return slope + Math.sign(value) * size
    return Math.abs(slope) <= size ? 0 : slope - Math.sign(slope) * size
  })
}

/** A point that was reached, with the penalised value of the function there and its gradient without penalty. */
interface Reached {
  readonly point: Float64Array
  readonly gradient: Float64Array
  readonly value: number
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((one, at) => one - (b[at] as number))
}

/**
 * Where a convex function plus `sizes` times the sum of the sizes of all values is least, so that most values stay 0:
 * the method OWL-QN (Andrew, Gao 2007: Scalable Training of L1-Regularized Log-Linear Models), from 0 on, in at most
 * `rounds` rounds. Nothing in it is random.
 */
export function descend(
  slope: Slope,
  length: number,
  { sizes, rounds }: { readonly sizes: number; readonly rounds: number },
): Float64Array {
  const reach = (point: Float64Array): Reached => {
    const gradient = new Float64Array(length)
    const value = slope(point, gradient)
    return { point, gradient, value: value + sizes * point.reduce((sum, one) => sum + Math.abs(one), 0) }
  }
  let here = reach(new Float64Array(length))
  const steps: Step[] = []
  for (let round = 0; round < rounds; round++) {
    const { point } = here
    const fall = penalised(point, here.gradient, sizes)
    const toward = direction(fall, steps).map((one, at) => (one * (fall[at] as number) < 0 ? one : 0))
    // A value that would change its sign stops at 0: beyond it the slope is another one.
    const moved = (stride: number) =>
      point.map((one, at) => {
        const next = one + stride * (toward[at] as number)
        const side = one === 0 ? -(fall[at] as number) : one
        return next * side > 0 ? next : 0
      })
    let stride = round === 0 ? 1 / Math.sqrt(product(fall, fall)) : 1
    let next: Reached | undefined
    for (let tries = 0; tries < 30 && !next; tries++, stride /= 2) {
      const tried = reach(moved(stride))
      if (tried.value <= here.value + 1e-4 * product(difference(tried.point, point), fall)) next = tried
    }
    if (!next) break
    const step = {
      moved: difference(next.point, point),
      turned: difference(next.gradient, here.gradient),
    }
    const both = product(step.moved, step.turned)
    if (both > 0) steps.push({ ...step, both })
    if (steps.length > MEMORY) steps.shift()
    const gain = here.value - next.value
    here = next
    if (gain < 1e-6 * here.value) break
  }
  return here.point
}
