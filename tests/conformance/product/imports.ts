import { RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import { PASSAGES_WHOLE, REACHES_WHOLE } from '#importer/cypher/admin.ts'
import {
  CITATIONS_OF_DOCUMENTS,
  CITATIONS_OF_ENTITIES,
  DOCUMENT_HASHES,
  DOCUMENTS,
  ENTITIES,
  ENTITY_HASHES,
  PASSAGES,
  PASSAGES_STORED,
  REACH_HASHES,
  RELATIONSHIP_HASHES,
  RELATIONSHIPS,
} from '#importer/cypher/stored.ts'
import { type Case, caseOf } from './case.ts'
import {
  citedRow,
  listOf,
  nodeRow,
  type PlainGraph,
  type PlainNode,
  relationshipRow,
  textOf,
} from './graph.ts'

function hashRow(entity: PlainNode) {
  return {
    id: entity.id,
    hash: textOf(entity, 'hash'),
    datasets: listOf(entity, 'datasets'),
    memberKind: entity.properties.memberKind ?? null,
  }
}

function nodeCases({ entities, documents }: PlainGraph): Case[] {
  const [entity, document] = [[...entities.values()], [...documents.values()]]
  const hashes = document.map((one) => ({
    id: one.id,
    hash: textOf(one, 'hash'),
    datasets: [textOf(one, 'dataset')],
  }))
  const whole = (nodes: readonly PlainNode[]) => nodes.map((one) => ({ node: nodeRow(one) }))
  return [
    caseOf(ENTITY_HASHES, {}, entity.map(hashRow)),
    caseOf(ENTITIES, {}, whole(entity)),
    caseOf(DOCUMENT_HASHES, {}, hashes),
    caseOf(DOCUMENTS, {}, whole(document)),
  ]
}

function relationshipCases({ facts, reaches }: PlainGraph): Case[] {
  const whole = RELATION_TYPES.flatMap((type) => {
    const query = RELATIONSHIPS.get(type)
    const rows = facts.all
      .filter((fact) => fact.type === type)
      .map((fact) => ({ start: fact.start, end: fact.end, relationship: relationshipRow(fact) }))
    return query ? [caseOf(query, {}, rows)] : []
  })
  const hashes = [...RELATIONSHIP_HASHES].map(([type, query]) => {
    const rows = facts.all
      .filter((fact) => fact.type === type)
      .map(({ id, properties }) => ({ id, hash: properties.hash, datasets: properties.datasets }))
    return caseOf<Record<string, never>, unknown>(query, {}, rows)
  })
  const reached = reaches.all.map(({ id, properties }) => ({ id, hash: String(properties.hash) }))
  const reachedWhole = reaches.all.map((fact) => ({
    start: fact.start,
    end: fact.end,
    relationship: relationshipRow(fact),
  }))
  return [
    ...whole,
    ...hashes,
    caseOf(REACH_HASHES, {}, reached),
    caseOf<Record<string, never>, unknown>(REACHES_WHOLE, {}, reachedWhole),
  ]
}

function citationCases(graph: PlainGraph): Case[] {
  const kinds = [
    [CITATIONS_OF_ENTITIES, graph.entities],
    [CITATIONS_OF_DOCUMENTS, graph.documents],
  ] as const
  const passages = [...graph.passages.keys(), 'document:none#0-1']
  const stored = [...graph.passages.keys()].map((id) => ({ id }))
  return [
    ...kinds.map(([query, nodes]) => {
      const rows = graph.supports.all
        .filter(({ end }) => nodes.has(end))
        .map((one) => ({ ...citedRow(graph, one), subject: one.end }))
      return caseOf(query, {}, rows)
    }),
    caseOf(PASSAGES_STORED, { ids: passages }, stored),
    caseOf(
      PASSAGES_WHOLE,
      {},
      [...graph.passages.values()].map((node) => ({ node: nodeRow(node) })),
    ),
    caseOf(PASSAGES, {}, stored),
  ]
}

/** What an import reads of a store before it plans. */
export function importCases(graph: PlainGraph): Case[] {
  return [...nodeCases(graph), ...relationshipCases(graph), ...citationCases(graph)]
}
