import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Rows from which on it is worth the time. */
const MANY = 100_000

/**
 * Frees what the phases before left behind, before so many rows are written: by itself the engine lets a multiple of
 * what is in use come together before it looks, and that would be the peak of a large import.
 */
export function freeGarbage(rows: number): void {
  if (rows < MANY) return
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}
