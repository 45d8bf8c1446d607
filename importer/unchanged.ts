import { Failure } from '#graph-model/failure.ts'
import type { Store } from '#graph-model/store/port.ts'

/** Gives what was read of a store in several steps. Fails with `STORE_CHANGED` where another program wrote meanwhile. */
export async function readUnchanged<T>(store: Store, read: () => Promise<T>): Promise<T> {
  const before = JSON.stringify(await store.head())
  const result = await read()
  if (JSON.stringify(await store.head()) === before) return result
  throw new Failure(
    'STORE_CHANGED',
    {
      zh: '读取期间库被改动:读到的可能一部分是旧的,一部分是新的。',
      en: 'The store was changed while it was read: what was read may be partly old and partly new.',
    },
    {
      hint: {
        zh: '等导入结束后再运行一次;neo4j-admin 的文件请写入新的文件夹。',
        en: 'Run it again when the import is over; files for neo4j-admin go into a new folder.',
      },
    },
  )
}
