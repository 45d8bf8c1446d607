/** A drawing as a table: what it shows, row by row. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

export interface Row {
  readonly id: string
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly text: string
  /** What the card shows when it is chosen. */
  readonly opens?: string
}

/** A cell of plain text. */
export function plain(text: string): Cell {
  return { text }
}

/** A cell that opens a thing. */
export function opening(text: string, opens: string): Cell {
  return { text, opens }
}
