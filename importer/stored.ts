import { append } from '#graph-model/group.ts'
import { isKind, lineage } from '#graph-model/ontology/ontology.ts'
import type { Evidence, GraphRecord, NodeRecord, Properties, PropertyValue } from '#graph-model/record.ts'
import type { DatasetHead, Store, StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import {
  CITATIONS_OF_DOCUMENTS,
  CITATIONS_OF_ENTITIES,
  DOCUMENT_HASHES,
  DOCUMENTS,
  ENTITIES,
  ENTITY_HASHES,
  RELATIONSHIP_HASHES,
  RELATIONSHIPS,
  type StoredHash,
} from './cypher/stored.ts'

const PAGE = 5000

/** What is stored, by id, as far as a plan compares it. */
export interface StoredIndex {
  readonly nodes: ReadonlyMap<string, StoredHash & { readonly kind: string; readonly memberKind?: string }>
  readonly relationships: ReadonlyMap<
    string,
    StoredHash & { readonly type: string; readonly start: string; readonly end: string }
  >
  readonly reaches: ReadonlyMap<string, StoredHash & { readonly start: string; readonly end: string }>
}

/** Reads the ids and hashes of all that is stored. */
export async function storedIndex(store: Store): Promise<StoredIndex> {
  const nodes: Map<string, StoredHash & { kind: string; memberKind?: string }> = new Map()
  for (let after = ''; ; ) {
    const page = await store.read(ENTITY_HASHES, { after, limit: PAGE })
    for (const row of page) nodes.set(row.id, row)
    const last = page.at(-1)
    if (page.length < PAGE || !last) break
    after = last.id
  }
  for (const row of await store.read(DOCUMENT_HASHES, {})) nodes.set(row.id, { ...row, kind: 'Document' })
  const relationships: Map<string, StoredHash & { type: string; start: string; end: string }> = new Map()
  const reaches: Map<string, StoredHash & { start: string; end: string }> = new Map()
  for (const [type, query] of RELATIONSHIP_HASHES) {
    for (const row of await store.read(query, {})) {
      if (type === 'REACHES') reaches.set(row.id, row)
      else relationships.set(row.id, { ...row, type })
    }
  }
  return { nodes, relationships, reaches }
}

/** Properties that follow from a record: no part of it. */
export const DERIVED = new Set([
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
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.has(name)))
}

/** The citation that a passage and its SUPPORTS hold. */
export function evidenceOf(passage: StoredNode, supports: StoredRelationship): Evidence {
  const { document, start, end, quote } = passage.properties
  const { id: _id, statement: _statement, label: _label, end: _end, ...rest } = supports.properties
  return { document, start, end, quote, ...rest } as unknown as Evidence
}

/** The citations of all statements that start at these nodes, by statement. */
export async function storedCitations(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, Evidence[]>> {
  const citations = new Map<string, Evidence[]>()
  for (let at = 0; at < ids.length; at += PAGE) {
    const part = ids.slice(at, at + PAGE)
    for (const query of [CITATIONS_OF_ENTITIES, CITATIONS_OF_DOCUMENTS]) {
      for (const { passage, supports } of await store.read(query, { ids: part })) {
        append(citations, String(supports.properties.statement), evidenceOf(passage, supports))
      }
    }
  }
  return citations
}

/** A stored entity or document, as a record. */
export function nodeRecord(
  node: StoredNode,
  citations: ReadonlyMap<string, readonly Evidence[]>,
): NodeRecord {
  const id = String(node.properties.id)
  const kind = String(node.properties.kind)
  const labels = node.labels.includes('Document') || !isKind(kind) ? ['Document'] : lineage(kind)
  return {
    type: 'node',
    id,
    labels,
    properties: without(node.properties, DERIVED),
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

/** All stored records, sorted as an export has them: nodes by id, then relationships by id. */
export async function storedRecords(store: Store): Promise<GraphRecord[]> {
  const head = await store.head()
  const stored: StoredNode[] = (await store.read(DOCUMENTS, {})).map((row) => row.node)
  for (let after = ''; ; ) {
    const page = await store.read(ENTITIES, { after, limit: PAGE })
    stored.push(...page.map((row) => row.node))
    const last = page.at(-1)
    if (page.length < PAGE || !last) break
    after = String(last.node.properties.id)
  }
  const citations = await storedCitations(
    store,
    stored.map((node) => String(node.properties.id)),
  )
  const nodes = [...head.datasets.map(datasetRecord), ...stored.map((node) => nodeRecord(node, citations))]
  const relationships: GraphRecord[] = []
  for (const [type, query] of RELATIONSHIPS) {
    for (const { start, end, relationship } of await store.read(query, {})) {
      const id = String(relationship.properties.id)
      relationships.push({
        type: 'relationship',
        id,
        label: type,
        start,
        end,
        properties: without(relationship.properties, DERIVED),
        evidence: citations.get(id) ?? [],
      })
    }
  }
  const byId = (a: GraphRecord, b: GraphRecord) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  return [...nodes.sort(byId), ...relationships.sort(byId)]
}
