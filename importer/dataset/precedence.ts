import type { GraphRecord } from '#graph-model/record.ts'

type Datasets = ReadonlyMap<string, readonly GraphRecord[]>

/** Which other datasets have the entities and documents that a dataset's relationships join. */
function needsOf(datasets: Datasets): Map<string, Set<string>> {
  const owners = new Map<string, string>()
  for (const [dataset, records] of datasets)
    for (const record of records) if (record.type === 'node') owners.set(record.id, dataset)
  const needs = new Map<string, Set<string>>()
  for (const [dataset, records] of datasets) {
    const others = new Set<string>()
    for (const record of records) {
      if (record.type === 'node') continue
      for (const end of [record.start, record.end]) {
        const owner = owners.get(end)
        if (owner !== undefined && owner !== dataset) others.add(owner)
      }
    }
    needs.set(dataset, others)
  }
  return needs
}

/**
 * The order in which datasets are restored, so that no end of a relationship is missing. Of datasets that need one
 * another the nodes come first, and then the whole.
 */
export function precedence(datasets: Datasets): { dataset: string; records: readonly GraphRecord[] }[] {
  const needs = needsOf(datasets)
  const left = new Map(datasets)
  const order: { dataset: string; records: readonly GraphRecord[] }[] = []
  const take = (dataset: string, records: readonly GraphRecord[]) => {
    order.push({ dataset, records })
    left.delete(dataset)
  }
  while (left.size > 0) {
    const free = [...left].filter(
      ([dataset]) => ![...(needs.get(dataset) ?? [])].some((one) => left.has(one)),
    )
    for (const [dataset, records] of free) take(dataset, records)
    if (free.length > 0) continue
    const bound = [...left]
    for (const [dataset, records] of bound)
      order.push({ dataset, records: records.filter(({ type }) => type === 'node') })
    for (const [dataset, records] of bound) take(dataset, records)
  }
  return order
}
