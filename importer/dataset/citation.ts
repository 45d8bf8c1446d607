import { CITATION_COLUMNS } from '#graph-model/ontology/columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { Basis, Evidence, PropertyValue } from '#graph-model/record.ts'
import type { Faults } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'
import type { SourceDocument } from './manifest.ts'
import type { Register } from './register.ts'
import type { Row } from './sheet.ts'
import type { Span } from './text.ts'
import { readValue } from './value.ts'

/** The document a row names; undefined with a fault when the dataset has none of that id. */
export function namedDocument(
  row: Row,
  documents: ReadonlyMap<string, SourceDocument>,
  faults: Faults,
): SourceDocument | undefined {
  const id = row.cells.document
  if (id === undefined) return undefined
  const document = documents.get(id)
  if (!document) {
    faults.add(
      'DOCUMENT_UNKNOWN',
      { file: row.file, line: row.line, column: 'document', value: id },
      { zh: `数据集里没有标识为“${id}”的文件。`, en: `The dataset names no document "${id}".` },
      () => nearestHint(id, [...documents.keys()]),
    )
  }
  return document
}

function closestHint(quote: string, document: SourceDocument): Words | undefined {
  const closest = document.text.closest(quote)
  return (
    closest && {
      zh: `最接近的是第 ${closest.line} 行:“${closest.printed}”;这里写的是:“${closest.quoted}”。`,
      en: `The closest is in line ${closest.line}: "${closest.printed}"; here it is: "${closest.quoted}".`,
    }
  )
}

/** Where the quote of a row stands; undefined with a fault when it is not there, or there several times unsaid which. */
export function locateQuote(row: Row, document: SourceDocument, faults: Faults): Span | undefined {
  const quote = row.cells.quote
  if (quote === undefined) return undefined
  const place = { file: row.file, line: row.line, column: 'quote', value: quote }
  const spans = document.text.find(quote)
  if (spans.length === 0) {
    faults.add(
      'QUOTE_NOT_FOUND',
      place,
      {
        zh: `文件“${document.id}”里没有这段原文。`,
        en: `The document "${document.id}" does not hold this quote.`,
      },
      () => closestHint(quote, document),
    )
    return undefined
  }
  const occurrence = row.cells.occurrence === undefined ? undefined : Number(row.cells.occurrence)
  if (occurrence === undefined && spans.length > 1) {
    faults.add(
      'QUOTE_AMBIGUOUS',
      place,
      {
        zh: `这段原文在文件里出现了 ${spans.length} 次。`,
        en: `This quote stands in the document ${spans.length} times.`,
      },
      {
        zh: '写明 occurrence(第几处),或引得更长一些。',
        en: 'Say which in the column occurrence, or quote more of it.',
      },
    )
    return undefined
  }
  const span = spans[(occurrence ?? 1) - 1]
  if (!span) {
    faults.add(
      'OCCURRENCE_WRONG',
      { file: row.file, line: row.line, column: 'occurrence', value: String(row.cells.occurrence) },
      {
        zh: `这段原文只出现了 ${spans.length} 次。`,
        en: `This quote stands in the document ${spans.length} times only.`,
      },
    )
  }
  return span
}

function checkStatusWord(row: Row, quote: string, faults: Faults): void {
  const word = row.cells.statusWord
  if (word !== undefined && !quote.includes(word)) {
    faults.add(
      'STATUS_WORD_NOT_QUOTED',
      { file: row.file, line: row.line, column: 'statusWord', value: word },
      { zh: `判定词“${word}”不在这段原文里。`, en: `The status word "${word}" is not in the quote.` },
    )
  }
}

function checkBasis(row: Row, basis: Basis, document: SourceDocument, faults: Faults): void {
  const place = { file: row.file, line: row.line, column: 'basis', value: basis }
  if (basis === 'reference' && document.basis !== 'reference') {
    faults.add('BASIS_OF_DOCUMENT', place, {
      zh: `“${document.id}”不是参考资料。`,
      en: `"${document.id}" is no reference document.`,
    })
  }
  if (basis !== 'reference' && document.basis === 'reference') {
    faults.add('BASIS_OF_DOCUMENT', place, {
      zh: `“${document.id}”是参考资料,这一行的依据应是 reference。`,
      en: `"${document.id}" is a reference document: the basis of this row is reference.`,
    })
  }
  if (basis === 'editorial') {
    faults.add('BASIS_OF_DOCUMENT', place, {
      zh: '编辑性内容没有引文,不写在这里。',
      en: 'What is editorial has no quote and is not written here.',
    })
  }
}

type Values = Partial<Pick<Evidence, 'basis' | 'status' | 'statusWord' | 'asOf' | 'since' | 'until' | 'note'>>

/** Of two dates of different exactness the coarser decides: 2024-05 to 2024 is no period turned round. */
function checkPeriod(row: Row, { since, until }: Values, faults: Faults): void {
  if (since === undefined || until === undefined) return
  const exact = Math.min(since.length, until.length)
  if (since.slice(0, exact) <= until.slice(0, exact)) return
  faults.add(
    'DATES_REVERSED',
    { file: row.file, line: row.line, column: 'until', value: until },
    { zh: `止于 ${until},早于起 ${since}。`, en: `It ends in ${until}, before it begins in ${since}.` },
  )
}

/**
 * The citation of a row; undefined when a part of it is wrong, and then faults say so.
 * `of` names the property (and its value) that the passage supports.
 */
export function readCitation(
  row: Row,
  register: Register,
  of: { property?: string; value?: string } = {},
): Evidence | undefined {
  const { faults } = register
  const values: Record<string, PropertyValue | undefined> = {}
  for (const column of CITATION_COLUMNS) values[column.key] = readValue(row, column, faults)
  const document = namedDocument(row, register.documents, faults)
  const span = document && locateQuote(row, document, faults)
  const { basis, status, statusWord, asOf, since, until, note } = values as Values
  if (!document || !span || basis === undefined || status === undefined) return undefined
  const quote = document.text.slice(span)
  checkStatusWord(row, quote, faults)
  checkBasis(row, basis, document, faults)
  checkPeriod(row, values as Values, faults)
  return {
    document: `document:${document.id}`,
    start: span.start,
    end: span.end,
    quote,
    ...of,
    basis,
    status,
    ...(statusWord !== undefined && { statusWord }),
    asOf: asOf ?? document.date,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(note !== undefined && { note }),
    dataset: register.dataset,
    row: `${row.file}:${row.line}`,
  }
}
