import type { Writable } from 'node:stream'
import type { ChangeProgress } from '#graph-model/store/port.ts'

/** Shows how far a long step is: a bar that redraws on a terminal, a line every few seconds elsewhere. */
export class Progress {
  readonly #out: Writable & { isTTY?: boolean; columns?: number }
  readonly #label: string
  readonly #started = performance.now()
  #shown = 0

  constructor(label: string, out: Writable & { isTTY?: boolean; columns?: number }) {
    this.#label = label
    this.#out = out
  }

  update({ applied, total }: ChangeProgress): void {
    const now = performance.now()
    const pause = this.#out.isTTY ? 100 : 3000
    if (applied < total && now - this.#shown < pause) return
    this.#shown = now
    const seconds = (now - this.#started) / 1000
    const rate = applied / Math.max(seconds, 0.001)
    const left = Math.ceil((total - applied) / Math.max(rate, 1))
    const text = `${this.#label} ${applied}/${total} rows, ${Math.round(rate)}/s, ${left} s left`
    if (!this.#out.isTTY) {
      this.#out.write(`${text}\n`)
      return
    }
    const width = 24
    const filled = total === 0 ? width : Math.round((applied / total) * width)
    this.#out.write(
      `\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}\u001B[K${applied >= total ? '\n' : ''}`,
    )
  }
}
