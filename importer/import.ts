import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import { kindOfId } from '#graph-model/ontology/ontology.ts'
import type { GraphRecord, NodeRecord } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { Fault } from './check/fault.ts'
import { type Content, graphOf } from './content.ts'
import { ENTITY_HASHES } from './cypher/stored.ts'
import { type Reading, readDataset } from './dataset/dataset.ts'
import type { Elsewhere } from './dataset/draft.ts'
import { readRecords } from './dataset/records.ts'
import { Pace, type PaceOptions } from './pace.ts'
import { type Plan, type PlanOptions, planImport } from './plan/plan.ts'

export interface ImportOptions extends PlanOptions, PaceOptions {
  readonly adopt?: boolean
}

/** What an import did, or would do. `plan` is undefined when there were faults: then nothing was written. */
export interface ImportReport {
  readonly dataset: string
  readonly version: string
  readonly plan: Plan | undefined
  readonly faults: readonly Fault[]
  readonly seconds: number
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

/**
 * Reads a dataset folder against what a store already knows of other datasets, with all faults.
 * Throws `DATASET_NOT_FOUND` when there is no such folder.
 */
export async function readFor(store: Store, path: string, pace = new Pace()): Promise<Reading> {
  const alone = await readDataset(path, undefined, pace)
  const id = alone.dataset?.manifest.id
  if (id === undefined) return alone
  const others = (await store.head()).datasets.some((known) => known.id !== `dataset:${id}`)
  return others ? readDataset(path, await entitiesElsewhere(store, id), pace) : alone
}

/**
 * Imports a dataset's content: plans and applies, or writes nothing when the store reads so already.
 * Throws `IMPORT_UNDER_WAY` while another importer writes, and what the store throws.
 */
async function importContent(
  store: Store,
  content: Content,
  options: ImportOptions,
  pace: Pace,
): Promise<Plan> {
  const claim = await store.claim({ dataset: content.own.id, ...(options.adopt && { adopt: true }) })
  try {
    const plan = await planImport(store, content, options, pace)
    const { size, head } = plan
    if (head) {
      const { signal } = options
      pace.begin('write', (rows) => rows / size)
      await claim.apply({
        steps: plan.steps(),
        size,
        head,
        onProgress: ({ applied }) => pace.reach(applied),
        ...(signal && { signal }),
      })
    }
    return plan
  } finally {
    await claim.release()
  }
}

/** Imports records at hand, those of one dataset with its own node (`dataset:...`). Throws as `importFolder` does. */
export async function importRecords(
  store: Store,
  records: readonly GraphRecord[],
  options: ImportOptions = {},
): Promise<Plan> {
  const own = records.find(
    (record): record is NodeRecord => record.type === 'node' && record.labels[0] === 'Dataset',
  )
  if (!own) throw new Error('records of a dataset need its own node')
  return await importContent(store, { own, graph: graphOf(records) }, options, new Pace(options))
}

/**
 * Reads, checks, plans and applies a dataset folder; with faults nothing is written. Throws `IMPORT_UNDER_WAY` while
 * another importer writes, and what the store throws.
 */
export async function importFolder(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const started = performance.now()
  const pace = new Pace(options)
  const { dataset, faults } = await readFor(store, path, pace)
  const report = {
    dataset: dataset?.manifest.id ?? '',
    version: dataset?.manifest.version ?? '',
    faults,
  }
  const seconds = () => (performance.now() - started) / 1000
  if (!dataset || faults.length > 0) return { ...report, plan: undefined, seconds: seconds() }
  const { content, fingerprint } = dataset
  const plan = await importContent(store, content, { ...options, fingerprint }, pace)
  return { ...report, plan, seconds: seconds() }
}

/** Restores a jsonl export, dataset by dataset; with faults nothing is written. */
export async function importFile(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport[]> {
  const started = performance.now()
  const pace = new Pace(options)
  const { contents, faults } = await readRecords(path, pace)
  const reports: ImportReport[] = []
  for (const content of contents) {
    const plan = faults.length > 0 ? undefined : await importContent(store, content, options, pace)
    reports.push({
      dataset: content.own.id.slice('dataset:'.length),
      version: String(content.own.properties.version ?? ''),
      plan,
      faults,
      seconds: (performance.now() - started) / 1000,
    })
  }
  return reports
}

/** What importing a dataset folder would do; nothing is written. */
export async function planFolder(
  store: Store,
  path: string,
  options: PlanOptions = {},
): Promise<ImportReport> {
  const started = performance.now()
  const { dataset, faults } = await readFor(store, path)
  const plan =
    !dataset || faults.length > 0
      ? undefined
      : await planImport(store, dataset.content, { ...options, fingerprint: dataset.fingerprint })
  return {
    dataset: dataset?.manifest.id ?? '',
    version: dataset?.manifest.version ?? '',
    plan,
    faults,
    seconds: (performance.now() - started) / 1000,
  }
}
