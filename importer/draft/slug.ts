import { createHash } from 'node:crypto'
import { type EntityKind, kindSpec } from '#graph-model/ontology/ontology.ts'
import { sortKey } from '../pinyin.ts'

const LONGEST = 60

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** A name in small letters, digits and hyphens, by pinyin; one that would be too long ends in a hash of the name. */
export function slugOf(name: string): string {
  const joined = sortKey(name)
    .normalize('NFD')
    .replace(/[^a-z0-9 ]+/g, ' ')
    .trim()
    .replace(/ +/g, '-')
  if (joined === '') return shortHash(name)
  return joined.length <= LONGEST
    ? joined
    : `${joined.slice(0, LONGEST).replace(/-[a-z0-9]*$/, '')}-${shortHash(name)}`
}

/**
 * The id of a new thing, by its kind and name: cities without hyphens, as `city:nanjing`. Where another thing has the
 * id already (`taken`), a hash of the name tells them apart.
 */
export function idOf(kind: EntityKind, name: string, taken: (id: string) => boolean): string {
  const place = ['City', 'District', 'County', 'Region'].includes(kind)
  const plain = place ? name.replace(/(?<=..)[市区县省]$/u, '') : name
  const slug = place ? slugOf(plain).replaceAll('-', '') : slugOf(plain)
  const id = `${kindSpec(kind).prefix}:${slug}`
  return taken(id) ? `${id}-${shortHash(name)}` : id
}
