import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from '#api/server.ts'
import { asker, type Served, serveSketch } from './ask.ts'

let served: Served
const viewer = mkdtempSync(join(tmpdir(), 'metrograph-viewer-'))
beforeAll(async () => {
  writeFileSync(join(viewer, 'index.html'), '<!doctype html><title>Metrograph</title>')
  served = await serveSketch({ viewer, allowedHosts: ['graph.example', '192.0.2.7'] })
})
afterAll(async () => {
  await served.remove()
  rmSync(viewer, { recursive: true })
})

test.each([
  '127.0.0.1',
  '127.0.0.1:4000',
  'localhost:4000',
  '[::1]:4000',
  'graph.example',
  'GRAPH.example:80',
  '192.0.2.7',
])('host %s is answered', async (host) => {
  expect((await served.app.inject({ url: '/health', headers: { host } })).statusCode).toBe(200)
})

test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil', '10.0.0.1', 'a b', 'localhost@evil'])(
  'host %j is refused: a name may point here by DNS rebinding',
  async (host) => {
    const response = await served.app.inject({ url: '/health', headers: { host } })
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([
      421,
      'HOST_NOT_ALLOWED',
    ])
  },
)

test('listening on every address, any address is answered and no other name', async () => {
  const app = await createServer({ store: served.store, log: false, allowedHosts: ['0.0.0.0'] })
  const status = async (host: string) => (await app.inject({ url: '/health', headers: { host } })).statusCode
  expect([await status('192.168.1.7:4000'), await status('[fe80::1]'), await status('evil.example')]).toEqual(
    [200, 200, 421],
  )
  await app.close()
})

test('health tells store, version and state', async () => {
  const response = await served.app.inject('/health')
  expect(response.json()).toEqual({
    status: 'ok',
    state: 'ready',
    version: expect.any(String),
    datasets: [{ id: 'sketch', version: '1', state: 'ready', changedAt: '2025-07-16T00:00:00Z' }],
    program: expect.any(String),
    store: { engine: 'embedded', place: served.store.place },
  })
})

test('every answer is kept to this host by its headers, and bears a request id', async () => {
  for (const url of ['/', '/health', '/nowhere', '/graphql']) {
    const { headers } = await served.app.inject({ url, headers: { accept: 'text/html' } })
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*|unsafe-eval/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['access-control-allow-origin']).toBeUndefined()
  }
})

test('the viewer is served at /, and without one the API’s page is', async () => {
  expect((await served.app.inject('/')).body).toContain('<title>Metrograph</title>')
  expect((await served.app.inject('/../server.ts')).statusCode).toBe(404)
  const app = await createServer({ store: served.store, log: false })
  const response = await app.inject('/')
  expect([response.statusCode, response.headers.location]).toEqual([302, '/graphql'])
  await app.close()
})

test('a form of another site cannot ask: CSRF prevention is on', async () => {
  const plain = await served.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'text/plain' },
    payload: '{"query":"{ datasets { id } }"}',
  })
  const get = await served.app.inject('/graphql?query=%7B__typename%7D')
  const asked = await served.app.inject({
    url: '/graphql?query=%7B__typename%7D',
    headers: { 'apollo-require-preflight': 'true' },
  })
  expect([plain.statusCode, get.statusCode, asked.json().data]).toEqual([400, 400, { __typename: 'Query' }])
})

test('an answer says which data it comes from', async () => {
  const { extensions } = await served.ask('{ datasets { id } }')
  expect(extensions.dataset).toEqual({ id: 'sketch', version: '1', state: 'ready' })
})

test('an import between begin and end of a request makes it run again; two make it say so', async () => {
  async function askWhileImporting(times: number) {
    let left = times
    const store = new Proxy(served.store, {
      get(target, property) {
        const value = Reflect.get(target, property)
        if (typeof value !== 'function') return value
        if (property !== 'read') return value.bind(target)
        return async (...args: Parameters<typeof target.read>) => {
          const rows = await target.read(...args)
          if (left-- > 0) await served.publish(`1.${times}.${left}`)
          return rows
        }
      },
    })
    const app = await createServer({ store, log: false })
    const answer = await asker(app)('{ entities(first: 1) { nodes { id } } }')
    await app.close()
    return answer
  }
  const once = await askWhileImporting(1)
  const twice = await askWhileImporting(2)
  expect([once.errors, once.extensions.dataset.state, once.extensions.dataset.version]).toEqual([
    undefined,
    'ready',
    '1.1.0',
  ])
  expect([twice.errors, twice.extensions.dataset.state]).toEqual([undefined, 'changed'])
})

test('an import in batches that begins in the middle of a request makes it run again, and is told', async () => {
  let reads = 0
  const store = new Proxy(served.store, {
    get(target, property) {
      const value = Reflect.get(target, property)
      if (typeof value !== 'function') return value
      if (property === 'head') {
        // Its version comes last: only the state tells that it has begun.
        return async () => {
          const head = await target.head()
          const datasets = head.datasets.map((dataset) => ({ ...dataset, state: 'loading' as const }))
          return reads === 0 ? head : { ...head, datasets }
        }
      }
      if (property !== 'read') return value.bind(target)
      return (...args: Parameters<typeof target.read>) => {
        reads++
        return target.read(...args)
      }
    },
  })
  const app = await createServer({ store, log: false })
  const { errors, extensions } = await asker(app)('{ entities(first: 1) { nodes { id } } }')
  await app.close()
  expect([errors, extensions.dataset.state, reads]).toEqual([undefined, 'loading', 2])
})

test('what a request reads ends when its client goes away', async () => {
  let ended: (() => void) | undefined
  const reading = new Promise<void>((resolve) => {
    ended = resolve
  })
  let begun: (() => void) | undefined
  const began = new Promise<void>((resolve) => {
    begun = resolve
  })
  const store = {
    ...served.store,
    engine: served.store.engine,
    place: served.store.place,
    head: () => served.store.head(),
    read: (_query: unknown, _parameters: unknown, options: { signal?: AbortSignal } = {}) =>
      new Promise((_resolve, reject) => {
        begun?.()
        options.signal?.addEventListener('abort', () => {
          ended?.()
          reject(new Error('given up'))
        })
      }),
  } as unknown as typeof served.store
  const app = await createServer({ store, log: false })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const gone = new AbortController()
  const asked = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ entities { nodes { id } } }' }),
    signal: gone.signal,
  })
  await began
  gone.abort()
  await expect(asked).rejects.toThrow()
  await reading
  await app.close()
})
