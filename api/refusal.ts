import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  visit,
} from 'graphql/index.js'
import { shapeOf } from './cost.ts'
import type { Limits } from './limits.ts'

function refuse(code: string, message: string): never {
  throw new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
}

/**
 * Refuses an operation that asks for too much and gives the cost it was estimated at.
 * Fails with `TOO_MANY_ALIASES`, `TOO_DEEP` or `TOO_COSTLY`.
 */
export function refuseTooMuch(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  let aliases = 0
  visit(document, {
    FragmentDefinition: (node) => void fragments.set(node.name.value, node),
    Field: (node) => {
      if (node.alias) aliases++
    },
  })
  if (aliases > limits.aliases) {
    refuse(
      'TOO_MANY_ALIASES',
      `The document has ${aliases} aliases; ${limits.aliases} are allowed. Ask for lists, or send several requests.`,
    )
  }
  const { cost, depth } = shapeOf({ schema, operation, fragments, variables })
  if (depth > limits.depth) {
    refuse(
      'TOO_DEEP',
      `Fields are nested ${depth} deep; ${limits.depth} are allowed. Ask in two steps: ids first, then what lies behind them.`,
    )
  }
  if (cost > limits.cost) {
    refuse(
      'TOO_COSTLY',
      `The answer could hold some ${Math.round(cost)} objects; ${limits.cost} are allowed. Lower \`first\` or \`limit\`, or nest fewer lists.`,
    )
  }
  return Math.round(cost)
}
