import { linksAmong, linksById, neighboursForward, neighboursReverse } from '#api/queries/neighbours.ts'
import { RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import { type Case, caseOf } from './case.ts'
import { listOf, type PlainGraph, type PlainRelationship, relationshipRow, textOf } from './graph.ts'
import { listed, type Wanted } from './wanted.ts'

const FILTERS: readonly (Pick<Wanted, 'status' | 'basis'> & { types: readonly string[] })[] = [
  { types: RELATION_TYPES, status: null, basis: null },
  { types: ['PARTY_TO', 'PART_OF', 'CO_BUILDS'], status: ['planned'], basis: null },
  { types: RELATION_TYPES, status: ['established', 'ongoing'], basis: ['reference', 'derived'] },
  { types: ['HAS_PART', 'RECORDS'], status: null, basis: ['stated'] },
  { types: RELATION_TYPES, status: [], basis: null },
]

/** The neighbours of entities, along facts or against them. */
function neighbours(
  graph: PlainGraph,
  ids: readonly string[],
  along: boolean,
  asked: (typeof FILTERS)[number],
) {
  const row = (id: string, fact: PlainRelationship) => {
    const other = graph.entities.get(along ? fact.end : fact.start)
    if (!other || !asked.types.includes(fact.type) || !listed(fact, asked)) return []
    return [
      {
        id,
        link: fact.id,
        type: fact.type,
        other: other.id,
        kind: textOf(other, 'kind'),
        statuses: listOf(fact, 'statuses'),
        bases: listOf(fact, 'bases'),
        evidence: listOf(fact, 'evidence'),
      },
    ]
  }
  return ids
    .filter((id) => graph.entities.has(id))
    .flatMap((id) => (along ? graph.facts.from(id) : graph.facts.to(id)).flatMap((fact) => row(id, fact)))
}

/** What lies one step from entities, and the links among some of them; up to a limit, whichever. */
export function neighbourCases(graph: PlainGraph): Case[] {
  const every = [...graph.entities.keys()].filter((_, index) => index % 3 === 0)
  const asked = [
    ...FILTERS.map((filter) => ({ filter, ids: ['city:nowhere', ...every] })),
    ...[every.slice(0, 9), []].flatMap((ids) => FILTERS.slice(0, 1).map((filter) => ({ filter, ids }))),
  ]
  return asked.flatMap(({ filter, ids }) =>
    [5, 20_000].flatMap((limit) => {
      const parameters = { ids, ...filter, limit }
      const forward = neighbours(graph, ids, true, filter)
      const among = forward.filter(({ other }) => ids.includes(other))
      return [
        caseOf(neighboursForward, parameters, forward, { limit }),
        caseOf(neighboursReverse, parameters, neighbours(graph, ids, false, filter), { limit }),
        caseOf(linksAmong, parameters, among, { limit }),
      ]
    }),
  )
}

/** Relationships by their ids, and ids that name none. */
export function linkByIdCases(graph: PlainGraph): Case[] {
  return [...linksById].map(([type, query]) => {
    const facts = graph.facts.all.filter((fact) => fact.type === type).slice(0, 60)
    const keys = facts.map(({ start, end, id }) => ({ start, end, id }))
    const wrong = keys.slice(0, 3).flatMap(({ start, end, id }) => [
      { start: end, end: start, id },
      { start, end, id: `${id}~nothing` },
    ])
    const found = facts.filter((fact) => graph.entities.has(fact.start) && graph.entities.has(fact.end))
    return caseOf(
      query,
      { rows: [...keys, ...wrong] },
      found.map((fact) => ({ link: relationshipRow(fact) })),
    )
  })
}
