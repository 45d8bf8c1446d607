import { describe, expect, test } from 'vitest'
import type { RelationType } from '#graph-model/ontology/ontology.ts'
import { checkCycles } from '#importer/check/cycles.ts'
import { Faults } from '#importer/check/fault.ts'
import { CompactGraph } from '#importer/compact/graph.ts'

const CITATION = {
  document: 'document:d',
  start: 0,
  end: 1,
  quote: '一',
  basis: 'stated',
  status: 'established',
  asOf: '2025',
  dataset: 'small',
} as const

function faultsOf(steps: readonly string[]) {
  const faults = new Faults()
  const graph = new CompactGraph()
  for (const [index, step] of steps.entries()) {
    const [start = '', type = '', end = ''] = step.split(' ')
    const statement = graph.addStatement(
      graph.addEnd(start, undefined),
      type as RelationType,
      graph.addEnd(end, undefined),
    )
    graph.citeStatement(statement, { ...CITATION, row: `relations/${type}.csv:${index + 2}` })
  }
  checkCycles({ graph, faults })
  return faults.list.map(({ code, line, value, message }) => [code, line, value, message.en])
}

describe('nothing is part of itself', () => {
  test('a tree has no circle, nor has a place with two holders', () => {
    expect(faultsOf(['a PART_OF b', 'b PART_OF c', 'a PART_OF c', 'd PART_OF b', 'x LOCATED_IN a'])).toEqual(
      [],
    )
  })

  test('two that hold each other', () => {
    expect(faultsOf(['a PART_OF b', 'b PART_OF a'])).toEqual([
      ['PART_OF_CYCLE', 3, 'a', 'It goes round in a circle: a → b → a.'],
    ])
  })

  test('a circle further up is named once, without what leads to it', () => {
    expect(faultsOf(['z PART_OF a', 'a PART_OF b', 'b PART_OF c', 'c PART_OF a', 'y PART_OF z'])).toEqual([
      ['PART_OF_CYCLE', 5, 'a', 'It goes round in a circle: a → b → c → a.'],
    ])
  })

  test('a circle over two relations', () => {
    expect(faultsOf(['a LOCATED_IN b', 'b PART_OF a'])).toHaveLength(1)
  })

  test('two circles are two faults', () => {
    expect(faultsOf(['a PART_OF b', 'b PART_OF a', 'c PART_OF d', 'd PART_OF c'])).toHaveLength(2)
  })

  test('other relations may go round', () => {
    expect(faultsOf(['a PARTY_TO b', 'b PARTY_TO a'])).toEqual([])
  })

  test('a chain of a hundred thousand, and a circle as long', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => `n${index} PART_OF n${index + 1}`)
    expect(faultsOf(chain)).toEqual([])
    expect(faultsOf([...chain, 'n100000 PART_OF n0'])).toHaveLength(1)
  })
})
