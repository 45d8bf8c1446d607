const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/

/**
 * A text that a spreadsheet would run (`=`, `+`, `-` or `@` at its beginning), with an apostrophe before it; the
 * importer takes it off again. Numbers stay as they are.
 */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

/** A cell as it was before `guarded`. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function csvCell(text: string): string {
  const safe = guarded(text)
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a CSV file that Excel opens as it is: UTF-8 with BOM, Windows line ends, no cell that would be run. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}
