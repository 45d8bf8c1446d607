import type { StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'

type All = Record<string, never>

/** Passages whole. */
export const PASSAGES_WHOLE = defineQuery<All, { node: StoredNode }>(
  'admin.passages',
  'MATCH (p:Passage) RETURN p AS node',
)

/** Derived links whole. */
export const REACHES_WHOLE = defineQuery<
  All,
  { start: string; end: string; relationship: StoredRelationship }
>(
  'admin.reaches',
  'MATCH (a:Entity)-[r:REACHES]->(b:Entity) RETURN a.id AS start, b.id AS end, r AS relationship',
)
