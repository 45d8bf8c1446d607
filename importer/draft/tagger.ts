import type { Span } from '../dataset/text.ts'
import { CHARACTER_TEMPLATES, charactersSeen } from './feature.ts'
import { BEGIN, INSIDE, LABELS, Lattice } from './lattice.ts'
import { Weights } from './weights.ts'

/** A span of a text that may be a name. */
export interface TaggedSpan extends Span {
  /** That the span, to the character, is a name that a coder of the clause would code; from 0 to 1. */
  readonly probability: number
}

/** The template whose value is a label and whose weights are those of the labels that may follow it. */
export const FOLLOWING = 'following'
/** The classes of the weights, in the order of the labels of a lattice. */
export const LABEL_NAMES = ['B', 'I', 'O'] as const
/** A single character that is a name, as 宁, is for rules to tell. */
const SHORTEST = 2

/** The likeliest end of a name that begins at a place; none where no name there is likely enough. */
function nameFrom(lattice: Lattice, start: number, least: number): TaggedSpan | undefined {
  let best: TaggedSpan | undefined
  let reached = lattice.marginal(start, BEGIN)
  for (let end = start + 1; end <= lattice.length && reached >= least; end++) {
    const goesOn = lattice.goesOn(end, end === start + 1 ? BEGIN : INSIDE)
    const probability = reached * (1 - goesOn)
    if (end - start >= SHORTEST && probability >= least && probability > (best?.probability ?? 0))
      best = { start, end, probability }
    reached *= goesOn
  }
  return best
}

/**
 * Tells names by the characters and words in and around them: a linear-chain conditional random field over
 * characters, each of which begins a name (B), goes on with one (I) or is in none (O). Lafferty, McCallum, Pereira 2001:
 * Conditional Random Fields.
 */
export class Tagger {
  readonly #weights: Weights
  readonly #transitions: Float64Array

  constructor(weights: Weights) {
    this.#weights = weights
    this.#transitions = Float64Array.from(
      LABEL_NAMES.flatMap((label) => Array.from(weights.of(FOLLOWING, label) ?? new Float64Array(LABELS))),
    )
  }

  #lattice(text: string, clause: Span): Lattice {
    const seen = charactersSeen(text, clause)
    const scores = new Float64Array(seen.length * LABELS)
    for (const [at, values] of seen.entries())
      scores.set(this.#weights.sum(CHARACTER_TEMPLATES, values), at * LABELS)
    return new Lattice(scores, this.#transitions)
  }

  /** The names of a clause, as `taggedSpans` gives them. */
  spans(text: string, clause: Span, least: number): TaggedSpan[] {
    const lattice = this.#lattice(text, clause)
    const likely: TaggedSpan[] = []
    for (let start = 0; start < lattice.length; start++) {
      const found = nameFrom(lattice, start, least)
      if (found) likely.push(found)
    }
    const chosen: TaggedSpan[] = []
    for (const one of likely.sort((a, b) => b.probability - a.probability || a.start - b.start))
      if (!chosen.some(({ start, end }) => start < one.end && end > one.start)) chosen.push(one)
    return chosen
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, probability }) => ({
        start: start + clause.start,
        end: end + clause.start,
        probability,
      }))
  }
}

let tagger: Tagger | undefined

/**
 * Spans of a clause of a folded text that are names with a probability of at least `least`, by weights that were
 * fitted to coded texts (tests/bench/draft/train.ts): from left to right, offsets in the whole text, none overlapping a
 * likelier one. The same text and clause give the same spans.
 */
export function taggedSpans(text: string, clause: Span, least: number): TaggedSpan[] {
  tagger ??= new Tagger(Weights.read(new URL('tagger.tsv', import.meta.url)))
  return tagger.spans(text, clause, least)
}
