import { describe, expect, test } from 'vitest'
import type { ChangeStep } from '#graph-model/store/port.ts'
import { refuseStep } from '#graph-model/store/value.ts'

const ends = { type: 'PARTY_TO', startLabel: 'Entity', endLabel: 'Entity' }

function node(properties: Record<string, unknown>, labels = ['City', 'Entity']): ChangeStep {
  return { do: 'createNodes', labels, rows: [{ id: 'city:one', ...properties }] } as ChangeStep
}

function tie(row: Record<string, unknown>, more: Record<string, unknown> = {}): ChangeStep {
  const rows = [{ start: 'a', end: 'b', properties: {}, ...row }]
  return { do: 'createRelationships', ...ends, ...more, rows } as unknown as ChangeStep
}

describe('the port takes', () => {
  test.each<[string, ChangeStep]>([
    ['text, also empty', node({ zh: '南京', note: '' })],
    ['numbers, also negative and fractions', node({ a: 0, b: -1, c: 0.5, d: Number.MAX_SAFE_INTEGER })],
    ['truth values', node({ seat: false })],
    ['lists of text, also empty', node({ aliases: ['宁', '金陵'], none: [] })],
    ['relationships without properties', tie({})],
    ['documents', node({}, ['Document'])],
  ])('%s', (_, step) => {
    expect(() => refuseStep(step)).not.toThrow()
  })
})

describe('the port refuses', () => {
  test.each<[string, ChangeStep]>([
    ['null', node({ zh: null })],
    ['what is undefined', node({ zh: undefined })],
    ['NaN', node({ area: Number.NaN })],
    ['infinity', node({ area: Number.POSITIVE_INFINITY })],
    ['integers beyond 2^53', node({ people: 2 ** 53 })],
    ['bigints', node({ people: 5n })],
    ['lists of numbers', node({ years: [2024, 2025] })],
    ['mixed lists', node({ years: ['2024', 2025] })],
    ['lists in lists', node({ years: [['2024']] })],
    ['maps', node({ area: { value: 1 } })],
    ['dates', node({ since: new Date(0) })],
    ['half a character', node({ zh: '\ud83d' })],
    ['property names that begin with _', node({ _id: 'x' })],
    ['property names that are no words', node({ 'a b': 'x' })],
    ['labels that are no plain names', node({}, ['City) DETACH DELETE (n', 'Entity'])],
    ['labels without an id to find', node({}, ['City'])],
    ["the store's own labels", node({}, ['Dataset', 'Entity'])],
    ['nodes without id', node({ id: undefined })],
    ['empty ids', node({ id: '' })],
    ['types that are no plain names', tie({}, { type: 'A|B' })],
    ['ends without id', tie({ start: undefined })],
    ['ends by a label without index', tie({}, { endLabel: 'City' })],
    ['properties of relationships as those of nodes', tie({ properties: { since: null } })],
    ['updates of relationships without id', tie({}, { do: 'updateRelationships' })],
    ['deletions without id', { do: 'deleteNodes', label: 'Entity', ids: [''] }],
  ])('%s', (_, step) => {
    expect(() => refuseStep(step)).toThrow(expect.objectContaining({ code: 'VALUE_REFUSED' }))
  })
})
