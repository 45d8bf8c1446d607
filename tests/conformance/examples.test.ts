import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { examples } from '#api/examples.ts'
import { createServer } from '#api/server.ts'
import type { Store } from '#graph-model/store/port.ts'
import { importFolder } from '#importer/import.ts'
import { onBothEngines } from './engine.ts'

const SHIPPED = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))

/** The answers of the engine that ran first, by the name of the example. */
const answers = new Map<string, unknown>()

async function ask(store: Store): Promise<Map<string, unknown>> {
  const app = await createServer({ store, log: false })
  try {
    const found = new Map<string, unknown>()
    for (const { name, query, variables } of examples()) {
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })
      const { data, errors } = answer.json()
      expect(errors, name).toBeUndefined()
      found.set(name, data)
    }
    return found
  } finally {
    await app.close()
  }
}

onBothEngines('all', (engine) => {
  test('every example is answered', async () => {
    const store = await engine.open()
    await importFolder(store, SHIPPED)
    const found = await ask(store)
    expect(found.size).toBeGreaterThan(40)
    for (const [name, data] of found) {
      if (engine.name === 'embedded') answers.set(name, data)
      else expect(data, name).toEqual(answers.get(name))
    }
  })
})

test.skipIf(inject('neo4j').length === 0)('Neo4j was compared with the embedded engine', () => {
  expect(answers.size).toBeGreaterThan(40)
})
