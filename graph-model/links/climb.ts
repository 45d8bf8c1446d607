import { isA, relationSpec } from '../ontology/ontology.ts'
import type { LinkEdge, LinkGraph, LinkNode } from './graph.ts'

/** A way from an end up to a member of the region, as the relationships walked; empty when the end is the member. */
export interface Climb {
  readonly member: string
  readonly steps: readonly LinkEdge[]
}

const MOST_STEPS = 4

/**
 * Whether an end stands for the city it has its seat in. National and provincial bodies stand for none.
 * Universities and companies carry no level, and stand for theirs.
 */
function standsForItsPlace(node: LinkNode): boolean {
  const level = isA(node.kind, 'Organisation') ? node.properties.organisationLevel : node.properties.level
  const body = isA(node.kind, 'Organisation') || node.kind === 'Platform'
  return !(body && (level === 'national' || level === 'provincial'))
}

/**
 * The members of a region that an end lies in, or is: up PART_OF between places and LOCATED_IN, at most four steps,
 * and no further than the first member on each way. Shortest ways first.
 */
export function climb(graph: LinkGraph, end: string, members: ReadonlySet<string>): Climb[] {
  if (members.has(end)) return [{ member: end, steps: [] }]
  const node = graph.nodes.get(end)
  if (!node || !standsForItsPlace(node)) return []
  const found: Climb[] = []
  const seen = new Set([end])
  let ways: { at: string; steps: LinkEdge[] }[] = [{ at: end, steps: [] }]
  for (let step = 0; step < MOST_STEPS && ways.length > 0; step++) {
    const next: typeof ways = []
    for (const way of ways) {
      for (const edge of graph.from(way.at)) {
        if (!relationSpec(edge.type).site || edge.areawide || seen.has(edge.end)) continue
        seen.add(edge.end)
        const steps = [...way.steps, edge]
        if (members.has(edge.end)) found.push({ member: edge.end, steps })
        else next.push({ at: edge.end, steps })
      }
    }
    ways = next
  }
  return found
}
