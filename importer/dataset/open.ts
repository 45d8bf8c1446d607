import { existsSync, readFileSync, statSync } from 'node:fs'
import { Failure } from '#graph-model/failure.ts'
import type { Faults } from '../check/fault.ts'
import { openWorkbook } from '../workbook/workbook.ts'
import { Folder } from './folder.ts'
import type { Source } from './source.ts'

/** Whether a path names a workbook, by its ending: a jsonl export is the other file that can be imported. */
export function isWorkbook(path: string): boolean {
  return /\.(?:xlsx|xlsm|xls|et)$/i.test(path) && existsSync(path) && statSync(path).isFile()
}

/**
 * Opens a dataset folder or workbook; undefined with a fault when a workbook cannot be read.
 * Throws `DATASET_NOT_FOUND` when there is neither.
 */
export async function openSource(path: string, faults: Faults): Promise<Source | undefined> {
  if (!isWorkbook(path)) return new Folder(path)
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new Failure(
      'FILE_UNREADABLE',
      { zh: `${path} 不能读取。`, en: `${path} cannot be read.` },
      {
        hint: {
          zh: '在 Excel 里关闭它,并检查读取权限。',
          en: 'Close it in Excel, and see that you may read it.',
        },
        cause,
      },
    )
  }
  return openWorkbook(path, bytes, faults)
}
