import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastifyStatic from '@fastify/static'
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import { Failure } from '#graph-model/failure.ts'
import type { Store } from '#graph-model/store/port.ts'
import { createApollo } from './apollo.ts'
import type { RequestContext } from './context.ts'
import { formatError } from './error.ts'
import { SAFETY_HEADERS } from './headers.ts'
import { health } from './health.ts'
import { hostCheck } from './hosts.ts'
import { idePage, serveIde, wantsPage } from './ide.ts'
import { LIMITS, type Limits } from './limits.ts'

export interface ServerOptions {
  readonly store: Store
  /** Folder of the built viewer, served at `/`. */
  readonly viewer?: string
  /** JSON log lines, as fastify takes them; on standard output when absent. */
  readonly log?: FastifyServerOptions['logger']
  /** Host names that the server also answers to, beside 127.0.0.1, localhost and [::1]. */
  readonly allowedHosts?: readonly string[]
  readonly limits?: Partial<Limits>
}

/** Ends what a request reads when its client goes away. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  // Each query of the request listens.
  setMaxListeners(0, gone.signal)
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}

/** What fails outside GraphQL is told in the same form. */
function statusOf(error: { statusCode?: number; code?: string }): [number, string | undefined] {
  if (error instanceof Failure) return [error.code === 'HOST_NOT_ALLOWED' ? 421 : 400, undefined]
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return [413, 'BODY_TOO_LARGE']
  const status = error.statusCode ?? 500
  return [status, status < 500 ? 'BAD_REQUEST' : undefined]
}

/** Files under `assets/` are named by what they hold; all others are asked for again. */
function cacheFor(reply: { setHeader(name: string, value: string): unknown }, path: string): void {
  const lasting = /[\\/]assets[\\/]/.test(path)
  reply.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
}

/**
 * Creates the server of API and viewer; nothing is listened to yet. The caller closes it, and the store after it.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { store, viewer, log = true, allowedHosts } = options
  const limits: Limits = { ...LIMITS, ...options.limits }
  const app = fastify({
    logger: log,
    bodyLimit: limits.body,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  })
  const apollo = await createApollo(store, limits, app.log)
  const checkHost = hostCheck(allowedHosts)

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...SAFETY_HEADERS, 'x-request-id': request.id })
    checkHost(request.headers.host)
  })
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const [status, code] = statusOf(error)
    const formatted = code
      ? { message: tooLarge(code, limits) ?? error.message, extensions: { code } }
      : formatError(error, { limits, log: request.log, requestId: request.id })
    return reply.code(status).send({ errors: [formatted] })
  })
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errors: [{ message: 'nothing is here', extensions: { code: 'NOT_FOUND' } }] }),
  )
  app.addHook('onClose', () => apollo.stop())

  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => ({
      requestId: request.id,
      log: request.log,
      signal: goneSignal(reply),
    }),
  })
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request, reply) {
      if (Array.isArray(request.body)) {
        throw new Failure('BATCHING_OFF', 'several operations came in one request', {
          hint: 'Send each operation in a request of its own.',
        })
      }
      if (wantsPage(request)) return reply.type('text/html; charset=utf-8').send(idePage())
      return answer.call(app, request, reply)
    },
  })
  await serveIde(app)
  app.get('/health', async (_request, reply) => {
    const { code, body } = await health(store)
    return reply.code(code).header('cache-control', 'no-store').send(body)
  })
  if (viewer) await app.register(fastifyStatic, { root: viewer, cacheControl: false, setHeaders: cacheFor })
  else app.get('/', (_request, reply) => reply.redirect('/graphql'))
  return app
}

function tooLarge(code: string, limits: Limits): string | undefined {
  return code === 'BODY_TOO_LARGE'
    ? `The request is larger than ${limits.body / 1024} KiB. Send a shorter one, or several.`
    : undefined
}
