import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Failure } from '../../failure.ts'
import type { Envelope, Fault, Reply, Request } from './message.ts'

type Rows = Record<string, unknown>[]
interface Waiting {
  readonly onPage?: ((rows: Rows) => void) | undefined
  readonly resolve: (rows: Rows) => void
  readonly reject: (error: unknown) => void
}

/** The process ended before it answered: `killed` by us, or by a crash. */
export class EngineGone extends Failure {
  readonly killed: boolean
  constructor(message: string, killed: boolean) {
    super('ENGINE_ENDED', message, { hint: 'Nothing is lost: try again.' })
    this.killed = killed
  }
}

/** Whatever the engine itself says is wrong with a query; a defect of the query or of the engine. */
class EngineError extends Error {
  override readonly name = 'EngineError'
}

const PROCESS = fileURLToPath(new URL('./process.ts', import.meta.url))
// Named by its own address: a bare `tsx` would be looked for in the folder that the program was started in.
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const KEPT_OUTPUT = 2_000

/** A child process with one database open, and the questions it has not answered yet. */
export class Engine {
  readonly #child: ChildProcess
  readonly #ended: Promise<void>
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #output = ''
  #gone: EngineGone | undefined

  private constructor(child: ChildProcess, scratch: string) {
    this.#child = child
    child.on('message', (reply: Reply) => this.#settle(reply))
    this.#ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    }).then(() => rm(scratch, { recursive: true, force: true }).catch(() => undefined))
    child.on('error', (error) => this.#end(error.message, false))
    child.on('exit', (code, signal) => this.#end(signal ?? `exit code ${code}`, false))
    child.stderr?.on('data', (text) => {
      this.#output = (this.#output + text).slice(-KEPT_OUTPUT)
    })
    // A program that forgot to close its store still ends; only unanswered questions keep it waiting.
    child.unref()
    child.channel?.unref()
    ;(child.stderr as { unref?: () => void } | null)?.unref?.()
  }

  /**
   * Starts a process and opens a database in it; `null` opens an empty one in memory.
   * Fails with `ENGINE_MISSING` where the engine has no build for the platform, and with `STORE_UNREADABLE`.
   */
  static async open(file: string | null, mode: 'read' | 'write'): Promise<Engine> {
    // Made by the process itself: whenever either of the two is killed, nobody is left with a folder.
    const scratch = join(tmpdir(), `metrograph-${randomUUID()}`)
    const child = fork(PROCESS, {
      execArgv: ['--import', LOADER],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const engine = new Engine(child, scratch)
    try {
      await engine.ask({ do: 'open', file, write: mode === 'write', scratch })
      return engine
    } catch (error) {
      await engine.kill()
      if (error instanceof Failure || file === null) throw error
      throw new Failure(
        'STORE_UNREADABLE',
        { zh: `打不开数据库文件 ${file}`, en: `the database file ${file} cannot be opened` },
        {
          hint: {
            zh: '请确认文件可读,或把数据集重新导入另一个文件夹。',
            en: 'Check that the file may be read, or import the dataset again into another folder.',
          },
          cause: error,
        },
      )
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  get gone(): boolean {
    return this.#gone !== undefined
  }

  /**
   * Sends one question and gives its rows; those that come in pages go to `onPage`. Rejects with `EngineGone` when the
   * process ends first.
   */
  ask(request: Request, onPage?: (rows: Rows) => void): Promise<Rows> {
    if (this.#gone) return Promise.reject(this.#gone)
    return new Promise((resolve, reject) => {
      const id = ++this.#last
      this.#waiting.set(id, { resolve, reject, onPage })
      this.#child.channel?.ref()
      this.#child.send({ id, request } satisfies Envelope, (error) => {
        if (error) this.#end(error.message, false)
      })
    })
  }

  /** Ends the process at once, whatever it is doing. Resolves when it has ended. */
  kill(): Promise<void> {
    this.#child.ref()
    this.#child.kill('SIGKILL')
    this.#end('killed', true)
    return this.#ended
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    if ('page' in reply) {
      waiting?.onPage?.(reply.page as Rows)
      return
    }
    this.#waiting.delete(reply.id)
    if (this.#waiting.size === 0) this.#child.channel?.unref()
    if ('rows' in reply) waiting?.resolve(reply.rows as Rows)
    else waiting?.reject(errorOf(reply.fault))
  }

  #end(reason: string, killed: boolean): void {
    const output = this.#output.trim()
    this.#gone ??= new EngineGone(
      `the database's process ended (${reason})${output && `: ${output}`}`,
      killed,
    )
    for (const waiting of this.#waiting.values()) waiting.reject(this.#gone)
    this.#waiting.clear()
  }
}

function errorOf({ code, message, hint }: Fault): Error {
  return code ? new Failure(code, message, hint === undefined ? {} : { hint }) : new EngineError(message)
}
