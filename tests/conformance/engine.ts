/** The two engines as the tests see them: empty before each test, with nothing left open after it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import type { Engine, Store } from '#graph-model/store/port.ts'
import { exportJsonl } from '#importer/export.ts'
import { lane } from '../config.ts'

export interface TestEngine {
  readonly name: Engine
  /** Of the place that this test has for itself. */
  settings(): StoreSettings
  /** Opens the place; each call is as another program would see it. */
  open(): Promise<Store>
}

/** Whether each test gets an empty engine, or all tests of a file share one. */
type Scope = 'each' | 'all'

/** Runs the cases on both engines; without a Neo4j, those on Neo4j are skipped. */
export function onBothEngines(scope: Scope, cases: (engine: TestEngine) => void): void {
  describe('on the embedded engine', () => onEmbedded(scope, cases))
  onNeo4j(scope, cases)
}

/** Runs the cases on Neo4j alone. */
export function onNeo4j(scope: Scope, cases: (engine: TestEngine) => void): void {
  const servers = inject('neo4j')
  const server = servers[lane]
  if (servers.length > 0 && !server)
    throw new Error(`lane ${lane} has no Neo4j: run ${servers.length} files at a time`)
  describe.skipIf(!server)('on Neo4j', () => {
    const stores: Store[] = []
    const settings = () => ({ ...(server ? { neo4j: server } : {}), data: '' })
    before(scope)(() => empty(settings()))
    after(scope)(() => closeAll(stores))
    // The next run asks whether the server holds something else.
    afterAll(() => empty(settings()))
    cases({ name: 'neo4j', settings, open: () => opened(settings(), stores) })
  })
}

/** Runs the cases on the embedded engine alone. */
export function onEmbedded(scope: Scope, cases: (engine: TestEngine) => void): void {
  let data = ''
  const stores: Store[] = []
  const settings = () => ({ data: path.join(data, 'store') })
  before(scope)(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'metrograph-store-'))
  })
  after(scope)(async () => {
    await closeAll(stores)
    await rm(data, { recursive: true, force: true })
  })
  cases({ name: 'embedded', settings, open: () => opened(settings(), stores) })
}

function before(scope: Scope) {
  return scope === 'each' ? beforeEach : beforeAll
}

function after(scope: Scope) {
  return scope === 'each' ? afterEach : afterAll
}

/** The whole export of a store. */
export async function exported(store: Store): Promise<string> {
  let text = ''
  for await (const line of exportJsonl(store)) text += line
  return text
}

/** Runs a statement on the server itself, past the port. */
export async function runOnServer(settings: StoreSettings, text: string): Promise<void> {
  const { uri, username, password, database } = settings.neo4j ?? { uri: '', username: '', password: '' }
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  try {
    await driver.executeQuery(text, {}, database ? { database } : {})
  } finally {
    await driver.close()
  }
}

function empty(settings: StoreSettings): Promise<void> {
  return runOnServer(settings, 'MATCH (n) DETACH DELETE n')
}

async function opened(settings: StoreSettings, stores: Store[]): Promise<Store> {
  const store = await openStore(settings)
  stores.push(store)
  return store
}

async function closeAll(stores: Store[]): Promise<void> {
  await Promise.all(stores.splice(0).map((store) => store.close()))
}
