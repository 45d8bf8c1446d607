import { expect, test } from 'vitest'
import type { GraphRecord, NodeRecord } from '#graph-model/record.ts'
import { type Content, graphOf } from '#importer/content.ts'
import { precedence } from '#importer/dataset/precedence.ts'

const node = (id: string): NodeRecord => ({
  type: 'node',
  id,
  labels: ['City'],
  properties: {},
  evidence: [],
})
const tie = (start: string, end: string): GraphRecord => ({
  type: 'relationship',
  id: `${start}~PARTY_TO~${end}`,
  label: 'PARTY_TO',
  start,
  end,
  properties: {},
  evidence: [
    {
      document: 'document:d',
      start: 0,
      end: 1,
      quote: '签',
      basis: 'stated',
      status: 'established',
      asOf: '2025',
      dataset: 'd',
      row: 'relations/PARTY_TO.csv:2',
    },
  ],
})

function contentsOf(datasets: Readonly<Record<string, readonly GraphRecord[]>>): Content[] {
  return Object.entries(datasets).map(([id, records]) => ({
    own: { ...node(`dataset:${id}`), labels: ['Dataset'] },
    graph: graphOf(records),
  }))
}

test('datasets that others need are restored before them', () => {
  const contents = contentsOf({
    a: [node('city:a'), tie('city:a', 'city:b')],
    b: [node('city:b'), tie('city:c', 'city:b')],
    c: [node('city:c')],
  })
  expect(precedence(contents).map(({ own }) => own.id)).toEqual(['dataset:c', 'dataset:b', 'dataset:a'])
})

test('of datasets that need one another the nodes come first', () => {
  const contents = contentsOf({
    a: [node('city:a'), tie('city:a', 'city:b')],
    b: [node('city:b'), tie('city:a', 'city:b')],
    c: [node('city:c'), tie('city:c', 'city:a')],
  })
  const order = precedence(contents).map(({ own, graph }) => [
    own.id,
    Array.from(graph.records(), ({ id }) => id),
  ])
  expect(order).toEqual([
    ['dataset:a', ['city:a']],
    ['dataset:b', ['city:b']],
    ['dataset:c', ['city:c']],
    ['dataset:a', ['city:a', 'city:a~PARTY_TO~city:b']],
    ['dataset:b', ['city:b', 'city:a~PARTY_TO~city:b']],
    ['dataset:c', ['city:c', 'city:c~PARTY_TO~city:a']],
  ])
})
