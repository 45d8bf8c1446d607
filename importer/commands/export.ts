import { Failure } from '#graph-model/failure.ts'
import type { Store } from '#graph-model/store/port.ts'
import { exportForAdmin } from '../admin/export.ts'
import { exportJsonl } from '../export.ts'
import { print, writeAll } from './output.ts'

export const EXPORT_FORMATS = ['jsonl', 'neo4j-admin'] as const

export interface ExportOptions {
  readonly format: (typeof EXPORT_FORMATS)[number]
  readonly out?: string
}

/** `export`: writes the graph to a file, or to the standard output; for Neo4j's import tool to a folder. */
export async function dump(store: Store, { format, out }: ExportOptions): Promise<void> {
  if (format === 'jsonl') {
    await writeAll(exportJsonl(store), out)
    return
  }
  if (out === undefined)
    throw new Failure(
      'OUT_MISSING',
      { zh: 'neo4j-admin 的文件需要一个文件夹。', en: 'The files for neo4j-admin need a folder.' },
      {
        hint: { zh: '用 --out 给出一个新的或空的文件夹。', en: 'Name a new or empty folder in --out.' },
      },
    )
  print(`cd ${out}\n${await exportForAdmin(store, out)}`)
}
