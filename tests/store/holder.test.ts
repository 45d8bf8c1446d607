import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { isStale } from '#graph-model/store/holder.ts'

const holder = {
  token: 't',
  pid: process.pid,
  host: hostname(),
  startedAt: '2025-07-16T00:00:00Z',
  dataset: 'd',
}
/** Beyond what any system numbers its processes with. */
const NO_PROCESS = 2 ** 30

test.each([
  ['runs here and was just heard of', holder, 1_000, false],
  ['runs here and has been silent for long', holder, 61_000, true],
  ['has ended here', { ...holder, pid: NO_PROCESS }, 1_000, true],
  ['runs elsewhere, whatever runs here', { ...holder, host: 'elsewhere', pid: NO_PROCESS }, 1_000, false],
  ['ran elsewhere and has been silent for long', { ...holder, host: 'elsewhere' }, 61_000, true],
])('a holder that %s is stale or not', (_, candidate, age, stale) => {
  expect(isStale(candidate, age)).toBe(stale)
})
