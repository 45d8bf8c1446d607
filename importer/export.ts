import { compareRecords, toJsonl } from '#graph-model/formats/jsonl.ts'
import type { Store } from '#graph-model/store/port.ts'
import { storedRecords } from './stored.ts'

/**
 * The stored graph as lines of jsonl, nodes by id, then relationships by id; each line ends with `\n`.
 * Two stores hold the same graph exactly when these lines are equal.
 */
export async function* exportJsonl(store: Store): AsyncGenerator<string> {
  const records = await storedRecords(store)
  for (const record of records.sort(compareRecords)) yield `${toJsonl(record)}\n`
}
