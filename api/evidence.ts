import { groupBy } from '#graph-model/group.ts'
import type { Basis, Status } from '#graph-model/record.ts'
import { type CitationRow, citationsOfProperties, citationsOfStatements } from './queries/citations.ts'
import { loader, type Reading } from './reading.ts'

/** A quoted stretch of a document. */
export interface Passage {
  readonly id: string
  readonly document: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** One passage that supports one statement. */
export interface Citation {
  readonly id: string
  readonly statement: string
  readonly passage: Passage
  readonly property?: string
  readonly value?: string
  readonly valueEn?: string
  readonly basis: Basis
  readonly status: Status
  readonly statusWord?: string
  readonly asOf: string
  readonly since?: string
  readonly until?: string
  readonly note?: string
  readonly dataset: string
  readonly row: string
}

/** A statement by its id, with the passages its relationship lists. */
export interface StatementKey {
  readonly id: string
  readonly evidence: readonly string[]
}

/** The citation that a row of the store holds. */
function citationOf({ citation, passage }: CitationRow): Citation {
  return {
    ...(citation.properties as unknown as Citation),
    passage: passage.properties as unknown as Passage,
  }
}

/** The newest first, then in the order of the text. */
function byAge(a: Citation, b: Citation): number {
  if (a.asOf !== b.asOf) return a.asOf > b.asOf ? -1 : 1
  if (a.passage.document !== b.passage.document) return a.passage.document < b.passage.document ? -1 : 1
  return a.passage.start - b.passage.start || a.passage.end - b.passage.end || (a.id < b.id ? -1 : 1)
}

function byStatement(rows: readonly CitationRow[]): Map<string, Citation[]> {
  const groups = groupBy(rows.map(citationOf), (citation) => citation.statement)
  for (const list of groups.values()) list.sort(byAge)
  return groups
}

const statementLoader = loader<StatementKey, Citation[]>(
  async (reading, keys) => {
    const rows = keys.flatMap((key) => key.evidence.map((passage) => ({ passage, statement: key.id })))
    return byStatement(rows.length === 0 ? [] : await reading.read(citationsOfStatements, { rows }))
  },
  (key) => key.id,
)

const propertyLoader = loader<string, Citation[]>(async (reading, ids) =>
  byStatement(await reading.read(citationsOfProperties, { ids })),
)

/** The citations of a relationship, the newest first. */
export async function evidenceOf(reading: Reading, statement: StatementKey): Promise<Citation[]> {
  return (await statementLoader(reading).load(statement)) ?? []
}

/** The citations of an entity's own properties, the newest first; those of one property when it is named. */
export async function propertyEvidence(
  reading: Reading,
  entity: string,
  property?: string,
): Promise<Citation[]> {
  const all = (await propertyLoader(reading).load(entity)) ?? []
  return property === undefined ? all : all.filter((citation) => citation.property === property)
}
