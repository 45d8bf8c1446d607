import type { Words } from '#graph-model/ontology/kind.ts'

/** Where a fault stands in a dataset; lines count from 1, the header's line included. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: string
  readonly value?: string
}

/** One thing wrong in a dataset, in the words of the person who mends it. */
export interface Fault extends Place {
  /** Stable, as `QUOTE_NOT_FOUND`. */
  readonly code: string
  readonly message: Words
  readonly hint?: Words
}

/** All faults of one run; nothing stops at the first. */
export class Faults {
  readonly list: Fault[] = []

  add(code: string, place: Place, message: Words, hint?: Words): void {
    this.list.push({ code, ...place, message, ...(hint && { hint }) })
  }

  get any(): boolean {
    return this.list.length > 0
  }
}
