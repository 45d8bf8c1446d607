/** A program that writes the records of a dataset folder into an empty Neo4j by nothing but UNWIND and CREATE, from memory. */
import neo4j from 'neo4j-driver'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import type { ChangeStep } from '#graph-model/store/port.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { planImport } from '#importer/plan/plan.ts'
import { timed } from '../measure.ts'

export interface BareTask {
  readonly folder: string
  readonly settings: StoreSettings
}

function graphValue(value: unknown): unknown {
  return Number.isSafeInteger(value) ? neo4j.int(value as number) : value
}

function properties(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, graphValue(value)]))
}

/** The text and the rows by which nothing but UNWIND and CREATE writes a step. */
function creation(step: ChangeStep): [string, unknown[]] {
  if (step.do === 'createNodes')
    return [`UNWIND $rows AS r CREATE (n:${step.labels.join(':')}) SET n = r`, step.rows.map(properties)]
  if (step.do !== 'createRelationships') throw new Error('an empty store has only creations')
  return [
    `UNWIND $rows AS r MATCH (a:${step.startLabel} {id: r.start}) MATCH (b:${step.endLabel} {id: r.end}) CREATE (a)-[x:${step.type}]->(b) SET x = r.props`,
    step.rows.map((row) => ({ start: row.start, end: row.end, props: properties(row.properties) })),
  ]
}

/** Every batch of it, made before the clock goes. */
async function batchesOf({ folder, settings }: BareTask): Promise<[string, unknown[]][]> {
  const store = await openStore(settings)
  try {
    // Constraints and indexes are there before.
    await (await store.claim({ dataset: 'dataset:none' })).release()
    const { dataset } = await readDataset(folder)
    if (!dataset) throw new Error('the dataset cannot be read')
    return [...(await planImport(store, dataset.content)).steps()].map(creation)
  } finally {
    await store.close()
  }
}

process.once('message', async (task: BareTask) => {
  const batches = await batchesOf(task)
  const { uri = '', username = '', password = '' } = task.settings.neo4j ?? {}
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const milliseconds = await timed(async () => {
    for (const [text, rows] of batches) await driver.executeQuery(text, { rows })
  })
  await driver.close()
  process.send?.(milliseconds / 1000)
  process.disconnect()
})
