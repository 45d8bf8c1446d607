import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoreSettings } from '#graph-model/store/open.ts'
import { environment } from './config.ts'
import { temporaryFolder } from './fixture.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

type Settings = Readonly<Record<string, string>>

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A command that runs. */
interface Running {
  readonly ended: Promise<Ended>
  /** What Ctrl-C does on a terminal: the signal goes to all its processes. */
  interrupt(): void
}

/** The environment that names a store. */
export function settingsOf({ neo4j, data }: StoreSettings): Settings {
  if (!neo4j) return { METROGRAPH_DATA: data }
  const { uri, username, password, database } = neo4j
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    ...(database && { NEO4J_DATABASE: database }),
  }
}

/** Starts the command line as a user does, with no settings but these; `limit` is a shell's `ulimit -f`. */
export function start(words: readonly string[], settings: Settings, limit?: number): Running {
  const { NEO4J_URI: _uri, ...rest } = environment
  const program = [process.execPath, '--import', 'tsx', 'metrograph.ts', ...words]
  const [command = '', ...args] =
    limit === undefined ? program : ['bash', '-c', `ulimit -f ${limit}; exec "$@"`, 'bash', ...program]
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...rest, ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err] = [[] as Buffer[], [] as Buffer[]]
  child.stdout.on('data', (data) => out.push(data))
  child.stderr.on('data', (data) => err.push(data))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })
    })
  })
  return { ended, interrupt: () => process.kill(-(child.pid as number), 'SIGINT') }
}

/** Runs the command line, with a store of its own unless told otherwise. */
export function metrograph(words: readonly string[], settings: Settings = {}): Promise<Ended> {
  return start(words, { METROGRAPH_DATA: join(temporaryFolder(), 'store'), ...settings }).ended
}
