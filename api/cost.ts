import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromAST,
  valueFromASTUntyped,
} from 'graphql/index.js'

/** What decides how much an answer can hold. */
export interface Asked {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
}

export interface Shape {
  /** Objects the answer may hold, by estimate; counts count as one. */
  readonly cost: number
  readonly depth: number
}

/** How long lists are taken to be that nothing limits, or nothing but a usual size that nobody chose. */
const USUAL_LIST = 4
const LISTS: Readonly<Record<string, number>> = {
  'CityLinks.pairs': 60,
  'CityLinks.members': 12,
  'CityLinks.joint': 20,
  'NetworkMeasures.members': 12,
  'CityLink.ties': 2,
  'CityLink.joint': 2,
  'Query.corridors': 10,
  'Query.enclaves': 30,
  'Query.datasets': 2,
  'Query.nodes': 50,
}

type Parent = GraphQLObjectType | undefined

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined
}

/** Estimates what an operation asks for, before anything is read. Each fragment is measured once. */
export function shapeOf({ schema, operation, fragments, variables }: Asked): Shape {
  const known = new Map<string, Shape>()
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  )
  const values = { ...Object.fromEntries(defaults), ...variables }

  function ofSelections(set: SelectionSetNode, parent: Parent, page: number): Shape {
    let cost = 0
    let depth = 0
    for (const selection of set.selections) {
      const shape =
        selection.kind === 'Field'
          ? ofField(selection, parent, page)
          : selection.kind === 'InlineFragment'
            ? ofFragment(selection, parent, page)
            : ofSpread(selection.name.value, parent, page)
      cost += shape.cost
      depth = Math.max(depth, shape.depth)
    }
    return { cost, depth }
  }

  function ofFragment(fragment: InlineFragmentNode | FragmentDefinitionNode, parent: Parent, page: number) {
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)
    const type = isObjectType(condition) || isInterfaceType(condition) ? (condition as Parent) : parent
    return ofSelections(fragment.selectionSet, type, page)
  }

  function ofSpread(name: string, parent: Parent, page: number): Shape {
    const fragment = fragments.get(name)
    if (!fragment) return { cost: 0, depth: 0 }
    const key = `${name} ${page}`
    const shape = known.get(key) ?? ofFragment(fragment, parent, page)
    known.set(key, shape)
    return shape
  }

  function ofField(node: FieldNode, parent: Parent, page: number): Shape {
    const field = parent?.getFields()[node.name.value]
    if (!field || node.name.value.startsWith('__')) return { cost: 0, depth: 1 }
    const type = getNamedType(field.type)
    if (!node.selectionSet || !isCompositeType(type)) {
      return { cost: field.name === 'totalCount' ? 1 : 0, depth: 1 }
    }
    const asked = (name: string) => {
      const definition = field.args.find((argument) => argument.name === name)
      if (!definition) return undefined
      const given = node.arguments?.find((argument) => argument.name.value === name)
      const usual = parent === schema.getQueryType() ? definition.defaultValue : USUAL_LIST
      return number((given && valueFromAST(given.value, definition.type, values)) ?? usual)
    }
    const inner = asked('first') ?? asked('limit') ?? USUAL_LIST
    const own = isList(field) ? (LISTS[`${parent?.name}.${field.name}`] ?? page) : 1
    const below = ofSelections(node.selectionSet, type as Parent, inner)
    return { cost: own * (1 + below.cost), depth: 1 + below.depth }
  }

  return ofSelections(operation.selectionSet, schema.getQueryType() ?? undefined, USUAL_LIST)
}
