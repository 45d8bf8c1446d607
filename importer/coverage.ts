import { append } from '#graph-model/group.ts'
import type { Dataset } from './dataset/dataset.ts'
import type { SourceDocument } from './dataset/manifest.ts'

/** A stretch of a clause: cited, marked as stating no fact, or neither. */
export interface Stretch {
  readonly state: 'cited' | 'noFact' | 'open'
  readonly text: string
  readonly reason?: string
}

/** One clause of a document: it ends at 。 ; ! ? (full or half width) or a line's end. Offsets in code points. */
export interface Clause {
  readonly document: string
  readonly number: number
  readonly line: number
  readonly start: number
  readonly end: number
  readonly stretches: readonly Stretch[]
  /** Statements whose quotes touch it. */
  readonly citations: number
}

const CLAUSE_END = new Set(['。', ';', ';', '!', '!', '?', '?', '\n'])
const LONGEST_OPEN = 20

interface Span {
  readonly start: number
  readonly end: number
}

/** What is cited of each document, by its node's id. */
function citedSpans(dataset: Dataset): Map<string, Span[]> {
  const spans = new Map<string, Span[]>()
  for (const { evidence } of dataset.records)
    for (const citation of evidence) append(spans, citation.document, citation)
  return spans
}

function stretchesOf(
  characters: readonly string[],
  start: number,
  end: number,
  cited: Uint8Array,
  reasons: ReadonlyMap<number, string>,
): Stretch[] {
  const stretches: Stretch[] = []
  const stateAt = (at: number) => (cited[at] ? 'cited' : reasons.has(at) ? 'noFact' : 'open')
  for (let at = start; at < end; ) {
    const state = stateAt(at)
    let to = at + 1
    while (to < end && stateAt(to) === state && reasons.get(to) === reasons.get(at)) to++
    const reason = state === 'noFact' ? reasons.get(at) : undefined
    stretches.push({
      state,
      text: characters.slice(at, to).join(''),
      ...(reason !== undefined && { reason }),
    })
    at = to
  }
  return stretches
}

/** The clauses of the documents that are read for statements (not of reference documents), each with its stretches. */
export function coverage(dataset: Dataset): Clause[] {
  const reasons = new Map<string, Map<number, string>>()
  for (const { document, start, end, reason } of dataset.noFact) {
    const own = reasons.get(document) ?? new Map<number, string>()
    reasons.set(document, own)
    for (let at = start; at < end; at++) own.set(at, reason)
  }
  const spans = citedSpans(dataset)
  return dataset.manifest.documents
    .filter((document) => document.basis === 'stated')
    .flatMap((document) =>
      clausesOf(document, spans.get(`document:${document.id}`) ?? [], reasons.get(document.id) ?? new Map()),
    )
}

function clausesOf(
  document: SourceDocument,
  spans: readonly Span[],
  reasons: ReadonlyMap<number, string>,
): Clause[] {
  const { characters } = document.text
  const cited = new Uint8Array(characters.length)
  for (const span of spans) cited.fill(1, span.start, span.end)
  const clauses: Clause[] = []
  let line = 1
  let start = 0
  for (let at = 0; at <= characters.length; at++) {
    const character = characters[at]
    if (at < characters.length && !CLAUSE_END.has(character as string)) continue
    if (characters.slice(start, at).join('').trim() !== '') {
      clauses.push({
        document: document.id,
        number: clauses.length + 1,
        line,
        start,
        end: at,
        stretches: stretchesOf(characters, start, at, cited, reasons),
        citations: spans.filter((span) => span.start < at && span.end > start).length,
      })
    }
    if (character === '\n') line++
    start = at + 1
  }
  return clauses
}

/** The stretches of a clause that nothing accounts for: longer than 20 characters, or the whole of a clause. */
export function openStretches(clause: Clause): Stretch[] {
  const whole = clause.stretches.every((stretch) => stretch.state === 'open')
  return clause.stretches.filter(
    (stretch) => stretch.state === 'open' && (whole || Array.from(stretch.text).length > LONGEST_OPEN),
  )
}
