import { admits, type Kind, RELATION_TYPES, type RelationType, relationSpec } from '../ontology/ontology.ts'
import type { TieSpec } from '../ontology/relation.ts'
import type { LinkSource } from './graph.ts'

const TIES: ReadonlyMap<RelationType, readonly TieSpec<Kind>[]> = new Map(
  RELATION_TYPES.flatMap((type) => {
    const { ties } = relationSpec(type)
    return ties ? [[type, ties]] : []
  }),
)
const SITES: ReadonlySet<RelationType> = new Set(RELATION_TYPES.filter((type) => relationSpec(type).site))

/** One relationship as it ties: the tie at one end, and what the relation declares of the other. */
export interface TieEdge {
  readonly edge: number
  readonly spec: TieSpec<Kind>
  readonly other: number
}

/** Numbers in lists by a key, all in one array. */
class Lists {
  readonly #ends: Int32Array
  readonly #items: Int32Array

  /** `each` names key and item one after the other; it is asked twice and has to say the same. */
  constructor(keys: number, each: (add: (key: number, item: number) => void) => void) {
    const ends = new Int32Array(keys + 1)
    each((key) => {
      ends[key + 1] = (ends[key + 1] as number) + 1
    })
    for (let key = 0; key < keys; key++) ends[key + 1] = (ends[key + 1] as number) + (ends[key] as number)
    const items = new Int32Array(ends[keys] as number)
    const next = ends.slice()
    each((key, item) => {
      const at = next[key] as number
      items[at] = item
      next[key] = at + 1
    })
    this.#ends = ends
    this.#items = items
  }

  of(key: number): Int32Array {
    return this.#items.subarray(this.#ends[key], this.#ends[key + 1])
  }
}

/** The ways that the derivation of links takes through a graph, found once. */
export class Network {
  readonly source: LinkSource
  /** Ties in the order in which relationships name them first. */
  readonly ties: readonly number[]
  readonly #sites: Lists
  readonly #hubs: Lists

  constructor(source: LinkSource) {
    this.source = source
    const count = source.nodeCount
    this.#sites = new Lists(count, (add) => {
      for (let edge = 0; edge < source.edgeCount; edge++)
        if (SITES.has(source.type(edge))) add(source.start(edge), edge)
    })
    this.#hubs = new Lists(count, (add) => {
      for (let edge = 0; edge < source.edgeCount; edge++) for (const hub of this.#hubsOf(edge)) add(hub, edge)
    })
    const seen = new Uint8Array(count)
    const ties: number[] = []
    for (let edge = 0; edge < source.edgeCount; edge++) {
      for (const hub of this.#hubsOf(edge)) {
        if (seen[hub] === 1) continue
        seen[hub] = 1
        ties.push(hub)
      }
    }
    this.ties = ties
  }

  /** Relationships that tell where an entity lies. */
  sites(node: number): Int32Array {
    return this.#sites.of(node)
  }

  /** What ties others to this tie. */
  tieEdges(tie: number): TieEdge[] {
    const found: TieEdge[] = []
    for (const edge of this.#hubs.of(tie)) {
      for (const spec of TIES.get(this.source.type(edge)) ?? []) {
        const [hub, other] = this.#ends(edge, spec)
        if (hub === tie && this.#isHub(spec, hub)) found.push({ edge, spec, other })
      }
    }
    return found
  }

  #ends(edge: number, spec: TieSpec<Kind>): [hub: number, other: number] {
    const [start, end] = [this.source.start(edge), this.source.end(edge)]
    return spec.hub === 'from' ? [start, end] : [end, start]
  }

  #hubsOf(edge: number): number[] {
    const specs = TIES.get(this.source.type(edge)) ?? []
    const hubs = specs.map((spec) => this.#ends(edge, spec)[0])
    return hubs.filter((hub, at) => hubs.indexOf(hub) === at && specs.some((spec) => this.#isHub(spec, hub)))
  }

  #isHub(spec: TieSpec<Kind>, hub: number): boolean {
    const kind = this.source.kind(hub)
    if (kind === undefined) return false
    if (spec.kinds === undefined) return true
    const memberKind = kind === 'Group' ? this.source.property(hub, 'memberKind') : undefined
    return admits(spec.kinds, kind, memberKind as Kind | undefined)
  }
}
