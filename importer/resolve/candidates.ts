import { append } from '#graph-model/group.ts'
import { type EntityKind, isKind, kindOfId } from '#graph-model/ontology/ontology.ts'
import type { GraphRecord, PropertyValue } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import { COMPARED, ENDS, IDENTIFIERS, NAMED } from '../cypher/resolve.ts'

/** An entity as its names are compared. */
export interface Candidate {
  readonly id: string
  readonly kind: EntityKind
  readonly dataset: string
  readonly nameZh: string
  readonly nameEn: string
  /** The English name, where it is not only our rendering. */
  readonly officialEn?: string
  readonly aliases: readonly string[]
  /** Codes of public registers, by the property that holds them. */
  readonly codes: Readonly<Record<string, string>>
}

const PAGE = 5000
const STEPS = 4

type Values = Readonly<Record<string, unknown>>

function candidateOf(id: string, kind: string, values: Values): Candidate | undefined {
  if (!isKind(kind) || kind === 'Observation') return undefined
  const text = (key: string) => (typeof values[key] === 'string' ? (values[key] as string) : '')
  const codes = IDENTIFIERS.flatMap((key) => (values[key] ? [[key, String(values[key])]] : []))
  return {
    id,
    kind: kind as EntityKind,
    dataset: text('dataset'),
    nameZh: text('nameZh'),
    nameEn: text('nameEn'),
    ...(values.nameEnBasis === 'official' && text('nameEn') !== '' && { officialEn: text('nameEn') }),
    aliases: (values.aliases ?? []) as readonly string[],
    codes: Object.fromEntries(codes),
  }
}

/** What names are compared by: the entities, where they lie, and doubts about their identity that are recorded. */
export class Candidates {
  readonly all = new Map<string, Candidate>()
  readonly doubts: (readonly [string, string])[] = []
  readonly #sites = new Map<string, string[]>()

  add(candidate: Candidate | undefined): void {
    if (candidate) this.all.set(candidate.id, candidate)
  }

  relate(type: string, start: string, end: string): void {
    if (type === 'POSSIBLY_SAME_AS') this.doubts.push([start, end])
    else append(this.#sites, start, end)
  }

  /** Where an entity lies as far as names are compared: territorial units, not whole provinces. */
  groundsOf(id: string): string[] {
    return this.placesOf(id).filter((place) => kindOfId(place) !== 'Region')
  }

  /** The places in which an entity lies, nearest first. */
  placesOf(id: string): string[] {
    const found = new Set<string>()
    let last = [id]
    for (let step = 0; step < STEPS && last.length > 0; step++) {
      last = last.flatMap((place) => this.#sites.get(place) ?? []).filter((place) => !found.has(place))
      for (const place of last) found.add(place)
    }
    return [...found]
  }
}

/** Adds what a dataset says, which a store may not hold yet. */
export function addRecords(candidates: Candidates, records: Iterable<GraphRecord>): void {
  for (const record of records) {
    if (record.type === 'relationship') {
      if ((COMPARED as readonly string[]).includes(record.label))
        candidates.relate(record.label, record.start, record.end)
    } else if (record.labels.includes('Entity')) {
      const values: Readonly<Record<string, PropertyValue>> = record.properties
      candidates.add(candidateOf(record.id, record.labels[0] as string, values))
    }
  }
}

/** Adds what a store holds; entities of `except` are left to the dataset itself. */
export async function addStored(candidates: Candidates, store: Store, except?: string): Promise<void> {
  for (let after = ''; ; ) {
    const page = await store.read(NAMED, { after, limit: PAGE })
    for (const row of page) if (row.dataset !== except) candidates.add(candidateOf(row.id, row.kind, row))
    const last = page.at(-1)
    if (page.length < PAGE || !last) break
    after = last.id
  }
  for (const [type, query] of ENDS)
    for (const { start, end } of await store.read(query, {})) candidates.relate(type, start, end)
}
