import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { splitClauses } from '#tests/bench/draft/halves.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

test('the halves of the founding document are those that were fixed before there was a rule', () => {
  const text = read('importer/datasets/nanjing-2025/documents/nanjing-reply-2025-07-16.txt')
  const fixed = read('tests/bench/draft/halves.csv').trim().split('\n').slice(1)
  expect(
    splitClauses(text).map(({ number, start, end, half }) => [number, start, end, half].join(',')),
  ).toEqual(fixed.map((line) => line.replace(/,[0-9a-f]{16},/, ',')))
})
