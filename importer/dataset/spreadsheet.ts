/** What spreadsheets do to cells: a text that begins like a formula is run as one, unless it is escaped. */

const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[-+]?\d+(?:[.,]\d+)*%?$/
const ESCAPED = /^'(?=[=+\-@\t\r])/

/** Columns that a sheet of rejected rows has beside its own; where they are read they say nothing. */
export const REJECT_COLUMNS: readonly string[] = ['code', 'message']

/** A cell that no spreadsheet runs: an apostrophe stands before what would be a formula. */
export function escapeFormula(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before `escapeFormula`. */
export function unescapeFormula(cell: string): string {
  return cell.replace(ESCAPED, '')
}

/** A line of CSV, its end included; formulas are escaped. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map(escapeFormula)
  return `${written.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}
