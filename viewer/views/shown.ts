import type { Drawing, Frame } from '../elements/drawing.ts'
import type { Tally } from '../elements/tally.ts'
import type { Table } from '../tables/table.ts'

/** A view ready to be shown: drawn in any frame, read as a table, summed up in a sentence. */
export interface Shown {
  readonly draw: (frame: Frame) => Drawing
  readonly table: Table
  readonly sentence: string
  /** Before anything is left out. */
  readonly tally: Tally
  /** What was left out by the server, in words; null when nothing was. */
  readonly cut: { readonly shown: number; readonly total: number } | null
  /** Nothing to draw though the answer came. */
  readonly empty: boolean
}
