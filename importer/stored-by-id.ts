import { append, groupBy } from '#graph-model/group.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { isRelationType, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Evidence, GraphRecord } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import {
  CITATIONS_OF_PROPERTIES,
  CITATIONS_OF_STATEMENTS,
  DOCUMENTS_BY_ID,
  ENTITIES_BY_ID,
  NAMES,
  RELATIONSHIPS_BY_ID,
} from './cypher/records.ts'
import { evidenceOf, nodeRecord, relationshipRecord } from './stored.ts'

const PAGE = 1000

/** The parts of `start~TYPE~end` or `start~TYPE~end~key`; undefined for the id of a node. */
export function endsOfId(id: string): { start: string; type: RelationType; end: string } | undefined {
  const [start, type, end] = id.split('~')
  if (start === undefined || type === undefined || end === undefined || !isRelationType(type))
    return undefined
  return { start, type, end }
}

async function nodes(store: Store, ids: readonly string[]): Promise<GraphRecord[]> {
  const documents = ids.filter((id) => id.startsWith('document:'))
  const entities = ids.filter((id) => !id.startsWith('document:'))
  if (ids.length === 0) return []
  const found = [
    ...(await store.read(ENTITIES_BY_ID, { ids: entities })),
    ...(await store.read(DOCUMENTS_BY_ID, { ids: documents })),
  ]
  const citations = new Map<string, Evidence[]>()
  for (const cited of await store.read(CITATIONS_OF_PROPERTIES, { ids: entities }))
    append(citations, cited.statement, evidenceOf(cited))
  return found.map(({ properties }) => nodeRecord(properties, citations))
}

async function relationships(store: Store, ids: readonly string[]): Promise<GraphRecord[]> {
  const rows = ids.flatMap((id) => {
    const ends = endsOfId(id)
    return ends ? [{ id, ...ends }] : []
  })
  const records: GraphRecord[] = []
  for (const [type, alike] of groupBy(rows, (row) => row.type)) {
    const query = RELATIONSHIPS_BY_ID.get(type)
    if (!query) continue
    const found = await store.read(query, { rows: alike.map(({ id, start, end }) => ({ id, start, end })) })
    const cited = found.flatMap(({ properties }) =>
      ((properties.evidence ?? []) as readonly string[]).map((passage) => ({
        passage,
        statement: String(properties.id),
      })),
    )
    const citations = new Map<string, Evidence[]>()
    for (const one of await store.read(CITATIONS_OF_STATEMENTS, { rows: cited }))
      append(citations, one.statement, evidenceOf(one))
    records.push(...found.map((held) => relationshipRecord(type, held, citations)))
  }
  return records
}

/** Stored records by their ids, a page at a time, in the order of the ids; ids that are not stored are passed over. */
export async function* recordsById(store: Store, ids: Iterable<string>): AsyncGenerator<GraphRecord> {
  for (const page of pagesOf(ids, PAGE)) {
    const found = [
      ...(await nodes(
        store,
        page.filter((id) => !endsOfId(id)),
      )),
      ...(await relationships(
        store,
        page.filter((id) => endsOfId(id)),
      )),
    ]
    const byId = new Map(found.map((record) => [record.id, record]))
    for (const id of page) {
      const record = byId.get(id)
      if (record) yield record
    }
  }
}

/** What stored entities are called, by id. */
export async function storedNames(store: Store, ids: Iterable<string>): Promise<Map<string, Words>> {
  const names = new Map<string, Words>()
  for (const page of pagesOf(ids, PAGE)) {
    for (const { id, nameZh, nameEn } of await store.read(NAMES, { ids: page }))
      names.set(id, { zh: nameZh ?? nameEn ?? id, en: nameEn ?? nameZh ?? id })
  }
  return names
}

/** The items in lists of at most `size`. */
export function* pagesOf<V>(items: Iterable<V>, size: number): Generator<V[]> {
  let page: V[] = []
  for (const item of items) {
    page.push(item)
    if (page.length < size) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
