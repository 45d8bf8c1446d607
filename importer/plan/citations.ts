import type { GraphRecord } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { CompactGraph } from '../compact/graph.ts'
import { PASSAGES, PASSAGES_STORED } from '../cypher/stored.ts'
import type { Orphan } from '../stored.ts'
import { pagesOf } from '../stored-by-id.ts'
import { type StoredFormRelationship, supportsOf } from '../stored-form.ts'
import type { Comparison, Sorted } from './comparison.ts'

/** A stored citation that goes. */
export type Removal = Pick<StoredFormRelationship, 'id' | 'start' | 'end'>

/** What of the store is compared citation by citation. */
export interface Before {
  /** Holds at least what is stored of records that change or go. */
  readonly graph: CompactGraph
  readonly orphans: readonly Orphan[]
  /** Whether it holds all that is stored, as after an import that was ended: then nothing is taken for granted. */
  readonly whole: boolean
}

/** Passages that are asked for one by one; more are told from all. */
const ASKED = 20_000

function sorted(properties: object): [string, unknown][] {
  return Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))
}

function same(a: StoredFormRelationship, b: StoredFormRelationship | undefined): boolean {
  return b !== undefined && JSON.stringify(sorted(a.properties)) === JSON.stringify(sorted(b.properties))
}

function byId(record: GraphRecord | undefined): Map<string, StoredFormRelationship> {
  return new Map((record ? supportsOf(record) : []).map((row) => [row.id, row]))
}

/** The SUPPORTS and passages that come and go with changed records; rows are made each time they are asked for. */
export class CitationPlan {
  readonly #after: CompactGraph
  readonly #comparison: Comparison
  readonly #before: Before | undefined
  /** Of each passage of the graph: 1 where it is to be created. */
  readonly #passages: Uint8Array
  #removedPassages: string[] = []
  created = 0
  removed = 0
  createdPassages = 0

  private constructor(after: CompactGraph, comparison: Comparison, before: Before | undefined) {
    this.#after = after
    this.#comparison = comparison
    this.#before = before
    this.#passages = new Uint8Array(after.citations.passages.size)
  }

  /** `before` is undefined where no stored record changes or goes, `isEmpty` where nothing is stored at all. */
  static async make(
    store: Store,
    after: CompactGraph,
    comparison: Comparison,
    before: Before | undefined,
    isEmpty: boolean,
  ): Promise<CitationPlan> {
    const plan = new CitationPlan(after, comparison, before)
    plan.#count()
    if (!isEmpty) await plan.#lookUp(store)
    for (const one of plan.#passages) plan.createdPassages += one
    return plan
  }

  get removedPassages(): readonly string[] {
    return this.#removedPassages
  }

  /** Passages to create, by number. */
  *passagesCreated(): Generator<number> {
    for (let passage = 0; passage < this.#passages.length; passage++)
      if (this.#passages[passage] === 1) yield passage
  }

  /** Citations to create of what starts at a document, or of all else. */
  *creations(ofDocuments: boolean): Generator<StoredFormRelationship> {
    for (const record of this.#created(ofDocuments)) yield* supportsOf(record)
    for (const { before, after } of this.#changed(ofDocuments)) {
      const stored = byId(before)
      for (const row of byId(after).values()) if (!same(row, stored.get(row.id))) yield row
    }
  }

  /** Citations to remove: those that are made anew under their id (`again`), or those that go. */
  *removals(ofDocuments: boolean, again: boolean): Generator<Removal> {
    for (const { before, after } of this.#changed(ofDocuments)) {
      const wanted = byId(after)
      for (const row of byId(before).values())
        if (!same(row, wanted.get(row.id)) && wanted.has(row.id) === again) yield row
    }
    if (again) return
    for (const { id, passage, subject } of this.#before?.orphans ?? [])
      if (subject.startsWith('document:') === ofDocuments) yield { id, start: passage, end: subject }
  }

  *#created(ofDocuments: boolean): Generator<GraphRecord> {
    const { nodes, statements } = this.#comparison
    const graph = this.#after
    const isChosen = (node: number) => (graph.kind(node) === 'Document') === ofDocuments
    const cited = (node: number) => nodes.isCreated(node) && graph.firstOfNode(node) >= 0 && isChosen(node)
    for (const node of nodes.where(cited)) yield graph.node(node)
    const made = (one: number) => statements.isCreated(one) && isChosen(graph.statements.start(one))
    for (const statement of statements.where(made)) yield graph.statement(statement)
  }

  *#changed(ofDocuments: boolean): Generator<{ before?: GraphRecord; after?: GraphRecord }> {
    const { nodes, statements } = this.#comparison
    const [graph, before] = [this.#after, this.#before]
    if (!before) return
    const isChosen = (id: string) => id.startsWith('document:') === ofDocuments
    const differs = (sorted: Sorted) => (number: number) =>
      before.whole ? !sorted.isCreated(number) : sorted.isUpdated(number)
    for (const node of nodes.where(differs(nodes))) {
      const after = graph.node(node)
      const stored = before.graph.find(after.id)
      if (isChosen(after.id)) yield { after, ...(stored >= 0 && { before: before.graph.node(stored) }) }
    }
    for (const statement of statements.where(differs(statements))) {
      const after = graph.statement(statement)
      const stored = before.graph.findStatement(after.id)
      if (isChosen(after.start))
        yield { after, ...(stored >= 0 && { before: before.graph.statement(stored) }) }
    }
    for (const id of nodes.deleted) {
      const stored = before.graph.find(id)
      if (stored >= 0 && isChosen(id)) yield { before: before.graph.node(stored) }
    }
    for (const id of statements.deleted) {
      const stored = before.graph.findStatement(id)
      if (stored >= 0 && isChosen(id)) yield { before: before.graph.statement(stored) }
    }
  }

  #count(): void {
    const { passages } = this.#after.citations
    const gone = new Set<string>()
    for (const ofDocuments of [false, true]) {
      for (const record of this.#created(ofDocuments)) {
        this.created += record.evidence.length
        for (const { document, start, end } of record.evidence)
          this.#passages[passages.find(document, start, end)] = 1
      }
      for (const { before, after } of this.#changed(ofDocuments)) {
        const [stored, wanted] = [byId(before), byId(after)]
        for (const citation of after?.evidence ?? []) {
          const [row] = supportsOf({ ...after, evidence: [citation] } as GraphRecord)
          if (!row || same(row, stored.get(row.id))) continue
          this.created++
          this.#passages[passages.find(citation.document, citation.start, citation.end)] = 1
        }
        for (const row of stored.values()) {
          if (same(row, wanted.get(row.id))) continue
          this.removed++
          gone.add(row.start)
        }
      }
    }
    for (const { passage } of this.#before?.orphans ?? []) {
      this.removed++
      gone.add(passage)
    }
    this.#removedPassages = [...gone]
  }

  /** Which passages are stored already, and which nothing cites any more. */
  async #lookUp(store: Store): Promise<void> {
    const { passages } = this.#after.citations
    const numbers = new Map<string, number>()
    const wanted = this.#passages.reduce((sum, one) => sum + one, 0)
    const stored = new Set<string>()
    if (this.#before?.whole || wanted > ASKED) {
      await store.scan(PASSAGES, {}, ({ id }) => stored.add(id))
      for (const passage of this.passagesCreated())
        if (stored.has(passages.id(passage))) this.#passages[passage] = 0
    } else {
      for (const passage of this.passagesCreated()) numbers.set(passages.id(passage), passage)
      for (const ids of pagesOf(numbers.keys(), 1000))
        for (const { id } of await store.read(PASSAGES_STORED, { ids }))
          this.#passages[numbers.get(id) as number] = 0
    }
    const candidates = this.#before?.whole ? [...stored] : this.#removedPassages
    if (candidates.length === 0) return
    const used = this.#used()
    this.#removedPassages = candidates.filter((id) => {
      const passage = this.#numberOf(id)
      return passage < 0 || used[passage] === 0
    })
  }

  #numberOf(passage: string): number {
    const at = passage.lastIndexOf('#')
    const [start, end] = passage.slice(at + 1).split('-')
    return this.#after.citations.passages.find(passage.slice(0, at), Number(start), Number(end))
  }

  #used(): Uint8Array {
    const { citations, statements } = this.#after
    const used = new Uint8Array(citations.passages.size)
    const add = (first: number) => {
      for (let at = first; at >= 0; at = citations.next(at)) used[citations.passage(at)] = 1
    }
    for (const node of this.#after.nodeOrder) add(this.#after.firstOfNode(node))
    for (const statement of this.#after.statementOrder) add(statements.first(statement))
    return used
  }
}
