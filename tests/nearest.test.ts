import { expect, test } from 'vitest'
import { nearest } from '#graph-model/nearest.ts'

const KNOWN = ['city:nanjing', 'city:nantong', 'city:yangzhou', 'PARTY_TO', 'PART_OF']

test.each([
  ['a letter left out', 'city:nanjin', 'city:nanjing'],
  ['a letter too many', 'city:yangzhouu', 'city:yangzhou'],
  ['two letters in the wrong order', 'city:yangzhuo', 'city:yangzhou'],
  ['another case', 'party_to', 'PARTY_TO'],
  ['the word itself', 'PART_OF', 'PART_OF'],
])('%s still finds the word', (_, word, found) => {
  expect(nearest(word, KNOWN)).toBe(found)
})

test('a word like none is not taken for another', () => {
  expect(nearest('county:guangde', KNOWN)).toBeUndefined()
})
