import { hash } from 'node:crypto'
import { toJsonl } from '#graph-model/formats/jsonl.ts'
import { eachReach, type Reach, reachId } from '#graph-model/links/reach.ts'
import { RELATION_TYPES, type RelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import {
  type Basis,
  type Evidence,
  type GraphRecord,
  type NodeRecord,
  type Properties,
  passageId,
  type RelationshipRecord,
  type Status,
} from '#graph-model/record.ts'
import { ordered } from './compact/citations.ts'
import type { CompactGraph } from './compact/graph.ts'
import { CompactLinks } from './compact/links.ts'
import { graphOf } from './content.ts'
import { searchForms, sortKey } from './pinyin.ts'

/** A node as it stands in the database. */
export interface StoredFormNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Properties
}

/** A relationship as it stands in the database, between nodes found by a label and their id. */
export interface StoredFormRelationship {
  readonly id: string
  readonly type: string
  readonly start: string
  readonly end: string
  readonly properties: Properties
}

/** Raised when what is derived from records, links included, reads otherwise than before: all is written anew then. */
const FORM = 2

const STATUS_ORDER: readonly Status[] = ['established', 'ongoing', 'planned']
const BASIS_ORDER: readonly Basis[] = ['stated', 'named', 'derived', 'reference', 'editorial']

function bit<V>(order: readonly V[], value: V): number {
  return 1 << order.indexOf(value)
}

function ofBits<V>(order: readonly V[], bits: number): V[] {
  return order.filter((_, at) => (bits & (1 << at)) !== 0)
}

function distinct<V>(values: readonly V[]): readonly V[] {
  return values.length < 2 ? values : [...new Set(values)]
}

function inOrder<V>(order: readonly V[], values: readonly V[]): readonly V[] {
  return values.length < 2 ? values : order.filter((value) => values.includes(value))
}

function passagesOf(evidence: readonly Evidence[]): readonly string[] {
  return distinct(evidence.map((citation) => passageId(citation.document, citation.start, citation.end)))
}

/** At which end of its relationships the thing stands whose state they tell. */
const TELLING = new Map<RelationType, 'start' | 'end' | undefined>(
  RELATION_TYPES.map((type) => {
    const spec = relationSpec(type)
    const tells = spec.tells ?? spec.ties?.[0]?.hub ?? 'to'
    return [type, tells === 'none' ? undefined : tells === 'from' ? 'start' : 'end']
  }),
)

/** What statements tell of each thing, as bits. Reference facts tell nothing of its state: they place it. */
class Tellings {
  readonly statuses: Uint8Array
  readonly bases: Uint8Array

  constructor(graph: CompactGraph) {
    this.statuses = new Uint8Array(graph.nodeCount)
    this.bases = new Uint8Array(graph.nodeCount)
    const { statements, citations } = graph
    for (const node of graph.nodeOrder) {
      for (let at = graph.firstOfNode(node); at >= 0; at = citations.next(at)) {
        const { basis, status, property } = citations.terms(at)
        this.#based(node, basis)
        if (!property?.includes('.')) this.#tell(node, basis, status)
      }
    }
    for (const statement of graph.statementOrder) {
      const [start, end] = [statements.start(statement), statements.end(statement)]
      const telling = TELLING.get(statements.type(statement))
      for (let at = statements.first(statement); at >= 0; at = citations.next(at)) {
        const { basis, status } = citations.terms(at)
        this.#based(start, basis)
        this.#based(end, basis)
        if (telling) this.#tell(telling === 'start' ? start : end, basis, status)
      }
    }
  }

  #based(node: number, basis: Basis): void {
    this.bases[node] = (this.bases[node] as number) | bit(BASIS_ORDER, basis)
  }

  #tell(node: number, basis: Basis, status: Status): void {
    if (basis !== 'reference')
      this.statuses[node] = (this.statuses[node] as number) | bit(STATUS_ORDER, status)
  }
}

function searchText(properties: Properties): string {
  const names = [properties.nameZh, properties.nameEn, ...((properties.aliases ?? []) as readonly string[])]
  return [...new Set(names.flatMap((name) => (typeof name === 'string' ? searchForms(name) : [])))]
    .join('\n')
    .toLowerCase()
}

function hashOf(text: string): string {
  return hash('sha256', `${FORM}\n${text}`, 'base64url').slice(0, 22)
}

/** What a SUPPORTS keeps of a statement and its citation; `end` is absent where the statement is a node's own. */
export function supportsProperties(
  statement: { readonly id: string; readonly label: string; readonly end?: string },
  { document, start, end: to, quote: _quote, ...rest }: Evidence,
): { readonly id: string } & Properties {
  const passage = passageId(document, start, to)
  const id = [passage, 'SUPPORTS', statement.id, rest.property ?? '', rest.row].join('~')
  const { label, end } = statement
  return { id, statement: statement.id, label, ...(end !== undefined && { end }), ...rest }
}

/** The SUPPORTS relationships of a record's citations: enough in themselves for the way back. */
export function supportsOf(record: GraphRecord): StoredFormRelationship[] {
  const isNode = record.type === 'node'
  const statement = isNode ? { id: record.id, label: 'PROPERTY' } : record
  return record.evidence.map((citation) => {
    const properties = supportsProperties(statement, citation)
    return {
      id: properties.id,
      type: 'SUPPORTS',
      start: passageId(citation.document, citation.start, citation.end),
      end: isNode ? record.id : record.start,
      properties,
    }
  })
}

function reachForm(reach: Reach): StoredFormRelationship {
  const id = reachId(reach)
  const { tie, member, since, until, ...rest } = reach
  const properties = { ...rest, ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
  return {
    id,
    type: 'REACHES',
    start: tie,
    end: member,
    properties: { id, ...properties, hash: hashOf(JSON.stringify(properties)) },
  }
}

/** A graph in the form in which the database holds it, everything derived included, made record by record. */
export class StoredForms {
  readonly #graph: CompactGraph
  readonly #told: Tellings
  #links: CompactLinks | undefined

  constructor(graph: CompactGraph) {
    this.#graph = graph
    this.#told = new Tellings(graph)
  }

  /** What a node's record and all that is derived from it comes to; `line` is the record as an export has it. */
  nodeHash(node: number, line: string): string {
    if (this.#graph.kind(node) === 'Document') return hashOf(line)
    return hashOf(`${line}\n${this.#told.statuses[node]} ${this.#told.bases[node]}`)
  }

  statementHash(line: string): string {
    return hashOf(line)
  }

  node(node: number): StoredFormNode {
    const record = this.#graph.node(node)
    const { id, labels, properties } = record
    const derived = labels[0] === 'Document' ? {} : this.#derived(node, record)
    return {
      id,
      labels,
      properties: { id, ...properties, ...derived, hash: this.nodeHash(node, toJsonl(record)) },
    }
  }

  #derived(node: number, { id, labels, properties, evidence }: NodeRecord): Properties {
    const { dataset } = properties
    const datasets = evidence.map((citation) => citation.dataset)
    return {
      kind: labels[0] as string,
      ...(labels[0] !== 'Observation' && { searchText: searchText(properties) }),
      sortKey: sortKey(String(properties.nameZh ?? id)),
      statuses: ofBits(STATUS_ORDER, this.#told.statuses[node] as number),
      bases: ofBits(BASIS_ORDER, this.#told.bases[node] as number),
      datasets: distinct([...(typeof dataset === 'string' ? [dataset] : []), ...datasets].sort()),
    }
  }

  statement(statement: number): StoredFormRelationship {
    const record: RelationshipRecord = this.#graph.statement(statement)
    const { id, label, start, end, properties } = record
    const evidence = ordered(record.evidence)
    return {
      id,
      type: label,
      start,
      end,
      properties: {
        id,
        ...properties,
        evidence: passagesOf(evidence),
        statuses: inOrder(STATUS_ORDER, distinct(evidence.map((citation) => citation.status))),
        bases: inOrder(BASIS_ORDER, distinct(evidence.map((citation) => citation.basis))),
        asOf: evidence.reduce((newest, citation) => (citation.asOf > newest ? citation.asOf : newest), ''),
        datasets: distinct(evidence.map((citation) => citation.dataset).sort()),
        hash: this.statementHash(toJsonl(record)),
      },
    }
  }

  passage(passage: number): StoredFormNode {
    const { passages } = this.#graph.citations
    const id = passages.id(passage)
    const [start, end] = [passages.start(passage), passages.end(passage)]
    const properties = {
      id,
      document: passages.document(passage),
      start,
      end,
      quote: this.#graph.quote(passage),
    }
    return { id, labels: ['Passage'], properties }
  }

  /** All that ties reach, each time in the same order. */
  *reaches(): Generator<StoredFormRelationship> {
    this.#links ??= new CompactLinks(this.#graph)
    for (const reach of eachReach(this.#links)) yield reachForm(reach)
  }
}

/** The stored form of a whole graph at once; datasets' own nodes are no part of it. */
export function storedForm(records: readonly GraphRecord[]): {
  readonly nodes: readonly StoredFormNode[]
  readonly relationships: readonly StoredFormRelationship[]
  readonly passages: ReadonlyMap<string, StoredFormNode>
  readonly reaches: readonly StoredFormRelationship[]
} {
  const graph = graphOf(records)
  const forms = new StoredForms(graph)
  const passages = Array.from({ length: graph.citations.passages.size }, (_, at) => forms.passage(at))
  return {
    nodes: Array.from(graph.nodeOrder, (node) => forms.node(node)),
    relationships: Array.from(graph.statementOrder, (statement) => forms.statement(statement)),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    reaches: [...forms.reaches()],
  }
}
