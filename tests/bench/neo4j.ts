import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { startNeo4j } from '#graph-model/store/neo4j/server.ts'
import type { StoreSettings } from '#graph-model/store/open.ts'

export interface BenchNeo4j {
  readonly settings: StoreSettings
  readonly driver: Driver
  /** Deletes everything that is stored. */
  empty(): Promise<void>
}

/** Gives a Neo4j of its own to a measurement, and ends it afterwards. */
export async function withNeo4j(measure: (server: BenchNeo4j) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'metrograph-bench-'))
  const server = await startNeo4j({ home, port: 0, heap: 2048 })
  const { uri, username, password } = server
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  try {
    await measure({
      settings: { neo4j: { uri, username, password }, data: '' },
      driver,
      async empty() {
        await driver.executeQuery('MATCH (n) DETACH DELETE n')
      },
    })
  } finally {
    await driver.close()
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
