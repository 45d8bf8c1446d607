import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from '#api/server.ts'
import { Failure } from '#graph-model/failure.ts'
import type { Store } from '#graph-model/store/port.ts'
import { onStarterGone } from '#graph-model/store/starter.ts'
import { withStore, withStoreToWrite } from '#importer/commands/open.ts'
import { Folder } from '#importer/dataset/folder.ts'
import { importFolder } from '#importer/import.ts'
import { Progress } from '#importer/progress.ts'
import { readConfig } from './config.ts'

export interface ServeOptions {
  readonly host?: string
  readonly port?: string
  readonly verbose?: boolean
}

const VIEWER = fileURLToPath(new URL('viewer', import.meta.url))
const DIST = join(VIEWER, 'dist')
/** What the built viewer is made from. */
const SOURCES = [
  VIEWER,
  ...['ontology', 'links', 'formats'].map((name) =>
    fileURLToPath(new URL(`graph-model/${name}`, import.meta.url)),
  ),
]
const SHIPPED_ID = 'dataset:nanjing-2025'
const FIRST_PORT = 4000
const LAST_PORT = 4099
const STOP_WITHIN = 10_000

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(DIST))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
}

/** Builds the viewer when it was never built, or is older than what it is made from. */
async function buildViewer(): Promise<void> {
  const built = join(DIST, 'index.html')
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...SOURCES.map(newest))) return
  process.stderr.write('building the viewer ...\n')
  const { build } = await import('vite')
  await build({ configFile: join(VIEWER, 'vite.config.ts'), logLevel: 'error' })
}

/** Imports the dataset that ships into the embedded store when it is not there, or as it was before. */
async function importShipped(store: Store, shipped: string): Promise<void> {
  const fingerprint = new Folder(shipped).fingerprint()
  const known = (await store.head()).datasets.find((dataset) => dataset.id === SHIPPED_ID)
  if (known?.properties.fingerprint === fingerprint && known.state === 'ready') return
  const progress = new Progress({ out: process.stderr, language: 'en' })
  const report = await importFolder(store, shipped, {
    onProgress: progress.update.bind(progress),
  }).finally(() => progress.end())
  const [fault] = report.faults
  if (fault) {
    throw new Failure('DATASET_FAULTY', `The dataset that ships has ${report.faults.length} faults.`, {
      hint: 'Run `npx metrograph check importer/datasets/nanjing-2025` to see them.',
    })
  }
}

function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === 'EADDRINUSE'
}

/** Ends when a signal comes, or when what started this process is gone: npm hands signals to its shell only. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const unwatch = onStarterGone(stop)
    function stop() {
      unwatch()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  })
}

interface Answering {
  readonly host: string
  /** The port that was asked for, if any. */
  readonly port: number | undefined
  readonly verbose: boolean | undefined
  /** Whether the dataset that ships is asked for, even in a store that is not written to. */
  readonly wantsShipped: boolean
}

/** Answers from a store until it is told to stop. */
async function answer(store: Store, { host, port, verbose, wantsShipped }: Answering): Promise<void> {
  const { datasets } = await store.head()
  const app = await createServer({
    store,
    viewer: DIST,
    allowedHosts: [host],
    log: { level: verbose ? 'info' : 'warn', stream: process.stderr },
  })
  const url = await listen(app, host, port)
  process.stdout.write(
    `Metrograph: ${url}\nGraphQL:    ${url}/graphql\nstore:      ${store.engine}, ${store.place}\n`,
  )
  const there = datasets.some((dataset) => dataset.id === SHIPPED_ID)
  if (datasets.length === 0 || (wantsShipped && !there)) {
    process.stdout.write('The dataset that ships is not in it. To import it: npx metrograph import\n')
  }
  await untilStopped()
  // Open keep-alive connections must not hold the program up.
  setTimeout(() => process.exit(1), STOP_WITHIN).unref()
  await app.close()
}

/**
 * Serves API and viewer until it is told to stop. `shipped` names the dataset folder to import first into an embedded
 * store that lacks it; a Neo4j is never written to unasked. Throws `PORT_TAKEN` for a port that was asked for.
 */
export async function serve(options: ServeOptions, shipped?: string): Promise<void> {
  const config = readConfig()
  const host = options.host ?? config.host
  const port = options.port === undefined ? config.port : Number(options.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new Failure('PORT_FORM', `"${options.port}" is no port.`, {
      hint: 'Give a number from 0 to 65535.',
    })
  }
  await buildViewer()
  const answering = { host, port, verbose: options.verbose, wantsShipped: shipped !== undefined }
  if (shipped === undefined || config.store.neo4j)
    return await withStore(config.store, (store) => answer(store, answering))
  await withStoreToWrite(config.store, 'en', async (store) => {
    await importShipped(store, shipped)
    await answer(store, answering)
  })
}

async function listen(
  app: Awaited<ReturnType<typeof createServer>>,
  host: string,
  chosen: number | undefined,
): Promise<string> {
  for (let port = chosen ?? FIRST_PORT; ; port++) {
    try {
      await app.listen({ host, port })
      const address = app.server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
    } catch (error) {
      if (!isTaken(error)) throw error
      if (chosen !== undefined || port >= LAST_PORT) {
        throw new Failure('PORT_TAKEN', `Port ${port} on ${host} is taken.`, {
          hint: 'Give another with --port, or none to take the next free one.',
        })
      }
    }
  }
}
