import { type LinkEdge, type LinkProperty, type LinkSource, linkEdge } from '#graph-model/links/graph.ts'
import type { Kind, RelationType } from '#graph-model/ontology/ontology.ts'
import { type PropertyValue, passageId } from '#graph-model/record.ts'
import { ordered } from './citations.ts'
import type { CompactGraph } from './graph.ts'

/** A graph as the derivation of links walks it: statements in the order of their ids, without the RECORDS of documents. */
export class CompactLinks implements LinkSource {
  readonly #graph: CompactGraph
  readonly #edges: Int32Array

  constructor(graph: CompactGraph) {
    this.#graph = graph
    this.#edges = graph.statementOrder.filter((statement) => graph.statements.type(statement) !== 'RECORDS')
  }

  get nodeCount(): number {
    return this.#graph.nodeCount
  }

  get edgeCount(): number {
    return this.#edges.length
  }

  id(node: number): string {
    return this.#graph.ids.at(node)
  }

  kind(node: number): Kind | undefined {
    const kind = this.#graph.has(node) ? this.#graph.kind(node) : undefined
    return kind === 'Document' ? undefined : kind
  }

  property(node: number, name: LinkProperty): PropertyValue | undefined {
    return this.#graph.properties(node)[name]
  }

  type(edge: number): RelationType {
    return this.#graph.statements.type(this.#edges[edge] as number)
  }

  start(edge: number): number {
    return this.#graph.statements.start(this.#edges[edge] as number)
  }

  end(edge: number): number {
    return this.#graph.statements.end(this.#edges[edge] as number)
  }

  areawide(edge: number): boolean {
    return this.#graph.statements.properties(this.#edges[edge] as number).areawide === true
  }

  edge(edge: number): LinkEdge {
    const record = this.#graph.statement(this.#edges[edge] as number)
    return linkEdge({ ...record, evidence: ordered(record.evidence) }, ({ document, start, end }) =>
      passageId(document, start, end),
    )
  }
}
