import type { Writable } from 'node:stream'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { ImportProgress, Phase } from './pace.ts'

const PHASES: Readonly<Record<Phase, Words>> = {
  read: { zh: '读取', en: 'reading' },
  compare: { zh: '比对', en: 'comparing' },
  write: { zh: '写入', en: 'writing' },
}
const WIDTH = 24
/** Milliseconds between two showings: on a terminal, and elsewhere. */
const PAUSES = { terminal: 100, elsewhere: 3000 }

/** Shows how far an import is: a bar that redraws on a terminal, a line every few seconds elsewhere. */
export class Progress {
  readonly #out: Writable & { isTTY?: boolean }
  readonly #language: keyof Words
  #phase: Phase | undefined
  #started = 0
  #shown = 0

  constructor(out: Writable & { isTTY?: boolean }, language: keyof Words = 'en') {
    this.#out = out
    this.#language = language
  }

  update({ phase, rows, share }: ImportProgress): void {
    const now = performance.now()
    if (phase !== this.#phase) {
      this.#phase = phase
      this.#started = now
      this.#shown = now
      return
    }
    if (share < 1 && now - this.#shown < (this.#out.isTTY ? PAUSES.terminal : PAUSES.elsewhere)) return
    // What is done at once needs no telling.
    if (!this.#out.isTTY && now - this.#started < PAUSES.elsewhere) return
    this.#shown = now
    const text = this.#text(phase, rows, share, (now - this.#started) / 1000)
    if (!this.#out.isTTY) {
      this.#out.write(`${text}\n`)
      return
    }
    const filled = Math.round(share * WIDTH)
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    this.#out.write(`\r${bar} ${text}\u001B[K${share >= 1 ? '\n' : ''}`)
  }

  #text(phase: Phase, rows: number, share: number, seconds: number): string {
    const rate = Math.round(rows / Math.max(seconds, 0.001))
    const left = share > 0 ? Math.ceil((seconds / share) * (1 - share)) : undefined
    const percent = Math.floor(share * 100)
    const word = PHASES[phase][this.#language]
    return this.#language === 'zh'
      ? `${word} ${percent}%,${rows} 行,每秒 ${rate} 行${left === undefined ? '' : `,还需 ${left} 秒`}`
      : `${word} ${percent}%, ${rows} rows, ${rate}/s${left === undefined ? '' : `, ${left} s left`}`
  }
}
