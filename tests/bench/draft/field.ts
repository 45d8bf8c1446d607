import { CHARACTER_TEMPLATES, charactersSeen } from '#importer/draft/feature.ts'
import { BEGIN, follows, INSIDE, LABELS, Lattice, OUTSIDE } from '#importer/draft/lattice.ts'
import { FOLLOWING, LABEL_NAMES } from '#importer/draft/tagger.ts'
import type { CodedClause, CodedText } from './coded.ts'
import { descend } from './descent.ts'
import { type Fitted, type Penalty, penaltyOnSquares, Values } from './values.ts'

/** A clause: the numbers of what is seen at each character, and the label of each. */
interface Labelled {
  readonly seen: readonly (readonly number[])[]
  readonly labels: Uint8Array
}

function labelsOf({ start, end, names }: CodedClause): Uint8Array {
  const labels = new Uint8Array(end - start).fill(OUTSIDE)
  for (const name of names) {
    labels.fill(INSIDE, name.start - start, name.end - start)
    labels[name.start - start] = BEGIN
  }
  return labels
}

function scoresOf({ seen }: Labelled, point: Float64Array): Float64Array {
  const scores = new Float64Array(seen.length * LABELS)
  for (const [at, numbers] of seen.entries())
    for (const number of numbers)
      for (let label = 0; label < LABELS; label++)
        (scores[at * LABELS + label] as number) += point[number * LABELS + label] as number
  return scores
}

/** How unlikely the labels of a clause are; the gradient is added. Transitions stand in a point from `tail` on. */
function unlikelihood(clause: Labelled, point: Float64Array, gradient: Float64Array, tail: number): number {
  const { seen, labels } = clause
  const scores = scoresOf(clause, point)
  const lattice = new Lattice(scores, point.subarray(tail))
  let loss = lattice.logTotal
  for (const [at, numbers] of seen.entries()) {
    const coded = labels[at] as number
    loss -= scores[at * LABELS + coded] as number
    for (let label = 0; label < LABELS; label++) {
      const excess = lattice.marginal(at, label) - Number(label === coded)
      for (const number of numbers) (gradient[number * LABELS + label] as number) += excess
    }
    if (at + 1 === seen.length) continue
    const codedStep = tail + coded * LABELS + (labels[at + 1] as number)
    loss -= point[codedStep] as number
    ;(gradient[codedStep] as number) -= 1
    for (let label = 0; label < LABELS; label++)
      for (let next = 0; next < LABELS; next++)
        if (follows(next, label))
          (gradient[tail + label * LABELS + next] as number) += lattice.pair(at, label, next)
  }
  return loss
}

/** The weights under which the names of coded texts are likeliest, less the penalty. */
export function fitField(texts: readonly CodedText[], penalty: Penalty): Fitted {
  const clauses = texts.flatMap(({ text, clauses }) =>
    clauses.map((clause) => ({ seen: charactersSeen(text, clause), labels: labelsOf(clause) })),
  )
  const values = new Values(
    CHARACTER_TEMPLATES,
    clauses.flatMap(({ seen }) => seen),
    penalty.least,
  )
  const labelled = clauses.map(({ seen, labels }) => ({ seen: seen.map((one) => values.of(one)), labels }))
  const tail = values.size * LABELS
  const loss = (point: Float64Array, gradient: Float64Array) => {
    gradient.fill(0)
    return labelled.reduce(
      (sum, clause) => sum + unlikelihood(clause, point, gradient, tail),
      penaltyOnSquares(point, gradient, penalty.squares),
    )
  }
  const point = descend(loss, tail + LABELS * LABELS, penalty)
  const transitions = LABEL_NAMES.map(
    (name, label) =>
      [
        FOLLOWING,
        name,
        Array.from(point.subarray(tail + label * LABELS, tail + (label + 1) * LABELS)),
      ] as const,
  )
  return { classes: LABEL_NAMES, rows: [...transitions, ...values.rows(point, LABELS)] }
}
