import { Failure } from '#graph-model/failure.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import type { Store } from '#graph-model/store/port.ts'
import { FORMAT } from '#graph-model/store/schema.ts'
import { type CarriedOver, carryOver } from '../carry-over.ts'

const CARRIED: Readonly<Record<keyof Words, (carried: CarriedOver) => string>> = {
  zh: ({ from, file }) => `库原为格式 ${from},已通过自身的导出转为格式 ${FORMAT};导出留在 ${file}`,
  en: ({ from, file }) =>
    `The store had format ${from} and was carried over to format ${FORMAT} through its own export, which is kept in ${file}`,
}

function isOlder(error: unknown): boolean {
  return error instanceof Failure && error.code === 'STORE_OLDER'
}

/** Does something with a store, and closes it. */
export async function withStore<T>(settings: StoreSettings, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(settings)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/**
 * Does something that writes into a store. It need not wait until the store is open: one of an older format refuses
 * whatever is asked of it, is carried over then, and all is done once more.
 */
export async function withStoreToWrite(
  settings: StoreSettings,
  language: keyof Words,
  write: (store: Store) => Promise<void>,
): Promise<void> {
  try {
    return await withStore(settings, write)
  } catch (error) {
    if (!isOlder(error)) throw error
  }
  const carried = await carryOver(settings)
  if (carried) process.stderr.write(`${CARRIED[language](carried)}\n`)
  await withStore(settings, write)
}
