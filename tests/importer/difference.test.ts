import { describe, expect, test } from 'vitest'
import type { Evidence, NodeRecord } from '#graph-model/record.ts'
import { compareForms, isMoved } from '#importer/changes/difference.ts'

const CITATION: Evidence = {
  document: 'document:reply',
  start: 0,
  end: 4,
  quote: '甲市已建',
  property: 'stage',
  value: '已建',
  basis: 'stated',
  status: 'established',
  asOf: '2025-07-16',
  dataset: 'small',
  row: 'properties.csv:2',
}

function corridor(
  properties: NodeRecord['properties'],
  evidence: readonly Evidence[] = [CITATION],
): NodeRecord {
  return { type: 'node', id: 'corridor:c', labels: ['Corridor', 'Entity'], properties, evidence }
}

function changes(before: NodeRecord, after: NodeRecord) {
  const { fields, citations } = compareForms(before, after)
  return { fields, citations: citations.map((one) => one.fields.map(({ field }) => field)) }
}

describe('what differs is told field by field', () => {
  const base = corridor({ nameZh: '丙', aliases: ['丙带'] })
  test('nothing, when nothing does', () => {
    expect(changes(base, corridor({ aliases: ['丙带'], nameZh: '丙' }))).toEqual({
      fields: [],
      citations: [],
    })
  })
  test('a property that changes, comes and goes', () => {
    expect(changes(base, corridor({ nameZh: '丁', order: 'none' })).fields).toEqual([
      { field: 'aliases', before: ['丙带'] },
      { field: 'nameZh', before: '丙', after: '丁' },
      { field: 'order', after: 'none' },
    ])
  })
  test('a citation whose status changes is one that changes', () => {
    const after = corridor(base.properties, [{ ...CITATION, status: 'ongoing' }])
    expect(changes(base, after).citations).toEqual([['status']])
  })
  test('a citation that quotes more is one that changes, found by its row', () => {
    const after = corridor(base.properties, [{ ...CITATION, start: 1, quote: '市已建' }])
    expect(changes(base, after).citations).toEqual([['quote', 'start']])
  })
  test('a citation more is one that comes, and one of another dataset is no change of ours', () => {
    const other = { ...CITATION, dataset: 'second' }
    expect(compareForms(base, corridor(base.properties, [CITATION, other])).citations).toEqual([
      { after: other, fields: [] },
    ])
  })
})

test('rows that stand in other lines say nothing new', () => {
  const before = corridor({})
  expect(isMoved(compareForms(before, corridor({}, [{ ...CITATION, row: 'properties.csv:9' }])))).toBe(true)
  expect(isMoved(compareForms(before, corridor({}, [{ ...CITATION, row: 'x:9', status: 'planned' }])))).toBe(
    false,
  )
  expect(isMoved(compareForms(before, corridor({ nameZh: '丙' })))).toBe(false)
})
