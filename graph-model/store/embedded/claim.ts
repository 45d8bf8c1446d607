import type { Properties } from '../../record.ts'
import { headProperties, nextVersion } from '../head.ts'
import { claimLost, importAborted } from '../holder.ts'
import type { Change, Claim } from '../port.ts'
import { partsOf, sizeOf } from '../statement.ts'
import { refuseStep } from '../value.ts'
import { diskFailure } from './disk.ts'
import { Engine } from './engine.ts'
import type { Folder } from './folder.ts'
import type { Lock } from './lock.ts'

const PART = 5_000

/** A copy of a version, open for writing. */
interface Work {
  readonly before: string | undefined
  readonly engine: Engine
}

/** The right to write into a folder. Each change makes a new version of the file, whole or not at all. */
export class EmbeddedClaim implements Claim {
  readonly token: string
  readonly #folder: Folder
  readonly #lock: Lock
  readonly #format: number
  readonly #published: (version: string) => void
  #work: Promise<Work> | undefined

  /** `published` hears of each version once it is the current one. */
  constructor(folder: Folder, lock: Lock, format: number, published: (version: string) => void) {
    this.token = lock.token
    this.#folder = folder
    this.#lock = lock
    this.#format = format
    this.#published = published
  }

  prepare(): void {
    this.#work ??= this.#open()
    // Whoever applies a change hears of the failure.
    this.#work.catch(() => undefined)
  }

  async apply(change: Change): Promise<void> {
    const dataset = headProperties(change.head)
    if (Array.isArray(change.steps)) change.steps.forEach(refuseStep)
    await this.#refuseLost()
    try {
      this.prepare()
      const { before, engine } = (await this.#work) as Work
      const version = nextVersion(before ?? '')
      await this.#write(change, engine, { id: 'store', format: this.#format, version }, dataset)
      await this.#refuseLost()
      await this.#folder.publish(this.#folder.workFile(this.token), version)
      this.#published(version)
      await this.#folder.clean([before, version])
    } catch (error) {
      throw diskFailure(error, this.#folder.path)
    } finally {
      await this.#discard()
    }
  }

  async release(): Promise<void> {
    await this.#discard().finally(() => this.#lock.release())
  }

  async #open(): Promise<Work> {
    const before = await this.#folder.current()
    const file = this.#folder.workFile(this.token)
    await this.#folder.copy(before, file)
    return { before, engine: await Engine.open(file, 'write') }
  }

  async #discard(): Promise<void> {
    const work = this.#work
    this.#work = undefined
    if (!work) return
    await (await work.catch(() => undefined))?.engine.kill()
    await this.#folder.discard(this.token)
  }

  async #refuseLost(): Promise<void> {
    if (!(await this.#lock.held())) throw claimLost()
  }

  async #write(change: Change, engine: Engine, own: Properties, dataset: Properties): Promise<void> {
    const stop = () => void engine.kill()
    change.signal?.addEventListener('abort', stop)
    try {
      let applied = 0
      let before: Promise<void> | undefined
      for await (const step of change.steps) {
        refuseStep(step)
        for (const part of partsOf(step, PART)) {
          if (change.signal?.aborted) throw importAborted()
          const sent = engine.ask({ do: 'apply', step: part }).then(() => {
            applied += sizeOf(part)
            change.onProgress?.({ applied, total: change.size })
          })
          // Whoever waits for it hears of the failure.
          sent.catch(() => undefined)
          // The next part is made and sent while the engine works on the one before.
          await before
          before = sent
        }
      }
      await before
      await engine.ask({ do: 'finish', own, dataset })
    } catch (error) {
      throw change.signal?.aborted ? importAborted() : error
    } finally {
      change.signal?.removeEventListener('abort', stop)
      await engine.kill()
    }
  }
}
