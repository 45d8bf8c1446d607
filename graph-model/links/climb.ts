import { isA } from '../ontology/ontology.ts'
import type { LinkSource } from './graph.ts'
import type { Network } from './network.ts'

/** A way from an end up to a member of the region, as the relationships walked; empty when the end is the member. */
export interface Climb {
  readonly member: number
  readonly steps: readonly number[]
}

const MOST_STEPS = 4

/**
 * Whether an end stands for the city it has its seat in. National and provincial bodies stand for none.
 * Universities and companies carry no level, and stand for theirs.
 */
function standsForItsPlace(source: LinkSource, node: number): boolean {
  const kind = source.kind(node)
  if (kind === undefined) return false
  const organisation = isA(kind, 'Organisation')
  if (!organisation && kind !== 'Platform') return true
  const level = source.property(node, organisation ? 'organisationLevel' : 'level')
  return level !== 'national' && level !== 'provincial'
}

/**
 * The members of a region that an end lies in, or is: up PART_OF between places and LOCATED_IN, at most four steps,
 * and no further than the first member on each way. Shortest ways first.
 */
export function climb(network: Network, end: number, members: ReadonlySet<number>): Climb[] {
  if (members.has(end)) return [{ member: end, steps: [] }]
  const { source } = network
  if (!standsForItsPlace(source, end)) return []
  const found: Climb[] = []
  const seen = new Set([end])
  let ways: { at: number; steps: number[] }[] = [{ at: end, steps: [] }]
  for (let step = 0; step < MOST_STEPS && ways.length > 0; step++) {
    const next: typeof ways = []
    for (const way of ways) {
      for (const edge of network.sites(way.at)) {
        const at = source.end(edge)
        if (source.areawide(edge) || seen.has(at)) continue
        seen.add(at)
        const steps = [...way.steps, edge]
        if (members.has(at)) found.push({ member: at, steps })
        else next.push({ at, steps })
      }
    }
    ways = next
  }
  return found
}

/** Tells of many ends, one after the other, whether one could climb to any of these members at all. */
export class Slopes {
  readonly #network: Network
  readonly #members: ReadonlySet<number>
  /** Of each node, by steps left: 1 for yes, 2 for no. */
  readonly #known: readonly Uint8Array[]

  constructor(network: Network, members: ReadonlySet<number>) {
    this.#network = network
    this.#members = members
    this.#known = Array.from({ length: MOST_STEPS }, () => new Uint8Array(network.source.nodeCount))
  }

  lead(end: number, steps = MOST_STEPS): boolean {
    if (this.#members.has(end)) return true
    if (steps === 0) return false
    const known = this.#known[steps - 1] as Uint8Array
    if (known[end] === 0) {
      const { source } = this.#network
      known[end] = this.#network.sites(end).some((edge) => this.lead(source.end(edge), steps - 1)) ? 1 : 2
    }
    return known[end] === 1
  }
}
