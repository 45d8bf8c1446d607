import type { Basis, Status } from '#graph-model/record.ts'
import type { Reading } from './reading.ts'
import { type Hop, hopsFrom, MOST_WALKED, passes, type Way } from './walk.ts'

/** A way by ids: hop n joins node n and n + 1; further links between the same neighbours beside it. */
export interface FoundPath {
  readonly nodes: readonly string[]
  readonly hops: readonly string[]
  readonly parallel: readonly string[]
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[]
  /** Whether there are, or may be, more ways of the length asked for. */
  readonly truncated: boolean
}

const MOST_STEPS = 200_000
const STATUSES: readonly Status[] = ['established', 'ongoing', 'planned']
const BASES: readonly Basis[] = ['stated', 'derived', 'named', 'reference', 'editorial']

function bestFirst(a: Hop, b: Hop): number {
  const rank = <V>(order: readonly V[], values: readonly V[]) =>
    order.findIndex((one) => values.includes(one))
  return (
    rank(STATUSES, a.statuses) - rank(STATUSES, b.statuses) ||
    rank(BASES, a.bases) - rank(BASES, b.bases) ||
    (a.link < b.link ? -1 : 1)
  )
}

/** One side of a search from both ends: what was reached, in how many steps, and what lies next to it. */
class Side {
  readonly distance = new Map<string, number>()
  #frontier: string[]

  constructor(start: string) {
    this.distance.set(start, 0)
    this.#frontier = [start]
  }

  async expand(reading: Reading, way: Way, web: Web, depth: number): Promise<boolean> {
    const { hops, complete } = await hopsFrom(reading, this.#frontier, way, MOST_WALKED - web.size)
    const next: string[] = []
    for (const hop of hops) {
      if (!web.isEnd(hop.to) && !passes(way, hop.kind)) continue
      web.add(hop)
      if (this.distance.has(hop.to)) continue
      this.distance.set(hop.to, depth)
      if (!web.isEnd(hop.to)) next.push(hop.to)
    }
    this.#frontier = next
    return complete
  }
}

/** The neighbours found so far, in both directions. */
class Web {
  size = 0
  readonly #next = new Map<string, Map<string, Map<string, Hop>>>()
  readonly #ends: readonly string[]

  constructor(ends: readonly string[]) {
    this.#ends = ends
  }

  isEnd(id: string): boolean {
    return this.#ends.includes(id)
  }

  add(hop: Hop): void {
    this.size += 1
    for (const [from, to] of [
      [hop.from, hop.to],
      [hop.to, hop.from],
    ] as const) {
      const ofFrom = this.#next.get(from) ?? new Map<string, Map<string, Hop>>()
      this.#next.set(from, ofFrom)
      const between = ofFrom.get(to) ?? new Map<string, Hop>()
      ofFrom.set(to, between.set(hop.link, hop))
    }
  }

  neighbours(id: string): string[] {
    return [...(this.#next.get(id)?.keys() ?? [])].sort()
  }

  path(nodes: readonly string[]): FoundPath {
    const steps = nodes.slice(1).map((to, index) => {
      const between = this.#next.get(nodes[index] as string)?.get(to)
      return [...(between?.values() ?? [])].sort(bestFirst).map((hop) => hop.link)
    })
    return {
      nodes,
      hops: steps.map((links) => links[0] as string),
      parallel: steps.flatMap((links) => links.slice(1)),
    }
  }
}

/**
 * The ways from one entity to another that pass no node twice, shortest first, at most `maxHops` long.
 * Both ends are expanded in turn; for each length all ways lie between what both have reached.
 */
export async function findPaths(
  reading: Reading,
  from: string,
  to: string,
  maxHops: number,
  way: Way,
  limit: number,
): Promise<FoundPaths> {
  const web = new Web([from, to])
  const [left, right] = [new Side(from), new Side(to)]
  const found: FoundPath[] = []
  let steps = 0
  let reached = 0

  /** Walks on from the last node of `nodes`; false when there was too much to walk, or enough was found. */
  function walk(nodes: string[], length: number): boolean {
    const last = nodes.at(-1) as string
    const rest = length - (nodes.length - 1)
    if (last === to) {
      if (rest === 0) found.push(web.path([...nodes]))
      return found.length <= limit
    }
    if ((right.distance.get(last) ?? reached + 1) > rest) return true
    for (const next of web.neighbours(last)) {
      if (++steps > MOST_STEPS) return false
      if (nodes.includes(next) || (next === to && rest !== 1)) continue
      nodes.push(next)
      const goOn = walk(nodes, length)
      nodes.pop()
      if (!goOn) return false
    }
    return true
  }

  for (let length = 1; length <= maxHops; length++) {
    const forward = length % 2 === 1
    const depth = Math.ceil(length / 2)
    const complete = await (forward ? left : right).expand(reading, way, web, depth)
    if (!forward) reached = depth
    const all = walk([from], length)
    if (!complete || !all || reading.timeLeft() < 0.3) {
      return { paths: found.slice(0, limit), truncated: true }
    }
  }
  return { paths: found.slice(0, limit), truncated: found.length > limit }
}
