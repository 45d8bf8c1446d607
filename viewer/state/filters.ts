import { isKind, type Kind } from '#graph-model/ontology/ontology.ts'
import type { StatementFilter, Status } from '../operations.generated.ts'

export const STATUSES = ['ESTABLISHED', 'ONGOING', 'PLANNED'] as const satisfies readonly Status[]
export const FORMS = ['PAIRWISE', 'JOINT', 'AREAWIDE'] as const
export type Form = (typeof FORMS)[number]

/** One filter: how it stands in an address, what it is when nobody set it, and how its text is read. */
interface FilterSpec<T> {
  readonly param: string
  readonly none: T
  readonly write: (value: T) => string
  readonly read: (text: string) => T
}

function list<T extends string>(
  param: string,
  allowed: (value: string) => value is T,
): FilterSpec<readonly T[]> {
  return {
    param,
    none: [],
    write: (value) => value.join(','),
    read: (text) => [...new Set(text.split(','))].filter(allowed),
  }
}

const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/

/** Every filter there is: read by the address, the legend and the queries. Lists name what is left out. */
export const FILTERS = {
  statuses: list('without', (value): value is Status => (STATUSES as readonly string[]).includes(value)),
  forms: list('noform', (value): value is Form => (FORMS as readonly string[]).includes(value)),
  kinds: list('nokind', isKind),
  sourceTextOnly: {
    param: 'source',
    none: false,
    write: () => 'only',
    read: (text) => text === 'only',
  } satisfies FilterSpec<boolean>,
  time: {
    param: 'time',
    none: '',
    write: (value) => value,
    read: (text) => (EDTF.test(text) ? text : ''),
  } satisfies FilterSpec<string>,
} as const

export interface Filters {
  readonly statuses: readonly Status[]
  readonly forms: readonly Form[]
  readonly kinds: readonly Kind[]
  readonly sourceTextOnly: boolean
  readonly time: string
}

export const NO_FILTERS: Filters = {
  statuses: FILTERS.statuses.none,
  forms: FILTERS.forms.none,
  kinds: FILTERS.kinds.none,
  sourceTextOnly: FILTERS.sourceTextOnly.none,
  time: FILTERS.time.none,
}

/** What of the filters goes to the server; forms and kinds are left out on the screen. */
export function statementFilter(filters: Filters): StatementFilter {
  const kept = STATUSES.filter((status) => !filters.statuses.includes(status))
  return {
    ...(kept.length < STATUSES.length ? { status: kept } : {}),
    ...(filters.sourceTextOnly ? { sourceTextOnly: true } : {}),
    ...(filters.time ? { time: filters.time } : {}),
  }
}

/** The same without the statuses: what the legend counts, so that what is left out keeps its number. */
export function countedFilter(filters: Filters): StatementFilter {
  return statementFilter({ ...filters, statuses: [] })
}

export function isFiltered(filters: Filters): boolean {
  return (
    filters.statuses.length + filters.forms.length + filters.kinds.length > 0 ||
    filters.sourceTextOnly ||
    filters.time !== ''
  )
}

/** Puts a value into a list of what is left out, or takes it away. */
export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}
