/** The cells of one line of a sheet as written, and the line (of a workbook: the row) at which it begins. */
export interface Line {
  readonly cells: readonly string[]
  readonly line: number
}
