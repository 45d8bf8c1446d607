import { RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import { PASSAGES_HELD, REACHES_HELD } from '#importer/cypher/admin.ts'
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
import { citedRow, listOf, type PlainGraph, type PlainNode, textOf } from './graph.ts'

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
  const held = (nodes: readonly PlainNode[]) => nodes.map(({ properties }) => ({ properties }))
  return [
    caseOf(ENTITY_HASHES, {}, entity.map(hashRow)),
    caseOf(ENTITIES, {}, held(entity)),
    caseOf(DOCUMENT_HASHES, {}, hashes),
    caseOf(DOCUMENTS, {}, held(document)),
  ]
}

function relationshipCases({ facts, reaches }: PlainGraph): Case[] {
  const whole = RELATION_TYPES.flatMap((type) => {
    const query = RELATIONSHIPS.get(type)
    const rows = facts.all
      .filter((fact) => fact.type === type)
      .map(({ start, end, properties }) => ({ start, end, properties }))
    return query ? [caseOf(query, {}, rows)] : []
  })
  const hashes = [...RELATIONSHIP_HASHES].map(([type, query]) => {
    const rows = facts.all
      .filter((fact) => fact.type === type)
      .map(({ id, properties }) => ({ id, hash: properties.hash, datasets: properties.datasets }))
    return caseOf<Record<string, never>, unknown>(query, {}, rows)
  })
  const reached = reaches.all.map(({ id, properties }) => ({ id, hash: String(properties.hash) }))
  const reachedHeld = reaches.all.map(({ start, end, properties }) => ({ start, end, properties }))
  return [
    ...whole,
    ...hashes,
    caseOf(REACH_HASHES, {}, reached),
    caseOf<Record<string, never>, unknown>(REACHES_HELD, {}, reachedHeld),
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
      PASSAGES_HELD,
      {},
      [...graph.passages.values()].map(({ properties }) => ({ properties })),
    ),
    caseOf(PASSAGES, {}, stored),
  ]
}

/** What an import reads of a store before it plans. */
export function importCases(graph: PlainGraph): Case[] {
  return [...nodeCases(graph), ...relationshipCases(graph), ...citationCases(graph)]
}
