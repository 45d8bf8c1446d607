import type { Fault } from './fault.ts'

/** The first faults, and how many there are of each code. */
export function listed(faults: readonly Fault[], most: number) {
  const counts = new Map<string, number>()
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1)
  return { faults: faults.slice(0, most), faultCounts: counts }
}
