import { defineQuery } from '#graph-model/store/query.ts'
import type { Held, HeldBetween } from './stored.ts'

type All = Record<string, never>

/** All passages with their properties. */
export const PASSAGES_HELD = defineQuery<All, Held>(
  'admin.passages',
  'MATCH (p:Passage) RETURN properties(p) AS properties',
)

/** All derived links with their properties. */
export const REACHES_HELD = defineQuery<All, HeldBetween>(
  'admin.reaches',
  'MATCH (a:Entity)-[r:REACHES]->(b:Entity) RETURN a.id AS start, b.id AS end, properties(r) AS properties',
)
