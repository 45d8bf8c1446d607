import type { Writable } from 'node:stream'
import type { Words } from '#graph-model/ontology/kind.ts'
import { widthOf } from './text-table.ts'

export type Phase = 'read' | 'compare' | 'write'

/** How far an import is. */
export interface ImportProgress {
  readonly phase: Phase
  /** Rows of the dataset that were read, records that were compared, or rows that were written. */
  readonly rows: number
  /** How much of the phase is done, from 0 to 1. */
  readonly share: number
}

interface Terminal extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface ProgressOptions {
  readonly out: Terminal
  readonly language: keyof Words
  /** Milliseconds that only ever grow. */
  readonly now?: () => number
}

const PHASES: Readonly<Record<Phase, Words>> = {
  read: { zh: '读取', en: 'reading' },
  compare: { zh: '比对', en: 'comparing' },
  write: { zh: '写入', en: 'writing' },
}
const BAR = 24
/** Milliseconds between two pictures on a terminal, and between two lines elsewhere. */
const REDRAW = 100
const LINE = 3_000
/** Milliseconds of a phase before which no rate is told: it would be a guess. */
const SURE = 1_000

function duration(seconds: number, language: keyof Words): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.ceil(seconds % 60)]
  if (language === 'zh') return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`
}

/**
 * Shows how far an import is: on a terminal one line with a bar that is drawn again, elsewhere a line every few
 * seconds, and none for what takes less.
 */
export class Progress {
  readonly #out: Terminal
  readonly #language: keyof Words
  readonly #now: () => number
  #phase: Phase | undefined
  #began = 0
  #shown: number
  #isOpen = false

  constructor({ out, language, now = () => performance.now() }: ProgressOptions) {
    this.#out = out
    this.#language = language
    this.#now = now
    this.#shown = now()
  }

  /** Shows it, where enough time has passed since it was shown last. */
  update(progress: ImportProgress): void {
    const now = this.#now()
    if (progress.phase !== this.#phase) {
      this.end()
      this.#phase = progress.phase
      this.#began = now
    }
    const isTerminal = this.#out.isTTY === true
    const isLast = isTerminal && progress.share >= 1 && this.#isOpen
    if (now - this.#shown < (isTerminal ? REDRAW : LINE) && !isLast) return
    this.#shown = now
    const text = this.#text(progress, now - this.#began)
    if (!isTerminal) {
      this.#out.write(`${text}\n`)
      return
    }
    const room = (this.#out.columns || 80) - widthOf(text) - 2
    const width = Math.max(0, Math.min(BAR, room))
    const filled = Math.round(progress.share * width)
    this.#out.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}\u001B[K`)
    this.#isOpen = true
  }

  /** Ends the line that is being drawn, so that other words begin on one of their own. */
  end(): void {
    if (this.#isOpen) this.#out.write('\n')
    this.#isOpen = false
  }

  #text({ phase, rows, share }: ImportProgress, milliseconds: number): string {
    const language = this.#language
    const count = rows.toLocaleString('en')
    const parts = [
      `${PHASES[phase][language]} ${Math.floor(share * 100)}%`,
      language === 'zh' ? `${count} 行` : `${count} rows`,
    ]
    if (milliseconds >= SURE && rows > 0) {
      const rate = Math.round(rows / (milliseconds / 1_000)).toLocaleString('en')
      parts.push(language === 'zh' ? `每秒 ${rate} 行` : `${rate} rows/s`)
    }
    if (milliseconds >= SURE && share > 0 && share < 1) {
      const left = duration(((milliseconds / 1_000) * (1 - share)) / share, language)
      parts.push(language === 'zh' ? `约剩 ${left}` : `${left} left`)
    }
    return parts.join(language === 'zh' ? ',' : ', ')
  }
}
