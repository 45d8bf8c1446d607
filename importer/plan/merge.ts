import type { GraphRecord, Properties } from '#graph-model/record.ts'
import type { CompactGraph } from '../compact/graph.ts'
import { addNode, addRelationship } from '../content.ts'

function isOwn(record: GraphRecord, dataset: string): boolean {
  return record.type === 'node'
    ? record.properties.dataset === dataset
    : record.evidence.some((citation) => citation.dataset === dataset)
}

/** Adds what other datasets say of a record that this one has too. */
function addOthers(graph: CompactGraph, record: GraphRecord, number: number, dataset: string): void {
  const others = record.evidence.filter((citation) => citation.dataset !== dataset)
  if (others.length === 0) return
  const with_ = (own: Properties) => ({ ...record.properties, ...own })
  if (record.type === 'node') {
    graph.setProperties(number, with_(graph.properties(number)))
    for (const citation of others) graph.citeNode(number, citation)
  } else {
    graph.statements.setProperties(number, with_(graph.statements.properties(number)))
    for (const citation of others) graph.citeStatement(number, citation)
  }
}

/** Ids of stored records of the dataset that it no longer has, and that are kept. */
export interface Left {
  readonly nodes: ReadonlySet<string>
  readonly statements: ReadonlySet<string>
}

/**
 * Makes of a dataset's graph the whole graph as it is after the import: its own records, and beside them what the store
 * holds, without what is pruned.
 */
export function mergeStored(
  graph: CompactGraph,
  stored: CompactGraph,
  dataset: string,
  prune: boolean,
): Left {
  const left = { nodes: new Set<string>(), statements: new Set<string>() }
  for (const record of stored.records()) {
    const isNode = record.type === 'node'
    const known = isNode ? graph.find(record.id) : graph.findStatement(record.id)
    const number = known >= 0 && (isNode || graph.statements.first(known) >= 0) ? known : -1
    const others = record.evidence.filter((citation) => citation.dataset !== dataset)
    if (number >= 0) addOthers(graph, record, number, dataset)
    else if (isOwn(record, dataset) && prune) {
      if (!isNode && others.length > 0) addRelationship(graph, { ...record, evidence: others })
    } else {
      if (isOwn(record, dataset)) left[isNode ? 'nodes' : 'statements'].add(record.id)
      if (isNode) addNode(graph, record)
      else addRelationship(graph, record)
    }
  }
  return left
}
