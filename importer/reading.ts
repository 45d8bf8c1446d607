import { dirname, join } from 'node:path'
import type { Words } from '#graph-model/ontology/kind.ts'
import { type EntityKind, kindOfId } from '#graph-model/ontology/ontology.ts'
import type { Store } from '#graph-model/store/port.ts'
import { type Fault, Faults } from './check/fault.ts'
import { listed } from './check/listed.ts'
import { refuseOverwriting } from './check/overwriting.ts'
import { type Rejects, rejectsOf } from './check/rejects.ts'
import { readWithoutBad } from './check/skip.ts'
import { ENTITY_HASHES } from './cypher/stored.ts'
import { type Dataset, readDataset } from './dataset/dataset.ts'
import { isWorkbook, openSource } from './dataset/open.ts'
import type { Elsewhere } from './dataset/register.ts'
import type { Source } from './dataset/source.ts'
import { Pace } from './pace.ts'

/** How a dataset is read. */
export interface ReadingOptions {
  /** Faults that are kept whole; the others are counted by their code. */
  readonly maxFaults?: number
  /** Leaves out rows with faults, and what rests on them. */
  readonly skipBad?: boolean
  /** Where the rows that are left out are written; `rejects` in the dataset's folder, or beside the workbook, when absent. */
  readonly rejects?: string
  /** The language of what is written there. */
  readonly language?: keyof Words
}

/** Entities of other datasets in a store: known as ends, not to be defined again. */
export async function entitiesElsewhere(store: Store, dataset: string): Promise<Elsewhere> {
  const found = new Map<string, { kind: EntityKind; memberKind?: string }>()
  await store.scan(ENTITY_HASHES, {}, ({ id, datasets, memberKind }) => {
    const kind = kindOfId(id)
    if (datasets.includes(dataset) || kind === undefined || kind === 'Document' || kind === 'Passage') return
    found.set(id, { kind, ...(memberKind && { memberKind }) })
  })
  return found
}

/** What the other datasets of a store bring to the reading of this one. */
async function elsewhereFor(store: Store, path: string): Promise<Elsewhere> {
  const { datasets } = await store.head()
  if (datasets.length === 0) return new Map()
  const unsaid = new Faults({ most: 0 })
  const spec = (await openSource(path, unsaid))?.manifest(unsaid)?.spec
  const id = typeof spec === 'object' && spec !== null && 'id' in spec ? spec.id : undefined
  return typeof id !== 'string' || datasets.every((known) => known.id === `dataset:${id}`)
    ? new Map()
    : await entitiesElsewhere(store, id)
}

/** A dataset as it was read against a store, with all that is wrong in it. */
export interface DatasetReading {
  readonly dataset: Dataset | undefined
  readonly faults: readonly Fault[]
  readonly faultCounts: ReadonlyMap<string, number>
  /** The rows that were left out; undefined where there is nothing to load. */
  readonly rejects: Rejects | undefined
}

/**
 * Reads while the store is still being opened: mostly it holds nothing that matters. Where it does, the reading begins
 * again, and nothing is lost that waiting would have saved.
 */
async function readBeside(others: Promise<Elsewhere>, path: string, faults: Faults, pace: Pace) {
  const again = new AbortController()
  const known = others.then((elsewhere) => {
    if (elsewhere.size > 0) again.abort()
    return elsewhere
  })
  known.catch(() => again.abort())
  const early = readDataset(path, undefined, faults, pace.until(again.signal))
  const reading = await early.catch((error) => {
    if (!again.signal.aborted) throw error
  })
  const elsewhere = await known
  if (reading && elsewhere.size === 0) return reading
  faults.clear()
  return await readDataset(path, elsewhere, faults, pace)
}

/**
 * Reads a dataset folder or workbook against what a store already knows of other datasets, with all faults.
 * Throws `DATASET_NOT_FOUND` when there is neither, and `REJECTS_EXIST`.
 */
export async function readFor(
  store: Store,
  path: string,
  options: ReadingOptions = {},
  pace = new Pace(),
): Promise<DatasetReading> {
  const { maxFaults: most = Number.POSITIVE_INFINITY, language = 'en' } = options
  const others = elsewhereFor(store, path)
  const read = async (faults: Faults) => {
    const reading = await readBeside(others, path, faults, pace)
    const elsewhere = await others
    const { dataset, source } = reading
    if (dataset && elsewhere.size > 0) await refuseOverwriting(store, dataset.content.graph.records(), faults)
    return { ...reading, faults: placed(source, faults.list) }
  }
  if (!options.skipBad) {
    const faults = new Faults({ most })
    const { dataset, faults: list } = await read(faults)
    return { dataset, faults: list, faultCounts: faults.counts, rejects: undefined }
  }
  const { reading, rejected, standing } = await readWithoutBad(read, most)
  const { dataset, source } = reading
  if (!source || standing.length > 0 || rejected.length === 0)
    return { dataset, ...listed(placed(source, standing), most), rejects: undefined }
  const rejects = rejectsOf(source, rejectsFolder(path, options), rejected, language)
  return { dataset, ...listed(placed(source, rejects.faults), most), rejects }
}

function placed(source: Source | undefined, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => source?.placed(fault) ?? fault)
}

/** Where rows that are left out are written. */
export function rejectsFolder(path: string, { rejects }: ReadingOptions): string {
  return rejects ?? join(isWorkbook(path) ? dirname(path) : path, 'rejects')
}
