import { importAborted } from '#graph-model/store/holder.ts'
import type { ImportProgress, Phase } from './progress.ts'

export interface PaceOptions {
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

/** Rows between two looks at the clock. */
const ROWS = 500
/** Milliseconds after which others get their turn: signals, timers, the store. */
const TURN = 40

/** Lets others have their turn while many rows are gone through, tells how far it is, and ends when it is told to. */
export class Pace {
  readonly #options: PaceOptions
  #phase: Phase = 'read'
  #share: () => number = () => 0
  #rows = 0
  #since = performance.now()

  constructor(options: PaceOptions = {}) {
    this.#options = options
  }

  /** The same pace, for work that another signal ends too. */
  until(signal: AbortSignal): Pace {
    const signals = this.#options.signal ? [this.#options.signal, signal] : [signal]
    return new Pace({ ...this.#options, signal: AbortSignal.any(signals) })
  }

  /** Begins a phase; `share` tells how much of it is done. */
  begin(phase: Phase, share: (rows: number) => number): void {
    this.#phase = phase
    this.#rows = 0
    this.#share = () => share(this.#rows)
    this.#tell()
  }

  /** Fails with `IMPORT_ABORTED` when the signal has come. */
  async step(rows: number): Promise<void> {
    this.#rows += rows
    const now = performance.now()
    if (now - this.#since < TURN) return
    this.#tell()
    await new Promise((resolve) => setImmediate(resolve))
    this.#since = performance.now()
    if (this.#options.signal?.aborted) throw importAborted()
  }

  /** Tells that so many rows of the phase are done, where something else sees to the turns of others. */
  reach(rows: number): void {
    this.#rows = rows
    this.#tell()
  }

  async each<V>(values: Iterable<V>, visit: (value: V) => void): Promise<void> {
    let count = 0
    for (const value of values) {
      visit(value)
      if (++count % ROWS === 0) await this.step(ROWS)
    }
    await this.step(count % ROWS)
  }

  #tell(): void {
    this.#options.onProgress?.({
      phase: this.#phase,
      rows: this.#rows,
      share: Math.min(1, this.#share()),
    })
  }
}
