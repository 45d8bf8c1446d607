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

/** The right to write into a folder. Each change makes a new version of the file, whole or not at all. */
export class EmbeddedClaim implements Claim {
  readonly token: string
  readonly #folder: Folder
  readonly #lock: Lock
  readonly #format: number
  readonly #published: (version: string) => void

  /** `published` hears of each version once it is the current one. */
  constructor(folder: Folder, lock: Lock, format: number, published: (version: string) => void) {
    this.token = lock.token
    this.#folder = folder
    this.#lock = lock
    this.#format = format
    this.#published = published
  }

  async apply(change: Change): Promise<void> {
    const dataset = headProperties(change.head)
    if (Array.isArray(change.steps)) change.steps.forEach(refuseStep)
    await this.#refuseLost()
    const before = await this.#folder.current()
    const version = nextVersion(before ?? '')
    const work = this.#folder.workFile(this.token)
    try {
      await this.#folder.copy(before, work)
      await this.#write(change, work, { id: 'store', format: this.#format, version }, dataset)
      await this.#refuseLost()
      await this.#folder.publish(work, version)
    } catch (error) {
      throw diskFailure(error, this.#folder.path)
    } finally {
      await this.#folder.discard(this.token)
    }
    this.#published(version)
    await this.#folder.clean([before, version])
  }

  async release(): Promise<void> {
    await this.#lock.release()
  }

  async #refuseLost(): Promise<void> {
    if (!(await this.#lock.held())) throw claimLost()
  }

  async #write(change: Change, work: string, own: Properties, dataset: Properties): Promise<void> {
    const engine = await Engine.open(work, 'write')
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
