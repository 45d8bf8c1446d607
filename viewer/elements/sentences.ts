/** A stretch of a document in code points, `end` excluded. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Sentence extends Stretch {
  readonly text: string
  /** The line of the document it stands in, from 0. */
  readonly line: number
}

const ENDS = new Set([...'。;;!!??'])

/** The clauses of a text: they end at 。 ; ! ? of either width, or where a line ends. Blank ones are left out. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let line = 0
  let start = 0
  let at = 0
  let own = ''
  const close = () => {
    if (own.trim() !== '') found.push({ start, end: at, text: own, line })
    own = ''
    start = at
  }
  for (const char of text) {
    if (char === '\n') {
      close()
      at += 1
      start = at
      line += 1
      continue
    }
    own += char
    at += 1
    if (ENDS.has(char)) close()
  }
  close()
  return found
}

export function touches(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

/** A sentence cut into what lies in the marked stretches and what does not. */
export function cutBy(sentence: Sentence, marks: readonly Stretch[]): { text: string; marked: boolean }[] {
  const chars = [...sentence.text]
  const pieces: { text: string; marked: boolean }[] = []
  for (const [index, char] of chars.entries()) {
    const at = sentence.start + index
    const marked = marks.some((mark) => mark.start <= at && at < mark.end)
    const last = pieces.at(-1)
    if (last?.marked === marked) last.text += char
    else pieces.push({ text: char, marked })
  }
  return pieces
}
