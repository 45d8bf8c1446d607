import type { Basis, Status } from '#graph-model/record.ts'
import { type Days, daysOf, heldWithin } from './date.ts'

/** `StatementFilter` of the schema, as it comes in. */
export interface StatementFilter {
  readonly status?: readonly Status[] | null
  readonly basis?: readonly Basis[] | null
  readonly sourceTextOnly?: boolean | null
  readonly time?: string | null
}

const SOURCE_TEXT: readonly Basis[] = ['stated', 'named', 'derived', 'editorial']

/** A statement filter, checked: what one citation of a statement has to meet. */
export interface Wanted {
  readonly status: readonly Status[] | null
  readonly basis: readonly Basis[] | null
  readonly days: Days | null
}

/** What a citation is asked for. */
export interface CitedState {
  readonly status: Status
  readonly basis: Basis
  readonly since?: string | null | undefined
  readonly until?: string | null | undefined
}

export const ALL_WANTED: Wanted = { status: null, basis: null, days: null }

/** Checks a filter as it comes in. Fails with `BAD_DATE`. */
export function wantedOf(filter: StatementFilter | null | undefined): Wanted {
  if (!filter) return ALL_WANTED
  const basis = filter.sourceTextOnly
    ? SOURCE_TEXT.filter((known) => filter.basis?.includes(known) ?? true)
    : (filter.basis ?? null)
  return { status: filter.status ?? null, basis, days: filter.time ? daysOf(filter.time) : null }
}

/** Whether the lists kept on a relationship cannot decide, so that its citations have to be asked. */
export function needsCitations(wanted: Wanted): boolean {
  return wanted.days !== null || (wanted.status !== null && wanted.basis !== null)
}

/** Whether one citation meets all that is wanted; an undated one holds at any time. */
export function meets(wanted: Wanted, cited: CitedState): boolean {
  return (
    (wanted.status === null || wanted.status.includes(cited.status)) &&
    (wanted.basis === null || wanted.basis.includes(cited.basis)) &&
    (wanted.days === null || heldWithin(wanted.days, cited.since ?? undefined, cited.until ?? undefined))
  )
}

/** The parameters by which a query asks what is wanted. */
export function wantedParameters(wanted: Wanted) {
  return {
    status: wanted.status,
    basis: wanted.basis,
    from: wanted.days?.from ?? null,
    to: wanted.days?.to ?? null,
  }
}
