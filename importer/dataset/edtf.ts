import { halfWidth } from './width.ts'

/** Year, month and day as people and Excel write them: `2024/5/1`, `2024-05`, `2024.5`, `2024年5月1日`. */
const FORMS = [
  /^(\d{4})年?$/,
  /^(\d{4})([-/.])(\d{1,2})$/,
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
]
const MIDNIGHT = /[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?$/

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** Whether a text is EDTF of level 0: `2024`, `2024-05` or `2024-05-01`, a day of the calendar, after the year 999. */
export function isDate(text: string): boolean {
  if (!DATE.test(text) || text < '1000') return false
  if (text.length < 10) return true
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The EDTF text of a date as people and Excel write it; undefined when it is none. A midnight after it is dropped. */
export function dateOf(written: string): string | undefined {
  const text = halfWidth(written).trim().replace(MIDNIGHT, '').replace(/\s/g, '')
  for (const form of FORMS) {
    const match = form.exec(text)
    if (!match) continue
    const [year, ...rest] = match.slice(1).filter((part) => /^\d+$/.test(part))
    const date = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-')
    return isDate(date) ? date : undefined
  }
  return undefined
}
