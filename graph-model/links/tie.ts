import { append, groupBy } from '../group.ts'
import type { Role } from '../ontology/relation.ts'
import type { Network } from './network.ts'

/**
 * One end of a tie. `by` has one list for each part it plays (a two-way end is home and host): the relationships of one
 * list each say the same, and the strongest of them counts.
 */
export interface TieEnd {
  readonly node: number
  readonly role: Role
  readonly by: readonly (readonly number[])[]
}

/** The ends of one tie that are read together. */
export interface TieGroup {
  readonly tie: number
  readonly group: string
  readonly ends: readonly TieEnd[]
  /** Relationships by which the source speaks of all cities, no one named. */
  readonly areawide: readonly number[]
}

interface RawEnd {
  readonly node: number
  readonly role: Role
  readonly edge: number
}

/** Puts together what one end is by several relationships: home and host at once makes it a peer. */
function joinEnds(ends: readonly RawEnd[]): TieEnd[] {
  return [...groupBy(ends, (end) => end.node)].flatMap(([node, same]) => {
    const byRole = new Map<Role, number[]>()
    for (const { role, edge } of same) append(byRole, role, edge)
    if (byRole.has('from') && byRole.has('to'))
      return [{ node, role: 'peer' as const, by: [...byRole.values()] }]
    return [...byRole].map(([role, edges]) => ({ node, role, by: [edges] }))
  })
}

/**
 * The groups of ends of a tie. `region` is the region whose members links are for: to name it as an end is to speak of
 * all its cities. A tie's own LOCATED_IN counts as a `to` end once a `from` end, or a single peer, ties it.
 */
export function tieGroups(network: Network, tie: number, region: number): TieGroup[] {
  const { source } = network
  const groups = new Map<string, { ends: RawEnd[]; areawide: number[] }>()
  for (const { edge, spec, other } of network.tieEdges(tie)) {
    const name = spec.group ?? source.type(edge)
    const group = groups.get(name) ?? { ends: [], areawide: [] }
    groups.set(name, group)
    if (source.areawide(edge) || other === region) group.areawide.push(edge)
    if (other !== region) group.ends.push({ node: other, role: spec.role, edge })
  }
  const sites = [...network.sites(tie)].filter((edge) => source.type(edge) === 'LOCATED_IN')
  const directed = [...groups.values()].some((group) => group.ends.some((end) => end.role === 'from'))
  return [...groups].map(([name, group]) => {
    const peers = new Set(group.ends.filter((end) => end.role === 'peer').map((end) => end.node))
    const takesSite = group.ends.some((end) => end.role === 'from') || (peers.size === 1 && !directed)
    const sited = takesSite ? sites : []
    return {
      tie,
      group: name,
      ends: joinEnds([
        ...group.ends,
        ...sited
          .filter((edge) => source.end(edge) !== region)
          .map((edge) => ({ node: source.end(edge), role: 'to' as const, edge })),
      ]),
      areawide: [
        ...group.areawide,
        ...sited.filter((edge) => source.areawide(edge) || source.end(edge) === region),
      ],
    }
  })
}
