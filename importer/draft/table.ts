import { createHash } from 'node:crypto'
import { STATUSES } from '#graph-model/ontology/columns.ts'
import { kindSpec, relationSpec } from '#graph-model/ontology/ontology.ts'
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
  return {
    dataset: slugOf(name),
    version: '1.0.0',
    title: title ?? name,
    publisher: issuer ?? '',
    licence: '',
    document: slugOf(name),
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

function occurrenceOf(text: string, characters: readonly string[], span: Span, quote: string): string {
  if (text.indexOf(quote) === text.lastIndexOf(quote)) return ''
  const before = characters.slice(0, span.start).join('')
  let count = 1
  for (let at = text.indexOf(quote); at >= 0 && at < before.length; at = text.indexOf(quote, at + 1)) count++
  return String(count)
}

const QUALIFIERS = { over: '超', about: '约', more: '余', past: '突破' } as const

function cellsOf(
  statement: Statement,
  reading: Reading,
  characters: readonly string[],
): Record<string, string> {
  const { start, end, relation, quantity } = statement
  const span = { start: statement.quote.start, end: statement.quote.end }
  const quote = characters.slice(span.start, span.end).join('').trim()
  const lead =
    characters.slice(span.start, span.end).join('').length -
    characters.slice(span.start, span.end).join('').trimStart().length
  return {
    doubt: statement.doubts.join(';'),
    quote,
    occurrence: occurrenceOf(reading.text, characters, { start: span.start + lead, end: span.end }, quote),
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
      qualifier: quantity.qualifier ? QUALIFIERS[quantity.qualifier] : '',
      yearOnYear: quantity.yearOnYear ?? '',
    }),
    note: statement.note ?? '',
  }
}

function namesCell(names: readonly Mention[]): string {
  return names.map((name) => `${name.name}(${kindSpec(name.kind).zh}${name.id ? '' : ',新'})`).join('、')
}

function rowsOf(
  clause: DraftedClause,
  reading: Reading,
  characters: readonly string[],
): Record<string, string>[] {
  const slice = (span: Span) => characters.slice(span.start, span.end).join('').trim()
  const shared = { sentence: slice(clause.sentence), names: namesCell(clause.names) }
  if (clause.statements.length === 0)
    return [
      {
        ...shared,
        doubt: '未看出陈述',
        quote: slice(clause),
        occurrence: occurrenceOf(reading.text, characters, clause, slice(clause)),
      },
    ]
  return clause.statements.map((statement) => ({ ...cellsOf(statement, reading, characters), ...shared }))
}

/** The table of a reading: one row a statement, and one for each clause in which none was seen. */
export function tableOf(reading: Reading, source: SourceText): DraftTable {
  const characters = Array.from(reading.text)
  const rows = reading.clauses
    .flatMap((clause) => rowsOf(clause, reading, characters))
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
