import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import { kindOfId } from '#graph-model/ontology/ontology.ts'
import type { GraphRecord } from '#graph-model/record.ts'
import type { ChangeProgress, Store } from '#graph-model/store/port.ts'
import { applyPlan } from './apply.ts'
import type { Fault } from './check/fault.ts'
import { type Dataset, readDataset } from './dataset/dataset.ts'
import { readRecords } from './dataset/records.ts'
import { type Plan, type PlanOptions, planImport } from './plan.ts'
import { storedIndex } from './stored.ts'

export interface ImportOptions extends PlanOptions {
  readonly adopt?: boolean
  readonly onProgress?: (progress: ChangeProgress) => void
  readonly signal?: AbortSignal
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
export async function entitiesElsewhere(
  store: Store,
  dataset: string,
): Promise<Map<string, { kind: EntityKind; memberKind?: string }>> {
  const index = await storedIndex(store)
  const found = new Map<string, { kind: EntityKind; memberKind?: string }>()
  for (const [id, row] of index.nodes) {
    const kind = kindOfId(id)
    if (row.datasets.includes(dataset) || kind === undefined || kind === 'Document' || kind === 'Passage')
      continue
    found.set(id, { kind, ...(row.memberKind && { memberKind: row.memberKind }) })
  }
  return found
}

/**
 * Reads a dataset folder against what a store already knows of other datasets, with all faults.
 * Throws `DATASET_NOT_FOUND` when there is no such folder.
 */
export async function readFor(
  store: Store,
  path: string,
): Promise<{ dataset: Dataset | undefined; faults: readonly Fault[] }> {
  const alone = await readDataset(path)
  const id = alone.dataset?.manifest.id
  if (id === undefined) return alone
  const others = (await store.head()).datasets.some((known) => known.id !== `dataset:${id}`)
  return others ? readDataset(path, await entitiesElsewhere(store, id)) : alone
}

/**
 * Imports records: plans and applies, or writes nothing when the store reads so already.
 * Throws `IMPORT_UNDER_WAY` while another importer writes, and what the store throws.
 */
export async function importRecords(
  store: Store,
  records: readonly GraphRecord[],
  options: ImportOptions = {},
): Promise<Plan> {
  const dataset = records.find((record) => record.type === 'node' && record.labels[0] === 'Dataset')?.id ?? ''
  const { onProgress, signal } = options
  const claim = await store.claim({ dataset, ...(options.adopt && { adopt: true }) })
  try {
    const plan = await planImport(store, records, options)
    await applyPlan(claim, plan, { ...(onProgress && { onProgress }), ...(signal && { signal }) })
    return plan
  } finally {
    await claim.release()
  }
}

/** Reads, checks, plans and applies a dataset folder; with faults nothing is written. */
export async function importFolder(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const started = performance.now()
  const { dataset, faults } = await readFor(store, path)
  const report = {
    dataset: dataset?.manifest.id ?? '',
    version: dataset?.manifest.version ?? '',
    faults,
  }
  const seconds = () => (performance.now() - started) / 1000
  if (!dataset || faults.length > 0) return { ...report, plan: undefined, seconds: seconds() }
  const plan = await importRecords(store, dataset.records, { ...options, fingerprint: dataset.fingerprint })
  return { ...report, plan, seconds: seconds() }
}

/** Restores a jsonl export, dataset by dataset; with faults nothing is written. */
export async function importFile(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport[]> {
  const started = performance.now()
  const { datasets, faults } = await readRecords(path)
  const reports: ImportReport[] = []
  for (const [dataset, records] of datasets) {
    const plan = faults.length > 0 ? undefined : await importRecords(store, records, options)
    const version = String(
      records.find((record) => record.id === `dataset:${dataset}`)?.properties.version ?? '',
    )
    reports.push({ dataset, version, plan, faults, seconds: (performance.now() - started) / 1000 })
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
      : await planImport(store, dataset.records, { ...options, fingerprint: dataset.fingerprint })
  return {
    dataset: dataset?.manifest.id ?? '',
    version: dataset?.manifest.version ?? '',
    plan,
    faults,
    seconds: (performance.now() - started) / 1000,
  }
}
