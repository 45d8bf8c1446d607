import { groupBy } from '#graph-model/group.ts'
import {
  OBSERVATIONS,
  type ObservationRow,
  SEVERAL_CITATIONS,
  SEVERAL_VALUES,
} from '#importer/cypher/conflicts.ts'
import { type Case, caseOf } from './case.ts'
import { listOf, type PlainGraph, type PlainNode, textOf } from './graph.ts'

function isObservation({ labels }: PlainNode): boolean {
  return labels.includes('Observation')
}

/** An observation with each indicator that it measures, no unnamed group, and each thing that it is about. */
function observationRows({ entities, facts }: PlainGraph): ObservationRow[] {
  const ends = (start: string, type: string) =>
    facts.from(start).flatMap((fact) => (fact.type === type ? (entities.get(fact.end) ?? []) : []))
  return [...entities.values()].filter(isObservation).flatMap((one) =>
    ends(one.id, 'MEASURES')
      .filter(({ labels }) => labels.includes('Indicator'))
      .flatMap((indicator) =>
        ends(one.id, 'ABOUT').map((about) => ({
          id: one.id,
          indicator: indicator.id,
          about: about.id,
          decimal: textOf(one, 'decimal'),
          unit: textOf(one, 'unit'),
          qualifier: textOf(one, 'qualifier') || null,
          period: textOf(one, 'period') || null,
          printed: textOf(one, 'printed') || null,
          inputs: one.properties.inputs === undefined ? null : listOf(one, 'inputs'),
        })),
      ),
  )
}

/** The properties of an entity of which its citations give different values. */
function severalValues({ citations }: PlainGraph, id: string): { id: string; property: string }[] {
  const byProperty = groupBy(citations.get(id) ?? [], (citation) => textOf(citation, 'property'))
  return [...byProperty].flatMap(([property, cited]) => {
    const values = new Set(cited.flatMap(({ properties: { value } }) => value ?? []))
    return values.size > 1 ? [{ id, property }] : []
  })
}

function severalCitationCases({ facts, citations }: PlainGraph): Case[] {
  return [...SEVERAL_CITATIONS].map(([type, query]) => {
    const cited = facts.all.filter((fact) => {
      const passages = new Set((citations.get(fact.id) ?? []).map(({ start }) => start))
      return fact.type === type && passages.size > 1
    })
    return caseOf(
      query,
      {},
      cited.map(({ id }) => ({ id })),
    )
  })
}

/** What is looked through for statements that disagree. */
export function conflictCases(graph: PlainGraph): Case[] {
  const values = [...graph.entities.keys()].flatMap((id) => severalValues(graph, id))
  return [
    caseOf(OBSERVATIONS, {}, observationRows(graph)),
    caseOf(SEVERAL_VALUES, {}, values),
    ...severalCitationCases(graph),
  ]
}
