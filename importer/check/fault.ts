import type { Words } from '#graph-model/ontology/kind.ts'
import { ownText } from '../compact/texts.ts'

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

function own({ zh, en }: Words): Words {
  return { zh: ownText(zh), en: ownText(en) }
}

/** What is left out when rows with faults are skipped. */
export interface Skips {
  has(file: string, line: number): boolean
}

/** How faults of one run are kept. */
export interface FaultLimits {
  /** How many are kept whole; the others are counted by their code. */
  readonly most?: number
  /** How many get a hint that takes time to find, as the closest passage of a long document. */
  readonly hinted?: number
  /** Rows that are not read. */
  readonly skips?: Skips
}

/** All faults of one run; nothing stops at the first. */
export class Faults {
  readonly list: Fault[] = []
  /** How many there are of each code, those that are not kept included. */
  readonly counts = new Map<string, number>()
  readonly #most: number
  readonly #hinted: number
  readonly #skips: Skips | undefined

  constructor({ most = Number.POSITIVE_INFINITY, hinted = most, skips }: FaultLimits = {}) {
    this.#most = most
    this.#hinted = hinted
    this.#skips = skips
  }

  /** `hint` may be a function where it takes time: it is asked only for faults that are shown. */
  add(code: string, place: Place, message: Words, hint?: Words | (() => Words | undefined)): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1)
    if (this.list.length >= this.#most) return
    const found = typeof hint === 'function' ? (this.list.length < this.#hinted ? hint() : undefined) : hint
    this.list.push({
      code,
      ...place,
      ...(place.value !== undefined && { value: ownText(place.value) }),
      message: own(message),
      ...(found && { hint: own(found) }),
    })
  }

  /** Forgets all that was added, for a reading that begins again. */
  clear(): void {
    this.list.length = 0
    this.counts.clear()
  }

  /** Whether this row is to be left out. */
  skips(file: string, line: number): boolean {
    return this.#skips?.has(file, line) ?? false
  }

  get any(): boolean {
    return this.counts.size > 0
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }
}
