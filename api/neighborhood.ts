import type { Reading } from './reading.ts'
import { type Hop, hopsFrom, MOST_WALKED, passes, type Way } from './walk.ts'

/** Nodes and links of a part of the graph, by id, and how much of it there is. */
export interface Part {
  readonly nodes: readonly string[]
  readonly links: readonly string[]
  readonly truncated: boolean
  readonly totalNodes: number
  readonly totalEdges: number
  readonly totalsExact: boolean
}

/** The nodes of a ring, those with most links to what is kept first. */
function byLinks(ring: ReadonlySet<string>, hops: readonly Hop[], kept: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>()
  for (const hop of hops) {
    if (ring.has(hop.to) && kept.has(hop.from)) counts.set(hop.to, (counts.get(hop.to) ?? 0) + 1)
  }
  return [...ring].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
}

/**
 * What lies around an entity, ring by ring, by the links walked: those between nodes of the last ring are not.
 * At most `limit` nodes are kept, inner rings first; all are counted, as far as a walk may read.
 */
export async function neighborhood(
  reading: Reading,
  center: string,
  rings: number,
  way: Way,
  limit: number,
): Promise<Part> {
  const seen = new Set([center])
  const kept = new Set([center])
  const links = new Map<string, Hop>()
  let frontier: readonly string[] = [center]
  let exact = true
  for (let ring = 0; ring < rings && frontier.length > 0 && exact; ring++) {
    const { hops, complete } = await hopsFrom(reading, frontier, way, MOST_WALKED - links.size)
    exact = complete
    const found = new Map<string, Hop>()
    for (const hop of hops) {
      links.set(hop.link, hop)
      if (!seen.has(hop.to)) found.set(hop.to, hop)
    }
    const ids = byLinks(new Set(found.keys()), hops, kept)
    for (const id of ids) seen.add(id)
    for (const id of ids.slice(0, Math.max(0, limit - kept.size))) kept.add(id)
    frontier = ids.filter((id) => passes(way, (found.get(id) as Hop).kind))
  }
  const shown = [...links.values()].filter((hop) => kept.has(hop.from) && kept.has(hop.to))
  return {
    nodes: [...kept],
    links: shown.map((hop) => hop.link).sort(),
    truncated: !exact || kept.size < seen.size || shown.length < links.size,
    totalNodes: seen.size,
    totalEdges: links.size,
    totalsExact: exact,
  }
}
