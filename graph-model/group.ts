/** Adds a value to the list that a map holds under a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The items by their key, keys in the order in which they come first (`Map.groupBy` needs Node 21). */
export function groupBy<K, V>(items: Iterable<V>, key: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const item of items) append(groups, key(item), item)
  return groups
}
