import { type GraphQLSchema, graphql } from 'graphql/index.js'
import type { Operation } from '#viewer/operations.generated.ts'
import { stubSchema } from './schema.ts'

let schema: GraphQLSchema | undefined

/** What the small graph answers to an operation of the viewer. */
export async function answer<A, V extends object>(operation: Operation<A, V>, variables: V): Promise<A> {
  schema ??= stubSchema()
  const result = await graphql({
    schema,
    source: operation.text,
    variableValues: { ...(variables as Record<string, unknown>) },
  })
  if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'))
  return JSON.parse(JSON.stringify(result.data)) as A
}
