/** Gives the tests a Neo4j: the one that is set for them, else one from Maven Central on a free port. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { Failure } from '#graph-model/failure.ts'
import type { Neo4jSettings } from '#graph-model/store/neo4j/connection.ts'
import { startNeo4j } from '#graph-model/store/neo4j/server.ts'
import { openStore } from '#graph-model/store/open.ts'
import { ci, testNeo4j } from '../config.ts'

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jSettings | null
  }
}

const MISSING = ['JAVA_MISSING', 'MAVEN_MISSING', 'NEO4J_DOWNLOAD']

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (testNeo4j) {
    await refuseForeign(testNeo4j)
    project.provide('neo4j', testNeo4j)
    return async () => undefined
  }
  const home = await mkdtemp(path.join(tmpdir(), 'metrograph-neo4j-'))
  const remove = () => rm(home, { recursive: true, force: true })
  try {
    const { uri, username, password, stop } = await startNeo4j({ home, port: 0, heap: 768 })
    project.provide('neo4j', { uri, username, password })
    return async () => {
      await stop()
      await remove()
    }
  } catch (error) {
    await remove()
    if (ci || !(error instanceof Failure) || !MISSING.includes(error.code)) throw error
    console.error(`\n!!! NOT TESTED ON NEO4J: ${error.message} (or set NEO4J_TEST_URI)\n`)
    project.provide('neo4j', null)
    return async () => undefined
  }
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
