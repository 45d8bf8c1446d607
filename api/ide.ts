import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { examples } from './examples.ts'

const FOLDER = new URL('./ide/', import.meta.url)
const PAGE = readFileSync(new URL('page.html', FOLDER), 'utf8')

/** Whether a browser asks for a page at `/graphql`, rather than a program for data. */
export function wantsPage({ method, headers }: FastifyRequest): boolean {
  const accepted = headers.accept ?? ''
  return (
    method === 'GET' &&
    accepted.includes('text/html') &&
    !headers['content-type'] &&
    !headers['apollo-require-preflight']
  )
}

/** The page at `/graphql`: made here, and asking no other host. */
export function idePage(): string {
  return PAGE
}

/** Serves what the page is made of, and the example operations to choose from. */
export async function serveIde(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: fileURLToPath(FOLDER),
    prefix: '/graphql/ide/',
    decorateReply: false,
    index: false,
  })
  app.get('/graphql/examples.json', () => examples())
}
