import { Failure } from '#graph-model/failure.ts'
import type { DatasetHead } from '#graph-model/store/port.ts'
import type { Context } from '../context.ts'
import { entities } from '../entity.ts'

/** The dataset of an id, or the only one. Fails with `DATASET_NEEDED` where several are held and none is named. */
export function datasetOf({ head }: Context['reading'], id?: string | null): DatasetHead | null {
  if (id) return head.datasets.find((dataset) => dataset.id === id) ?? null
  if (head.datasets.length > 1) {
    throw new Failure('DATASET_NEEDED', 'the store holds several datasets', {
      hint: `Name one: ${head.datasets.map((dataset) => dataset.id).join(', ')}.`,
    })
  }
  return head.datasets[0] ?? null
}

function words(dataset: DatasetHead, property: string) {
  const zh = dataset.properties[`${property}Zh`] ?? dataset.id
  return { zh, en: dataset.properties[`${property}En`] ?? zh }
}

export const datasetResolvers = {
  Dataset: {
    title: (dataset: DatasetHead) => words(dataset, 'title'),
    publisher: (dataset: DatasetHead) => words(dataset, 'publisher'),
    licence: (dataset: DatasetHead) => dataset.properties.licence ?? '',
    region(dataset: DatasetHead, _args: unknown, { reading }: Context) {
      const { region } = dataset.properties
      return typeof region === 'string' ? entities(reading).load(region) : null
    },
    counts: ({ properties }: DatasetHead) => ({
      nodes: properties.nodes ?? 0,
      relationships: properties.relationships ?? 0,
      passages: properties.passages ?? 0,
      citations: properties.citations ?? 0,
    }),
  },
}
