import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isStale } from '../holder.ts'
import { diskFailure } from './disk.ts'

const POINTER = 'current'
const NEXT = `${POINTER}.next`
const ENDING = '.grafeo'
const WORK = 'work-'
const MINUTE = 60_000

/** The file that says who may write into the folder. */
export const LOCK = 'lock'

/** The folder of an embedded store: closed version files, and the pointer that names the current one. */
export class Folder {
  readonly path: string

  constructor(folder: string) {
    this.path = path.resolve(folder)
  }

  /** The current version; nothing where nothing was imported yet. */
  async current(): Promise<string | undefined> {
    try {
      return (await readFile(path.join(this.path, POINTER), 'utf8')).trim() || undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw diskFailure(error, this.path)
    }
  }

  file(version: string): string {
    return path.join(this.path, version + ENDING)
  }

  workFile(token: string): string {
    return path.join(this.path, WORK + token + ENDING)
  }

  async create(): Promise<void> {
    await mkdir(this.path, { recursive: true })
  }

  /** A copy of a version to write in; no file where there is no version. */
  async copy(version: string | undefined, work: string): Promise<void> {
    if (version) await copyFile(this.file(version), work, constants.COPYFILE_FICLONE)
  }

  /** Makes a closed work file the version and switches the pointer to it: at no time is there a state in between. */
  async publish(work: string, version: string): Promise<void> {
    await flush(work)
    await rename(work, this.file(version))
    const next = path.join(this.path, NEXT)
    await writeFile(next, `${version}\n`)
    await flush(next)
    await rename(next, path.join(this.path, POINTER))
    await flush(this.path)
  }

  /** Deletes all versions but the given ones. A file that is in use where that keeps it stays until the next time. */
  async clean(keep: readonly (string | undefined)[]): Promise<void> {
    await this.#remove((name) => isVersion(name) && !keep.includes(name.split(ENDING)[0]))
  }

  /**
   * Deletes what imports that were killed have left: work files, versions that never became the current one, files
   * on the way to being a lock or a pointer. Only for the holder of the lock.
   */
  async sweep(): Promise<void> {
    const current = (await this.current()) ?? ''
    const minuteAgo = Date.now() - MINUTE
    await this.#remove(async (name) => {
      if (name.startsWith(WORK)) return true
      if (isVersion(name)) return name.split(ENDING)[0] !== current && name > current
      if (name === NEXT) return true
      if (!name.startsWith(`${LOCK}.`)) return false
      // Others that ask for the lock have such files for a moment.
      const file = path.join(this.path, name)
      return (await isAbandoned(file)) || (await stat(file)).mtimeMs < minuteAgo
    })
  }

  /** Deletes the work file of a claim. */
  async discard(token: string): Promise<void> {
    await this.#remove((name) => name.startsWith(WORK + token))
  }

  async #remove(chosen: (name: string) => boolean | Promise<boolean>): Promise<void> {
    for (const name of await readdir(this.path)) {
      if (!(await Promise.resolve(chosen(name)).catch(() => false))) continue
      await rm(path.join(this.path, name), { recursive: true, force: true }).catch(() => undefined)
    }
  }
}

/** Whether a file on the way to being a lock is that of a process of this machine that is no more. */
async function isAbandoned(file: string): Promise<boolean> {
  const holder = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  return holder !== undefined && isStale(holder, 0)
}

function isVersion(name: string): boolean {
  return name.includes(ENDING) && !name.startsWith(WORK)
}

async function flush(file: string): Promise<void> {
  // Windows flushes no folder, and needs none flushed for a rename to last.
  const handle = await open(file, 'r').catch(() => undefined)
  try {
    await handle?.sync()
  } catch (error) {
    if (process.platform !== 'win32') throw error
  } finally {
    await handle?.close()
  }
}
