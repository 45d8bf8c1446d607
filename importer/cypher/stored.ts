import { RELATION_TYPES, type RelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Evidence } from '#graph-model/record.ts'
import type { StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'

/** A stored node or relationship, by what a plan compares. */
export interface StoredHash {
  readonly id: string
  readonly hash: string
  readonly datasets: readonly string[]
}

type All = Record<string, never>

export const ENTITY_HASHES = defineQuery<All, StoredHash & { memberKind: string | null }>(
  'import.entityHashes',
  `MATCH (e:Entity)
   RETURN e.id AS id, e.hash AS hash, e.datasets AS datasets, e.memberKind AS memberKind`,
)

export const DOCUMENT_HASHES = defineQuery<All, StoredHash>(
  'import.documentHashes',
  'MATCH (d:Document) RETURN d.id AS id, d.hash AS hash, [d.dataset] AS datasets',
)

function startLabel(type: RelationType): string {
  return relationSpec(type).from.includes('Document') ? 'Document' : 'Entity'
}

/** The labels by whose `id` index the ends of a relationship are found. */
export function endLabels(type: string): { startLabel: string; endLabel: string } {
  if (type === 'SUPPORTS') return { startLabel: 'Passage', endLabel: 'Entity' }
  if (type === 'REACHES') return { startLabel: 'Entity', endLabel: 'Entity' }
  return { startLabel: startLabel(type as RelationType), endLabel: 'Entity' }
}

/** All relationships of one type, by what a plan compares. */
export const RELATIONSHIP_HASHES: ReadonlyMap<RelationType, Query<All, StoredHash>> = new Map(
  RELATION_TYPES.map((type) => [
    type,
    defineQuery(
      `import.hashes.${type}`,
      `MATCH (a:${startLabel(type)})-[r:${type}]->(b:Entity)
       RETURN r.id AS id, r.hash AS hash, r.datasets AS datasets`,
    ),
  ]),
)

export const REACH_HASHES = defineQuery<All, { id: string; hash: string }>(
  'import.reachHashes',
  'MATCH (a:Entity)-[r:REACHES]->(b:Entity) RETURN r.id AS id, r.hash AS hash',
)

/** Entities whole. */
export const ENTITIES = defineQuery<All, { node: StoredNode }>(
  'import.entities',
  'MATCH (e:Entity) RETURN e AS node',
)

export const DOCUMENTS = defineQuery<All, { node: StoredNode }>(
  'import.documents',
  'MATCH (d:Document) RETURN d AS node',
)

/** All relationships of one type whole. */
export const RELATIONSHIPS: ReadonlyMap<
  RelationType,
  Query<All, { start: string; end: string; relationship: StoredRelationship }>
> = new Map(
  RELATION_TYPES.map((type) => [
    type,
    defineQuery(
      `import.relationships.${type}`,
      `MATCH (a:${startLabel(type)})-[r:${type}]->(b:Entity) RETURN a.id AS start, b.id AS end, r AS relationship`,
    ),
  ]),
)

const CITED_BY = 'property|value|basis|status|statusWord|asOf|since|until|note|dataset|row'.split('|')

/** A citation and its passage, column by column: whole nodes and relationships take four times as long to read. */
export type Cited = Readonly<Record<keyof Evidence, string | number | null>> & {
  readonly id: string
  readonly statement: string
  readonly passage: string
  readonly subject: string
}

const CITATION = `RETURN p.document AS document, p.start AS start, p.end AS end, p.quote AS quote, p.id AS passage,
   s.id AS id, s.statement AS statement, ${CITED_BY.map((key) => `s.${key} AS ${key}`).join(', ')}`

/** The citations of all statements that start at entities, with their passages. */
export const CITATIONS_OF_ENTITIES = defineQuery<All, Cited>(
  'import.citationsOfEntities',
  `MATCH (p:Passage)-[s:SUPPORTS]->(e:Entity) ${CITATION}, e.id AS subject`,
)

/** The citations of all statements that start at documents. */
export const CITATIONS_OF_DOCUMENTS = defineQuery<All, Cited>(
  'import.citationsOfDocuments',
  `MATCH (p:Passage)-[s:SUPPORTS]->(d:Document) ${CITATION}, d.id AS subject`,
)

/** Which of these passages are stored. */
export const PASSAGES_STORED = defineQuery<{ ids: readonly string[] }, { id: string }>(
  'import.passagesStored',
  'UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN p.id AS id',
)

/** The ids of all passages. */
export const PASSAGES = defineQuery<All, { id: string }>(
  'import.passages',
  'MATCH (p:Passage) RETURN p.id AS id',
)
