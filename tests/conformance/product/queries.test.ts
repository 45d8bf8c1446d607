import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#graph-model/store/port.ts'
import { registeredQueries } from '#graph-model/store/query.ts'
import { importRecords } from '#importer/import.ts'
import { onBothEngines } from '../engine.ts'
import { type Case, expectRows, tells } from './case.ts'
import { FAMILIES, RECORDS } from './families.ts'

import.meta.glob(['/api/queries/*.ts', '/importer/cypher/*.ts'], { eager: true })

const CASES = FAMILIES.flatMap(([, cases]) => cases)
const PRODUCT = registeredQueries().filter(({ name }) => !name.startsWith('test.'))
const LANES = 3
/** Milliseconds; a tenth of it does where nothing else runs. */
const TIMEOUT = 180_000

function queriesOf(cases: readonly Case[]): Set<string> {
  return new Set(cases.map(({ query }) => query.name))
}

test('every query of the product has a case', () => {
  const asked = queriesOf(CASES)
  expect(PRODUCT.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([])
})

test('every query has a case that finds something', () => {
  const telling = queriesOf(CASES.filter(tells))
  const silent = PRODUCT.filter(({ name }) => !telling.has(name))
  expect(silent.map(({ name }) => name)).toEqual([])
})

onBothEngines('all', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    await importRecords(store, RECORDS)
  }, TIMEOUT)

  test.each(FAMILIES)('%s are those that plain code gives', { timeout: TIMEOUT }, async (_, cases) => {
    const left = [...cases]
    const run = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        expectRows(await store.read(next.query, next.parameters), next)
      }
    }
    await Promise.all(Array.from({ length: LANES }, run))
  })
})
