import type { Fault, Skips } from './fault.ts'
import { Faults } from './fault.ts'

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
export interface Skipped<Dataset> {
  readonly dataset: Dataset
  /** The faults of the rows that were left out, round by round. */
  readonly rejected: readonly RowFault[]
  /** Faults that no row can be left out for: with any of them there is nothing to load. */
  readonly standing: readonly Fault[]
}

function isRowFault(fault: Fault): fault is RowFault {
  return fault.line !== undefined && fault.line > 1 && fault.file.endsWith('.csv')
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
export function readWithoutBad<Dataset>(read: (faults: Faults) => Dataset, hinted: number): Skipped<Dataset> {
  const skips = new Rows()
  const rejected: RowFault[] = []
  for (let round = 0; ; round++) {
    const faults = new Faults({ hinted, skips })
    const dataset = read(faults)
    const rows = faults.list.filter(isRowFault)
    // A fault of a row that is not read any more is one of its sheet: no row can be left out for it.
    const standing = faults.list.filter((fault) => !isRowFault(fault) || skips.has(fault.file, fault.line))
    if (standing.length > 0 || rows.length === 0) return { dataset, rejected, standing }
    for (const fault of rows) {
      skips.add(fault.file, fault.line)
      rejected.push(round === 0 ? fault : dependent(fault))
    }
  }
}
