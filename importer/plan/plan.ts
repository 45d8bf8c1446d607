import { createHash } from 'node:crypto'
import { toJsonl } from '#graph-model/formats/jsonl.ts'
import type { GraphRecord } from '#graph-model/record.ts'
import type { ChangeStep, DatasetHead, Store } from '#graph-model/store/port.ts'
import { CompactGraph } from '../compact/graph.ts'
import { addNode, addRelationship, type Content } from '../content.ts'
import { Pace } from '../pace.ts'
import { storedGraph } from '../stored.ts'
import { recordsById } from '../stored-by-id.ts'
import { StoredForms } from '../stored-form.ts'
import { type Before, CitationPlan } from './citations.ts'
import { type Comparison, compareStored, type Gone, type PlanPart } from './comparison.ts'
import { hashRecords, StoredHashes } from './hashes.ts'
import { mergeStored } from './merge.ts'
import { linksStay, ReachPlan } from './reaches.ts'
import { stepsOf } from './steps.ts'

/** What an import of one dataset would do to a store. */
export interface Plan {
  readonly dataset: string
  readonly version: string
  readonly nodes: PlanPart
  readonly relationships: PlanPart
  /** The records that are created or updated, as they read afterwards. */
  readonly changed: Iterable<GraphRecord>
  /** How many of the dataset's records the store holds before: shares of it are what an import asks about. */
  readonly before: number
  /** How many rows the steps write; none means the store reads so already. */
  readonly size: number
  /** What is written, made anew each time, step by step. */
  readonly steps: () => Iterable<ChangeStep>
  /** How the dataset's node reads afterwards; undefined when nothing is to be written. */
  readonly head: DatasetHead | undefined
}

export interface PlanOptions {
  readonly prune?: boolean
  /** SHA-256 of what the records were read from. */
  readonly fingerprint?: string
  /** Called as soon as it is known that something will be written, while the rest is still being compared. */
  readonly onChange?: () => void
}

/** More changed records than these are not asked for one by one. */
const ASKED = 20_000
/** Characters that are hashed at once. */
const PIECE = 1 << 16

/** What a dataset's own node keeps of its records, summed up from the hash of each. */
class Summary {
  readonly #hash = createHash('sha256')
  readonly #passages: Uint8Array
  readonly #graph: CompactGraph
  #text = ''
  nodes = 0
  relationships = 0
  citations = 0

  constructor(graph: CompactGraph) {
    this.#graph = graph
    this.#passages = new Uint8Array(graph.citations.passages.size)
  }

  addText(text: string): void {
    this.#text += `${text}\n`
    if (this.#text.length < PIECE) return
    this.#hash.update(this.#text)
    this.#text = ''
  }

  add({ type, evidence }: GraphRecord, hash: string): void {
    this.addText(hash)
    if (type === 'node') this.nodes++
    else this.relationships++
    this.citations += evidence.length
    const { passages } = this.#graph.citations
    for (const { document, start, end } of evidence) this.#passages[passages.find(document, start, end)] = 1
  }

  get passages(): number {
    return this.#passages.reduce((sum, one) => sum + one, 0)
  }

  digest(): string {
    return this.#hash.update(this.#text).digest('hex')
  }
}

type Head = Omit<DatasetHead, 'changedAt' | 'state'>

function headOf({ own }: Content, summary: Summary, { fingerprint }: PlanOptions): Head {
  const { version, ...properties } = own.properties
  const { nodes, relationships, passages, citations } = summary
  return {
    id: own.id,
    version: String(version ?? ''),
    hash: summary.digest(),
    properties: {
      ...properties,
      nodes,
      relationships,
      passages,
      citations,
      ...(fingerprint !== undefined && { fingerprint }),
    },
  }
}

function sorted(properties: object): string {
  return JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sameHead(before: DatasetHead | undefined, head: Head): boolean {
  return (
    before !== undefined &&
    before.state === 'ready' &&
    before.hash === head.hash &&
    before.version === head.version &&
    sorted(before.properties) === sorted(head.properties)
  )
}

function* changedRecords(graph: CompactGraph, { nodes, statements }: Comparison): Generator<GraphRecord> {
  if (nodes.createdCount + nodes.updatedCount > 0)
    for (const node of nodes.where((one) => nodes.isCreated(one) || nodes.isUpdated(one)))
      yield graph.node(node)
  if (statements.createdCount + statements.updatedCount > 0)
    for (const one of statements.where((one) => statements.isCreated(one) || statements.isUpdated(one)))
      yield graph.statement(one)
}

/** What is stored of the records that change or go; all that is stored where that is less work, or not to be relied on. */
async function beforeOf(
  store: Store,
  { nodes, statements }: Comparison,
  loaded: Before | undefined,
  interrupted: boolean,
): Promise<Before | undefined> {
  if (loaded) return { ...loaded, whole: interrupted }
  const changed = nodes.updatedCount + statements.updatedCount
  if (interrupted || changed > ASKED) return { ...(await storedGraph(store)), whole: interrupted }
  if (changed === 0) return undefined
  const ids = [...nodes.part().updated, ...statements.part().updated]
  const graph = new CompactGraph()
  for await (const record of recordsById(store, ids)) {
    if (record.type === 'node') addNode(graph, record)
    else addRelationship(graph, record)
  }
  return { graph, orphans: [], whole: false }
}

/**
 * What importing a dataset's content would do to a store; nothing is written. The content's graph becomes the whole
 * graph as it is afterwards, where the store holds more than the dataset says.
 */
export async function planImport(
  store: Store,
  content: Content,
  options: PlanOptions = {},
  pace = new Pace(),
): Promise<Plan> {
  const { own, graph } = content
  const dataset = own.id.slice('dataset:'.length)
  const heads = (await store.head()).datasets
  const isEmpty = heads.length === 0
  const interrupted = heads.some((known) => known.state !== 'ready')
  const summary = new Summary(graph)
  summary.addText(toJsonl(own))
  pace.begin('compare', (rows) => rows / (graph.nodeOrder.length + graph.statementOrder.length))
  if (isEmpty) options.onChange?.()
  let forms = new StoredForms(graph)
  let hashes = isEmpty ? undefined : new StoredHashes(graph, options.onChange)
  // What is stored is read while the records are hashed.
  await Promise.all([
    hashRecords(graph, forms, hashes, pace, summary.add.bind(summary)),
    hashes?.read(store, graph, dataset),
  ])
  let gone: Gone = {
    deleted: { nodes: [], statements: [] },
    left: { nodes: new Set(), statements: new Set() },
  }
  let loaded: Before | undefined
  if (hashes && !hashes.alone) {
    loaded = { ...(await storedGraph(store)), whole: interrupted }
    const { others } = hashes
    const left = mergeStored(graph, loaded.graph, dataset, options.prune ?? false)
    forms = new StoredForms(graph)
    hashes = new StoredHashes(graph)
    await Promise.all([hashRecords(graph, forms, hashes, pace), hashes.read(store, graph, dataset)])
    gone = {
      left,
      deleted: {
        nodes: others.nodes.filter((id) => graph.find(id) < 0),
        statements: others.statements.filter((id) => graph.findStatement(id) < 0),
      },
    }
  }
  const comparison = compareStored(graph, hashes, gone)
  const before = await beforeOf(store, comparison, loaded, interrupted)
  const citations = await CitationPlan.make(store, graph, comparison, before, isEmpty)
  const { nodes, statements } = comparison
  const rows =
    nodes.createdCount +
    nodes.updatedCount +
    nodes.deleted.length +
    statements.createdCount +
    statements.updatedCount +
    statements.deleted.length +
    citations.created +
    citations.removed +
    citations.createdPassages +
    citations.removedPassages.length
  const stay = !isEmpty && !interrupted && linksStay(graph, comparison, before)
  const reaches = await ReachPlan.make(store, forms, { isEmpty, stay })
  const size = rows + reaches.created + reaches.updated + reaches.removed.length
  const head = headOf(content, summary, options)
  const known = heads.find((one) => one.id === own.id)
  const isSame = size === 0 && sameHead(known, head)
  return {
    dataset,
    version: head.version,
    nodes: nodes.part(),
    relationships: statements.part(),
    changed: { [Symbol.iterator]: () => changedRecords(graph, comparison) },
    before: hashes?.own ?? 0,
    size,
    steps: () => stepsOf({ graph, forms, comparison, citations, reaches }),
    head: isSame ? undefined : { ...head, state: 'ready', changedAt: new Date().toISOString() },
  }
}
