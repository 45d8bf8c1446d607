import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { SPAN_TEMPLATES, spanSeen } from './feature.ts'
import { Weights } from './weights.ts'

/** The template, with no value, whose weights each span has. */
export const ALWAYS = 'always'

let weights: Weights | undefined

/** What exponentials of scores come to, scaled to a sum of 1. */
export function shares(scores: Float64Array): Float64Array {
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((all, one) => all + one, 0)
  return raised.map((one) => one / sum)
}

/**
 * The likeliest kind of a name by its characters and what stands beside it, and its probability among all kinds of
 * names: a multinomial logistic regression, fitted to the names of coded texts (tests/bench/draft/train.ts).
 */
export function kindOfSpan(text: string, span: Span): { kind: EntityKind; probability: number } {
  weights ??= Weights.read(new URL('kind.tsv', import.meta.url))
  const { classes } = weights
  const scores = weights.sum([ALWAYS, ...SPAN_TEMPLATES], ['', ...spanSeen(text, span)])
  const probabilities = shares(scores)
  const probability = Math.max(...probabilities)
  return { kind: classes[probabilities.indexOf(probability)] as EntityKind, probability }
}
