import { append } from '../group.ts'
import { isKind, type Kind, type RelationType } from '../ontology/ontology.ts'
import type { Basis, GraphRecord, Properties, RelationshipRecord, Status } from '../record.ts'

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

/** Entities and relationships, found by id, by start and by end. */
export class LinkGraph {
  readonly nodes = new Map<string, LinkNode>()
  readonly edges: LinkEdge[] = []
  readonly #from = new Map<string, LinkEdge[]>()
  readonly #to = new Map<string, LinkEdge[]>()

  addNode(node: LinkNode): void {
    this.nodes.set(node.id, node)
  }

  addEdge(edge: LinkEdge): void {
    this.edges.push(edge)
    append(this.#from, edge.start, edge)
    append(this.#to, edge.end, edge)
  }

  /** Relationships that start at an entity. */
  from(id: string): readonly LinkEdge[] {
    return this.#from.get(id) ?? []
  }

  /** Relationships that end at an entity. */
  to(id: string): readonly LinkEdge[] {
    return this.#to.get(id) ?? []
  }
}

/**
 * The graph of links over records; documents and their RECORDS stay out.
 * `passageOf` gives the id under which a citation's passage is stored.
 */
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
    } else if (record.label !== 'RECORDS') {
      const { evidence } = record
      graph.addEdge({
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
      })
    }
  }
  return graph
}
