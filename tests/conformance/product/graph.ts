/** A stored graph in plain lists and maps: what the answers of queries are computed from. */
import { append, groupBy } from '#graph-model/group.ts'
import type { GraphRecord } from '#graph-model/record.ts'
import type { StoredNode, StoredRelationship } from '#graph-model/store/port.ts'
import { type Cited, EVIDENCE_COLUMNS } from '#importer/cypher/citation.ts'
import {
  type StoredFormNode,
  type StoredFormRelationship,
  storedForm,
  supportsOf,
} from '#importer/stored-form.ts'

export type PlainNode = StoredFormNode
export type PlainRelationship = StoredFormRelationship

/** Relationships of some sort, found by their ends. */
class Relationships {
  readonly all: readonly PlainRelationship[]
  readonly #from = new Map<string, PlainRelationship[]>()
  readonly #to = new Map<string, PlainRelationship[]>()

  constructor(all: readonly PlainRelationship[]) {
    this.all = all
    for (const one of all) {
      append(this.#from, one.start, one)
      append(this.#to, one.end, one)
    }
  }

  from(id: string): readonly PlainRelationship[] {
    return this.#from.get(id) ?? []
  }

  to(id: string): readonly PlainRelationship[] {
    return this.#to.get(id) ?? []
  }
}

export class PlainGraph {
  readonly entities: ReadonlyMap<string, PlainNode>
  readonly documents: ReadonlyMap<string, PlainNode>
  readonly passages: ReadonlyMap<string, PlainNode>
  /** What documents state. */
  readonly facts: Relationships
  readonly supports: Relationships
  /** The same, by the statement that they support. */
  readonly citations: ReadonlyMap<string, readonly PlainRelationship[]>
  readonly reaches: Relationships

  /** The graph that a store holds once these records are imported into it. */
  constructor(records: readonly GraphRecord[]) {
    const { nodes, relationships, passages, reaches } = storedForm(records)
    const labelled = (label: string) =>
      new Map(nodes.filter((node) => node.labels.includes(label)).map((node) => [node.id, node]))
    this.entities = labelled('Entity')
    this.documents = labelled('Document')
    this.passages = passages
    this.facts = new Relationships(relationships)
    this.supports = new Relationships(records.flatMap(supportsOf))
    this.citations = groupBy(this.supports.all, (citation) => textOf(citation, 'statement'))
    this.reaches = new Relationships(reaches)
  }
}

/** A node as it comes back in a row. */
export function nodeRow(node: PlainNode): StoredNode {
  return { labels: [...node.labels].sort(), properties: node.properties }
}

/** A relationship as it comes back in a row. */
export function relationshipRow(relationship: PlainRelationship): StoredRelationship {
  return { type: relationship.type, properties: relationship.properties }
}

/** A citation as it comes back in a row, column by column. */
export function citedRow(graph: PlainGraph, { start, properties }: PlainRelationship): Cited {
  const passage = (graph.passages.get(start) as PlainNode).properties
  const columns = EVIDENCE_COLUMNS.map((key) => [key, passage[key] ?? properties[key] ?? null])
  const { id, statement } = properties
  return { passage: start, id, statement, ...Object.fromEntries(columns) } as Cited
}

/** A property as text; empty when there is none. */
export function textOf(holder: PlainNode | PlainRelationship, property: string): string {
  return String(holder.properties[property] ?? '')
}

/** A property that is a list of texts; empty when there is none. */
export function listOf(holder: PlainNode | PlainRelationship, property: string): readonly string[] {
  return (holder.properties[property] as readonly string[] | undefined) ?? []
}

/** The key by which entities are sorted: the pinyin of the name. */
export function sortKeyOf(entity: PlainNode): string {
  return String(entity.properties.sortKey ?? entity.id)
}
