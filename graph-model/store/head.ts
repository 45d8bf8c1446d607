import { randomBytes } from 'node:crypto'
import { Failure } from '../failure.ts'
import type { Properties } from '../record.ts'
import type { DatasetHead, DatasetState, StoredNode, StoreHead } from './port.ts'
import { FORMAT } from './schema.ts'
import { refuseProperties } from './value.ts'

const FIELDS = ['id', 'version', 'hash', 'state', 'changedAt']

/** The head of a store that nothing was imported into. */
export const EMPTY_HEAD: StoreHead = { version: '', format: FORMAT, datasets: [] }

/** The properties of the `:Dataset` node that keeps a head. Fails with `VALUE_REFUSED`. */
export function headProperties(head: DatasetHead): Properties {
  const { properties, ...fields } = head
  for (const name of FIELDS) {
    if (name in properties) {
      throw new Failure('VALUE_REFUSED', `dataset ${head.id}: the property ${name} is the store's own`)
    }
  }
  const all = { ...properties, ...fields }
  refuseProperties(all, `dataset ${head.id}`)
  return all
}

/** The head that a `:Dataset` node keeps. */
function headOf(node: StoredNode): DatasetHead {
  const { id, version, hash, state, changedAt, ...properties } = node.properties
  return {
    id: String(id),
    version: String(version ?? ''),
    hash: String(hash ?? ''),
    state: (state ?? 'ready') as DatasetState,
    changedAt: String(changedAt ?? ''),
    properties,
  }
}

/** The failure of a store that a newer program wrote. */
function storeNewer(format: number): Failure {
  return new Failure(
    'STORE_FORMAT',
    {
      zh: `库的格式是 ${format},本程序读的是格式 ${FORMAT}`,
      en: `the store has format ${format}; this program reads format ${FORMAT}`,
    },
    {
      hint: {
        zh: '它由更新的 Metrograph 写成:请用那一个。',
        en: 'It was written by a newer Metrograph: use that one.',
      },
    },
  )
}

/** The failure of a store of an older format: `metrograph import` carries it over, or nothing here can. */
export function storeOlder(format: number, carries = false): Failure {
  return new Failure(
    'STORE_OLDER',
    {
      zh: `库的格式是较旧的 ${format},本程序用的是格式 ${FORMAT}`,
      en: `the store has the older format ${format}; this program uses format ${FORMAT}`,
    },
    {
      hint: carries
        ? {
            zh: '运行 `npx metrograph import`:先导出,再按新格式写回;导出的文件会留着。',
            en: 'Run `npx metrograph import`: the store is exported, and written anew from that; the export is kept.',
          }
        : {
            zh: '请转存:用写它的那个 Metrograph 运行 `npx metrograph export --out graph.jsonl`,再在这里把 METROGRAPH_DATA 或 NEO4J_DATABASE 指向空库,运行 `npx metrograph import graph.jsonl`。',
            en: 'Carry it over: with the Metrograph that wrote it `npx metrograph export --out graph.jsonl`, then here, with METROGRAPH_DATA or NEO4J_DATABASE naming an empty store, `npx metrograph import graph.jsonl`.',
          },
    },
  )
}

/**
 * The store's head from its `:Metrograph` and `:Dataset` nodes. Fails with `STORE_FORMAT` for a newer format, and with
 * `STORE_OLDER` for an older one that is not asked for.
 */
export function storeHead(
  own: StoredNode | undefined,
  datasets: readonly StoredNode[],
  older = false,
): StoreHead {
  if (!own) return EMPTY_HEAD
  const format = Number(own.properties.format)
  if (format > FORMAT) throw storeNewer(format)
  if (format !== FORMAT && !older) throw storeOlder(format, true)
  return {
    version: String(own.properties.version ?? ''),
    format,
    datasets: datasets.map(headOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The failure where a database holds a graph that this program did not write. */
export function storeForeign(place: string): Failure {
  return new Failure(
    'STORE_FOREIGN',
    {
      zh: `${place} 的数据库里有别的内容`,
      en: `the database at ${place} holds something else`,
    },
    {
      hint: {
        zh: '请用空的数据库,或加上 --adopt,把图加到现有内容旁边。',
        en: 'Use an empty database, or import with --adopt to add the graph to what is there.',
      },
    },
  )
}

/** A version that comes after `previous` and is like no other. */
export function nextVersion(previous: string): string {
  const count = Number.parseInt(previous, 10) || 0
  return `${String(count + 1).padStart(6, '0')}-${randomBytes(4).toString('hex')}`
}
