import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, inject, test } from 'vitest'
import { createServer } from '#api/server.ts'
import { startNeo4j } from '#graph-model/store/neo4j/server.ts'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import { importFolder } from '#importer/import.ts'
import { asker } from '../api/ask.ts'
import { ci } from '../config.ts'
import { datasetFolder, temporaryFolder } from '../fixture.ts'
import { edition } from './editions.ts'
import { exported, onNeo4j } from './engine.ts'
import { ImportProgram } from './import-program.ts'
import { layWire, type Wire } from './wire.ts'

/** A Neo4j that has just started takes its time over its first queries. */
const LONG = { timeout: 150_000 }

const QUESTION = '{ entities(first: 1) { totalCount } }'

async function exportOf(settings: StoreSettings): Promise<string> {
  const store = await openStore(settings)
  try {
    return await exported(store)
  } finally {
    await store.close()
  }
}

async function importInto(settings: StoreSettings, folder: string): Promise<string> {
  const store = await openStore(settings)
  try {
    await importFolder(store, folder, { prune: true })
    return await exported(store)
  } finally {
    await store.close()
  }
}

onNeo4j('each', (engine) => {
  const wires: Wire[] = []
  afterEach(async () => {
    await Promise.all(wires.splice(0).map((wire) => wire.close()))
  })

  async function wired() {
    const { neo4j } = engine.settings()
    const wire = await layWire(Number(new URL(neo4j?.uri ?? '').port))
    wires.push(wire)
    const settings = { ...engine.settings(), neo4j: { ...neo4j, uri: `bolt://127.0.0.1:${wire.port}` } }
    return { wire, settings: settings as StoreSettings }
  }

  test(
    'a connection lost between two batches: the import says so, and the next run completes',
    LONG,
    async () => {
      const [first, second] = [datasetFolder(edition(1)), datasetFolder(edition(2))]
      const wanted = await importInto(engine.settings(), second)
      await importInto(engine.settings(), first)
      const { wire, settings } = await wired()
      const program = new ImportProgram({ settings, folder: second, prune: true, batches: true, pauseAt: 6 })
      await program.paused()
      wire.cut()
      program.go()
      expect(await program.outcome()).toBe('NEO4J_LOST')
      wire.mend()
      expect(
        await new ImportProgram({ settings, folder: second, prune: true, batches: true }).outcome(),
      ).toBe('done')
      expect(await exportOf(engine.settings())).toBe(wanted)
    },
  )

  test('a connection lost anywhere: a code that says so, and the next run completes', LONG, async () => {
    const [first, second] = [datasetFolder(edition(1)), datasetFolder(edition(2))]
    const { wire, settings } = await wired()
    const wanted = await importInto(engine.settings(), second)
    await importInto(engine.settings(), first)
    const start = { settings, folder: second, prune: true }
    expect(await new ImportProgram(start).outcome()).toBe('done')
    const bytes = wire.sent()
    for (const share of [0.4, 0.9]) {
      await importInto(engine.settings(), first)
      wire.cut(wire.sent() + Math.round(share * bytes))
      const outcome = await new ImportProgram(start).outcome()
      expect(['NEO4J_LOST', 'NEO4J_UNREACHABLE']).toContain(outcome)
      wire.mend()
      expect(await new ImportProgram(start).outcome()).toBe('done')
      expect(await exportOf(engine.settings())).toBe(wanted)
    }
  })
})

test.skipIf(inject('neo4j').length === 0)(
  'a Neo4j restarted during an import: both its ends are told, and the next run completes',
  async (context) => {
    const home = temporaryFolder()
    const server = await startNeo4j({ home, port: 0, heap: 384 }).catch((error) => error)
    if (server instanceof Error && ci) throw server
    if (server instanceof Error) context.skip(`no server to restart: ${server.message}`)
    const { uri, username, password } = server
    const settings: StoreSettings = { neo4j: { uri, username, password }, data: '' }
    const [first, second] = [datasetFolder(edition(1)), datasetFolder(edition(2))]
    const wanted = await importInto({ data: join(temporaryFolder(), 'store') }, second)
    await importInto(settings, first)
    const store = await openStore(settings)
    const lines: string[] = []
    const stream = { write: (line: string) => void lines.push(line) }
    const app = await createServer({ store, log: { level: 'warn', stream } })
    const ask = asker(app)
    const program = new ImportProgram({ settings, folder: second, prune: true, pauseAt: 6 })
    await program.paused()
    await server.stop()
    program.go()
    const down = await ask(QUESTION)
    expect([down.status, down.errors?.[0]?.extensions.code]).toEqual([503, 'NEO4J_UNREACHABLE'])
    expect(lines.map((line) => JSON.parse(line).code)).toEqual(['NEO4J_UNREACHABLE'])
    expect(await program.outcome()).toBe('NEO4J_LOST')
    const again = await startNeo4j({ home, port: Number(new URL(uri).port), heap: 384 })
    try {
      expect((await ask(QUESTION)).extensions.dataset.state).toBe('interrupted')
      expect(await new ImportProgram({ settings, folder: second, prune: true }).outcome()).toBe('done')
      expect(await exported(store)).toBe(wanted)
      expect((await ask(QUESTION)).extensions.dataset.state).toBe('ready')
    } finally {
      await app.close()
      await store.close()
      await again.stop()
      rmSync(home, { recursive: true, force: true })
    }
  },
  240_000,
)
