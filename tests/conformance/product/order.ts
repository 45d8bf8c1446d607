/** Orders as the engines know them. */

type Key = string | number

/** Texts by code point, which is not always by code unit; numbers by size. */
function compare(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return a === b ? 0 : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
}

/** By the first key that tells two apart. */
function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (const [index, key] of a.entries()) {
    const found = compare(key, b[index] as Key)
    if (found !== 0) return found
  }
  return 0
}

/** The items in the order of their keys. */
export function inOrder<V>(items: readonly V[], keys: (item: V) => readonly Key[]): V[] {
  return [...items].sort((a, b) => compareKeys(keys(a), keys(b)))
}

/** The items that come after a place in the order of their keys. */
export function after<V>(items: readonly V[], keys: (item: V) => readonly Key[], place: readonly Key[]): V[] {
  return items.filter((item) => compareKeys(keys(item), place) > 0)
}
