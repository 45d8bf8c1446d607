import { RELATION_TYPES, type RelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Properties } from '#graph-model/record.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'
import { type Cited, RETURN_CITED } from './citation.ts'

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

/** All properties of nodes: these take half as long to read as the nodes themselves. */
export interface Held {
  readonly properties: Properties
}

/** All properties of relationships, and their ends. */
export interface HeldBetween extends Held {
  readonly start: string
  readonly end: string
}

export const ENTITIES = defineQuery<All, Held>(
  'import.entities',
  'MATCH (e:Entity) RETURN properties(e) AS properties',
)

export const DOCUMENTS = defineQuery<All, Held>(
  'import.documents',
  'MATCH (d:Document) RETURN properties(d) AS properties',
)

/** All relationships of one type. */
export const RELATIONSHIPS: ReadonlyMap<RelationType, Query<All, HeldBetween>> = new Map(
  RELATION_TYPES.map((type) => [
    type,
    defineQuery(
      `import.relationships.${type}`,
      `MATCH (a:${startLabel(type)})-[r:${type}]->(b:Entity) RETURN a.id AS start, b.id AS end, properties(r) AS properties`,
    ),
  ]),
)

/** A citation, and the entity or document that its statement starts at. */
export type CitedOf = Cited & { readonly subject: string }

/** The citations of all statements that start at entities, with their passages. */
export const CITATIONS_OF_ENTITIES = defineQuery<All, CitedOf>(
  'import.citationsOfEntities',
  `MATCH (p:Passage)-[s:SUPPORTS]->(e:Entity) ${RETURN_CITED}, e.id AS subject`,
)

/** The citations of all statements that start at documents. */
export const CITATIONS_OF_DOCUMENTS = defineQuery<All, CitedOf>(
  'import.citationsOfDocuments',
  `MATCH (p:Passage)-[s:SUPPORTS]->(d:Document) ${RETURN_CITED}, d.id AS subject`,
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
