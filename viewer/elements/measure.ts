/**
 * Widths of text as Noto Sans SC sets it, near enough to lay out labels without a browser. Wide rather than narrow,
 * so that what does not overlap here does not overlap on the screen or in Microsoft YaHei.
 */
const NARROW = new Set([...'.,:;|!\'"`ijlI()[]·ft/ '])
const WIDE = new Set([...'mwMW@%&—'])

function emOf(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code >= 0x2e80) return 1
  if (NARROW.has(char)) return 0.36
  if (WIDE.has(char)) return 0.95
  if (char >= 'A' && char <= 'Z') return 0.69
  if (code > 0x2000) return 1
  return 0.59
}

/** The width of a line of text in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0
  for (const char of text) em += emOf(char)
  return em * size * (bold ? 1.05 : 1)
}

/** The width of the widest line. */
export function linesWidth(lines: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, bold)))
}

/** These do not begin a line. */
const NEVER_FIRST = new Set([...'、,。;:!?)》」』”’…)·,.;:!?'])
const NEVER_LAST = new Set([...'(《「『“‘('])

/**
 * Breaks a text into lines no wider than `width`: Chinese anywhere but before closing marks, Latin between words.
 * With `most`, what does not fit ends in an ellipsis.
 */
export function wrap(text: string, size: number, width: number, most = 9): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  return [...kept.slice(0, -1), cut(kept.at(-1) ?? '', size, width)]
}

function cut(line: string, size: number, width: number): string {
  const chars = [...line]
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > width) chars.pop()
  return `${chars.join('')}…`
}

/** The smallest parts that stay together. */
function pieces(text: string): string[] {
  const parts: string[] = []
  let word = ''
  const flush = () => {
    if (word !== '') parts.push(word)
    word = ''
  }
  for (const char of text) {
    const last = parts.at(-1)
    const opens = word === '' && last !== undefined && NEVER_LAST.has([...last].at(-1) ?? '')
    if (NEVER_FIRST.has(char) && word === '' && last !== undefined) parts[parts.length - 1] = last + char
    else if ((char.codePointAt(0) ?? 0) >= 0x2e80 || (char.codePointAt(0) ?? 0) === 0x201c) {
      flush()
      if (opens) parts[parts.length - 1] = last + char
      else parts.push(char)
    } else if (opens) parts[parts.length - 1] = last + char
    else {
      word += char
      if (char === ' ' || char === '-') flush()
    }
  }
  flush()
  return parts
}
