import { defineQuery } from '#graph-model/store/query.ts'

/** How many entities there are. */
export const ENTITY_COUNT = defineQuery<Record<string, never>, { entities: number }>(
  'entities.count',
  'MATCH (e:Entity) RETURN count(e) AS entities',
)
