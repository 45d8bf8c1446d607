import type { Passage } from './evidence.ts'
import { type DocumentRow, documentsById, documentTexts, passagesById } from './queries/documents.ts'
import { loader, type Reading } from './reading.ts'

/** A file that was read, without its text. */
export type Document = DocumentRow & { readonly type: 'Document' }

/** The document that a row of the store is. */
export function documentOf(row: DocumentRow): Document {
  return { ...row, type: 'Document' }
}

/** Loads documents by id; null for an id that names none. */
export const documents = loader<string, Document>(async (reading, ids) => {
  const rows = await reading.read(documentsById, { ids })
  return new Map(rows.map((row) => [row.id, documentOf(row)]))
})

const texts = loader<string, string>(async (reading, ids) => {
  const rows = await reading.read(documentTexts, { ids })
  return new Map(rows.map((row) => [row.id, row.text]))
})

/** The document of an id that the graph itself holds. */
export async function document(reading: Reading, id: string): Promise<Document> {
  const found = await documents(reading).load(id)
  if (!found) throw new Error(`the graph refers to ${id}, which it does not hold`)
  return found
}

/** The text of a document, as its code points are counted. */
export async function documentText(reading: Reading, id: string): Promise<string> {
  return (await texts(reading).load(id)) ?? ''
}

/** Loads passages by id; null for an id that names none. */
export const passages = loader<string, Passage>(async (reading, ids) => {
  const rows = await reading.read(passagesById, { ids })
  return new Map(
    rows.map(({ node }) => [node.properties.id as string, node.properties as unknown as Passage]),
  )
})

const CLAUSE_ENDS = new Set('。;\uff1b!\uff01?\uff1f\n')

const points = loader<string, readonly string[]>(async (reading, ids) => {
  const found = await Promise.all(ids.map((id) => documentText(reading, id)))
  return new Map(ids.map((id, index) => [id, [...(found[index] ?? '')]]))
})

/** The clause or clauses that a passage lies in. */
export async function contextOf(reading: Reading, passage: Passage): Promise<string> {
  return clauseAround((await points(reading).load(passage.document)) ?? [], passage.start, passage.end)
}

/** The clause or clauses that a stretch of a text lies in, with their closing marks. */
export function clauseAround(points: readonly string[], start: number, end: number): string {
  let from = start
  while (from > 0 && !CLAUSE_ENDS.has(points[from - 1] as string)) from--
  let to = Math.max(start, end - 1)
  while (to < points.length - 1 && !CLAUSE_ENDS.has(points[to] as string)) to++
  return points
    .slice(from, to + 1)
    .join('')
    .trim()
}
