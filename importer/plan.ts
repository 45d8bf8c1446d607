import { createHash } from 'node:crypto'
import { toJsonl } from '#graph-model/formats/jsonl.ts'
import type { Evidence, GraphRecord, NodeRecord } from '#graph-model/record.ts'
import type { DatasetHead, Store } from '#graph-model/store/port.ts'
import { PASSAGE_USES, PASSAGES_STORED } from './cypher/stored.ts'
import { type StoredIndex, storedCitations, storedIndex, storedRecords } from './stored.ts'
import {
  type StoredForm,
  type StoredFormNode,
  type StoredFormRelationship,
  storedForm,
  supportsOf,
} from './stored-form.ts'

/** What an import would do to records of one sort. `deleted` are removed only with `--prune`; `left` else. */
export interface PlanPart {
  readonly created: readonly string[]
  readonly updated: readonly string[]
  readonly unchanged: number
  readonly deleted: readonly string[]
  /** In the store, no longer in the dataset, and kept because nothing was said to prune. */
  readonly left: readonly string[]
}

/** Rows to write, in the order in which they are written. */
export interface PlanRows {
  readonly createNodes: readonly StoredFormNode[]
  readonly updateNodes: readonly StoredFormNode[]
  readonly createRelationships: readonly StoredFormRelationship[]
  readonly updateRelationships: readonly StoredFormRelationship[]
  readonly deleteRelationships: readonly Pick<StoredFormRelationship, 'id' | 'type' | 'start' | 'end'>[]
  readonly deleteNodes: readonly { readonly id: string; readonly label: string }[]
}

/** What an import of one dataset would do to a store. */
export interface Plan {
  readonly dataset: string
  readonly version: string
  readonly nodes: PlanPart
  readonly relationships: PlanPart
  readonly rows: PlanRows
  /** The records that are created or updated, as they read afterwards. */
  readonly changed: Iterable<GraphRecord>
  /** How many of the dataset's records the store holds before: shares of it are what an import asks about. */
  readonly before: number
  /** How the dataset's node reads afterwards; undefined when nothing is to be written. */
  readonly head: DatasetHead | undefined
}

export interface PlanOptions {
  readonly prune?: boolean
  /** SHA-256 of the files that the records were read from, kept to skip an unchanged import. */
  readonly fingerprint?: string
}

function citedBy(record: GraphRecord, dataset: string): boolean {
  return record.evidence.some((citation) => citation.dataset === dataset)
}

function isOwn(record: GraphRecord, dataset: string): boolean {
  return record.type === 'node' ? record.properties.dataset === dataset : citedBy(record, dataset)
}

function merge(stored: GraphRecord, own: GraphRecord, dataset: string): GraphRecord {
  const others = stored.evidence.filter((citation) => citation.dataset !== dataset)
  if (others.length === 0) return own
  return {
    ...own,
    properties: { ...stored.properties, ...own.properties },
    evidence: [...own.evidence, ...others],
  } as GraphRecord
}

/** The whole graph after the import: this dataset's records, and what the store holds beside them. */
function mergedRecords(
  stored: readonly GraphRecord[],
  own: readonly GraphRecord[],
  dataset: string,
  prune: boolean,
): { records: GraphRecord[]; left: string[] } {
  const byId = new Map(own.map((record) => [record.id, record]))
  const left: string[] = []
  const records: GraphRecord[] = []
  for (const record of stored) {
    if (record.type === 'node' && record.labels[0] === 'Dataset') continue
    const mine = byId.get(record.id)
    if (mine) {
      records.push(merge(record, mine, dataset))
      byId.delete(record.id)
    } else if (!isOwn(record, dataset)) {
      records.push(record)
    } else if (!prune) {
      left.push(record.id)
      records.push(record)
    } else {
      const others = record.evidence.filter((citation) => citation.dataset !== dataset)
      if (record.type === 'relationship' && others.length > 0) records.push({ ...record, evidence: others })
    }
  }
  return { records: [...records, ...byId.values()], left }
}

function part(
  ids: readonly { id: string; hash: string }[],
  stored: ReadonlyMap<string, { hash: string }>,
  left: ReadonlySet<string>,
): PlanPart {
  const created: string[] = []
  const updated: string[] = []
  let unchanged = 0
  const kept = new Set<string>()
  for (const { id, hash } of ids) {
    kept.add(id)
    const before = stored.get(id)
    if (!before) created.push(id)
    else if (before.hash !== hash) updated.push(id)
    else unchanged++
  }
  return {
    created,
    updated,
    unchanged: unchanged - [...left].filter((id) => kept.has(id)).length,
    deleted: [...stored.keys()].filter((id) => !kept.has(id)),
    left: [...stored.keys()].filter((id) => left.has(id)),
  }
}

function hashed(row: StoredFormNode | StoredFormRelationship): { id: string; hash: string } {
  return { id: row.id, hash: String(row.properties.hash) }
}

interface Citations {
  readonly create: readonly StoredFormRelationship[]
  readonly remove: readonly StoredFormRelationship[]
  readonly createPassages: readonly StoredFormNode[]
  readonly removePassages: readonly string[]
}

/** The SUPPORTS and passages that come and go with changed records. */
async function planCitations(
  store: Store,
  form: StoredForm,
  after: ReadonlyMap<string, GraphRecord>,
  parts: readonly PlanPart[],
  index: StoredIndex,
  interrupted: boolean,
): Promise<Citations> {
  const gone = parts.flatMap((one) => one.deleted)
  const created = parts.flatMap((one) => one.created)
  // A record may have been written by an import that was ended before it wrote the citations.
  const isNew = new Set(created)
  const changed = interrupted
    ? [...after.keys()].filter((id) => !isNew.has(id))
    : parts.flatMap((one) => one.updated)
  const startOf = (id: string) => index.relationships.get(id)?.start ?? id
  const stored = await storedCitations(store, [...new Set([...changed, ...gone].map(startOf))])
  const before = new Map<string, StoredFormRelationship>()
  for (const id of [...changed, ...gone]) {
    const evidence: readonly Evidence[] = stored.get(id) ?? []
    const relationship = index.relationships.get(id)
    const shell: GraphRecord = relationship
      ? {
          type: 'relationship',
          id,
          label: relationship.type,
          start: relationship.start,
          end: relationship.end,
          properties: {},
          evidence,
        }
      : { type: 'node', id, labels: [], properties: {}, evidence }
    for (const supports of supportsOf(shell)) before.set(supports.id, supports)
  }
  const wanted = new Map(
    [...created, ...changed]
      .flatMap((id) => supportsOf(after.get(id) as GraphRecord))
      .map((row) => [row.id, row]),
  )
  const same = (a: StoredFormRelationship, b: StoredFormRelationship | undefined) =>
    b !== undefined && JSON.stringify(sorted(a.properties)) === JSON.stringify(sorted(b.properties))
  const create = [...wanted.values()].filter((row) => !same(row, before.get(row.id)))
  const remove = [...before.values()].filter((row) => !same(row, wanted.get(row.id)))
  const needed = [...new Set(create.map((row) => row.start))]
  const present = new Set((await store.read(PASSAGES_STORED, { ids: needed })).map((row) => row.id))
  const uses = await store.read(PASSAGE_USES, { ids: [...new Set(remove.map((row) => row.start))] })
  const removed = new Set(remove.map((row) => row.id))
  const used = new Set([
    ...create.map((row) => row.start),
    ...uses.filter((use) => !removed.has(use.supports)).map((use) => use.passage),
  ])
  return {
    create,
    remove,
    createPassages: needed
      .filter((id) => !present.has(id))
      .map((id) => form.passages.get(id) as StoredFormNode),
    removePassages: [...new Set(remove.map((row) => row.start))].filter((id) => !used.has(id)),
  }
}

function sorted(properties: object): [string, unknown][] {
  return Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))
}

function headOf(
  dataset: NodeRecord,
  records: readonly GraphRecord[],
  options: PlanOptions,
): Omit<DatasetHead, 'changedAt' | 'state'> {
  const own = records.filter((record) => record.type === 'relationship' || record.labels[0] !== 'Dataset')
  const hash = createHash('sha256')
  for (const record of records) hash.update(toJsonl(record)).update('\n')
  const passages = new Set(
    own.flatMap((record) =>
      record.evidence.map((citation) => `${citation.document}#${citation.start}-${citation.end}`),
    ),
  )
  const { version, ...properties } = dataset.properties
  return {
    id: dataset.id,
    version: String(version ?? ''),
    hash: hash.digest('hex'),
    properties: {
      ...properties,
      nodes: own.filter((record) => record.type === 'node').length,
      relationships: own.filter((record) => record.type === 'relationship').length,
      passages: passages.size,
      citations: own.reduce((sum, record) => sum + record.evidence.length, 0),
      ...(options.fingerprint !== undefined && { fingerprint: options.fingerprint }),
    },
  }
}

function sameHead(before: DatasetHead | undefined, head: Omit<DatasetHead, 'changedAt' | 'state'>): boolean {
  return (
    before !== undefined &&
    before.state === 'ready' &&
    before.hash === head.hash &&
    before.version === head.version &&
    JSON.stringify(sorted(before.properties)) === JSON.stringify(sorted(head.properties))
  )
}

/**
 * What importing a dataset's records would do to a store; nothing is written. `records` are one dataset's, its own
 * node (`dataset:...`) among them.
 */
export async function planImport(
  store: Store,
  records: readonly GraphRecord[],
  options: PlanOptions = {},
): Promise<Plan> {
  const own = records.find(
    (record): record is NodeRecord => record.type === 'node' && record.labels[0] === 'Dataset',
  )
  if (!own) throw new Error('records of a dataset need its own node')
  const dataset = own.id.slice('dataset:'.length)
  const index = await storedIndex(store)
  const ids = new Set(records.map((record) => record.id))
  const alone = [...index.nodes, ...index.relationships].every(
    ([id, row]) => ids.has(id) && row.datasets.every((name) => name === dataset),
  )
  const base = alone
    ? { records: records.filter((record) => record !== own), left: [] }
    : mergedRecords(
        await storedRecords(store),
        records.filter((record) => record !== own),
        dataset,
        options.prune ?? false,
      )
  const form = storedForm(base.records)
  const left = new Set(base.left)
  const nodes = part(form.nodes.map(hashed), index.nodes, left)
  const relationships = part(form.relationships.map(hashed), index.relationships, left)
  const reaches = part(form.reaches.map(hashed), index.reaches, new Set())
  const after = new Map(base.records.map((record) => [record.id, record]))
  const heads = (await store.head()).datasets
  const interrupted = heads.some((known) => known.state !== 'ready')
  const citations = await planCitations(store, form, after, [nodes, relationships], index, interrupted)
  const pick = <V extends { id: string }>(rows: readonly V[], chosen: readonly string[]) => {
    const wanted = new Set(chosen)
    return rows.filter((row) => wanted.has(row.id))
  }
  const head = headOf(own, records, options)
  const before = heads.find((known) => known.id === own.id)
  const rows: PlanRows = {
    createNodes: [...pick(form.nodes, nodes.created), ...citations.createPassages],
    updateNodes: pick(form.nodes, nodes.updated),
    createRelationships: [
      ...pick(form.relationships, relationships.created),
      ...citations.create,
      ...pick(form.reaches, reaches.created),
    ],
    updateRelationships: [
      ...pick(form.relationships, relationships.updated),
      ...pick(form.reaches, reaches.updated),
    ],
    deleteRelationships: [
      ...relationships.deleted.map((id) => ({
        id,
        ...(index.relationships.get(id) as { type: string; start: string; end: string }),
      })),
      ...citations.remove,
      ...reaches.deleted.map((id) => ({
        id,
        type: 'REACHES',
        ...(index.reaches.get(id) as { start: string; end: string }),
      })),
    ],
    deleteNodes: [
      ...nodes.deleted.map((id) => ({
        id,
        label: index.nodes.get(id)?.kind === 'Document' ? 'Document' : 'Entity',
      })),
      ...citations.removePassages.map((id) => ({ id, label: 'Passage' })),
    ],
  }
  const same = rowCount(rows) === 0 && sameHead(before, head)
  return {
    dataset,
    version: head.version,
    nodes,
    relationships,
    rows,
    changed: [...nodes.created, ...nodes.updated, ...relationships.created, ...relationships.updated].map(
      (id) => after.get(id) as GraphRecord,
    ),
    before: [...index.nodes.values(), ...index.relationships.values()].filter((row) =>
      row.datasets.includes(dataset),
    ).length,
    head: same ? undefined : { ...head, state: 'ready', changedAt: new Date().toISOString() },
  }
}

function rowCount(rows: PlanRows): number {
  return Object.values(rows).reduce((sum, list) => sum + list.length, 0)
}

/** How many rows a plan writes; none means the store reads so already. */
export function planSize(plan: Plan): number {
  return rowCount(plan.rows)
}
