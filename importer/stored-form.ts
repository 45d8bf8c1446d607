import { createHash } from 'node:crypto'
import { compareEvidence, compareRecords, toJsonl } from '#graph-model/formats/jsonl.ts'
import { linkGraph } from '#graph-model/links/graph.ts'
import { type Reach, reaches, reachId } from '#graph-model/links/reach.ts'
import { isRelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import {
  type Basis,
  type Evidence,
  type GraphRecord,
  type NodeRecord,
  type Properties,
  passageId,
  type RelationshipRecord,
  type Status,
} from '#graph-model/record.ts'
import { searchForms, sortKey } from './pinyin.ts'

/** A node as it stands in the database. */
export interface StoredFormNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Properties
}

/** A relationship as it stands in the database, between nodes found by a label and their id. */
export interface StoredFormRelationship {
  readonly id: string
  readonly type: string
  readonly start: string
  readonly end: string
  readonly properties: Properties
}

const STATUS_ORDER: readonly Status[] = ['established', 'ongoing', 'planned']
const BASIS_ORDER: readonly Basis[] = ['stated', 'named', 'derived', 'reference', 'editorial']

/** What statements tell of a thing. Reference facts tell nothing of its state: they place it. */
interface Told {
  readonly statuses: Set<Status>
  readonly bases: Set<Basis>
  readonly datasets: Set<string>
}

function passagesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map((citation) => passageId(citation.document, citation.start, citation.end)))]
}

function inOrder<V>(order: readonly V[], values: ReadonlySet<V>): V[] {
  return order.filter((value) => values.has(value))
}

function tellingEnd(relationship: RelationshipRecord): 'start' | 'end' | undefined {
  if (!isRelationType(relationship.label)) return undefined
  const spec = relationSpec(relationship.label)
  const tells = spec.tells ?? spec.ties?.[0]?.hub ?? 'to'
  return tells === 'none' ? undefined : tells === 'from' ? 'start' : 'end'
}

/** Collects for each entity the statuses and bases that statements tell of it. */
function tellings(records: readonly GraphRecord[]): Map<string, Told> {
  const told = new Map<string, Told>()
  const of = (id: string) => {
    const found = told.get(id) ?? {
      statuses: new Set(),
      bases: new Set(),
      datasets: new Set(),
    }
    told.set(id, found)
    return found
  }
  const tell = (id: string, evidence: readonly Evidence[]) => {
    for (const { basis, status } of evidence) {
      if (basis !== 'reference') of(id).statuses.add(status)
    }
  }
  for (const record of records) {
    if (record.type === 'node') {
      tell(
        record.id,
        record.evidence.filter((citation) => !citation.property?.includes('.')),
      )
      for (const { basis, dataset } of record.evidence) {
        of(record.id).bases.add(basis)
        of(record.id).datasets.add(dataset)
      }
    } else {
      const end = tellingEnd(record)
      if (end) tell(record[end], record.evidence)
      for (const { basis } of record.evidence) {
        of(record.start).bases.add(basis)
        of(record.end).bases.add(basis)
      }
    }
  }
  return told
}

function searchText(properties: Properties): string {
  const names = [properties.nameZh, properties.nameEn, ...((properties.aliases ?? []) as readonly string[])]
  return [...new Set(names.flatMap((name) => (typeof name === 'string' ? searchForms(name) : [])))]
    .join('\n')
    .toLowerCase()
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)
}

function entityForm(record: NodeRecord, told: Told | undefined): StoredFormNode {
  const { properties } = record
  const datasets = new Set([
    ...(typeof properties.dataset === 'string' ? [properties.dataset] : []),
    ...(told?.datasets ?? []),
  ])
  const derived: Properties = {
    kind: record.labels[0] as string,
    ...(record.labels[0] !== 'Observation' && { searchText: searchText(properties) }),
    sortKey: `${sortKey(String(properties.nameZh ?? record.id))}`,
    statuses: inOrder(STATUS_ORDER, told?.statuses ?? new Set()),
    bases: inOrder(BASIS_ORDER, told?.bases ?? new Set()),
    datasets: [...datasets].sort(),
  }
  const hash = hashOf(toJsonl(record), JSON.stringify(derived))
  return {
    id: record.id,
    labels: record.labels,
    properties: { id: record.id, ...properties, ...derived, hash },
  }
}

function relationshipForm(record: RelationshipRecord): StoredFormRelationship {
  const { evidence } = record
  return {
    id: record.id,
    type: record.label,
    start: record.start,
    end: record.end,
    properties: {
      id: record.id,
      ...record.properties,
      evidence: passagesOf(evidence),
      statuses: inOrder(STATUS_ORDER, new Set(evidence.map((citation) => citation.status))),
      bases: inOrder(BASIS_ORDER, new Set(evidence.map((citation) => citation.basis))),
      asOf: evidence.reduce((newest, citation) => (citation.asOf > newest ? citation.asOf : newest), ''),
      datasets: [...new Set(evidence.map((citation) => citation.dataset))].sort(),
      hash: hashOf(toJsonl(record)),
    },
  }
}

/** The SUPPORTS relationships of a record's citations: enough in themselves for the way back. */
export function supportsOf(record: GraphRecord): StoredFormRelationship[] {
  const [statement, label, end] =
    record.type === 'node' ? [record.id, 'PROPERTY', undefined] : [record.id, record.label, record.end]
  const subject = record.type === 'node' ? record.id : record.start
  return record.evidence.map((citation) => {
    const { document, start, end: to, quote: _quote, ...rest } = citation
    const passage = passageId(document, start, to)
    const id = [passage, 'SUPPORTS', statement, citation.property ?? '', citation.row].join('~')
    return {
      id,
      type: 'SUPPORTS',
      start: passage,
      end: subject,
      properties: { id, statement, label, ...(end !== undefined && { end }), ...rest },
    }
  })
}

function passageForm(citation: Evidence): StoredFormNode {
  const { document, start, end, quote } = citation
  const id = passageId(document, start, end)
  return { id, labels: ['Passage'], properties: { id, document, start, end, quote } }
}

function reachForm(reach: Reach): StoredFormRelationship {
  const id = reachId(reach)
  const { tie, member, since, until, ...rest } = reach
  const properties = { ...rest, ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
  return {
    id,
    type: 'REACHES',
    start: tie,
    end: member,
    properties: { id, ...properties, hash: hashOf(JSON.stringify(properties)) },
  }
}

/** A graph in the form in which the database holds it, everything derived included. */
export interface StoredForm {
  readonly nodes: readonly StoredFormNode[]
  readonly relationships: readonly StoredFormRelationship[]
  readonly passages: ReadonlyMap<string, StoredFormNode>
  readonly reaches: readonly StoredFormRelationship[]
}

/** Records and their citations in the order of an export: what is derived from them must not depend on another. */
function exportOrder(records: readonly GraphRecord[]): GraphRecord[] {
  return records
    .map((record) => ({ ...record, evidence: [...record.evidence].sort(compareEvidence) }))
    .sort(compareRecords)
}

/** The stored form of a whole graph; datasets' own nodes are no part of it. */
export function storedForm(given: readonly GraphRecord[]): StoredForm {
  const records = exportOrder(given)
  const told = tellings(records)
  const nodes: StoredFormNode[] = []
  const relationships: StoredFormRelationship[] = []
  const passages = new Map<string, StoredFormNode>()
  for (const record of records) {
    for (const citation of record.evidence) {
      const passage = passageForm(citation)
      passages.set(passage.id, passage)
    }
    if (record.type === 'relationship') relationships.push(relationshipForm(record))
    else if (record.labels.includes('Entity')) nodes.push(entityForm(record, told.get(record.id)))
    else if (record.labels[0] === 'Document') {
      nodes.push({
        id: record.id,
        labels: record.labels,
        properties: { id: record.id, ...record.properties, hash: hashOf(toJsonl(record)) },
      })
    }
  }
  const graph = linkGraph(records, (citation) => passageId(citation.document, citation.start, citation.end))
  return { nodes, relationships, passages, reaches: reaches(graph).map(reachForm) }
}
