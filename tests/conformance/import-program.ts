/**
 * A program that imports a dataset folder as the command line does, for tests that disturb it: it says `begun`, waits
 * for `go` before the step it is told, and ends by saying `done`, or the code of its failure.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { on, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Failure } from '#graph-model/failure.ts'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import { importFolder } from '#importer/import.ts'
import { steppingStore } from './stepping.ts'

export interface Start {
  readonly settings: StoreSettings
  readonly folder: string
  /** Writes in batches as for many rows, unless told otherwise. */
  readonly batches?: boolean
  readonly prune?: boolean
  /** Waits before this step. */
  readonly pauseAt?: number
}

type Word = 'begun' | 'paused' | 'done' | { readonly code: string }

/** The program, seen from a test. */
export class ImportProgram {
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  readonly #words: AsyncIterator<[Word]>

  constructor(start: Start) {
    this.#child = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', import.meta.resolve('tsx')] })
    this.#ended = once(this.#child, 'exit')
    this.#words = on(this.#child, 'message', { close: ['disconnect'] }) as AsyncIterator<[Word]>
    this.#child.send(start)
  }

  /** Waits until it has begun: what comes before is none of the import. */
  async begun(): Promise<void> {
    await this.#says('begun')
  }

  /** Waits until it waits before the step it was told. */
  async paused(): Promise<void> {
    await this.#says('paused')
  }

  /** Lets it go on. */
  go(): void {
    this.#child.send('go')
  }

  /** Waits until it has ended: `done`, or the code of its failure; undefined where it ended without a word. */
  async outcome(): Promise<string | undefined> {
    const word = await this.#until('done')
    await this.#ended
    return typeof word === 'object' ? word.code : word
  }

  /** Kills it with SIGKILL, after so many milliseconds; resolves when it has ended, by that or by itself. */
  async kill(milliseconds = 0): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), milliseconds)
    await this.#ended
    clearTimeout(timer)
  }

  async #says(expected: Word): Promise<void> {
    const word = await this.#until(expected)
    if (word !== expected) throw new Error(`it said ${JSON.stringify(word)}, not ${expected}`)
  }

  /** Its words up to this one, or to its failure. */
  async #until(expected: Word): Promise<Word | undefined> {
    for (;;) {
      const { value, done } = await this.#words.next()
      if (done) return undefined
      if (value[0] === expected || typeof value[0] === 'object') return value[0]
    }
  }
}

async function main({ settings, folder, batches = true, prune = false, pauseAt }: Start): Promise<void> {
  const say = (word: Word) => new Promise((resolve) => process.send?.(word, resolve))
  await say('begun')
  try {
    const opened = await openStore(settings)
    const store = steppingStore(opened, {
      batches,
      async before(step) {
        if (step !== pauseAt) return
        const go = once(process, 'message')
        await say('paused')
        await go
      },
    })
    const { plan } = await importFolder(store, folder, { prune })
    await opened.close()
    await say(plan ? 'done' : { code: 'FAULTS' })
  } catch (error) {
    await say({ code: error instanceof Failure ? error.code : String(error) })
  }
  process.exit()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.once('message', main)
