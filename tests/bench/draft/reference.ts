import { fileURLToPath } from 'node:url'
import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import { type Dataset, readDataset } from '#importer/dataset/dataset.ts'
import type { KnownThing } from '#importer/draft/dictionary.ts'

/** The folder of the shipped dataset. */
export const FOUNDING = fileURLToPath(new URL('../../../importer/datasets/nanjing-2025', import.meta.url))
/** What a store holds that has the reference data only. */
const REFERENCE: readonly EntityKind[] = ['Region', 'City', 'District', 'County']

export async function datasetIn(folder: string): Promise<Dataset> {
  const { dataset: read, faults } = await readDataset(folder)
  if (!read || faults.length > 0) throw new Error(`${folder}: ${faults[0]?.message.en}`)
  return read
}

/** Places by name and alias, as a store with the reference data of the shipped dataset knows them. */
export async function reference(): Promise<KnownThing[]> {
  return (await datasetIn(FOUNDING)).records.flatMap((record) => {
    const kind = REFERENCE.find((known) => record.type === 'node' && record.labels[0] === known)
    if (!kind || !isA(kind, 'Place')) return []
    const { nameZh, aliases } = record.properties
    return [{ id: record.id, kind, name: String(nameZh), aliases: (aliases ?? []) as readonly string[] }]
  })
}
