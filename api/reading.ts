import DataLoader from 'dataloader'
import { Failure } from '#graph-model/failure.ts'
import type { Store, StoreHead, TextHit } from '#graph-model/store/port.ts'
import type { Query, QueryParameters } from '#graph-model/store/query.ts'

/** What one run of a request may use up. */
export interface Allowance {
  /** Time at which it has to be done, as `Date.now()` counts. */
  readonly deadline: number
  readonly milliseconds: number
  /** Rows that may come from the store. */
  readonly rows: number
  readonly signal?: AbortSignal
}

/** What one run of a request has read. */
export interface Spent {
  queries: number
  rows: number
}

/**
 * One run of a request over the store: every read goes through it, is counted, and ends with the request.
 * Loaders live as long as it does, so that a second run reads anew.
 */
export class Reading {
  readonly head: StoreHead
  readonly spent: Spent = { queries: 0, rows: 0 }
  readonly #store: Store
  readonly #allowance: Allowance
  readonly #made = new Map<unknown, unknown>()

  constructor(store: Store, head: StoreHead, allowance: Allowance) {
    this.#store = store
    this.head = head
    this.#allowance = allowance
  }

  /** Runs a registered query in READ mode. Fails with `QUERY_TIMEOUT` or `TOO_MUCH_READ`. */
  async read<P extends QueryParameters, Row>(query: Query<P, Row>, parameters: P): Promise<Row[]> {
    const rows = await this.#store.read(query, parameters, this.#options())
    this.#count(rows.length)
    return rows
  }

  /** Full-text search. Fails as `read` does. */
  async searchText(text: string, limit: number): Promise<TextHit[]> {
    const hits = await this.#store.searchText(text, limit, this.#options())
    this.#count(hits.length)
    return hits
  }

  /** What `make` made in this run before, or makes now; `make` itself is the key. */
  once<T>(make: (reading: Reading) => T): T {
    if (!this.#made.has(make)) this.#made.set(make, make(this))
    return this.#made.get(make) as T
  }

  /** The part of the time that is left, from 1 to 0. */
  timeLeft(): number {
    return Math.max(0, (this.#allowance.deadline - Date.now()) / this.#allowance.milliseconds)
  }

  #options() {
    const left = this.#allowance.deadline - Date.now()
    if (left <= 0) throw requestTimedOut(this.#allowance.milliseconds)
    const { signal } = this.#allowance
    return signal ? { timeout: left, signal } : { timeout: left }
  }

  #count(rows: number): void {
    this.spent.queries += 1
    this.spent.rows += rows
    if (this.spent.rows > this.#allowance.rows) {
      throw new Failure('TOO_MUCH_READ', `the request read more than ${this.#allowance.rows} rows`, {
        hint: 'Ask for less at once: a smaller `first` or `limit`, fewer nested lists, fewer hops.',
      })
    }
  }
}

function requestTimedOut(milliseconds: number): Failure {
  return new Failure('QUERY_TIMEOUT', `the request took longer than ${milliseconds / 1_000} s`, {
    hint: 'Ask for less at once: a smaller `first` or `limit`, fewer nested lists, fewer hops.',
  })
}

/** A batching loader of one reading; `load` answers for many keys in one go, missing ones with null. */
export function loader<K, V>(
  load: (reading: Reading, keys: readonly K[]) => Promise<Map<string, V>>,
  keyText: (key: K) => string = String,
): (reading: Reading) => DataLoader<K, V | null, string> {
  const make = (reading: Reading) =>
    new DataLoader<K, V | null, string>(
      async (keys) => {
        const found = await load(reading, keys)
        return keys.map((key) => found.get(keyText(key)) ?? null)
      },
      { cacheKeyFn: keyText, maxBatchSize: 1_000 },
    )
  return (reading) => reading.once(make)
}
