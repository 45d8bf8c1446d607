import { isKind, type Kind, type RelationType } from '../ontology/ontology.ts'
import type { Basis, GraphRecord, Properties, PropertyValue, RelationshipRecord, Status } from '../record.ts'

/** The properties of entities that links depend on. */
export const LINK_PROPERTIES = ['organisationLevel', 'level', 'memberKind'] as const

export type LinkProperty = (typeof LINK_PROPERTIES)[number]

/** What the derivation of links needs to know of an entity. */
export interface LinkNode {
  readonly id: string
  readonly kind: Kind
  readonly properties: Properties
}

/** What it needs to know of a relationship: its best status and best basis over all citations. */
export interface LinkEdge {
  readonly id: string
  readonly type: RelationType
  readonly start: string
  readonly end: string
  readonly areawide: boolean
  readonly status: Status
  readonly basis: Basis
  /** Ids of the passages that support it. */
  readonly evidence: readonly string[]
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/**
 * Entities and relationships by their numbers, from 0: what the derivation walks, however they are kept.
 * Relationships stand in an order that stays, for what is derived names them in it. Documents and their RECORDS stay out.
 */
export interface LinkSource {
  readonly nodeCount: number
  readonly edgeCount: number
  id(node: number): string
  /** Undefined where nothing is known of an end but its id. */
  kind(node: number): Kind | undefined
  property(node: number, name: LinkProperty): PropertyValue | undefined
  type(edge: number): RelationType
  start(edge: number): number
  end(edge: number): number
  areawide(edge: number): boolean
  edge(edge: number): LinkEdge
}

const STATUS_ORDER: readonly Status[] = ['established', 'ongoing', 'planned']
const BASIS_ORDER: readonly Basis[] = ['stated', 'derived', 'named', 'reference', 'editorial']

/** The strongest of several statuses: a thing that runs and is to grow runs. `planned` for none. */
export function strongestStatus(statuses: readonly Status[]): Status {
  return STATUS_ORDER.find((status) => statuses.includes(status)) ?? 'planned'
}

/** The weakest of several statuses: a way is only as real as its least real step. */
export function weakestStatus(statuses: readonly Status[]): Status {
  return STATUS_ORDER.findLast((status) => statuses.includes(status)) ?? 'established'
}

/** The strongest of several bases: what the text says outdoes what a name shows or a reference adds. */
export function strongestBasis(bases: readonly Basis[]): Basis {
  return BASIS_ORDER.find((basis) => bases.includes(basis)) ?? 'editorial'
}

/** The weakest of several bases. */
export function weakestBasis(bases: readonly Basis[]): Basis {
  return BASIS_ORDER.findLast((basis) => bases.includes(basis)) ?? 'stated'
}

/** Entities and relationships as plain objects. */
export class LinkGraph implements LinkSource {
  readonly nodes = new Map<string, LinkNode>()
  readonly edges: LinkEdge[] = []
  readonly #numbers = new Map<string, number>()
  readonly #ids: string[] = []

  addNode(node: LinkNode): void {
    this.nodes.set(node.id, node)
    this.#number(node.id)
  }

  addEdge(edge: LinkEdge): void {
    this.edges.push(edge)
    this.#number(edge.start)
    this.#number(edge.end)
  }

  get nodeCount(): number {
    return this.#ids.length
  }

  get edgeCount(): number {
    return this.edges.length
  }

  id(node: number): string {
    return this.#ids[node] as string
  }

  kind(node: number): Kind | undefined {
    return this.nodes.get(this.id(node))?.kind
  }

  property(node: number, name: LinkProperty): PropertyValue | undefined {
    return this.nodes.get(this.id(node))?.properties[name]
  }

  type(edge: number): RelationType {
    return this.edge(edge).type
  }

  start(edge: number): number {
    return this.#number(this.edge(edge).start)
  }

  end(edge: number): number {
    return this.#number(this.edge(edge).end)
  }

  areawide(edge: number): boolean {
    return this.edge(edge).areawide
  }

  edge(edge: number): LinkEdge {
    return this.edges[edge] as LinkEdge
  }

  #number(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    this.#numbers.set(id, this.#ids.length)
    return this.#ids.push(id) - 1
  }
}

/** A relationship as links see it. `passageOf` gives the id under which a citation's passage is stored. */
export function linkEdge(
  record: RelationshipRecord,
  passageOf: (evidence: RelationshipRecord['evidence'][number]) => string,
): LinkEdge {
  const { evidence } = record
  return {
    id: record.id,
    type: record.label as RelationType,
    start: record.start,
    end: record.end,
    areawide: record.properties.areawide === true,
    status: strongestStatus(evidence.map((citation) => citation.status)),
    basis: strongestBasis(evidence.map((citation) => citation.basis)),
    evidence: [...new Set(evidence.map(passageOf))],
    since: evidence.find((citation) => citation.since)?.since,
    until: evidence.find((citation) => citation.until)?.until,
  }
}

/** The graph of links over records; documents and their RECORDS stay out. */
export function linkGraph(
  records: Iterable<GraphRecord>,
  passageOf: (evidence: RelationshipRecord['evidence'][number]) => string,
): LinkGraph {
  const graph = new LinkGraph()
  for (const record of records) {
    if (record.type === 'node') {
      const kind = record.labels[0] as string
      if (isKind(kind) && record.labels.includes('Entity'))
        graph.addNode({ id: record.id, kind, properties: record.properties })
    } else if (record.label !== 'RECORDS') graph.addEdge(linkEdge(record, passageOf))
  }
  return graph
}
