import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import { isKind } from '#graph-model/ontology/ontology.ts'
import type { Store } from '#graph-model/store/port.ts'
import { KNOWN_DOCUMENTS, KNOWN_NAMES } from '../cypher/known.ts'
import type { KnownThing } from './dictionary.ts'

const PAGE = 5000
/** Our own phrases, which no other text repeats as names. */
const UNNAMED = new Set(['Observation', 'Indicator', 'Goal', 'Section', 'Suggestion', 'Reply'])

/** A thing of the store, with what resolving needs beside its name. */
export interface StoredThing extends KnownThing {
  readonly memberKind?: string
  readonly datasets: readonly string[]
}

/** The things that a store knows by name; none for an empty store. */
export async function storedThings(store: Store): Promise<StoredThing[]> {
  const things: StoredThing[] = []
  if ((await store.head()).datasets.length === 0) return things
  for (let after = ''; ; ) {
    const page = await store.read(KNOWN_NAMES, { after, limit: PAGE })
    for (const row of page) {
      if (!isKind(row.kind)) continue
      things.push({
        id: row.id,
        kind: row.kind as EntityKind,
        name: row.name,
        aliases: row.aliases ?? [],
        ...(row.code && { codes: [row.code] }),
        ...(row.memberKind && { memberKind: row.memberKind }),
        datasets: row.datasets,
      })
    }
    const last = page.at(-1)
    if (page.length < PAGE || !last) return things
    after = last.id
  }
}

/** Of what is known, the things by whose names a text is read. */
export function namedThings(things: readonly KnownThing[]): KnownThing[] {
  return things.filter(({ kind }) => !UNNAMED.has(kind))
}

/** Documents of a store by their ids, to tell when an id means another file. */
export async function storedDocuments(store: Store): Promise<Map<string, { sha256: string; title: string }>> {
  if ((await store.head()).datasets.length === 0) return new Map()
  return new Map((await store.read(KNOWN_DOCUMENTS, {})).map((row) => [row.id, row]))
}
