import { membersOfRegion, reachesOfRegion } from '#api/queries/reaches.ts'
import { type Case, caseOf } from './case.ts'
import { nodeRow, type PlainGraph, type PlainNode, relationshipRow, sortKeyOf, textOf } from './graph.ts'
import { inOrder } from './order.ts'

function reachesOf(graph: PlainGraph, region: string, ids: readonly string[]): Case {
  const found = ids
    .flatMap((id) => graph.reaches.to(id))
    .filter((reach) => textOf(reach, 'region') === region)
    .map((reach) => ({ reach, tie: graph.entities.get(reach.start) as PlainNode }))
  const rows = inOrder(found, ({ reach, tie }) => [sortKeyOf(tie), tie.id, reach.id]).map(
    ({ reach, tie }) => ({
      reach: relationshipRow(reach),
      tie: tie.id,
      kind: textOf(tie, 'kind'),
      memberKind: (tie.properties.memberKind as string | undefined) ?? null,
      sortKey: sortKeyOf(tie),
      member: reach.end,
    }),
  )
  return caseOf(reachesOfRegion, { region, ids }, rows, { by: ({ reach }) => reach.properties.id })
}

function membersOf(graph: PlainGraph, region: string): Case {
  const found = graph.facts
    .to(region)
    .filter(({ type }) => type === 'MEMBER_OF')
    .map((fact) => ({
      fact,
      member: graph.entities.get(fact.start) as PlainNode,
      place: Number(fact.properties.order ?? 1_000_000),
    }))
  const rows = inOrder(found, ({ member, place }) => [place, sortKeyOf(member), member.id])
  return caseOf(
    membersOfRegion,
    { region },
    rows.map(({ fact, member, place }) => ({ link: relationshipRow(fact), node: nodeRow(member), place })),
    { by: ({ node }) => node.properties.id },
  )
}

/** What ties reach in regions, and the members of regions. */
export function reachCases(graph: PlainGraph): Case[] {
  const regions = [...graph.entities.values()].filter(({ labels }) => labels.includes('Region'))
  return [...regions.map(({ id }) => id), 'region:nowhere'].flatMap((region) => {
    const members = graph.facts.to(region).filter(({ type }) => type === 'MEMBER_OF')
    const ids = [...new Set(members.map(({ start }) => start)), region]
    return [
      membersOf(graph, region),
      reachesOf(graph, region, ids),
      reachesOf(graph, region, ids.slice(0, 2)),
      reachesOf(graph, region, []),
    ]
  })
}
