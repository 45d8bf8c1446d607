import type { Faults } from '../check/fault.ts'
import { Folder } from './folder.ts'
import type { Source } from './source.ts'

/** Opens a dataset folder. Throws `DATASET_NOT_FOUND` when there is none. */
export async function openSource(path: string, _faults: Faults): Promise<Source | undefined> {
  return new Folder(path)
}
