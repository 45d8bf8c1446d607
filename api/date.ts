import { Failure } from '#graph-model/failure.ts'

/** A stretch of days, both ends included, as ISO dates. */
export interface Days {
  readonly from: string
  readonly to: string
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function daysOfDate(text: string): Days | undefined {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined) return undefined
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return undefined
  const last = daysIn(Number(year), Number(month))
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
  if (Number(day) < 1 || Number(day) > last) return undefined
  return { from: text, to: text }
}

/** The days of an EDTF date of level 0: a year, month or day, or two of them with `/` between. Fails with `BAD_DATE`. */
export function daysOf(text: string): Days {
  const [first = '', last = first, ...more] = text.split('/')
  const from = daysOfDate(first)
  const to = daysOfDate(last)
  if (!from || !to || more.length > 0 || from.from > to.to) {
    throw new Failure('BAD_DATE', `${JSON.stringify(text)} is no date that is understood here`, {
      hint: 'Write an EDTF date as 2024, 2024-05, 2024-05-01, or two of them as 2023/2024-06.',
    })
  }
  return { from: from.from, to: to.to }
}

/** Whether something that held from `since` until `until` held at some time in these days; open ends are endless. */
export function heldWithin(days: Days, since: string | undefined, until: string | undefined): boolean {
  // '2024' sorts before all its days, '2024~' after them.
  return (since === undefined || since <= days.to) && (until === undefined || `${until}~` >= days.from)
}
