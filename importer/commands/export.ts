import type { Store } from '#graph-model/store/port.ts'
import { exportJsonl } from '../export.ts'
import { writeAll } from './output.ts'

/** `export`: writes the graph to a file, or to the standard output. */
export async function dump(store: Store, { out }: { readonly out?: string }): Promise<void> {
  await writeAll(exportJsonl(store), out)
}
