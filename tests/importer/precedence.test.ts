import { expect, test } from 'vitest'
import type { GraphRecord } from '#graph-model/record.ts'
import { precedence } from '#importer/dataset/precedence.ts'

const node = (id: string): GraphRecord => ({
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
  evidence: [],
})

test('datasets that others need are restored before them', () => {
  const datasets = new Map([
    ['a', [node('a:1'), tie('a:1', 'b:1')]],
    ['b', [node('b:1'), tie('c:1', 'b:1')]],
    ['c', [node('c:1')]],
  ])
  expect(precedence(datasets).map(({ dataset }) => dataset)).toEqual(['c', 'b', 'a'])
})

test('of datasets that need one another the nodes come first', () => {
  const datasets = new Map([
    ['a', [node('a:1'), tie('a:1', 'b:1')]],
    ['b', [node('b:1'), tie('a:1', 'b:1')]],
    ['c', [node('c:1'), tie('c:1', 'a:1')]],
  ])
  expect(precedence(datasets).map(({ dataset, records }) => [dataset, records.map(({ id }) => id)])).toEqual([
    ['a', ['a:1']],
    ['b', ['b:1']],
    ['c', ['c:1']],
    ['a', ['a:1', 'a:1~PARTY_TO~b:1']],
    ['b', ['b:1', 'a:1~PARTY_TO~b:1']],
    ['c', ['c:1', 'c:1~PARTY_TO~a:1']],
  ])
})
