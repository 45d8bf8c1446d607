import type { Format } from './format.ts'

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A number in plain decimals, without the noise of binary fractions: as exact as Excel shows it, 15 digits. */
export function plainDecimal(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  return text.includes('e-') ? Number(text).toFixed(20).replace(/0+$/, '') : text
}

function dateText(serial: number, format: Format, from1904: boolean): string {
  // Excel counts a 29 February 1900, which is serial 60 and was no day.
  if (!from1904 && Math.floor(serial) === 60) return '1900-02-29'
  const days = from1904 || serial >= 60 ? serial : serial + 1
  const date = new Date(Math.round(((from1904 ? EPOCH_1904 : EPOCH) + days * DAY) / 1000) * 1000)
  if (Number.isNaN(date.getTime())) return plainDecimal(serial)
  const text = date.toISOString().slice(0, 19)
  if (!text.endsWith('T00:00:00')) return text
  return text.slice(0, format === 'year' ? 4 : format === 'month' ? 7 : 10)
}

/** A number as its cell shows it: dates as EDTF, `36.29%`, leading zeros. */
export function numberText(written: string, format: Format, from1904: boolean): string {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return written
  if (typeof format === 'object') {
    return Number.isInteger(value) && value >= 0
      ? plainDecimal(value).padStart(format.digits, '0')
      : plainDecimal(value)
  }
  if (format === 'percent') return `${plainDecimal(value * 100)}%`
  return format === 'plain' || value < 1 ? plainDecimal(value) : dateText(value, format, from1904)
}
