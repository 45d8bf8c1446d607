import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { openStore } from '#graph-model/store/open.ts'
import type { ChangeStep } from '#graph-model/store/port.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { importFolder } from '#importer/import.ts'
import { planImport } from '#importer/plan/plan.ts'
import { inTurn } from './measure.ts'
import { type BenchNeo4j, withNeo4j } from './neo4j.ts'

const SHIPPED = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))
const BATCH = 10_000

function graphValue(value: unknown): unknown {
  return Number.isSafeInteger(value) ? neo4j.int(value as number) : value
}

function properties(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, graphValue(value)]))
}

/** The same records written by nothing but UNWIND and CREATE, from memory. */
async function bareLoop(server: BenchNeo4j, steps: readonly ChangeStep[]): Promise<void> {
  for (const step of steps) {
    if (step.do !== 'createNodes' && step.do !== 'createRelationships')
      throw new Error('an empty store has only creations')
    const [text, rows] =
      step.do === 'createNodes'
        ? [`UNWIND $rows AS r CREATE (n:${step.labels.join(':')}) SET n = r`, step.rows.map(properties)]
        : [
            `UNWIND $rows AS r MATCH (a:${step.startLabel} {id: r.start}) MATCH (b:${step.endLabel} {id: r.end}) CREATE (a)-[x:${step.type}]->(b) SET x = r.props`,
            step.rows.map((row) => ({ start: row.start, end: row.end, props: properties(row.properties) })),
          ]
    for (let at = 0; at < rows.length; at += BATCH)
      await server.driver.executeQuery(text, { rows: rows.slice(at, at + BATCH) })
  }
}

/** Importing the dataset that ships (read, check, plan, apply) against a bare loop that writes the same records. */
export async function benchImport(): Promise<void> {
  await withNeo4j(async (server) => {
    const store = await openStore(server.settings)
    try {
      // Constraints and indexes are there before either runs.
      await (await store.claim({ dataset: 'dataset:none' })).release()
      await server.empty()
      const { dataset } = await readDataset(SHIPPED)
      const steps = dataset ? [...(await planImport(store, dataset.content)).steps()] : []
      const { a, b, ratio } = await inTurn(
        5,
        () => importFolder(store, SHIPPED),
        () => bareLoop(server, steps),
        () => server.empty(),
      )
      const rows = steps.reduce((sum, step) => sum + ('rows' in step ? step.rows.length : 0), 0)
      console.log(
        `import of the dataset (${rows} rows): ${a.toFixed(0)} ms, bare UNWIND loop: ${b.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
      )
    } finally {
      await store.close()
    }
  })
}
