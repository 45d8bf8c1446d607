import type { Store } from './port.ts'
import { defineQuery } from './query.ts'

const COUNT = defineQuery<Record<string, never>, { entities: number }>(
  'store.count',
  'MATCH (e:Entity) RETURN count(e) AS entities',
)

/** How many entities a store holds, counted one by one: reading them is the trial. */
export async function countEntities(store: Store): Promise<number> {
  const [row] = await store.read(COUNT, {})
  return row?.entities ?? 0
}
