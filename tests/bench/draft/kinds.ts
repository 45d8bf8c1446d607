import { SPAN_TEMPLATES, spanSeen } from '#importer/draft/feature.ts'
import { ALWAYS, shares } from '#importer/draft/kind.ts'
import type { CodedText } from './coded.ts'
import { descend } from './descent.ts'
import { type Fitted, type Penalty, penaltyOnSquares, Values } from './values.ts'

/** The weights under which the kinds of the names of coded texts are likeliest, less the penalty. */
export function fitKinds(texts: readonly CodedText[], penalty: Penalty): Fitted {
  const names = texts.flatMap(({ text, clauses }) =>
    clauses.flatMap(({ names }) =>
      names.map((name) => ({ kind: name.kind as string, seen: ['', ...spanSeen(text, name)] })),
    ),
  )
  const classes = [...new Set(names.map(({ kind }) => kind))].sort()
  const width = classes.length
  const values = new Values(
    [ALWAYS, ...SPAN_TEMPLATES],
    names.map(({ seen }) => seen),
    penalty.least,
  )
  const rows = names.map(({ kind, seen }) => ({ kind: classes.indexOf(kind), numbers: values.of(seen) }))
  const loss = (point: Float64Array, gradient: Float64Array) => {
    gradient.fill(0)
    let sum = penaltyOnSquares(point, gradient, penalty.squares)
    for (const { kind, numbers } of rows) {
      const scores = new Float64Array(width)
      for (const number of numbers)
        for (let at = 0; at < width; at++) (scores[at] as number) += point[number * width + at] as number
      const probabilities = shares(scores)
      sum -= Math.log(probabilities[kind] as number)
      for (let at = 0; at < width; at++) {
        const excess = (probabilities[at] as number) - Number(at === kind)
        for (const number of numbers) (gradient[number * width + at] as number) += excess
      }
    }
    return sum
  }
  return { classes, rows: values.rows(descend(loss, values.size * width, penalty), width) }
}
