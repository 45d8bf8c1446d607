import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql/index.js'
import { graphqlTypes } from '#graph-model/ontology/graphql.ts'
import { corridorResolvers } from './resolvers/corridors.ts'
import { datasetResolvers } from './resolvers/datasets.ts'
import { documentResolvers } from './resolvers/documents.ts'
import { entityResolvers } from './resolvers/entity.ts'
import { enumResolvers } from './resolvers/enums.ts'
import { groundResolvers } from './resolvers/grounds.ts'
import { linkResolvers } from './resolvers/links.ts'
import { queryResolvers } from './resolvers/query.ts'
import { statementResolvers } from './resolvers/statements.ts'

const FOLDER = new URL('./schema/', import.meta.url)

/** The schema as text: the parts written by hand, and what follows from the ontology. */
function typeDefinitions(): string {
  const parts = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8').trim())
  return [...parts, graphqlTypes()].join('\n\n')
}

/** The executable schema. It holds no store: each request brings its own reading. */
export function createSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: typeDefinitions(),
    resolvers: {
      ...enumResolvers,
      ...entityResolvers,
      ...statementResolvers,
      ...documentResolvers,
      ...datasetResolvers,
      ...linkResolvers,
      ...corridorResolvers,
      ...groundResolvers,
      ...queryResolvers,
    },
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}
