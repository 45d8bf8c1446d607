import type { StoredNode } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'

// Everything but the text, which may be long and is read when asked for.
const HEAD = `d.id AS id, d.titleZh AS titleZh, d.titleEn AS titleEn, d.issuerZh AS issuerZh, d.issuerEn AS issuerEn,
d.issuer AS issuer, d.issuerMember AS issuerMember, d.level AS level, d.date AS date, d.themes AS themes,
d.licence AS licence, d.source AS source, d.basis AS basis, d.sha256 AS sha256, d.surveyed AS surveyed, d.noFact AS noFact`

export interface DocumentRow {
  readonly id: string
  readonly titleZh: string
  readonly titleEn: string
  readonly issuerZh: string
  readonly issuerEn: string
  readonly issuer: string | null
  readonly issuerMember: string | null
  readonly level: string | null
  readonly date: string
  readonly themes: readonly string[] | null
  readonly licence: string
  readonly source: string | null
  readonly basis: string
  readonly sha256: string
  readonly surveyed: readonly string[] | null
  readonly noFact: readonly string[] | null
}

export const documentsById = defineQuery<{ ids: readonly string[] }, DocumentRow>(
  'documents.byId',
  `UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN ${HEAD}`,
)

export const documentPage = defineQuery<{ after: string; first: number }, DocumentRow>(
  'documents.page',
  `MATCH (d:Document) WHERE d.id > $after RETURN ${HEAD} ORDER BY id LIMIT $first`,
)

export const countDocuments = defineQuery<Record<string, never>, { n: number }>(
  'documents.count',
  'MATCH (d:Document) RETURN count(d) AS n',
)

export const documentTexts = defineQuery<{ ids: readonly string[] }, { id: string; text: string }>(
  'documents.texts',
  'UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id AS id, d.text AS text',
)

/** The documents that record an entity. */
export const documentsRecording = defineQuery<
  { ids: readonly string[] },
  { entity: string; document: string }
>(
  'documents.recording',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:RECORDS]-(d:Document)
RETURN id AS entity, d.id AS document ORDER BY document`,
)

export type RecordParameters = {
  readonly document: string
  readonly key: string
  readonly id: string
  readonly first: number
}

/** The entities that a document records, by the pinyin of their names. */
export const recordsOfDocument = defineQuery<RecordParameters, { node: StoredNode; key: string }>(
  'documents.records',
  `MATCH (d:Document {id: $document})-[:RECORDS]->(e:Entity) WITH DISTINCT e, coalesce(e.sortKey, e.id) AS key
WHERE key > $key OR (key = $key AND e.id > $id)
WITH e, key ORDER BY key, e.id LIMIT $first
RETURN e AS node, key AS key ORDER BY key, e.id`,
)

export const countRecordsOfDocument = defineQuery<{ document: string }, { n: number }>(
  'documents.records.count',
  'MATCH (d:Document {id: $document})-[:RECORDS]->(e:Entity) RETURN count(DISTINCT e) AS n',
)

export const passagesById = defineQuery<{ ids: readonly string[] }, { node: StoredNode }>(
  'passages.byId',
  'UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN p AS node',
)

export type PassageRange = { readonly document: string; readonly from: number; readonly to: number }

/** Passages of a document that touch a stretch of it, in the order of the text. */
export const passagePage = defineQuery<
  PassageRange & { afterStart: number; afterEnd: number; first: number },
  { node: StoredNode }
>(
  'passages.page',
  `MATCH (p:Passage) WHERE p.document = $document AND p.end > $from AND p.start < $to
AND (p.start > $afterStart OR (p.start = $afterStart AND p.end > $afterEnd))
RETURN p AS node ORDER BY p.start, p.end LIMIT $first`,
)

export const countPassages = defineQuery<PassageRange, { n: number }>(
  'passages.count',
  'MATCH (p:Passage) WHERE p.document = $document AND p.end > $from AND p.start < $to RETURN count(p) AS n',
)
