import { kindOfId, type RelationType } from '#graph-model/ontology/ontology.ts'
import {
  type GraphRecord,
  type NodeRecord,
  type RelationshipRecord,
  relationshipId,
} from '#graph-model/record.ts'
import { CompactGraph } from './compact/graph.ts'
import { DocumentText } from './dataset/text.ts'

/** What a dataset holds: its own node, and the graph of its records. */
export interface Content {
  readonly own: NodeRecord
  readonly graph: CompactGraph
}

/** The records of a graph in the order of an export, among them the datasets' own nodes, which are given sorted by id. */
export function* orderedRecords(own: readonly NodeRecord[], graph: CompactGraph): Generator<GraphRecord> {
  let told = 0
  for (const node of graph.nodeOrder) {
    const record = graph.node(node)
    for (let next = own[told]; next && next.id < record.id; next = own[++told]) yield next
    yield record
  }
  yield* own.slice(told)
  for (const statement of graph.statementOrder) yield graph.statement(statement)
}

/** Adds a node with its citations; one with nothing that tells its kind stays out. */
export function addNode(graph: CompactGraph, { id, properties, evidence }: NodeRecord): void {
  const kind = kindOfId(id)
  if (kind === undefined) return
  const node =
    kind === 'Document'
      ? graph.addDocument(id, properties, new DocumentText(String(properties.text ?? '')))
      : graph.addNode(id, kind, properties)
  for (const citation of evidence) graph.citeNode(node, citation)
}

/** Adds a relationship with its citations, and gives its number. */
export function addRelationship(graph: CompactGraph, record: RelationshipRecord): number {
  const { id, start, end, label, properties, evidence } = record
  const key = id.slice(relationshipId(start, label, end).length + 1)
  const statement = graph.addStatement(
    graph.addEnd(start, kindOfId(start)),
    label as RelationType,
    graph.addEnd(end, kindOfId(end)),
    key,
  )
  graph.statements.setProperties(statement, properties)
  for (const citation of evidence) graph.citeStatement(statement, citation)
  return statement
}

/** The graph of records at hand; datasets' own nodes stay out. Documents come first, as quotes are read in them. */
export function graphOf(records: Iterable<GraphRecord>): CompactGraph {
  const graph = new CompactGraph()
  for (const record of records) {
    if (record.type === 'node') addNode(graph, record)
    else addRelationship(graph, record)
  }
  return graph
}
