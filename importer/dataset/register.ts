import type { ConcreteKind, EntityKind, RelationType } from '#graph-model/ontology/ontology.ts'
import { kindOfId } from '#graph-model/ontology/ontology.ts'
import type { Evidence, Properties, PropertyValue } from '#graph-model/record.ts'
import type { Faults } from '../check/fault.ts'
import { nearestOfMany } from '../check/many.ts'
import { CompactGraph } from '../compact/graph.ts'
import { Numbers } from '../compact/numbers.ts'
import { Words } from '../compact/texts.ts'
import { Decisions } from './decisions.ts'
import type { SourceDocument } from './manifest.ts'
import type { Row } from './sheet.ts'

/** What is known of an entity that another dataset of the store owns. */
export interface Elsewhere {
  readonly size: number
  get(id: string): { readonly kind: EntityKind; readonly memberKind?: string } | undefined
}

/** An entity of the dataset while its rows are read. */
export class RegisteredEntity {
  readonly id: string
  readonly kind: EntityKind
  readonly #node: number
  readonly #graph: CompactGraph

  constructor(graph: CompactGraph, node: number) {
    this.#graph = graph
    this.#node = node
    this.id = graph.ids.at(node)
    this.kind = graph.kind(node) as EntityKind
  }

  get properties(): Properties {
    return this.#graph.properties(this.#node)
  }

  get evidence(): readonly Evidence[] {
    return this.#graph.evidence(this.#graph.firstOfNode(this.#node))
  }

  set(changed: Readonly<Record<string, PropertyValue>>): void {
    this.#graph.setProperties(this.#node, { ...this.properties, ...changed })
  }

  cite(evidence: Evidence): void {
    this.#graph.citeNode(this.#node, evidence)
  }
}

/** A dataset while its rows are read: entities, relationships, documents, and where ids were first seen. */
export class Register {
  readonly dataset: string
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly faults: Faults
  /** Which ids read as another's. */
  readonly decisions: Decisions
  /** Entities that another dataset of the store owns, by id: known as ends, not redefined. */
  readonly elsewhere: Elsewhere
  readonly graph = new CompactGraph()
  readonly #files = new Words()
  readonly #file = new Numbers()
  readonly #line = new Numbers()

  constructor(
    dataset: string,
    documents: readonly SourceDocument[],
    faults: Faults,
    elsewhere: Elsewhere = new Map(),
    decisions = new Decisions(),
  ) {
    this.dataset = dataset
    this.documents = new Map(documents.map((document) => [document.id, document]))
    this.faults = faults
    this.elsewhere = elsewhere
    this.decisions = decisions
    for (const { id, text } of documents) this.graph.texts.set(`document:${id}`, text)
  }

  /** The dataset's own entity of an id. */
  entity(id: string): RegisteredEntity | undefined {
    const node = this.graph.find(id)
    return node < 0 ? undefined : new RegisteredEntity(this.graph, node)
  }

  /** File and line of the row that defines an entity of the dataset. */
  placeOf(id: string): { readonly file: string; readonly line: number } | undefined {
    const node = this.graph.find(id)
    if (node < 0) return undefined
    return { file: this.#files.at(this.#file.get(node)), line: this.#line.get(node) }
  }

  addEntity(row: Row, id: string, kind: EntityKind, properties: Properties): void {
    const node = this.graph.addNode(id, kind, { ...properties, dataset: this.dataset })
    while (this.#line.length <= node) {
      this.#file.push(0)
      this.#line.push(0)
    }
    this.#file.set(node, this.#files.add(row.file))
    this.#line.set(node, row.line)
  }

  /** Forgets an entity: its id is known no more. */
  removeEntity(id: string): void {
    const node = this.graph.find(id)
    if (node >= 0) this.graph.removeNode(node)
  }

  /** The kind of a known entity, by the id under which it is kept; undefined, with a fault that names the nearest known id, when it is not known. */
  known(row: Row, column: string): { id: string; kind: EntityKind; memberKind?: string } | undefined {
    const written = row.cells[column]
    if (written === undefined) return undefined
    const id = this.decisions.idOf(written)
    const node = this.graph.find(id)
    if (node >= 0) {
      const kind = this.graph.kind(node) as EntityKind
      const memberKind = kind === 'Group' ? this.graph.properties(node).memberKind : undefined
      return { id, kind, ...(typeof memberKind === 'string' && { memberKind }) }
    }
    const foreign = this.elsewhere.get(id)
    if (foreign) return { id, ...foreign }
    this.faults.add(
      'ID_UNKNOWN',
      { file: row.file, line: row.line, column, value: id },
      { zh: `没有标识为“${id}”的实体。`, en: `There is no entity with the id "${id}".` },
      () => nearestOfMany(id, this.idsLike(id), (other) => this.graph.find(other) >= 0),
    )
    return undefined
  }

  /** Ids of the kind that an id names; all when there is none of it. */
  *idsLike(id: string): Generator<string> {
    const { graph } = this
    const kind = kindOfId(id)
    let any = false
    for (let node = 0; node < graph.nodeCount; node++) {
      if (graph.kind(node) !== kind || !graph.has(node)) continue
      any = true
      yield graph.ids.at(node)
    }
    if (any) return
    for (let node = 0; node < graph.nodeCount; node++) if (graph.has(node)) yield graph.ids.at(node)
  }

  /** Adds one citation of a relationship; several rows of one id are several citations of one statement. */
  addRelationship(
    row: Row,
    relation: { type: RelationType; start: string; end: string; key?: string },
    properties: Readonly<Record<string, PropertyValue>>,
    evidence: Evidence,
  ): void {
    const { graph } = this
    const [start, end] = [this.#end(relation.start), this.#end(relation.end)]
    const statement = graph.addStatement(start, relation.type, end, relation.key)
    if (graph.statements.first(statement) < 0) graph.statements.setProperties(statement, properties)
    else this.#compare(row, statement, properties)
    graph.citeStatement(statement, evidence)
  }

  #end(id: string): number {
    return this.graph.addEnd(id, kindOfId(id) as ConcreteKind | undefined)
  }

  #compare(row: Row, statement: number, properties: Properties): void {
    const { statements, citations } = this.graph
    const known = statements.properties(statement)
    for (const [property, value] of Object.entries(properties)) {
      const before = known[property]
      if (before === undefined || String(before) === String(value)) continue
      const line = citations.line(statements.first(statement))
      this.faults.add(
        'CITATIONS_DIFFER',
        { file: row.file, line: row.line, column: property, value: String(value) },
        {
          zh: `同一关系在第 ${line} 行写的是“${before}”。`,
          en: `The same relationship says "${before}" in line ${line}.`,
        },
        {
          zh: '若是两条陈述,用 key 列区分。',
          en: 'If these are two statements, tell them apart by the column key.',
        },
      )
    }
    statements.setProperties(statement, { ...known, ...properties })
  }
}
