import type { GraphRecord } from '#graph-model/record.ts'
import type { Claim, Store } from '#graph-model/store/port.ts'
import { applyPlan } from './apply.ts'
import type { Fault } from './check/fault.ts'
import { listed } from './check/listed.ts'
import type { Rejects } from './check/rejects.ts'
import type { Dataset } from './dataset/dataset.ts'
import { precedence } from './dataset/precedence.ts'
import { readRecords } from './dataset/records.ts'
import { type Plan, type PlanOptions, planImport } from './plan.ts'
import type { ImportProgress } from './progress.ts'
import { type DatasetReading, type ReadingOptions, readFor, rejectsFolder } from './reading.ts'

export interface ImportOptions extends PlanOptions, ReadingOptions {
  readonly adopt?: boolean
  /** The number of the format of a store that is being carried over. */
  readonly format?: number
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
  /** Asked before anything is written; an import is given up by what it throws. */
  readonly confirm?: (plan: Plan) => Promise<void>
}

/** What an import did, or would do. `plan` is undefined when there were faults: then nothing was written. */
export interface ImportReport {
  readonly dataset: string
  readonly version: string
  readonly plan: Plan | undefined
  /** With `skipBad` those of the rows that were left out. */
  readonly faults: readonly Fault[]
  /** How many faults there are of each code, those not listed included. */
  readonly faultCounts: ReadonlyMap<string, number>
  /** How many rows were left out, and where they are. */
  readonly rejected?: { readonly rows: number; readonly folder: string }
  readonly seconds: number
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
  const claim = await store.claim({
    dataset,
    ...(options.adopt && { adopt: true }),
    ...(options.format !== undefined && { format: options.format }),
  })
  return await releasing(claim, async () => {
    onProgress?.({ phase: 'compare', rows: 0, share: 0 })
    const plan = await planImport(store, records, options)
    onProgress?.({ phase: 'compare', rows: records.length, share: 1 })
    if (plan.head) await options.confirm?.(plan)
    await applyPlan(claim, plan, {
      onProgress: ({ applied, total }) =>
        onProgress?.({
          phase: 'write',
          rows: applied,
          share: total === 0 ? 1 : Math.min(1, applied / total),
        }),
      ...(signal && { signal }),
    })
    return plan
  })
}

/** Gives a claim back when the work is over. Where the store is gone, what failed first is what is thrown. */
async function releasing<T>(claim: Claim, work: () => Promise<T>): Promise<T> {
  let result: T
  try {
    result = await work()
  } catch (error) {
    await claim.release().catch(() => undefined)
    throw error
  }
  await claim.release()
  return result
}

/** What a report says of a reading; nothing is planned where there are faults that no row is left out for. */
function reportOf(
  { dataset, faults, faultCounts, rejects }: DatasetReading,
  path: string,
  options: ReadingOptions,
) {
  return {
    dataset: dataset?.manifest.id ?? '',
    version: dataset?.manifest.version ?? '',
    faults,
    faultCounts,
    ...(rejects && { rejected: { rows: rejects.rows, folder: rejectsFolder(path, options) } }),
  }
}

function loadable({ dataset, faults, rejects }: DatasetReading): Dataset | undefined {
  return faults.length > 0 && !rejects ? undefined : dataset
}

/** With rows left out, what they say is not gone from the dataset, and the folder was not read as it stands. */
function planOptions(options: PlanOptions, dataset: Dataset, rejects: Rejects | undefined): PlanOptions {
  return rejects ? { prune: false } : { ...options, fingerprint: dataset.fingerprint }
}

/**
 * Reads, checks, plans and applies a dataset folder; with faults nothing is written, or with `skipBad` what has none.
 */
export async function importFolder(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const started = performance.now()
  options.onProgress?.({ phase: 'read', rows: 0, share: 0 })
  const reading = await readFor(store, path, options)
  const dataset = loadable(reading)
  options.onProgress?.({ phase: 'read', rows: dataset?.records.length ?? 0, share: 1 })
  const plan =
    dataset &&
    (await importRecords(store, dataset.records, {
      ...options,
      ...planOptions(options, dataset, reading.rejects),
    }))
  reading.rejects?.write()
  return {
    ...reportOf(reading, path, options),
    plan,
    seconds: (performance.now() - started) / 1000,
  }
}

/** Restores a jsonl export, dataset by dataset; with faults nothing is written. */
export async function importFile(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport[]> {
  const started = performance.now()
  const { datasets, faults } = await readRecords(path)
  const reports = new Map<string, ImportReport>()
  for (const { dataset, records } of precedence(datasets)) {
    const plan = faults.length > 0 ? undefined : await importRecords(store, records, options)
    const version = String(
      records.find((record) => record.id === `dataset:${dataset}`)?.properties.version ?? '',
    )
    reports.set(dataset, {
      dataset,
      version,
      plan,
      ...listed(faults, options.maxFaults ?? Number.POSITIVE_INFINITY),
      seconds: (performance.now() - started) / 1000,
    })
  }
  return [...reports.values()]
}

/** What importing a dataset folder would do; nothing is written. */
export async function planFolder(
  store: Store,
  path: string,
  options: PlanOptions & ReadingOptions = {},
): Promise<ImportReport> {
  const started = performance.now()
  const reading = await readFor(store, path, options)
  const dataset = loadable(reading)
  const plan =
    dataset && (await planImport(store, dataset.records, planOptions(options, dataset, reading.rejects)))
  return {
    ...reportOf(reading, path, options),
    plan,
    seconds: (performance.now() - started) / 1000,
  }
}
