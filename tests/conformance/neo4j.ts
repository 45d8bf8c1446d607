/** Gives the tests a Neo4j each lane: the one that is set for them, else some from Maven Central on free ports. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { Failure } from '#graph-model/failure.ts'
import type { Neo4jSettings } from '#graph-model/store/neo4j/connection.ts'
import { type Neo4jServer, startNeo4j } from '#graph-model/store/neo4j/server.ts'
import { openStore } from '#graph-model/store/open.ts'
import { ci, LANES, testNeo4j } from '../config.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each lane of tests, as each empties its own; none where there is none. */
    neo4j: readonly Neo4jSettings[]
  }
}

const MISSING = ['JAVA_MISSING', 'MAVEN_MISSING', 'NEO4J_DOWNLOAD']

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (testNeo4j) {
    await refuseForeign(testNeo4j)
    project.provide('neo4j', [testNeo4j])
    return async () => undefined
  }
  const home = await mkdtemp(path.join(tmpdir(), 'metrograph-neo4j-'))
  const servers: Neo4jServer[] = []
  const end = async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await rm(home, { recursive: true, force: true })
  }
  try {
    for (let lane = 1; lane <= LANES; lane++)
      servers.push(await startNeo4j({ home: path.join(home, String(lane)), port: 0, heap: 768 }))
  } catch (error) {
    await end()
    if (ci || !(error instanceof Failure) || !MISSING.includes(error.code)) throw error
    console.error(`\n!!! NOT TESTED ON NEO4J: ${error.message} (or set NEO4J_TEST_URI)\n`)
    project.provide('neo4j', [])
    return async () => undefined
  }
  project.provide(
    'neo4j',
    servers.map(({ uri, username, password }) => ({ uri, username, password })),
  )
  return end
}

/** The tests delete all that is in the database: it has to be empty, or to be of this program. */
async function refuseForeign(neo4j: Neo4jSettings): Promise<void> {
  const store = await openStore({ neo4j, data: '' })
  try {
    await (await store.claim({ dataset: 'test' })).release()
  } finally {
    await store.close()
  }
}
