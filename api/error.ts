import { unwrapResolverError } from '@apollo/server/errors'
import type { FastifyBaseLogger } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql/index.js'
import { Failure } from '#graph-model/failure.ts'
import type { Limits } from './limits.ts'

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more/
const BAD_INPUT = /^(Argument|Variable) "/

/** What makes the formatted error of anything that was thrown: nothing but what a user may read. */
export interface ErrorFormat {
  readonly limits: Limits
  readonly log: FastifyBaseLogger
  readonly requestId?: string
}

function withExtensions(
  formatted: GraphQLFormattedError,
  message: string,
  extensions: Record<string, unknown>,
) {
  const { locations, path } = formatted
  return { message, ...(locations && { locations }), ...(path && { path }), extensions }
}

/** An error as the answer gives it: a failure with its code and hint; a defect of ours as `INTERNAL`, and in the log. */
export function formatError(error: unknown, format: ErrorFormat): GraphQLFormattedError {
  const formatted: GraphQLFormattedError =
    error instanceof GraphQLError ? error.toJSON() : { message: 'internal error' }
  const cause = unwrapResolverError(error)
  if (cause instanceof Failure) {
    const { code, message, hint } = cause
    return withExtensions(formatted, message, { code, ...(hint && { hint }) })
  }
  if (error instanceof GraphQLError && cause === error) {
    const { code, http: _http, ...rest } = error.extensions
    if (TOO_MANY_TOKENS.test(error.message)) {
      return withExtensions(
        formatted,
        `The document has more than ${format.limits.tokens} tokens. Send a shorter one, or several requests.`,
        { code: 'TOO_MANY_TOKENS' },
      )
    }
    if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
      return withExtensions(formatted, error.message, { code, ...rest })
    }
    if (BAD_INPUT.test(error.message)) {
      return withExtensions(formatted, error.message, { code: 'BAD_USER_INPUT' })
    }
  }
  format.log.error({ err: cause, path: formatted.path, requestId: format.requestId }, 'a defect of ours')
  return withExtensions(formatted, 'something went wrong on our side', {
    code: 'INTERNAL',
    ...(format.requestId && { requestId: format.requestId }),
    hint: 'Try again; if it stays, report it with the request id.',
  })
}
