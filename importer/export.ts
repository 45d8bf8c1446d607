import { toJsonl } from '#graph-model/formats/jsonl.ts'
import type { Store } from '#graph-model/store/port.ts'
import { orderedRecords } from './content.ts'
import { datasetRecord, storedGraph } from './stored.ts'
import { readUnchanged } from './unchanged.ts'

/**
 * The stored graph as lines of jsonl, nodes by id, then relationships by id; each line ends with `\n`.
 * Two stores hold the same graph exactly when these lines are equal. Throws `STORE_CHANGED`.
 */
export async function* exportJsonl(store: Store): AsyncGenerator<string> {
  const [{ datasets }, { graph }] = await readUnchanged(store, async () => [
    await store.head(),
    await storedGraph(store),
  ])
  for (const record of orderedRecords(datasets.map(datasetRecord), graph)) yield `${toJsonl(record)}\n`
}
