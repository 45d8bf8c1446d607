import { createHash } from 'node:crypto'

/** The half of a document that rules may be made from, and the half that nobody looks at before the last measurement. */
type Half = 'tuning' | 'untouched'

/** A clause as `coverage` counts them; offsets in code points, the mark that ends it left out. */
export interface SplitClause {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly half: Half
}

const CLAUSE_END = new Set(['。', ';', '\uff1b', '!', '\uff01', '?', '\uff1f', '\n'])

/** The half a clause falls in: decided by its text alone, by the parity of the first byte of its SHA-256. */
function halfOf(text: string): Half {
  const [first] = createHash('sha256').update(text.trim(), 'utf8').digest()
  return (first as number) % 2 === 0 ? 'tuning' : 'untouched'
}

/** The clauses of a document, each with its half. */
export function splitClauses(text: string): SplitClause[] {
  const characters = Array.from(text)
  const clauses: SplitClause[] = []
  let start = 0
  for (let at = 0; at <= characters.length; at++) {
    if (at < characters.length && !CLAUSE_END.has(characters[at] as string)) continue
    const clause = characters.slice(start, at).join('')
    if (clause.trim() !== '')
      clauses.push({ number: clauses.length + 1, start, end: at, half: halfOf(clause) })
    start = at + 1
  }
  return clauses
}
