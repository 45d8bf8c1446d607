import { isKind, lineage } from '#graph-model/ontology/ontology.ts'
import type {
  Evidence,
  NodeRecord,
  Properties,
  PropertyValue,
  RelationshipRecord,
} from '#graph-model/record.ts'
import type { DatasetHead, Store } from '#graph-model/store/port.ts'
import { CompactGraph } from './compact/graph.ts'
import { addNode, addRelationship } from './content.ts'
import { type Cited, EVIDENCE_COLUMNS } from './cypher/citation.ts'
import {
  CITATIONS_OF_DOCUMENTS,
  CITATIONS_OF_ENTITIES,
  DOCUMENT_HASHES,
  DOCUMENTS,
  ENTITIES,
  ENTITY_HASHES,
  type HeldBetween,
  RELATIONSHIP_HASHES,
  RELATIONSHIPS,
  type StoredHash,
} from './cypher/stored.ts'

/** Shows the hashes of all stored records, in no particular order. */
export async function scanHashes(
  store: Store,
  visit: (row: StoredHash, sort: 'node' | 'relationship') => void,
): Promise<void> {
  const node = (row: StoredHash) => visit(row, 'node')
  const relationship = (row: StoredHash) => visit(row, 'relationship')
  await store.scan(ENTITY_HASHES, {}, node)
  await store.scan(DOCUMENT_HASHES, {}, node)
  for (const query of RELATIONSHIP_HASHES.values()) await store.scan(query, {}, relationship)
}

/** Properties that follow from a record: no part of it. */
export const DERIVED: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'searchText',
  'sortKey',
  'statuses',
  'bases',
  'datasets',
  'hash',
  'evidence',
  'asOf',
])

/** Properties but for these. */
export function without(properties: Properties, names: ReadonlySet<string>): Record<string, PropertyValue> {
  const left: Record<string, PropertyValue> = {}
  for (const name in properties) if (!names.has(name)) left[name] = properties[name] as PropertyValue
  return left
}

/** The citation that a row holds, columns that are empty left out. */
export function evidenceOf(cited: Cited): Evidence {
  const evidence: Record<string, unknown> = {}
  for (const key of EVIDENCE_COLUMNS) if (cited[key] !== null) evidence[key] = cited[key]
  return evidence as unknown as Evidence
}

/** A stored entity or document, as a record. */
export function nodeRecord(
  properties: Properties,
  citations: ReadonlyMap<string, readonly Evidence[]> = new Map(),
): NodeRecord {
  const id = String(properties.id)
  const kind = String(properties.kind)
  return {
    type: 'node',
    id,
    labels: isKind(kind) ? lineage(kind) : ['Document'],
    properties: without(properties, DERIVED),
    evidence: citations.get(id) ?? [],
  }
}

/** A stored relationship, as a record. */
export function relationshipRecord(
  label: string,
  { start, end, properties }: HeldBetween,
  citations: ReadonlyMap<string, readonly Evidence[]> = new Map(),
): RelationshipRecord {
  const id = String(properties.id)
  return {
    type: 'relationship',
    id,
    label,
    start,
    end,
    properties: without(properties, DERIVED),
    evidence: citations.get(id) ?? [],
  }
}

/** A dataset's own node, as a record: what a restored graph needs to know of it. */
export function datasetRecord(head: DatasetHead): NodeRecord {
  const {
    nodes: _nodes,
    relationships: _relationships,
    passages: _passages,
    citations: _citations,
    fingerprint: _print,
    ...properties
  } = head.properties
  return {
    type: 'node',
    id: head.id,
    labels: ['Dataset'],
    properties: { ...properties, version: head.version },
    evidence: [],
  }
}

/** A citation whose statement is not stored, as an import leaves it that was ended before it removed the one or the other. */
export interface Orphan {
  readonly id: string
  readonly passage: string
  readonly subject: string
}

/** All that is stored, as numbers and bytes. */
export interface StoredGraph {
  readonly graph: CompactGraph
  readonly orphans: readonly Orphan[]
}

/** Reads all that is stored into a graph. */
export async function storedGraph(store: Store): Promise<StoredGraph> {
  const graph = new CompactGraph()
  const orphans: Orphan[] = []
  for (const query of [DOCUMENTS, ENTITIES])
    await store.scan(query, {}, ({ properties }) => addNode(graph, nodeRecord(properties)))
  for (const [label, query] of RELATIONSHIPS)
    await store.scan(query, {}, (held) => addRelationship(graph, relationshipRecord(label, held)))
  for (const query of [CITATIONS_OF_ENTITIES, CITATIONS_OF_DOCUMENTS]) {
    await store.scan(query, {}, (cited) => {
      const { id, statement, passage, subject } = cited
      if (!cite(graph, statement, evidenceOf(cited))) orphans.push({ id, passage, subject })
    })
  }
  return { graph, orphans }
}

function cite(graph: CompactGraph, statement: string, evidence: Evidence): boolean {
  if (statement.includes('~')) {
    const number = graph.findStatement(statement)
    if (number < 0) return false
    graph.citeStatement(number, evidence)
  } else {
    const node = graph.find(statement)
    if (node < 0) return false
    graph.citeNode(node, evidence)
  }
  return true
}
