import {
  CITATIONS_OF_PROPERTIES,
  CITATIONS_OF_STATEMENTS,
  DOCUMENTS_BY_ID,
  ENTITIES_BY_ID,
  NAMES,
  RELATIONSHIPS_BY_ID,
} from '#importer/cypher/records.ts'
import { type Case, caseOf } from './case.ts'
import { citedRow, type PlainGraph, type PlainNode } from './graph.ts'

const MISSING = ['city:nowhere', 'document:none']

/** Those of the nodes whose ids are asked for. */
function found(nodes: ReadonlyMap<string, PlainNode>, ids: readonly string[]): PlainNode[] {
  return ids.flatMap((id) => nodes.get(id) ?? [])
}

function nodeCases(graph: PlainGraph, ids: readonly string[]): Case[] {
  const entities = found(graph.entities, ids)
  const held = (nodes: readonly PlainNode[]) => nodes.map(({ properties }) => ({ properties }))
  const names = entities.map(({ id, properties }) => ({
    id,
    nameZh: (properties.nameZh as string | undefined) ?? null,
    nameEn: (properties.nameEn as string | undefined) ?? null,
  }))
  const cited = entities
    .flatMap(({ id }) => graph.citations.get(id) ?? [])
    .map((citation) => citedRow(graph, citation))
  return [
    caseOf(ENTITIES_BY_ID, { ids }, held(entities)),
    caseOf(DOCUMENTS_BY_ID, { ids }, held(found(graph.documents, ids))),
    caseOf(NAMES, { ids }, names),
    caseOf(CITATIONS_OF_PROPERTIES, { ids }, cited),
  ]
}

/** Relationships by their ids and ends, and ids and ends that do not belong together. */
function relationshipCases({ facts }: PlainGraph): Case[] {
  return [...RELATIONSHIPS_BY_ID].flatMap(([type, query]) => {
    const asked = facts.all.filter((fact) => fact.type === type).slice(0, 60)
    const keys = asked.map(({ id, start, end }) => ({ id, start, end }))
    const wrong = keys.slice(0, 3).flatMap(({ id, start, end }) => [
      { id, start: end, end: start },
      { id, start, end: start },
      { id: `${id}~nothing`, start, end },
    ])
    const rows = asked.map(({ start, end, properties }) => ({ start, end, properties }))
    return [caseOf(query, { rows: [...keys, ...wrong] }, rows), caseOf(query, { rows: [] }, [])]
  })
}

/** The citations of statements by what is asked of each passage, and pairs of which nothing is stored. */
function citationCases(graph: PlainGraph): Case[] {
  const statements = graph.facts.all.filter((_, index) => index % 7 === 0).map(({ id }) => id)
  const citations = statements.flatMap((id) => graph.citations.get(id) ?? [])
  const pairs = new Map(
    citations.map(({ start, properties }) => [
      `${start} ${properties.statement}`,
      { passage: start, statement: String(properties.statement) },
    ]),
  )
  const keys = [...pairs.values()]
  const wrong = keys.slice(0, 4).flatMap(({ passage, statement }) => [
    { passage, statement: 'city:nowhere~PARTY_TO~agreement:none' },
    { passage: 'document:none#0-1', statement },
  ])
  return [
    caseOf(
      CITATIONS_OF_STATEMENTS,
      { rows: [...keys, ...wrong] },
      citations.map((citation) => citedRow(graph, citation)),
    ),
    caseOf(CITATIONS_OF_STATEMENTS, { rows: [] }, []),
  ]
}

/** Records that are read whole by their ids. */
export function recordCases(graph: PlainGraph): Case[] {
  const some = [...graph.entities.keys()].filter((_, index) => index % 5 === 0)
  return [
    ...nodeCases(graph, [...some, ...graph.documents.keys(), ...MISSING]),
    ...nodeCases(graph, []),
    ...relationshipCases(graph),
    ...citationCases(graph),
  ]
}
