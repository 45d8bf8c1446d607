import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql/index.js'
import { Failure } from '#graph-model/failure.ts'
import type { Store, StoreHead } from '#graph-model/store/port.ts'
import type { RequestContext } from './context.ts'
import { formatError } from './error.ts'
import type { Limits } from './limits.ts'
import { Reading } from './reading.ts'
import { refuseTooMuch } from './refusal.ts'

type Request = GraphQLRequestContext<RequestContext>

interface Run {
  readonly result: ExecutionResult
  readonly reading: Reading
  /** Whether nothing was written to the store in the meantime. */
  readonly steady: boolean
}

/** What an answer says of the data it comes from. */
function datasetExtension(head: StoreHead, changed = false) {
  const all = head.datasets.map(({ id, version, state }) => ({
    id,
    version,
    state: changed ? 'changed' : state,
  }))
  // Where one of several is being imported, that is what a reader has to know.
  const dataset = all.find(({ state }) => state !== 'ready') ??
    all[0] ?? { id: null, version: null, state: 'empty' }
  return all.length > 1 ? { dataset, datasets: all } : { dataset }
}

/** Whether nothing was written between two heads, and no import in batches began: its version comes last. */
function isSteady(before: StoreHead, after: StoreHead): boolean {
  const states = ({ datasets }: StoreHead) => datasets.map(({ id, state }) => `${id} ${state}`).join('\n')
  return before.version === after.version && states(before) === states(after)
}

/**
 * Runs operations over the store. The head of the store is read before and after; when something was imported in
 * between the operation runs once more, and when that happens again the answer says so.
 */
export function executionPlugin(
  store: Store,
  schema: GraphQLSchema,
  limits: Limits,
): ApolloServerPlugin<RequestContext> {
  async function runOnce({ document, request, contextValue }: Request): Promise<Run> {
    const head = await store.head()
    const reading = new Reading(store, head, {
      deadline: Date.now() + limits.time,
      milliseconds: limits.time,
      rows: limits.rows,
      signal: contextValue.signal,
    })
    const result = await execute({
      schema,
      document: document as NonNullable<Request['document']>,
      contextValue: { reading },
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    })
    return { result, reading, steady: isSteady(head, await store.head()) }
  }

  async function respond(request: Request, estimated: number): Promise<GraphQLResponse> {
    const began = performance.now()
    const first = await runOnce(request)
    const run = first.steady ? first : await runOnce(request)
    const { requestId, log } = request.contextValue
    const errors = run.result.errors?.map((error) => formatError(error, { limits, log, requestId }))
    const { http } = request.response
    if (run.result.data === undefined) http.status = 400
    const cost = {
      estimated,
      limit: limits.cost,
      ...run.reading.spent,
      milliseconds: Math.round(performance.now() - began),
    }
    const codes = errors?.map((error) => error.extensions?.code)
    log.info({ operation: request.operationName, ...cost, ...(codes && { codes }) }, 'answered')
    return {
      http,
      body: {
        kind: 'single',
        singleResult: {
          ...(errors && { errors }),
          ...(run.result.data !== undefined && { data: run.result.data }),
          extensions: { ...datasetExtension(run.reading.head, !run.steady), cost },
        },
      },
    }
  }

  /** The answer where the store itself cannot be asked. */
  function unavailable({ contextValue, response }: Request, error: unknown): GraphQLResponse {
    response.http.status = error instanceof Failure ? 503 : 500
    const errors = [formatError(error, { limits, ...contextValue })]
    if (error instanceof Failure) {
      contextValue.log.warn({ code: error.code, reason: error.message }, 'the store cannot be asked')
    }
    return { http: response.http, body: { kind: 'single', singleResult: { errors } } }
  }

  return {
    async requestDidStart() {
      let estimated = 0
      return {
        async didResolveOperation({ document, operation, request }) {
          if (operation)
            estimated = refuseTooMuch(schema, document, operation, request.variables ?? {}, limits)
        },
        async responseForOperation(request) {
          if (!request.operation) return null
          return respond(request, estimated).catch((error) => unavailable(request, error))
        },
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single' || response.body.singleResult.extensions) return
          const cost = { estimated, limit: limits.cost }
          const head = await store.head().catch(() => undefined)
          const dataset = head
            ? datasetExtension(head)
            : { dataset: { id: null, version: null, state: 'unavailable' } }
          response.body.singleResult.extensions = { ...dataset, cost }
        },
      }
    },
  }
}
