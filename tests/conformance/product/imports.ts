import { RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import {
  CITATIONS_OF_DOCUMENTS,
  CITATIONS_OF_ENTITIES,
  DOCUMENT_HASHES,
  DOCUMENTS,
  ENTITIES,
  ENTITY_HASHES,
  PASSAGE_USES,
  PASSAGES_STORED,
  RELATIONSHIP_HASHES,
  RELATIONSHIPS,
} from '#importer/cypher/stored.ts'
import { type Case, caseOf } from './case.ts'
import { listOf, nodeRow, type PlainGraph, type PlainNode, relationshipRow, textOf } from './graph.ts'
import { after, inOrder } from './order.ts'

function byId(nodes: ReadonlyMap<string, PlainNode>): PlainNode[] {
  return inOrder([...nodes.values()], ({ id }) => [id])
}

function hashRow(entity: PlainNode) {
  return {
    id: entity.id,
    hash: textOf(entity, 'hash'),
    datasets: listOf(entity, 'datasets'),
    kind: textOf(entity, 'kind'),
    memberKind: entity.properties.memberKind ?? null,
  }
}

function nodeCases({ entities, documents }: PlainGraph): Case[] {
  const sorted = byId(entities)
  const places: readonly (readonly [string, number])[] = [
    ['', 5_000],
    ['', 30],
    [sorted[100]?.id ?? '', 30],
    ['zzz', 30],
  ]
  const pages = places.flatMap(([place, limit]) => {
    const rows = after(sorted, ({ id }) => [id], [place]).slice(0, limit)
    const parameters = { after: place, limit }
    return [
      caseOf(ENTITY_HASHES, parameters, rows.map(hashRow), { by: ({ id }) => id }),
      caseOf(
        ENTITIES,
        parameters,
        rows.map((entity) => ({ node: nodeRow(entity) })),
        { by: ({ node }) => node.properties.id },
      ),
    ]
  })
  const stored = byId(documents)
  const hashes = stored.map((one) => ({
    id: one.id,
    hash: textOf(one, 'hash'),
    datasets: [textOf(one, 'dataset')],
  }))
  return [
    ...pages,
    caseOf(DOCUMENT_HASHES, {}, hashes, { by: ({ id }) => id }),
    caseOf(
      DOCUMENTS,
      {},
      stored.map((one) => ({ node: nodeRow(one) })),
      { by: ({ node }) => node.properties.id },
    ),
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
    const all = type === 'REACHES' ? reaches.all : facts.all.filter((fact) => fact.type === type)
    const rows = all.map(({ id, start, end, properties }) => ({
      id,
      hash: properties.hash,
      datasets: properties.datasets ?? null,
      start,
      end,
    }))
    return caseOf<Record<string, never>, unknown>(query, {}, rows)
  })
  return [...whole, ...hashes]
}

function citationCases(graph: PlainGraph): Case[] {
  const kinds = [
    [CITATIONS_OF_ENTITIES, graph.entities],
    [CITATIONS_OF_DOCUMENTS, graph.documents],
  ] as const
  const ids = [...graph.entities.keys(), ...graph.documents.keys(), 'city:nowhere']
  const passages = [...graph.passages.keys(), 'document:none#0-1']
  const uses = graph.supports.all.map(({ start, id }) => ({ passage: start, supports: id }))
  return [
    ...kinds.flatMap(([query, nodes]) => {
      const rows = graph.supports.all
        .filter(({ end }) => nodes.has(end))
        .map((one) => ({
          passage: nodeRow(graph.passages.get(one.start) as PlainNode),
          supports: relationshipRow(one),
        }))
      return [caseOf(query, { ids }, rows), caseOf(query, { ids: [] }, [])]
    }),
    caseOf(
      PASSAGES_STORED,
      { ids: passages },
      [...graph.passages.keys()].map((id) => ({ id })),
    ),
    caseOf(PASSAGE_USES, { ids: passages }, uses),
    caseOf(PASSAGE_USES, { ids: [] }, []),
  ]
}

/** What an import reads of a store before it plans. */
export function importCases(graph: PlainGraph): Case[] {
  return [...nodeCases(graph), ...relationshipCases(graph), ...citationCases(graph)]
}
