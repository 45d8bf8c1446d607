import { pairCoverage, parseSurvey, type Survey } from '#graph-model/links/silence.ts'
import { type Document, document } from './document.ts'
import { documentPage } from './queries/documents.ts'
import type { Reading } from './reading.ts'
import { issuerWords } from './sources.ts'
import { CANNOT_TELL, RECORDED, silenceWords } from './words/links.ts'

const MOST_DOCUMENTS = 1_000

/** What documents were read for, of the kinds asked for. */
export async function surveys(reading: Reading, kinds?: readonly string[] | null): Promise<Survey[]> {
  const rows = await reading.once(readDocuments)
  const all = rows.flatMap(({ id, surveyed }) => (surveyed ?? []).map((text) => parseSurvey(id, text)))
  return kinds ? all.filter((survey) => kinds.includes(survey.kind)) : all
}

function readDocuments(reading: Reading) {
  return reading.read(documentPage, { after: '', first: MOST_DOCUMENTS })
}

/** What silence about a pair means, in words, with the documents that were read for it. */
export async function coverageOf(
  reading: Reading,
  a: string,
  b: string,
  recorded: boolean,
  read: readonly Survey[],
) {
  const coverage = pairCoverage(a, b, recorded, read)
  const documents: Document[] = await Promise.all(coverage.documents.map((id) => document(reading, id)))
  if (coverage.state === 'recorded') return { state: 'RECORDED', words: RECORDED, documents }
  if (coverage.state === 'unread') return { state: 'CANNOT_TELL', words: CANNOT_TELL, documents }
  const issuers = await Promise.all(documents.map((one) => issuerWords(reading, one)))
  return { state: 'READ_NOTHING_RECORDED', words: silenceWords(issuers), documents }
}
