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

/** So many faults are kept whole; nobody mends more of them at a time. */
const MOST = 1_000

function own({ zh, en }: Words): Words {
  return { zh: ownText(zh), en: ownText(en) }
}

/** All faults of one run; nothing stops at the first. Above a limit they are counted, and no longer kept. */
export class Faults {
  readonly list: Fault[] = []
  readonly #most: number
  #count = 0

  constructor(most = MOST) {
    this.#most = most
  }

  /** A hint that takes time to find is given as a function: it is asked only for faults that are kept. */
  add(code: string, place: Place, message: Words, hint?: Words | (() => Words | undefined)): void {
    this.#count++
    if (this.list.length >= this.#most) return
    const found = typeof hint === 'function' ? hint() : hint
    this.list.push({
      code,
      ...place,
      ...(place.value !== undefined && { value: ownText(place.value) }),
      message: own(message),
      ...(found && { hint: own(found) }),
    })
  }

  /** How many there are, those above the limit too. */
  get count(): number {
    return this.#count
  }

  get any(): boolean {
    return this.#count > 0
  }
}
