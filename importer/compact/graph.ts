import {
  CONCRETE_KINDS,
  type ConcreteKind,
  lineage,
  type RelationType,
} from '#graph-model/ontology/ontology.ts'
import {
  type Evidence,
  type GraphRecord,
  type NodeRecord,
  type Properties,
  type PropertyValue,
  type RelationshipRecord,
  relationshipId,
} from '#graph-model/record.ts'
import type { DocumentText } from '../dataset/text.ts'
import { Citations } from './citations.ts'
import { Numbers } from './numbers.ts'
import { sortedNodes, sortedStatements } from './order.ts'
import { Statements } from './statements.ts'
import { Ids, Texts, Words } from './texts.ts'

const NUMBERS = new Map(CONCRETE_KINDS.map((kind, number) => [kind, number]))
const LABELS = new Map(
  CONCRETE_KINDS.map((kind) => [kind, kind === 'Document' ? ['Document'] : (lineage(kind) as string[])]),
)
const BETWEEN = '\u001f'

/**
 * A graph as numbers and bytes, some hundred bytes a record: entities, documents and statements with their citations.
 * A node may be known by its id alone, as an end that something else holds; it has no record then. Records are made when
 * they are asked for, and made again the next time.
 */
export class CompactGraph {
  readonly ids = new Ids()
  readonly statements = new Statements()
  readonly citations = new Citations()
  /** The texts of documents, by their ids: quotes are read there. */
  readonly texts = new Map<string, DocumentText>()
  readonly #kind = new Numbers()
  readonly #shape = new Numbers()
  readonly #values = new Numbers()
  readonly #first = new Numbers()
  readonly #last = new Numbers()
  readonly #shapes = new Words()
  readonly #keys: (readonly string[])[] = []
  readonly #properties = new Texts()
  /** Properties that are kept as they are, for the long texts in them. */
  readonly #large = new Map<number, Properties>()
  /** Quotes of documents whose text is not at hand, by passage. */
  readonly #quotes = new Map<number, number>()
  #nodeOrder: Int32Array | undefined
  #statementOrder: Int32Array | undefined

  /** How many ids are known, of ends without a record too. */
  get nodeCount(): number {
    return this.ids.size
  }

  /** The number of a node that is known at least as an end. */
  addEnd(id: string, kind: ConcreteKind | undefined): number {
    const node = this.ids.add(id)
    if (node === this.#kind.length) {
      this.#kind.push(kind === undefined ? -1 : (NUMBERS.get(kind) as number))
      this.#shape.push(-1)
      this.#values.push(-1)
      this.#first.push(-1)
      this.#last.push(-1)
    }
    return node
  }

  addNode(id: string, kind: ConcreteKind, properties: Properties): number {
    const node = this.addEnd(id, kind)
    this.#kind.set(node, NUMBERS.get(kind) as number)
    this.setProperties(node, properties)
    this.#nodeOrder = undefined
    return node
  }

  addDocument(id: string, properties: Properties, text: DocumentText): number {
    const node = this.addEnd(id, 'Document')
    this.#large.set(node, properties)
    this.texts.set(id, text)
    this.#nodeOrder = undefined
    return node
  }

  /** The number of a node with a record; -1 when there is none of this id. */
  find(id: string): number {
    const node = this.ids.find(id)
    return node >= 0 && this.has(node) ? node : -1
  }

  /** Whether a node has a record. */
  has(node: number): boolean {
    return (this.#values.get(node) as number) >= 0 || this.#large.has(node)
  }

  /** Forgets what a node is; it stays known as an end. */
  removeNode(node: number): void {
    this.#values.set(node, -1)
    this.#large.delete(node)
    this.#nodeOrder = undefined
  }

  kind(node: number): ConcreteKind | undefined {
    return CONCRETE_KINDS[this.#kind.get(node)]
  }

  properties(node: number): Properties {
    const large = this.#large.get(node)
    if (large) return large
    const properties: Record<string, PropertyValue> = {}
    const text = this.#values.get(node)
    if (text < 0) return properties
    const values = JSON.parse(this.#properties.at(text)) as PropertyValue[]
    const keys = this.#keys[this.#shape.get(node)] as readonly string[]
    for (let at = 0; at < keys.length; at++) properties[keys[at] as string] = values[at] as PropertyValue
    return properties
  }

  setProperties(node: number, properties: Properties): void {
    if (this.#large.has(node)) {
      this.#large.set(node, properties)
      return
    }
    const keys = Object.keys(properties).sort()
    const shape = this.#shapes.add(keys.join(BETWEEN))
    if (shape === this.#keys.length) this.#keys.push(keys)
    this.#shape.set(node, shape)
    this.#values.set(node, this.#properties.add(JSON.stringify(keys.map((key) => properties[key]))))
  }

  citeNode(node: number, evidence: Evidence): void {
    const citation = this.#cite(evidence, this.#last.get(node))
    if (this.#first.get(node) < 0) this.#first.set(node, citation)
    this.#last.set(node, citation)
  }

  /** The first citation of a node; -1 for none. */
  firstOfNode(node: number): number {
    return this.#first.get(node)
  }

  /** The number of a statement between two nodes; a new one has no citation, and no record before its first. */
  addStatement(start: number, type: RelationType, end: number, key = ''): number {
    this.#statementOrder = undefined
    return this.statements.add(start, type, end, key)
  }

  citeStatement(statement: number, evidence: Evidence): void {
    this.statements.cite(statement, this.#cite(evidence, this.statements.last(statement)))
    this.#statementOrder = undefined
  }

  /** The number of a statement by its id; -1 when it is not known. */
  findStatement(id: string): number {
    const first = id.indexOf('~')
    const second = id.indexOf('~', first + 1)
    const third = id.indexOf('~', second + 1)
    const start = this.ids.find(id.slice(0, first))
    const end = this.ids.find(third < 0 ? id.slice(second + 1) : id.slice(second + 1, third))
    if (start < 0 || end < 0) return -1
    const type = id.slice(first + 1, second) as RelationType
    return this.statements.find(start, type, end, third < 0 ? '' : id.slice(third + 1))
  }

  statementId(statement: number): string {
    const { statements, ids } = this
    const [start, end] = [ids.at(statements.start(statement)), ids.at(statements.end(statement))]
    return relationshipId(start, statements.type(statement), end, statements.key(statement))
  }

  quote(passage: number): string {
    const { passages } = this.citations
    const own = this.#quotes.get(passage)
    if (own !== undefined) return this.#properties.at(own)
    const text = this.texts.get(passages.document(passage))
    return text?.slice({ start: passages.start(passage), end: passages.end(passage) }) ?? ''
  }

  evidence(first: number): Evidence[] {
    const found: Evidence[] = []
    const { citations } = this
    const { passages } = citations
    for (let citation = first; citation >= 0; citation = citations.next(citation)) {
      const passage = citations.passage(citation)
      found.push({
        document: passages.document(passage),
        start: passages.start(passage),
        end: passages.end(passage),
        quote: this.quote(passage),
        ...citations.terms(citation),
        row: citations.row(citation),
      })
    }
    return found
  }

  node(node: number): NodeRecord {
    return {
      type: 'node',
      id: this.ids.at(node),
      labels: LABELS.get(this.kind(node) as ConcreteKind) as readonly string[],
      properties: this.properties(node),
      evidence: this.evidence(this.firstOfNode(node)),
    }
  }

  statement(statement: number): RelationshipRecord {
    const { statements, ids } = this
    return {
      type: 'relationship',
      id: this.statementId(statement),
      label: statements.type(statement),
      start: ids.at(statements.start(statement)),
      end: ids.at(statements.end(statement)),
      properties: statements.properties(statement),
      evidence: this.evidence(statements.first(statement)),
    }
  }

  /** Nodes with a record, in the order of their ids. */
  get nodeOrder(): Int32Array {
    this.#nodeOrder ??= sortedNodes(this)
    return this.#nodeOrder
  }

  /** Statements with a citation, in the order of their ids. */
  get statementOrder(): Int32Array {
    this.#statementOrder ??= sortedStatements(this)
    return this.#statementOrder
  }

  /** All records in the order of an export. */
  *records(): Generator<GraphRecord> {
    for (const node of this.nodeOrder) yield this.node(node)
    for (const statement of this.statementOrder) yield this.statement(statement)
  }

  #cite(evidence: Evidence, last: number): number {
    const citation = this.citations.add(evidence, last)
    const passage = this.citations.passage(citation)
    if (!this.texts.has(evidence.document) && !this.#quotes.has(passage))
      this.#quotes.set(passage, this.#properties.add(evidence.quote))
    return citation
  }
}
