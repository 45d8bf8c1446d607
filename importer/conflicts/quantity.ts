import { baseUnit } from '../dataset/unit.ts'

/** A quantity as an observation gives it. */
export interface Quantity {
  /** Exact text of the number. */
  readonly decimal: string
  readonly unit: string
  readonly qualifier?: string
}

const AT_LEAST = new Set(['over', 'more', 'past'])
/** How far a value may lie from one that is only about right. */
const ABOUT = 0.05

function readingOf({ decimal, unit, qualifier }: Quantity) {
  const { base, factor } = baseUnit(unit)
  const value = Number(decimal) * factor
  const decimals = decimal.split('.')[1]?.length ?? 0
  const rounding = 0.5 * 10 ** -decimals * factor
  return {
    value,
    unit: base,
    atLeast: AT_LEAST.has(qualifier ?? ''),
    slack: qualifier === 'about' ? Math.max(rounding, Math.abs(value) * ABOUT) : rounding,
  }
}

/**
 * Whether two quantities of one thing cannot both hold. Values that round to each other can, and one that is said to
 * be over a number goes with any larger one; other units measure something else.
 */
export function disagree(one: Quantity, other: Quantity): boolean {
  const [a, b] = [readingOf(one), readingOf(other)]
  if (a.unit !== b.unit || (a.atLeast && b.atLeast)) return false
  const tolerance = Math.max(a.slack, b.slack) * (1 + 1e-9)
  if (a.atLeast) return b.value < a.value - tolerance
  if (b.atLeast) return a.value < b.value - tolerance
  return Math.abs(a.value - b.value) > tolerance
}
