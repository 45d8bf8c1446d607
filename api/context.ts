import type { FastifyBaseLogger } from 'fastify'
import type { Reading } from './reading.ts'

/** What resolvers are given: one run of one request. */
export interface Context {
  readonly reading: Reading
}

/** What comes in with a request over HTTP, before anything is read. */
export interface RequestContext {
  readonly requestId: string
  readonly log: FastifyBaseLogger
  readonly signal: AbortSignal
}
