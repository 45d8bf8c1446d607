import { createReadStream } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Failure } from '#graph-model/failure.ts'
import { storeOlder } from '#graph-model/store/head.ts'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import type { ChangeStep, DatasetHead, Store } from '#graph-model/store/port.ts'
import { FORMAT } from '#graph-model/store/schema.ts'
import { COUNTS, IDS } from './cypher/carry-over.ts'
import { exportJsonl } from './export.ts'
import { importFile } from './import.ts'

/** That a store was carried over: from which format, and where its export lies. */
export interface CarriedOver {
  readonly from: number
  readonly file: string
}

/** The property of a dataset that is on its way: the file that holds it. */
const FROM = 'carriedFrom'

async function count(store: Store, type: keyof typeof COUNTS): Promise<number> {
  let sum = 0
  for (const query of COUNTS[type]) sum += (await store.read(query, {}))[0]?.n ?? 0
  return sum
}

/** Writes the export of a store to a file. Fails with `STORE_OLDER` where it does not hold all that is stored. */
async function save(store: Store, format: number, file: string): Promise<void> {
  const found = { node: 0, relationship: 0 }
  async function* counted() {
    for await (const line of exportJsonl(store)) {
      if (!line.startsWith('{"type":"node","id":"dataset:'))
        found[line.startsWith('{"type":"node"') ? 'node' : 'relationship']++
      yield line
    }
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.part`, counted())
  for (const type of ['node', 'relationship'] as const)
    if ((await count(store, type)) !== found[type]) throw storeOlder(format)
  await rename(`${file}.part`, file)
}

/** Applies steps to a store of an older format; each dataset then reads as being carried over from a file. */
async function mark(
  store: Store,
  datasets: readonly DatasetHead[],
  { from, file }: CarriedOver,
  steps: readonly ChangeStep[] = [],
): Promise<void> {
  const size = steps.reduce((sum, step) => sum + ('ids' in step ? step.ids.length : 0), 0)
  for (const [index, dataset] of datasets.entries()) {
    const claim = await store.claim({ dataset: dataset.id, format: from })
    try {
      const properties = { ...dataset.properties, [FROM]: file }
      const head = { ...dataset, hash: '', state: 'interrupted', properties } as const
      await claim.apply(index === 0 ? { steps, size, head } : { steps: [], size: 0, head })
    } finally {
      await claim.release()
    }
  }
}

async function removals(store: Store): Promise<ChangeStep[]> {
  const steps: ChangeStep[] = []
  for (const [label, query] of IDS) {
    const ids = (await store.read(query, {})).map(({ id }) => id)
    if (ids.length > 0) steps.push({ do: 'deleteNodes', label, ids })
  }
  return steps
}

async function isExportOf(store: Store, file: string): Promise<boolean> {
  const lines = createInterface({ input: createReadStream(file, 'utf8') })[Symbol.asyncIterator]()
  for await (const line of exportJsonl(store)) if ((await lines.next()).value !== line.trimEnd()) return false
  return (await lines.next()).done === true
}

/** Writes the number of the format, as the last thing of all. */
async function settle(store: Store): Promise<void> {
  for (const head of (await store.head()).datasets.slice(0, 1)) {
    const claim = await store.claim({ dataset: head.id })
    try {
      await claim.apply({ steps: [], size: 0, head })
    } finally {
      await claim.release()
    }
  }
}

/**
 * Carries a store of an older format over: its export is written to a file, which stays, and restored in its place.
 * Nothing is done to a store of this program's format. Interrupted, it is taken up by the next call: until all is
 * restored the store keeps its older number, and its datasets name the file.
 * Fails with `STORE_OLDER` where the export would not hold all that is stored.
 */
export async function carryOver(
  settings: StoreSettings,
  open: typeof openStore = openStore,
): Promise<CarriedOver | undefined> {
  const store = await open({ ...settings, older: true })
  try {
    const { format: from, version, datasets } = await store.head()
    if (from >= FORMAT) return undefined
    const begun = datasets.map(({ properties }) => properties[FROM]).find((file) => typeof file === 'string')
    const file = begun ?? join(settings.data, `format-${from}-${version}.jsonl`)
    if (!begun) await save(store, from, file)
    await mark(store, datasets, { from, file })
    await mark(store, datasets, { from, file }, await removals(store))
    const reports = await importFile(store, file, { format: from })
    if (reports.some(({ faults }) => faults.length > 0) || !(await isExportOf(store, file))) {
      throw new Failure(
        'CARRY_OVER_FAILED',
        {
          zh: `格式 ${from} 的库未能完整转存`,
          en: `the store of format ${from} could not be carried over whole`,
        },
        {
          hint: {
            zh: `它的全部内容都在 ${file} 中,没有丢失:请导入一个空库,或报告这个问题。`,
            en: `All that it held is in ${file}, nothing is lost: import that into an empty store, or report this.`,
          },
        },
      )
    }
    await settle(store)
    return { from, file }
  } finally {
    await store.close()
  }
}
