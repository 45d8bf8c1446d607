/** A real Neo4j on this machine, from Maven Central: `npm run neo4j`, and for the tests. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Failure } from '../../failure.ts'
import { onStarterGone } from '../starter.ts'
import { checkJava, neo4jJars, neo4jVersion } from './jars.ts'

const SOURCE = fileURLToPath(new URL('./Neo4jServer.java', import.meta.url))
const DATA = fileURLToPath(new URL('../../../.neo4j/data', import.meta.url))
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
const PORT = 7687

export interface Neo4jOptions {
  /** The folder of its data; what is in it survives restarts. */
  readonly home: string
  /** 0 takes a free one. */
  readonly port: number
  /** Java's heap in MiB; the page cache takes half as much beside it. */
  readonly heap?: number
  readonly onDownload?: () => void
}

export interface Neo4jServer {
  readonly uri: string
  readonly username: string
  readonly password: string
  /** Resolves when the server has ended by itself. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a Neo4j on 127.0.0.1 and waits until it is ready. It ends with this process, however that ends.
 * Fails with `JAVA_MISSING`, `MAVEN_MISSING`, `NEO4J_DOWNLOAD`, `PORT_TAKEN`, `NEO4J_START`.
 */
export async function startNeo4j(options: Neo4jOptions): Promise<Neo4jServer> {
  const { home, heap = 1024 } = options
  await checkJava()
  const jars = await neo4jJars(options.onDownload)
  const port = await freePort(options.port)
  await mkdir(home, { recursive: true })
  const password = await keptPassword(home)
  const child = spawn(
    'java',
    [
      `-Xmx${heap}m`,
      ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      ...['-cp', path.join(jars, '*'), SOURCE, home, String(port), String(Math.ceil(heap / 2))],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  // The server reads its input to the end, which comes with the end of this process at the latest.
  child.stdin.on('error', () => undefined)
  child.stdin.write(`${password}\n`)
  await untilReady(child)
  const stop = () => {
    child.stdin.end()
    return ended
  }
  return { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, ended, stop }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (text: Buffer) => {
      output += text
      if (/^ready$/m.test(output)) resolve()
    }
    const fail = () =>
      reject(
        new Failure('NEO4J_START', `Neo4j did not start: ${output.trim().slice(-1_000)}`, {
          hint: 'Its own log is in the folder logs beside its data.',
        }),
      )
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', fail)
    child.once('close', fail)
  })
}

function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause) =>
      reject(
        new Failure('PORT_TAKEN', `port ${port} is taken`, {
          hint: 'Choose another one with --port.',
          cause,
        }),
      ),
    )
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

/** A password of the server's own: any page in a browser could otherwise talk to a port of this machine. */
async function keptPassword(home: string): Promise<string> {
  const file = path.join(home, 'password')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    const password = randomBytes(9).toString('base64url')
    await writeFile(file, `${password}\n`, { mode: 0o600 })
    return password
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, data: { type: 'string' }, heap: { type: 'string' } },
  })
  const server = await startNeo4j({
    home: path.resolve(values.data ?? DATA),
    port: Number(values.port ?? PORT),
    heap: Number(values.heap ?? 2048),
    onDownload: () => console.log('Fetching Neo4j from Maven Central, this once (123 MB) ...'),
  })
  const { uri, username, password } = server
  console.log(`Neo4j ${await neo4jVersion()} is ready. To use it, in another terminal:
  export NEO4J_URI=${uri} NEO4J_USERNAME=${username} NEO4J_PASSWORD=${password}
Ctrl-C stops it; what it holds stays.`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server.stop())
  const unwatch = onStarterGone(() => void server.stop())
  await server.ended
  unwatch()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    if (!(error instanceof Failure)) throw error
    console.error([error.message, error.hint].filter(Boolean).join('\n'))
    process.exitCode = 1
  })
}
