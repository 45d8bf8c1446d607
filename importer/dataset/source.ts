import type { Column } from '#graph-model/ontology/columns.ts'
import type { Fault, Faults, Place } from '../check/fault.ts'
import type { Line } from './line.ts'
import type { Row } from './sheet.ts'

/** What a dataset says of itself, not yet checked, and where each field of it stands (`documents[1].date`). */
export interface ManifestSpec {
  readonly spec: unknown
  place(path: string): Place
}

/** Where a dataset is read from: a folder, or a workbook with its documents beside it. */
export interface Source {
  /** The file that says what the dataset is, for faults of the whole. */
  readonly name: string
  /** Faults of what is there and belongs to no dataset. */
  checkNames(faults: Faults): void
  manifest(faults: Faults): ManifestSpec | undefined
  /** A document that the manifest names, and its path from the dataset; undefined with a fault. */
  document(file: string, faults: Faults): { readonly path: string; readonly bytes: Buffer } | undefined
  /** Names of the sheets of kinds or of relations, as `City.csv`, sorted. */
  sheets(folder: 'nodes' | 'relations'): readonly string[]
  /** The rows of a sheet, made as they are taken; none when there is no such sheet. */
  rows(name: string, columns: readonly Column[], faults: Faults): Iterable<Row>
  /** How much of all sheets `rows` has gone through, from 0 to 1. */
  share(): number
  /**
   * The lines of a sheet as written, the header first, by the file that its faults name, and the path that it has in a
   * dataset folder; undefined where that is no sheet of rows.
   */
  sheet(file: string): { readonly path: string; readonly lines: readonly Line[] } | undefined
  /** SHA-256 over all that is read, as hexadecimal text: equal when nothing changed. */
  fingerprint(): string
  /** A fault with its place in the words of whoever opens the source. */
  placed(fault: Fault): Fault
}
