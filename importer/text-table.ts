/** A table as a terminal shows it: Chinese characters take two columns, long cells are wrapped. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const NARROWEST = 8
const GAP = '  '

/** What a cell of a file shows: nothing in it moves the cursor or breaks the line. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '⏎')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += /\p{Mark}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/** The lines of a text, none wider than `width`; broken at spaces, and anywhere in Chinese. */
function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    let current = ''
    for (const piece of line.match(/[\p{L}\p{N}\p{P}\p{S}]+?(?=\p{Script=Han}|\s|$)|\s+|./gu) ?? []) {
      for (const part of widthOf(piece) > width ? Array.from(piece) : [piece]) {
        if (current !== '' && widthOf(current) + widthOf(part) > width) {
          lines.push(current.trimEnd())
          current = part.trim() === '' ? '' : part
        } else current += part
      }
    }
    return [...lines, current.trimEnd()]
  })
}

/** Widths of the columns that fit into `total`: the widest give way first. */
function fitted(natural: readonly number[], total: number): number[] {
  const widths = [...natural]
  const room = total - GAP.length * (widths.length - 1)
  for (let sum = widths.reduce((a, b) => a + b, 0); sum > room; sum--) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] as number) <= NARROWEST) break
    widths[widest] = (widths[widest] as number) - 1
  }
  return widths
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** How wide tables may be on this terminal; elsewhere 120 columns. */
export function terminalWidth(out: { readonly columns?: number } = process.stdout): number {
  return Math.max(60, Math.min(out.columns ?? 120, 200))
}

/** The lines of a table: a header with a rule beneath (none when it is empty), then the rows. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width = terminalWidth(),
): string {
  const all = header.length > 0 ? [header, ...rows] : rows
  const columns = Math.max(0, ...all.map((row) => row.length))
  const natural = Array.from({ length: columns }, (_, column) =>
    Math.max(...all.map((row) => Math.max(...(row[column] ?? '').split('\n').map(widthOf)))),
  )
  const widths = fitted(natural, width)
  const lines = all.flatMap((row, index) => {
    const cells = widths.map((room, column) => wrapped(row[column] ?? '', room))
    const height = Math.max(1, ...cells.map((cell) => cell.length))
    const drawn = Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, column) => padded(cell[line] ?? '', widths[column] as number))
        .join(GAP)
        .trimEnd(),
    )
    return index === 0 && header.length > 0
      ? [...drawn, widths.map((room) => '─'.repeat(room)).join(GAP)]
      : drawn
  })
  return lines.join('\n')
}
