import { readdirSync, readFileSync } from 'node:fs'
import { parse, specifiedRules, validate } from 'graphql/index.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Example, exampleOf, examples } from '#api/examples.ts'
import { createSchema } from '#api/schema.ts'
import { type Served, serveSketch } from './ask.ts'

let served: Served
beforeAll(async () => {
  served = await serveSketch()
})
afterAll(() => served.remove())

test('a browser that opens /graphql gets a page; a program gets an answer', async () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  const page = await served.app.inject({ url: '/graphql', headers: { accept } })
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.body).toContain('<title>Metrograph GraphQL</title>')
  const asked = await served.app.inject({
    url: '/graphql?query=%7B__typename%7D',
    headers: { accept: 'application/json', 'apollo-require-preflight': 'true' },
  })
  expect(asked.json().data).toEqual({ __typename: 'Query' })
})

const FOLDER = new URL('../../api/ide/', import.meta.url)

test.each(readdirSync(FOLDER))('%s is served, and names no other host', async (name) => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8')
  expect(text).not.toMatch(/https?:\/\/|\/\/[a-z0-9-]+\.[a-z]/i)
  const response = await served.app.inject(`/graphql/ide/${name}`)
  expect([response.statusCode, response.body]).toEqual([200, text])
})

test.each(['../server.ts', '%2e%2e/server.ts', '..%2fserver.ts', '.hidden', ''])(
  'nothing but the page’s own files is served: %j',
  async (path) => {
    const { statusCode } = await served.app.inject(`/graphql/ide/${path}`)
    expect(statusCode).toBeGreaterThanOrEqual(400)
  },
)

test('the page offers the examples, each in both languages', async () => {
  const offered = (await served.app.inject('/graphql/examples.json')).json<Example[]>()
  expect(offered).toEqual(examples())
  for (const { zh, en, query } of offered) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/^[A-Z]/)
    expect(query).not.toContain('# variables')
  }
})

const schema = createSchema()

test.each(examples().map((example) => [example.name, example] as const))(
  'the example %s fits the schema, under an operation name of its own',
  (_name, { query }) => {
    const document = parse(query)
    expect(validate(schema, document, specifiedRules)).toEqual([])
    const operations = document.definitions.map((one) => 'name' in one && one.name?.value)
    expect(operations).toEqual([expect.stringMatching(/^[A-Z]/)])
  },
)

test('an example without its comment lines is a defect, and says which', () => {
  expect(() => exampleOf('S99-x', '# zh: 问\n# en: Ask\n{ datasets { id } }')).toThrow('# variables')
})
