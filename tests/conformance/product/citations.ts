import {
  citationsOfProperties,
  citationsOfStatements,
  countStatementsOfPassages,
  statementsOfPassages,
} from '#api/queries/citations.ts'
import { type Case, caseOf } from './case.ts'
import { nodeRow, type PlainGraph, type PlainNode, type PlainRelationship, relationshipRow } from './graph.ts'
import { after, inOrder } from './order.ts'

function citationRow(graph: PlainGraph, citation: PlainRelationship) {
  const passage = graph.passages.get(citation.start) as PlainNode
  return { citation: relationshipRow(citation), passage: nodeRow(passage) }
}

function ofStatements(graph: PlainGraph): Case {
  const facts = graph.facts.all.filter((_, index) => index % 9 === 0)
  const keys = facts.flatMap((fact) => {
    const passages = new Set(citationsOf(graph, fact.id).map(({ start }) => start))
    return [...passages].map((passage) => ({ passage, statement: fact.id }))
  })
  const wrong = keys.slice(0, 4).flatMap(({ passage, statement }) => [
    { passage, statement: 'city:nowhere~PARTY_TO~agreement:none' },
    { passage: 'document:none#0-1', statement },
  ])
  const rows = facts.flatMap((fact) => citationsOf(graph, fact.id).map((one) => citationRow(graph, one)))
  return caseOf(citationsOfStatements, { rows: [...keys, ...wrong] }, rows)
}

function citationsOf(graph: PlainGraph, statement: string): readonly PlainRelationship[] {
  return graph.citations.get(statement) ?? []
}

function ofProperties(graph: PlainGraph, ids: readonly string[]): Case {
  const rows = ids.filter((id) => graph.entities.has(id)).flatMap((id) => citationsOf(graph, id))
  return caseOf(
    citationsOfProperties,
    { ids },
    rows.map((one) => citationRow(graph, one)),
  )
}

/** What passages support, a page each, after the citation at a place. */
function ofPassages(graph: PlainGraph, passages: readonly string[], first: number, place?: number): Case {
  const keys = (one: PlainRelationship) => [one.id] as const
  const starts = passages.map((passage) => {
    const sorted = inOrder(graph.supports.from(passage), keys)
    return { passage, sorted, start: place === undefined ? '' : (sorted[place]?.id ?? '') }
  })
  const rows = starts.flatMap(({ passage, sorted, start }) =>
    after(sorted, keys, [start])
      .slice(0, first)
      .map((one) => ({ passage, citation: relationshipRow(one), subject: one.end, key: one.id })),
  )
  return caseOf(
    statementsOfPassages,
    { rows: starts.map(({ passage, start }) => ({ passage, after: start })), first },
    rows,
  )
}

function counted(graph: PlainGraph, ids: readonly string[]): Case {
  const rows = ids.map((passage) => ({ passage, n: graph.supports.from(passage).length }))
  return caseOf(
    countStatementsOfPassages,
    { ids },
    rows.filter(({ n }) => n > 0),
  )
}

/** Citations of statements and of properties, and what passages support. */
export function citationCases(graph: PlainGraph): Case[] {
  const some = [...graph.passages.keys()].filter((_, index) => index % 5 === 0)
  const passages = [...some, 'document:none#0-1']
  const entities = [...graph.entities.keys(), ...graph.documents.keys(), 'city:nowhere']
  return [
    ofStatements(graph),
    caseOf(citationsOfStatements, { rows: [] }, []),
    ofProperties(graph, entities),
    ofProperties(graph, []),
    ofPassages(graph, passages, 10_000),
    ofPassages(graph, passages, 3),
    ofPassages(graph, passages, 2, 1),
    ofPassages(graph, [], 5),
    counted(graph, passages),
    counted(graph, []),
  ]
}
