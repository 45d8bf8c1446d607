import type { RelationType } from '#graph-model/ontology/ontology.ts'
import type { Basis, Status } from '#graph-model/record.ts'
import type { Span } from '../dataset/text.ts'
import type { Amount } from './amount.ts'
import type { Mention } from './mention.ts'

export type Form = 'pairwise' | 'joint' | 'areawide'

/** Whether the ends that a text lists are all. */
interface ListState {
  readonly side: 'start' | 'end'
  readonly state: 'open' | 'closed'
}

/** A statement that a text seems to make. `Observation`: a number said of `start`, of the indicator `end`. */
export interface Statement {
  readonly relation: RelationType | 'Observation'
  readonly start: Mention
  readonly end: Mention
  readonly quote: Span
  readonly basis: Basis
  readonly status: Status
  readonly statusWord?: string
  readonly form?: Form
  readonly list?: ListState
  readonly quantity?: Amount
  readonly since?: string
  /** The time that a number tells of. */
  readonly period?: string
  readonly doubts: readonly string[]
  readonly note?: string
}

/** A clause, the names found in it and the statements proposed for it. */
export interface DraftedClause extends Span {
  readonly sentence: Span
  readonly names: readonly Mention[]
  readonly statements: readonly Statement[]
}
