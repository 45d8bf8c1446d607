import { groupBy } from '../group.ts'
import { admits, type Kind, relationSpec } from '../ontology/ontology.ts'
import type { Role, TieSpec } from '../ontology/relation.ts'
import type { LinkEdge, LinkGraph, LinkNode } from './graph.ts'

/**
 * One end of a tie. `by` has one list for each part it plays (a two-way end is home and host): the relationships of one
 * list each say the same, and the strongest of them counts.
 */
export interface TieEnd {
  readonly id: string
  readonly role: Role
  readonly by: readonly (readonly LinkEdge[])[]
}

/** The ends of one tie that are read together. */
export interface TieGroup {
  readonly tie: string
  readonly group: string
  readonly ends: readonly TieEnd[]
  /** Relationships by which the source speaks of all cities, no one named. */
  readonly areawide: readonly LinkEdge[]
}

function isHub(spec: TieSpec<Kind>, hub: LinkNode): boolean {
  return (
    spec.kinds === undefined || admits(spec.kinds, hub.kind, hub.properties.memberKind as Kind | undefined)
  )
}

interface RawEnd {
  readonly id: string
  readonly role: Role
  readonly edge: LinkEdge
}

/** Puts together what one end is by several relationships: home and host at once makes it a peer. */
function joinEnds(ends: readonly RawEnd[]): TieEnd[] {
  return [...groupBy(ends, (end) => end.id)].flatMap(([id, same]) => {
    const byRole = groupBy(same, (end) => end.role)
    const by = [...byRole.values()].map((list) => list.map((end) => end.edge))
    if (byRole.has('from') && byRole.has('to')) return [{ id, role: 'peer' as const, by }]
    return [...byRole.keys()].map((role, index) => ({ id, role, by: [by[index] as LinkEdge[]] }))
  })
}

/**
 * All ties of a graph with their groups of ends. `region` is the region whose members links are for: to name it as an
 * end is to speak of all its cities. A tie's own LOCATED_IN counts as a `to` end once a `from` end, or a single peer,
 * ties it.
 */
export function tieGroups(graph: LinkGraph, region: string): TieGroup[] {
  const groups = new Map<string, Map<string, { ends: RawEnd[]; areawide: LinkEdge[] }>>()
  for (const edge of graph.edges) {
    for (const spec of relationSpec(edge.type).ties ?? []) {
      const [hubId, otherId] = spec.hub === 'from' ? [edge.start, edge.end] : [edge.end, edge.start]
      const hub = graph.nodes.get(hubId)
      if (!hub || !isHub(spec, hub)) continue
      const ofTie = groups.get(hubId) ?? new Map()
      groups.set(hubId, ofTie)
      const name = spec.group ?? edge.type
      const group = ofTie.get(name) ?? { ends: [], areawide: [] }
      ofTie.set(name, group)
      if (edge.areawide || otherId === region) group.areawide.push(edge)
      if (otherId !== region) group.ends.push({ id: otherId, role: spec.role, edge })
    }
  }
  return [...groups].flatMap(([tie, ofTie]) => {
    const sites = graph.from(tie).filter((edge) => edge.type === 'LOCATED_IN')
    const directed = [...ofTie.values()].some((group) => group.ends.some((end) => end.role === 'from'))
    return [...ofTie].map(([name, group]) => {
      const peers = new Set(group.ends.filter((end) => end.role === 'peer').map((end) => end.id))
      const takesSite = group.ends.some((end) => end.role === 'from') || (peers.size === 1 && !directed)
      const sited = takesSite ? sites : []
      return {
        tie,
        group: name,
        ends: joinEnds([
          ...group.ends,
          ...sited
            .filter((edge) => edge.end !== region)
            .map((edge) => ({ id: edge.end, role: 'to' as const, edge })),
        ]),
        areawide: [...group.areawide, ...sited.filter((edge) => edge.areawide || edge.end === region)],
      }
    })
  })
}
