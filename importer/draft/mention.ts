import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Token } from './token.ts'

/** A thing that a text speaks of, as the draft proposes it. */
export interface Mention extends Span {
  /** The name as it would be kept: of a known thing its own, else as printed. */
  readonly name: string
  readonly kind: EntityKind
  /** The id of a thing that is known already. */
  readonly id?: string
  /** Not printed where the statement stands: 我市, or a subject left out. */
  readonly implied?: true
  /** Why a person should look at it. */
  readonly doubt?: string
  /** Values of its kind's properties that its name tells. */
  readonly sets?: Readonly<Record<string, string>>
}

/** The things that one token speaks of. */
export interface NamedToken {
  readonly token: Token
  readonly mentions: readonly Mention[]
  /** Of the list this token stands in, when 等 or a number closes it. */
  readonly list?: 'open' | 'closed'
}

/** The names that are printed in a span, in the order they are given in. */
export function printedWithin(names: readonly Mention[], span: Span): Mention[] {
  return names.filter(({ implied, start, end }) => !implied && start >= span.start && end <= span.end)
}
