// biome-ignore-all lint/suspicious/noExplicitAny: answers are read field by field
import type { FastifyInstance } from 'fastify'
import { createServer, type ServerOptions } from '#api/server.ts'
import { citiesSketch } from './sketch.ts'
import { storeOf, type TestStore } from './store.ts'

interface Answer {
  readonly status: number
  readonly data: any
  readonly errors?: readonly {
    message: string
    path?: readonly (string | number)[]
    extensions: Record<string, any>
  }[]
  readonly extensions: any
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>

/** Asks a server, without a network. */
export function asker(app: FastifyInstance): Ask {
  return async (query, variables = {}) => {
    const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })
    return { status: response.statusCode, ...response.json() }
  }
}

export interface Served extends TestStore {
  readonly app: FastifyInstance
  readonly ask: Ask
}

/** A server over the sketch of five cities. */
export async function serveSketch(options: Partial<ServerOptions> = {}): Promise<Served> {
  const held = await storeOf(citiesSketch().records)
  const app = await createServer({ store: held.store, log: false, ...options })
  return {
    ...held,
    app,
    ask: asker(app),
    async remove() {
      await app.close()
      await held.remove()
    },
  }
}
