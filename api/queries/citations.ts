import type { StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'

export interface CitationRow {
  readonly citation: StoredRelationship
  readonly passage: StoredNode
}

/** The citations of statements, found from their passages: an entity may be cited thousands of times. */
export const citationsOfStatements = defineQuery<
  { rows: readonly { passage: string; statement: string }[] },
  CitationRow
>(
  'citations.ofStatements',
  `UNWIND $rows AS r MATCH (p:Passage {id: r.passage})-[c:SUPPORTS]->(s) WHERE c.statement = r.statement
RETURN c AS citation, p AS passage`,
)

/** The citations of entities' own properties. */
export const citationsOfProperties = defineQuery<{ ids: readonly string[] }, CitationRow>(
  'citations.ofProperties',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})<-[c:SUPPORTS]-(p:Passage) WHERE c.statement = id
RETURN c AS citation, p AS passage`,
)

export interface StatementRow {
  readonly passage: string
  readonly citation: StoredRelationship
  /** Id of the entity or document that the statement starts from. */
  readonly subject: string
  readonly key: string
}

/** What passages support, in the order of the citations' ids. */
export const statementsOfPassages = defineQuery<
  { rows: readonly { passage: string; after: string }[]; first: number },
  StatementRow
>(
  'citations.ofPassages',
  `UNWIND $rows AS r CALL (r) {
MATCH (p:Passage {id: r.passage})-[c:SUPPORTS]->(s) WHERE c.id > r.after
WITH c, s ORDER BY c.id LIMIT $first
RETURN c, s
}
RETURN r.passage AS passage, c AS citation, s.id AS subject, c.id AS key`,
)

export const countStatementsOfPassages = defineQuery<
  { ids: readonly string[] },
  { passage: string; n: number }
>(
  'citations.ofPassages.count',
  'UNWIND $ids AS id MATCH (p:Passage {id: id})-[c:SUPPORTS]->(s) RETURN id AS passage, count(c) AS n',
)
