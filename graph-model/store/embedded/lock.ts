import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { BEAT, type Holder, importUnderWay, isStale } from '../holder.ts'
import { LOCK } from './folder.ts'

/** The file that says who may write into a folder. */
export class Lock {
  readonly token: string
  readonly #file: string
  readonly #beat: NodeJS.Timeout

  private constructor(file: string, token: string) {
    this.#file = file
    this.token = token
    this.#beat = setInterval(() => void this.#live().catch(() => undefined), BEAT)
    this.#beat.unref()
  }

  /** Takes the lock of a folder, also from a holder that is no more. Fails with `IMPORT_UNDER_WAY`. */
  static async take(folder: string, dataset: string): Promise<Lock> {
    const file = path.join(folder, LOCK)
    const holder: Holder = {
      token: randomUUID(),
      pid: process.pid,
      host: hostname(),
      startedAt: new Date().toISOString(),
      dataset,
    }
    for (;;) {
      const own = `${file}.${holder.token}`
      await writeFile(own, JSON.stringify(holder))
      try {
        // Unlike an exclusive open, a link never shows others a file that is still empty.
        await link(own, file)
        return new Lock(file, holder.token)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      } finally {
        await rm(own, { force: true })
      }
      const other = await read(file)
      if (other && !isStale(other.holder, other.age)) throw importUnderWay(other.holder)
      if (other) await remove(file, other.holder.token)
    }
  }

  /** Whether the lock is still this one, and nobody took it over. */
  async held(): Promise<boolean> {
    return (await read(this.#file))?.holder.token === this.token
  }

  async #live(): Promise<void> {
    const now = new Date()
    if (await this.held()) await utimes(this.#file, now, now)
  }

  async release(): Promise<void> {
    clearInterval(this.#beat)
    await remove(this.#file, this.token)
  }
}

async function read(file: string): Promise<{ holder: Holder; age: number } | undefined> {
  try {
    const { mtimeMs } = await stat(file)
    return { holder: JSON.parse(await readFile(file, 'utf8')), age: Date.now() - mtimeMs }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Removes the lock of `token`; another's, taken in the meantime, is put back. */
async function remove(file: string, token: string): Promise<void> {
  const aside = `${file}.${token}.old`
  try {
    await rename(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if ((await read(aside))?.holder.token !== token) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}
