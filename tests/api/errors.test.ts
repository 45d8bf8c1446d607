import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from '#api/server.ts'
import { Failure } from '#graph-model/failure.ts'
import type { Store } from '#graph-model/store/port.ts'
import { asker, type Served, serveSketch } from './ask.ts'

let served: Served
beforeAll(async () => {
  served = await serveSketch()
})
afterAll(() => served.remove())

test.each([
  ['BAD_CURSOR', 'documents(after: "abc") { totalCount }'],
  ['BAD_CURSOR', 'documents(after: "") { totalCount }'],
  ['BAD_CURSOR', 'entities(after: "WzEsMl0") { totalCount }'],
  ['BAD_FIRST', 'documents(first: 101) { totalCount }'],
  ['BAD_FIRST', 'search(text: "x", first: -1) { totalCount }'],
  ['TOO_MANY_IDS', `nodes(ids: [${'"x", '.repeat(101)}]) { id }`],
  ['UNKNOWN_ID', 'entities(filter: { within: "city:albb" }) { totalCount }'],
  ['UNKNOWN_ID', 'indicators(about: "city:albb") { totalCount }'],
  ['GRAPHQL_VALIDATION_FAILED', 'nothing'],
  ['GRAPHQL_VALIDATION_FAILED', 'entities(first: "many") { totalCount }'],
  ['GRAPHQL_PARSE_FAILED', 'entities('],
])('%s is the code of { %s }', async (code, field) => {
  const { errors } = await served.ask(`{ ${field} }`)
  expect(errors?.map((error) => error.extensions.code)).toEqual([code])
})

test('an id that names nothing comes with the nearest one that does', async () => {
  const { errors } = await served.ask('{ neighborhood(id: "corridor:a-b") { truncated } }')
  expect(errors?.[0]?.extensions.hint).toBe('Did you mean corridor:ab?')
})

test('a variable of the wrong type is the asker’s fault', async () => {
  const { status, errors } = await served.ask('query($n: Int!) { documents(first: $n) { totalCount } }', {
    n: 'many',
  })
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
})

test('persisted queries are not supported, and say so', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: '0' } }
  const response = await served.app.inject({ method: 'POST', url: '/graphql', payload: { extensions } })
  expect(response.json().errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED')
})

/** A store that answers nothing but its head. */
function brokenStore(error: () => never, head = true): Store {
  return {
    engine: 'embedded',
    place: '/nowhere',
    head: async () => (head ? { version: '1', format: 1, datasets: [] } : error()),
    read: async () => error(),
    scan: async () => error(),
    searchText: async () => error(),
    claim: async () => error(),
    close: async () => {},
  }
}

async function askBroken(store: Store) {
  const lines: string[] = []
  const stream = { write: (line: string) => void lines.push(line) }
  const app = await createServer({ store, log: { level: 'error', stream } })
  const answer = await asker(app)('{ entities { nodes { id } } }')
  await app.close()
  return { answer, log: lines.map((line) => JSON.parse(line)) }
}

test('a defect of ours leaks nothing; the log holds it under the request id', async () => {
  const { answer, log } = await askBroken(
    brokenStore(() => {
      throw new Error('password hunter2 refused by bolt://10.0.0.1')
    }),
  )
  const [error] = answer.errors ?? []
  expect(JSON.stringify(answer)).not.toMatch(/hunter2|10\.0\.0\.1|stack/)
  expect(error?.extensions).toEqual({
    code: 'INTERNAL',
    requestId: expect.any(String),
    hint: expect.any(String),
  })
  expect(log[0].err.message).toContain('hunter2')
  expect(log[0].requestId).toBe(error?.extensions.requestId)
})

test('a failure of the store is told with its own code and hint', async () => {
  const fail = (): never => {
    throw new Failure('STORE_UNREACHABLE', 'the database does not answer', { hint: 'Start it.' })
  }
  const reading = await askBroken(brokenStore(fail))
  const opening = await askBroken(brokenStore(fail, false))
  for (const { answer, log } of [reading, opening]) {
    expect(answer.errors?.[0]).toMatchObject({
      message: 'the database does not answer',
      extensions: { code: 'STORE_UNREACHABLE', hint: 'Start it.' },
    })
    expect(log).toEqual([])
  }
  expect([reading.answer.status, opening.answer.status]).toEqual([200, 503])
  expect(opening.answer.extensions.dataset.state).toBe('unavailable')
})
