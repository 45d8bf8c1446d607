import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import type { Store } from '#graph-model/store/port.ts'
import type { RequestContext } from './context.ts'
import { formatError } from './error.ts'
import { executionPlugin } from './execution.ts'
import type { Limits } from './limits.ts'
import { createSchema } from './schema.ts'

/** The Apollo server, started. It reports to nobody, whatever the environment says. */
export async function createApollo(
  store: Store,
  limits: Limits,
  log: FastifyBaseLogger,
): Promise<ApolloServer<RequestContext>> {
  const schema = createSchema()
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: limits.tokens },
    formatError: (_formatted, error) => formatError(error, { limits, log }),
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      executionPlugin(store, schema, limits),
    ],
  })
  await apollo.start()
  return apollo
}
