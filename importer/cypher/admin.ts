import type { StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'

type All = Record<string, never>

/** Passages whole. */
export const PASSAGES_WHOLE = defineQuery<All, { node: StoredNode }>(
  'admin.passages',
  'MATCH (p:Passage) RETURN p AS node',
)

/** What a citation keeps of its statement and its row, but for the statement's end. */
export const SUPPORTS_COLUMNS = [
  ...(['id', 'statement', 'label', 'property', 'value', 'basis', 'status', 'statusWord'] as const),
  ...(['asOf', 'since', 'until', 'note', 'dataset', 'row'] as const),
] as const

type Supports = Readonly<Record<'from' | 'to', string>> &
  Readonly<Record<'statementEnd' | (typeof SUPPORTS_COLUMNS)[number], string | null>>

/** Citations of what starts at entities, and at documents, column by column. */
export const SUPPORTS_OF = ['Entity', 'Document'].map((label) =>
  defineQuery<All, Supports>(
    `admin.supports.${label}`,
    `MATCH (p:Passage)-[s:SUPPORTS]->(e:${label})
     RETURN p.id AS from, e.id AS to, s.end AS statementEnd, ${SUPPORTS_COLUMNS.map((key) => `s.${key} AS ${key}`).join(', ')}`,
  ),
)

/** Derived links whole. */
export const REACHES_WHOLE = defineQuery<
  All,
  { start: string; end: string; relationship: StoredRelationship }
>(
  'admin.reaches',
  'MATCH (a:Entity)-[r:REACHES]->(b:Entity) RETURN a.id AS start, b.id AS end, r AS relationship',
)
