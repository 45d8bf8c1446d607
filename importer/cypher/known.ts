import { defineQuery } from '#graph-model/store/query.ts'

/** What a name is resolved by. */
export interface KnownRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly aliases: readonly string[] | null
  readonly code: string | null
  readonly memberKind: string | null
  readonly datasets: readonly string[]
}

/** Names of entities in the order of their ids, a page at a time; numbers and their indicators left out by the reader. */
export const KNOWN_NAMES = defineQuery<{ after: string; limit: number }, KnownRow>(
  'draft.knownNames',
  `MATCH (e:Entity) WHERE e.id > $after
   RETURN e.id AS id, e.kind AS kind, e.nameZh AS name, e.aliases AS aliases, e.divisionCode AS code,
          e.memberKind AS memberKind, e.datasets AS datasets ORDER BY e.id LIMIT $limit`,
)

/** The documents that a store holds, by the hash of their originals. */
export const KNOWN_DOCUMENTS = defineQuery<
  Record<string, never>,
  { id: string; sha256: string; title: string }
>(
  'draft.knownDocuments',
  'MATCH (d:Document) RETURN d.id AS id, d.sha256 AS sha256, d.titleZh AS title ORDER BY d.id',
)
