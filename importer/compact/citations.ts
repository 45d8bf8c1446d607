import { compareEvidence } from '#graph-model/formats/jsonl.ts'
import { type Evidence, passageId } from '#graph-model/record.ts'
import { mix, Numbers, Slots } from './numbers.ts'
import { Words } from './texts.ts'

/** What a citation says beside its place in a document and its row: the same for many. */
type Terms = Omit<Evidence, 'document' | 'start' | 'end' | 'quote' | 'row'>

const BETWEEN = '\u001f'
const ROW = /^(.*):([1-9]\d{0,8})$/s

/** The order is that of an export, so that its lines need no sorting. */
function termsOf({
  property,
  value,
  basis,
  status,
  statusWord,
  asOf,
  since,
  until,
  note,
  dataset,
}: Terms): Terms {
  return {
    ...(property !== undefined && { property }),
    ...(value !== undefined && { value }),
    basis,
    status,
    ...(statusWord !== undefined && { statusWord }),
    asOf,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(note !== undefined && { note }),
    dataset,
  }
}

const ABSENT = '\u001e'

function keyOf(terms: Terms): string {
  const { property, value, basis, status, statusWord, asOf, since, until, note, dataset } = terms
  const said = [statusWord, since, until, note, property, value].map((text) => text ?? ABSENT)
  return [basis, status, asOf, dataset, ...said].join(BETWEEN)
}

/** Citations in the order of an export: what follows from them does not hang on where their rows stand. */
export function ordered(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.length < 2 ? evidence : [...evidence].sort(compareEvidence)
}

/** Passages by number: a stretch of a document each. */
export class Passages {
  /** Ids of documents. */
  readonly documents = new Words()
  readonly #document = new Numbers()
  readonly #start = new Numbers()
  readonly #end = new Numbers()
  readonly #slots = new Slots()

  get size(): number {
    return this.#document.length
  }

  add(document: string, start: number, end: number): number {
    const source = this.documents.add(document)
    const hash = mix(source, start, end)
    const known = this.#slots.find(
      hash,
      (number) =>
        this.#start.get(number) === start &&
        this.#end.get(number) === end &&
        this.#document.get(number) === source,
    )
    if (known >= 0) return known
    const number = this.#document.push(source)
    this.#start.push(start)
    this.#end.push(end)
    this.#slots.add(hash, number, (other) =>
      mix(this.#document.get(other), this.#start.get(other), this.#end.get(other)),
    )
    return number
  }

  /** The number of a passage; -1 when it is not known. */
  find(document: string, start: number, end: number): number {
    const source = this.documents.find(document)
    if (source < 0) return -1
    return this.#slots.find(
      mix(source, start, end),
      (number) =>
        this.#start.get(number) === start &&
        this.#end.get(number) === end &&
        this.#document.get(number) === source,
    )
  }

  document(number: number): string {
    return this.documents.at(this.#document.get(number))
  }

  start(number: number): number {
    return this.#start.get(number)
  }

  end(number: number): number {
    return this.#end.get(number)
  }

  id(number: number): string {
    return passageId(this.document(number), this.start(number), this.end(number))
  }
}

/** Citations by number, in lists: each is behind the one before it of the same statement. */
export class Citations {
  readonly passages = new Passages()
  readonly #files = new Words()
  readonly #known = new Map<string, number>()
  readonly #terms: Terms[] = []
  readonly #passage = new Numbers()
  readonly #term = new Numbers()
  readonly #file = new Numbers()
  readonly #line = new Numbers()
  readonly #next = new Numbers()

  get size(): number {
    return this.#passage.length
  }

  /** Adds a citation behind `last` of its statement, -1 for the first. */
  add(evidence: Evidence, last: number): number {
    const number = this.#passage.push(this.passages.add(evidence.document, evidence.start, evidence.end))
    this.#term.push(this.#termsOf(evidence))
    // Rows read `file:line`; what is none is kept whole, with no line.
    const [, file = evidence.row, line = '0'] = ROW.exec(evidence.row) ?? []
    this.#file.push(this.#files.add(file))
    this.#line.push(Number(line))
    this.#next.push(-1)
    if (last >= 0) this.#next.set(last, number)
    return number
  }

  /** The next citation of the same statement; -1 behind the last. */
  next(number: number): number {
    return this.#next.get(number)
  }

  passage(number: number): number {
    return this.#passage.get(number)
  }

  terms(number: number): Terms {
    return this.#terms[this.#term.get(number)] as Terms
  }

  line(number: number): number {
    return this.#line.get(number)
  }

  /** The file and the line of its row. */
  place(number: number): { file: string; line: number } {
    return { file: this.#files.at(this.#file.get(number)), line: this.#line.get(number) }
  }

  row(number: number): string {
    const file = this.#files.at(this.#file.get(number))
    const line = this.#line.get(number)
    return line === 0 ? file : `${file}:${line}`
  }

  #termsOf(evidence: Evidence): number {
    const key = keyOf(evidence)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const own = JSON.parse(JSON.stringify(termsOf(evidence))) as Terms
    this.#known.set(keyOf(own), this.#terms.length)
    return this.#terms.push(own) - 1
  }
}
