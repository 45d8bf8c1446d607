import type { Reading } from '../dataset/dataset.ts'
import { type Fault, Faults, type Skips } from './fault.ts'

/** The rows of a dataset that are left out, by file and line. */
class Rows implements Skips {
  readonly #lines = new Map<string, Set<number>>()

  has(file: string, line: number): boolean {
    return this.#lines.get(file)?.has(line) ?? false
  }

  add(file: string, line: number): void {
    const lines = this.#lines.get(file) ?? new Set()
    this.#lines.set(file, lines.add(line))
  }
}

/** A fault of one row of a sheet, as against one of a header, of the manifest or of a document. */
export type RowFault = Fault & { readonly line: number }

/** A reading without the rows that have faults. */
export interface Skipped {
  readonly reading: Reading
  /** The faults of the rows that were left out, round by round. */
  readonly rejected: readonly RowFault[]
  /** Faults that no row can be left out for: with any of them there is nothing to load. */
  readonly standing: readonly Fault[]
}

/** The fault of a row that has none of its own, and cannot stand without one that was left out. */
export function dependent(fault: RowFault): RowFault {
  const { code, message, hint: _hint, ...place } = fault
  return {
    ...place,
    code: 'DEPENDS_ON_REJECTED',
    message: {
      zh: `所依据的行未载入(${code}):${message.zh}`,
      en: `It rests on a row that was not loaded (${code}): ${message.en}`,
    },
    hint: {
      zh: '改好所依据的行,与这一行一起放回再导入。',
      en: 'Mend the row it rests on, put both back and import again.',
    },
  }
}

/**
 * Reads a dataset without the rows that have faults. What rests on such a row fails when it is read again without it,
 * and is left out in turn, until what is left has no fault.
 */
export async function readWithoutBad(
  read: (faults: Faults) => Promise<Reading>,
  hinted: number,
): Promise<Skipped> {
  const skips = new Rows()
  const rejected: RowFault[] = []
  for (let round = 0; ; round++) {
    const faults = new Faults({ hinted, skips })
    const reading = await read(faults)
    const headers = new Map<string, number | undefined>()
    const rows: RowFault[] = []
    const standing: Fault[] = []
    for (const fault of faults.list) {
      const { file, line } = fault
      if (!headers.has(file)) headers.set(file, reading.source?.sheet(file)?.lines[0]?.line)
      // A fault of a row that is not read any more is one of its sheet: no row can be left out for it.
      const isRow = line !== undefined && line > (headers.get(file) ?? line) && !skips.has(file, line)
      if (isRow) rows.push(fault as RowFault)
      else standing.push(fault)
    }
    if (standing.length > 0 || rows.length === 0) return { reading, rejected, standing }
    for (const fault of rows) {
      skips.add(fault.file, fault.line)
      rejected.push(round === 0 ? fault : dependent(fault))
    }
  }
}
