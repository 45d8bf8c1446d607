import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveSketch } from './ask.ts'

let served: Served
beforeAll(async () => {
  served = await serveSketch()
})
afterAll(() => served.remove())

const nested = (depth: number): string =>
  depth === 0 ? 'id' : `... on City { links(first: 1) { nodes { ${nested(depth - 1)} } } }`

const doubled = Array.from(
  { length: 25 },
  (_, n) => `fragment F${n} on City { ...F${n + 1} ...F${n + 1} }`,
).join(' ')

test.each([
  ['TOO_DEEP', `{ node(id: "city:alba") { ${nested(9)} } }`],
  ['TOO_MANY_ALIASES', `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: dataset { id }`).join(' ')} }`],
  [
    'TOO_COSTLY',
    '{ entities(first: 100) { nodes { links(first: 100) { nodes { links(first: 100) { nodes { id } } } } } } }',
  ],
  [
    'TOO_COSTLY',
    'query($n: Int = 100) { entities(first: $n) { nodes { links(first: $n) { nodes { links(first: $n) { nodes { id } } } } } } }',
  ],
  [
    'TOO_COSTLY',
    `{ node(id: "city:alba") { ...F0 } } ${doubled} fragment F25 on City { memberOf { nodes { id } } }`,
  ],
  ['TOO_MANY_TOKENS', `{ ${'datasets { id } '.repeat(1_100)} }`],
])('%s: an operation that asks for too much is refused before anything is read', async (code, query) => {
  const { status, data, errors, extensions } = await served.ask(query)
  expect([status, data, errors?.map((error) => error.extensions.code)]).toEqual([400, undefined, [code]])
  expect(errors?.[0]?.message).toMatch(/Ask|Lower|Send/)
  expect(extensions.cost.queries).toBeUndefined()
})

test('a body that is too large is refused with its own code', async () => {
  const response = await served.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: `{ datasets { id } } # ${'x'.repeat(300_000)}` },
  })
  expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([413, 'BODY_TOO_LARGE'])
})

test('several operations in one request are refused with their own code', async () => {
  const payload = [{ query: '{ datasets { id } }' }, { query: '{ datasets { id } }' }]
  const response = await served.app.inject({ method: 'POST', url: '/graphql', payload })
  expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'BATCHING_OFF'])
})

test('introspection is on, whatever its depth', async () => {
  const { data, errors } = await served.ask(
    `{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }`,
  )
  expect([errors, data.__schema.types.length > 100]).toEqual([undefined, true])
})

test('a run that reads too many rows, or takes too long, ends with a code and a hint', async () => {
  const strict = await serveSketch({ limits: { rows: 3 } })
  const rows = await strict.ask('{ entities { nodes { id } } }')
  await strict.remove()
  const hurried = await serveSketch({ limits: { time: 0 } })
  const time = await hurried.ask('{ entities { nodes { id } } }')
  await hurried.remove()
  expect([rows, time].map(({ errors }) => errors?.[0]?.extensions)).toEqual([
    { code: 'TOO_MUCH_READ', hint: expect.stringContaining('Ask for less') },
    { code: 'QUERY_TIMEOUT', hint: expect.stringContaining('Ask for less') },
  ])
})

test('the cost of an answer is told: estimated and spent', async () => {
  const { extensions } = await served.ask('{ entities(first: 10) { nodes { id } } }')
  expect(extensions.cost).toEqual({
    estimated: 11,
    limit: 50_000,
    queries: 1,
    rows: 11,
    milliseconds: expect.any(Number),
  })
})
