/** What a character is: the first one of a name, a further one, or in no name. */
export const BEGIN = 0
export const INSIDE = 1
export const OUTSIDE = 2
export const LABELS = 3

/** Whether a label may follow another: nothing goes on that did not begin. */
export function follows(label: number, before: number): boolean {
  return label !== INSIDE || before !== OUTSIDE
}

/**
 * All ways to label the characters of a clause, each with its probability by a linear-chain conditional random field
 * (Lafferty, McCallum, Pereira 2001: Conditional Random Fields), summed by the forward-backward algorithm. What it
 * keeps for each place is scaled to a sum of 1, so that no length makes it vanish.
 */
export class Lattice {
  readonly length: number
  /** The logarithm of the sum over all ways of the exponential of their scores. */
  readonly logTotal: number
  readonly #weight: Float64Array
  readonly #step: Float64Array
  readonly #forward: Float64Array
  readonly #backward: Float64Array
  readonly #scale: Float64Array

  /** `scores` holds three numbers a place, `transitions` one for each label (row) and the label after it (column). */
  constructor(scores: Float64Array, transitions: Float64Array) {
    const length = scores.length / LABELS
    this.length = length
    this.#step = transitions.map((score, at) =>
      follows(at % LABELS, Math.floor(at / LABELS)) ? Math.exp(score) : 0,
    )
    this.#weight = new Float64Array(scores.length)
    this.#forward = new Float64Array(scores.length)
    this.#backward = new Float64Array(scores.length).fill(1)
    this.#scale = new Float64Array(length)
    let total = 0
    for (let at = 0; at < length; at++) {
      const here = at * LABELS
      const most = Math.max(scores[here] as number, scores[here + 1] as number, scores[here + 2] as number)
      let sum = 0
      for (let label = 0; label < LABELS; label++) {
        const weight = Math.exp((scores[here + label] as number) - most)
        this.#weight[here + label] = weight
        let come = 0
        if (at === 0) come = follows(label, OUTSIDE) ? 1 : 0
        else
          for (let before = 0; before < LABELS; before++)
            come += (this.#forward[here - LABELS + before] as number) * this.#stepTo(before, label)
        this.#forward[here + label] = come * weight
        sum += come * weight
      }
      for (let label = 0; label < LABELS; label++) (this.#forward[here + label] as number) /= sum
      this.#scale[at] = sum
      total += Math.log(sum) + most
    }
    this.logTotal = total
    for (let at = length - 2; at >= 0; at--)
      for (let label = 0; label < LABELS; label++) {
        let go = 0
        for (let next = 0; next < LABELS; next++) go += this.#stepTo(label, next) * this.#onward(at + 1, next)
        this.#backward[at * LABELS + label] = go
      }
  }

  #stepTo(label: number, next: number): number {
    return this.#step[label * LABELS + next] as number
  }

  /** What the way on from a label at a place weighs, the place itself counted. */
  #onward(at: number, label: number): number {
    const here = at * LABELS + label
    return ((this.#weight[here] as number) * (this.#backward[here] as number)) / (this.#scale[at] as number)
  }

  /** The probability that a place has a label. */
  marginal(at: number, label: number): number {
    const here = at * LABELS + label
    return (this.#forward[here] as number) * (this.#backward[here] as number)
  }

  /** The probability that a place has a label and the place after it another. */
  pair(at: number, label: number, next: number): number {
    return (
      (this.#forward[at * LABELS + label] as number) * this.#stepTo(label, next) * this.#onward(at + 1, next)
    )
  }

  /** The probability that a place goes on a name that covers the place before it, which has a given label. */
  goesOn(at: number, before: number): number {
    if (at >= this.length) return 0
    const from = this.#backward[(at - 1) * LABELS + before] as number
    return from === 0 ? 0 : (this.#stepTo(before, INSIDE) * this.#onward(at, INSIDE)) / from
  }
}
