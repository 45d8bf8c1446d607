import { createHash } from 'node:crypto'
import { STATUSES } from '#graph-model/ontology/columns.ts'
import { kindSpec, propertiesOf, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { DECISIONS, FORMS, LIST_STATES, NUMBER_WORD } from './columns.ts'
import type { Mention } from './mention.ts'
import type { Reading } from './reading.ts'
import { slugOf } from './slug.ts'
import type { SourceText } from './source.ts'
import type { DraftedClause, Statement } from './statement.ts'

/** A row by the keys of its columns; empty cells are absent. `line` is where it stands in its sheet, the header in 1. */
export interface DraftRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The table a planner completes, with what it needs to be imported: of the document, and its whole text. */
export interface DraftTable {
  readonly rows: readonly DraftRow[]
  /** What the file says of dataset and document, by the keys of `INFO`. */
  readonly info: Readonly<Record<string, string>>
  readonly text: string
}

/** What the second sheet asks of dataset and document, in its order. */
export const INFO = {
  dataset: '数据集标识',
  version: '版本',
  title: '数据集标题',
  publisher: '数据集发布者',
  licence: '数据集许可',
  document: '文件标识',
  documentTitle: '文件标题',
  issuer: '发布方',
  date: '文件日期',
  source: '出处',
  documentLicence: '文件许可',
  file: '文件名',
  sha256: '原件 SHA-256',
  textSha256: '全文 SHA-256',
} as const

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function infoOf(reading: Reading, source: SourceText): Record<string, string> {
  const name = source.file.replace(/\.[^.]*$/, '')
  const { issuer, date, title } = reading.imprint
  // Many files are called 答复: the date tells them apart.
  const id = [slugOf(name), ...(date === undefined || name.includes(date) ? [] : [date])].join('-')
  return {
    dataset: id,
    version: '1.0.0',
    title: title ?? name,
    publisher: issuer ?? '',
    licence: '',
    document: id,
    documentTitle: title ?? name,
    issuer: issuer ?? '',
    date: date ?? '',
    source: '',
    documentLicence: '',
    file: source.file,
    sha256: source.sha256,
    textSha256: sha256(source.text),
  }
}

/** Which of several equal stretches of the text one is, for a quote that stands there more than once. */
class Occurrences {
  readonly #text: string
  /** UTF-16 unit at each code point; undefined where they are the same. */
  readonly #units: readonly number[] | undefined
  readonly #places = new Map<string, ReadonlyMap<number, number>>()

  constructor(text: string, characters: readonly string[]) {
    this.#text = text
    if (characters.length !== text.length) {
      let at = 0
      this.#units = characters.map((character) => {
        at += character.length
        return at - character.length
      })
    }
  }

  /** Empty for a quote that stands there once. */
  of(quote: string, start: number): string {
    const places = this.#places.get(quote) ?? this.#find(quote)
    this.#places.set(quote, places)
    return places.size > 1 ? String(places.get(this.#units?.[start] ?? start) ?? 1) : ''
  }

  #find(quote: string): Map<number, number> {
    const places = new Map<number, number>()
    if (quote === '') return places
    for (let at = this.#text.indexOf(quote); at >= 0; at = this.#text.indexOf(quote, at + 1))
      places.set(at, places.size + 1)
    return places
  }
}

/** A stretch of the text without the spaces around it. */
function trimmed(characters: readonly string[], span: Span): { text: string; start: number } {
  let { start, end } = span
  while (start < end && characters[start]?.trim() === '') start++
  while (end > start && characters[end - 1]?.trim() === '') end--
  return { text: characters.slice(start, end).join(''), start }
}

const QUALIFIERS = propertiesOf('Observation').qualifier?.values ?? {}

/** How a row came about, for the column of notes: nothing to be unsure of. */
const TOLD = new Set([
  '主语承前省略',
  '目标,由动宾短语拟名',
  '由名称可知',
  '未具名的一组',
  '答复由发布方拟名',
])

interface Reader {
  readonly characters: readonly string[]
  readonly occurrences: Occurrences
}

function quoted(span: Span, { characters, occurrences }: Reader): { quote: string; occurrence: string } {
  const { text, start } = trimmed(characters, span)
  return { quote: text, occurrence: occurrences.of(text, start) }
}

function cellsOf(statement: Statement, reader: Reader): Record<string, string> {
  const { start, end, relation, quantity } = statement
  const { quote, occurrence } = quoted(statement.quote, reader)
  return {
    doubt: statement.doubts.filter((reason) => !TOLD.has(reason)).join(';'),
    quote,
    occurrence,
    subject: start.name,
    subjectKind: start.name === '' ? '' : kindSpec(start.kind).zh,
    relation: relation === 'Observation' ? NUMBER_WORD : relationSpec(relation).zh,
    object: end.name,
    objectKind: kindSpec(end.kind).zh,
    status: STATUSES[statement.status].zh,
    statusWord: statement.statusWord && quote.includes(statement.statusWord) ? statement.statusWord : '',
    basis: statement.basis === 'named' ? '由名称可知' : '原文写明',
    form: statement.form ? FORMS[statement.form] : '',
    list: statement.list ? LIST_STATES[`${statement.list.side}:${statement.list.state}`] : '',
    since: statement.since ?? '',
    period: statement.period ?? '',
    ...(quantity && {
      printed: quantity.printed,
      value: quantity.value,
      unit: quantity.unit,
      qualifier: QUALIFIERS[quantity.qualifier ?? '']?.zh ?? '',
      yearOnYear: quantity.yearOnYear ?? '',
    }),
    note: [...statement.doubts.filter((reason) => TOLD.has(reason)), statement.note ?? '']
      .filter(Boolean)
      .join(';'),
  }
}

function namesCell(names: readonly Mention[]): string {
  return names.map((name) => `${name.name}(${kindSpec(name.kind).zh}${name.id ? '' : ',新'})`).join('、')
}

/** A short line of its own without a full stop: a heading, a salutation, a date, a signature. */
function isFrame({ start, end, sentence }: DraftedClause, { characters }: Reader): boolean {
  const before = characters.lastIndexOf('\n', sentence.start - 1) + 1
  const ends = characters[end] === undefined || characters[end] === '\n'
  return (
    ends && end - start <= 40 && sentence.start <= before + 1 && !characters.slice(start, end).includes(',')
  )
}

function rowsOf(clause: DraftedClause, reader: Reader): Record<string, string>[] {
  const sentence = trimmed(reader.characters, clause.sentence).text
  const shared = { sentence, names: namesCell(clause.names) }
  if (clause.statements.length === 0) {
    const told = isFrame(clause, reader)
      ? { decision: DECISIONS.leave, note: '标题、称呼或落款' }
      : { doubt: '未看出陈述' }
    return [{ ...shared, ...told, ...quoted(clause, reader) }]
  }
  return clause.statements.map((statement) => ({ ...cellsOf(statement, reader), ...shared }))
}

/** The table of a reading: one row a statement, and one for each clause in which none was seen. */
export function tableOf(reading: Reading, source: SourceText): DraftTable {
  const characters = Array.from(reading.text)
  const reader = { characters, occurrences: new Occurrences(reading.text, characters) }
  const rows = reading.clauses
    .flatMap((clause) => rowsOf(clause, reader))
    .map(
      (cells, index): DraftRow => ({
        line: index + 2,
        cells: Object.fromEntries(
          Object.entries({ number: String(index + 1), decision: DECISIONS.open, ...cells }).filter(
            ([, cell]) => cell !== '',
          ),
        ),
      }),
    )
  return { rows, info: infoOf(reading, source), text: reading.text }
}
