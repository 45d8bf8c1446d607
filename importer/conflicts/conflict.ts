import type { Words } from '#graph-model/ontology/kind.ts'
import type { Evidence } from '#graph-model/record.ts'

/** What one source says, where statements disagree. */
export interface Side {
  /** The value or the status, as it was said. */
  readonly says: string
  /** The id of the statement: of an observation, an entity or a relationship. */
  readonly statement: string
  readonly citation: Evidence
}

/** Statements that cannot all hold. All are kept; nothing is overwritten. */
export interface Conflict {
  readonly kind: 'observation' | 'property' | 'status'
  /** The thing it is about; of a relationship both ends. */
  readonly about: readonly string[]
  /** The indicator, property or relation. */
  readonly of: string
  readonly period?: string
  /** Whether the sides are of different dates, so that the newer may only bring the older up to date. */
  readonly dated: boolean
  /** The newest first. */
  readonly sides: readonly Side[]
}

export const CONFLICT_WORDS: Readonly<Record<Conflict['kind'], Words>> = {
  observation: { zh: '数值不一致', en: 'values disagree' },
  property: { zh: '属性不一致', en: 'property values disagree' },
  status: { zh: '状态不一致', en: 'statuses disagree' },
}

/** A conflict of these sides, the newest first. */
export function conflictOf(parts: Omit<Conflict, 'dated' | 'sides'>, sides: readonly Side[]): Conflict {
  const key = ({ citation }: Side) => `${citation.dataset}/${citation.row}`
  const sorted = [...sides].sort((one, other) =>
    one.citation.asOf === other.citation.asOf
      ? key(one) < key(other)
        ? -1
        : 1
      : one.citation.asOf > other.citation.asOf
        ? -1
        : 1,
  )
  const dates = new Set(sides.map(({ citation }) => citation.asOf))
  return { ...parts, dated: dates.size > 1, sides: sorted }
}
