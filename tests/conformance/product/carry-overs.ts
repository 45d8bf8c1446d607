import { COUNTS, IDS } from '#importer/cypher/carry-over.ts'
import { type Case, caseOf } from './case.ts'
import type { PlainGraph } from './graph.ts'

function idCases({ entities, documents, passages }: PlainGraph): Case[] {
  const labelled = { Entity: entities, Document: documents, Passage: passages }
  return Object.entries(labelled).flatMap(([label, nodes]) => {
    const query = IDS.get(label)
    const rows = [...nodes.keys()].map((id) => ({ id }))
    return query ? [caseOf(query, {}, rows)] : []
  })
}

/** The first query of each sort counts what is of entities, the second what is of documents. */
function countCases({ entities, documents, facts }: PlainGraph): Case[] {
  return [entities, documents].flatMap((nodes, index) => {
    const numbers = {
      node: nodes.size,
      relationship: facts.all.filter(({ start }) => nodes.has(start)).length,
    }
    return (['node', 'relationship'] as const).flatMap((sort) => {
      const query = COUNTS[sort][index]
      return query ? [caseOf(query, {}, [{ n: numbers[sort] }])] : []
    })
  })
}

/** What a store of an older format is measured by, and emptied by, when it is carried over. */
export function carryOverCases(graph: PlainGraph): Case[] {
  return [...idCases(graph), ...countCases(graph)]
}
