import type { GraphRecord, NodeRecord } from '#graph-model/record.ts'
import type { Claim, Store } from '#graph-model/store/port.ts'
import { type Fault, Faults } from './check/fault.ts'
import type { Rejects } from './check/rejects.ts'
import { type Content, graphOf } from './content.ts'
import type { Dataset } from './dataset/dataset.ts'
import { precedence } from './dataset/precedence.ts'
import { readRecords } from './dataset/records.ts'
import { freeGarbage } from './garbage.ts'
import { Pace, type PaceOptions } from './pace.ts'
import { type Plan, type PlanOptions, planImport } from './plan/plan.ts'
import { type DatasetReading, type ReadingOptions, readFor, rejectsFolder } from './reading.ts'

export interface ImportOptions extends PlanOptions, ReadingOptions, PaceOptions {
  readonly adopt?: boolean
  /** The number of the format of a store that is being carried over. */
  readonly format?: number
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
 * Imports a dataset's content: plans and applies, or writes nothing when the store reads so already.
 * Throws `IMPORT_UNDER_WAY` while another importer writes, and what the store throws.
 */
export async function importContent(
  store: Store,
  content: Content,
  options: ImportOptions = {},
  pace = new Pace(options),
): Promise<Plan> {
  const claim = await store.claim({
    dataset: content.own.id,
    ...(options.adopt && { adopt: true }),
    ...(options.format !== undefined && { format: options.format }),
  })
  return await releasing(claim, async () => {
    const plan = await planImport(store, content, { ...options, onChange: () => claim.prepare() }, pace)
    const { size, head } = plan
    if (!head) return plan
    await options.confirm?.(plan)
    const { signal } = options
    freeGarbage(size)
    pace.begin('write', (rows) => (size === 0 ? 1 : rows / size))
    await claim.apply({
      steps: plan.steps(),
      size,
      head,
      onProgress: ({ applied }) => pace.reach(applied),
      ...(signal && { signal }),
    })
    return plan
  })
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
  return await importContent(store, { own, graph: graphOf(records) }, options)
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
  const pace = new Pace(options)
  const reading = await readFor(store, path, options, pace)
  const dataset = loadable(reading)
  const plan =
    dataset &&
    (await importContent(
      store,
      dataset.content,
      { ...options, ...planOptions(options, dataset, reading.rejects) },
      pace,
    ))
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
  const pace = new Pace(options)
  const { contents, faults } = await readRecords(
    path,
    pace,
    new Faults(options.maxFaults === undefined ? {} : { most: options.maxFaults }),
  )
  const reports = new Map<string, ImportReport>()
  for (const content of precedence(contents)) {
    const plan = faults.any ? undefined : await importContent(store, content, options, pace)
    const dataset = content.own.id.slice('dataset:'.length)
    reports.set(dataset, {
      dataset,
      version: String(content.own.properties.version ?? ''),
      plan,
      faults: faults.list,
      faultCounts: faults.counts,
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
    dataset && (await planImport(store, dataset.content, planOptions(options, dataset, reading.rejects)))
  return {
    ...reportOf(reading, path, options),
    plan,
    seconds: (performance.now() - started) / 1000,
  }
}
