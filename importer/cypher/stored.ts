import { RELATION_TYPES, type RelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'

/** A stored node or relationship, by what a plan compares. */
export interface StoredHash {
  readonly id: string
  readonly hash: string
  readonly datasets: readonly string[]
}

type Page = { after: string; limit: number }

/** Entities in the order of their ids, a page at a time. */
export const ENTITY_HASHES = defineQuery<Page, StoredHash & { kind: string }>(
  'import.entityHashes',
  `MATCH (e:Entity) WHERE e.id > $after
   RETURN e.id AS id, e.hash AS hash, e.datasets AS datasets, e.kind AS kind, e.memberKind AS memberKind ORDER BY e.id LIMIT $limit`,
)

export const DOCUMENT_HASHES = defineQuery<Record<string, never>, StoredHash>(
  'import.documentHashes',
  'MATCH (d:Document) RETURN d.id AS id, d.hash AS hash, [d.dataset] AS datasets ORDER BY d.id',
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
export const RELATIONSHIP_HASHES: ReadonlyMap<
  string,
  Query<Record<string, never>, StoredHash & { start: string; end: string }>
> = new Map(
  [...RELATION_TYPES, 'REACHES'].map((type) => [
    type,
    defineQuery(
      `import.hashes.${type}`,
      `MATCH (a:${endLabels(type).startLabel})-[r:${type}]->(b:Entity)
       RETURN r.id AS id, r.hash AS hash, r.datasets AS datasets, a.id AS start, b.id AS end`,
    ),
  ]),
)

/** Entities whole, in the order of their ids, a page at a time. */
export const ENTITIES = defineQuery<Page, { node: StoredNode }>(
  'import.entities',
  'MATCH (e:Entity) WHERE e.id > $after RETURN e AS node ORDER BY e.id LIMIT $limit',
)

export const DOCUMENTS = defineQuery<Record<string, never>, { node: StoredNode }>(
  'import.documents',
  'MATCH (d:Document) RETURN d AS node ORDER BY d.id',
)

export const RELATIONSHIPS: ReadonlyMap<
  RelationType,
  Query<Record<string, never>, { start: string; end: string; relationship: StoredRelationship }>
> = new Map(
  RELATION_TYPES.map((type) => [
    type,
    defineQuery(
      `import.relationships.${type}`,
      `MATCH (a:${endLabels(type).startLabel})-[r:${type}]->(b:Entity) RETURN a.id AS start, b.id AS end, r AS relationship`,
    ),
  ]),
)

/** The citations of all statements that start at these nodes, with their passages. */
export const CITATIONS_OF_ENTITIES = defineQuery<
  { ids: readonly string[] },
  { passage: StoredNode; supports: StoredRelationship }
>(
  'import.citationsOfEntities',
  'UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (p:Passage)-[s:SUPPORTS]->(e) RETURN p AS passage, s AS supports',
)
export const CITATIONS_OF_DOCUMENTS = defineQuery<
  { ids: readonly string[] },
  { passage: StoredNode; supports: StoredRelationship }
>(
  'import.citationsOfDocuments',
  'UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (p:Passage)-[s:SUPPORTS]->(d) RETURN p AS passage, s AS supports',
)

/** Which of these passages are stored. */
export const PASSAGES_STORED = defineQuery<{ ids: readonly string[] }, { id: string }>(
  'import.passagesStored',
  'UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN p.id AS id',
)

/** The statements that passages support, by the ids of their SUPPORTS. */
export const PASSAGE_USES = defineQuery<{ ids: readonly string[] }, { passage: string; supports: string }>(
  'import.passageUses',
  'UNWIND $ids AS id MATCH (p:Passage {id: id}) MATCH (p)-[s:SUPPORTS]->(e) RETURN p.id AS passage, s.id AS supports',
)
