/**
 * `operations.generated.ts`: each operation of `operations/*.graphql` with its text and the types of its variables
 * and its answer, made from the schema. `npm run generate` writes it, a test compares.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  typeFromAST,
  validate,
  visit,
} from 'graphql'

const root = new URL('../', import.meta.url)
const folder = new URL('viewer/operations/', root)

/** Where the generated file lies, from the project's root. */
export const OPERATIONS_FILE = 'viewer/operations.generated.ts'

const SCALARS: Record<string, string> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
}

/** The text of the generated file. Throws on an operation that the schema does not allow. */
export function operationsText(): string {
  const schema = buildSchema(readFileSync(new URL('api/schema.generated.graphql', root), 'utf8'))
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  const texts = names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const document = parse(texts.join('\n'), { noLocation: true })
  const faults = validate(schema, document)
  if (faults.length > 0) throw new Error(faults.map((fault) => fault.message).join('\n'))
  return new Writer(schema, document).text()
}

class Writer {
  private readonly named = new Map<string, string>()
  private readonly fragments: Map<string, FragmentDefinitionNode>
  private readonly schema: GraphQLSchema
  private readonly document: DocumentNode

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.schema = schema
    this.document = document
    this.fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    )
  }

  text(): string {
    const fragments = [...this.fragments.values()].map((node) => {
      const on = this.composite(node.typeCondition.name.value)
      return `export type ${node.name.value} = ${this.selection(node.selectionSet, on, '')}`
    })
    const operations = this.document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [this.operation(node)] : [],
    )
    const head = [
      '// Written by viewer/generate.ts from api/schema.generated.graphql and viewer/operations.',
      '/** A query with the types of its variables and of its answer. */',
      'export interface Operation<Answer, Variables> {',
      '  readonly name: string',
      '  readonly text: string',
      '  /** Never there; carries the types. */',
      '  readonly types?: (variables: Variables) => Answer',
      '}',
    ].join('\n')
    const named = [...this.named.values()].sort()
    return `${[head, ...named, ...fragments, ...operations].join('\n\n')}\n`
  }

  private operation(node: OperationDefinitionNode): string {
    const name = node.name?.value ?? ''
    const variables = (node.variableDefinitions ?? []).map((variable) => {
      const type = typeFromAST(this.schema, variable.type as never) as GraphQLType
      return this.inputField(variable.variable.name.value, type, variable.defaultValue !== undefined)
    })
    const query = this.composite('Query')
    const used = this.fragmentsOf(node)
    const text = [node, ...used].map((part) => print(part)).join('\n\n')
    return [
      `export type ${name}Variables = { ${variables.join('; ')} }`,
      `export type ${name}Answer = ${this.selection(node.selectionSet, query, '')}`,
      `export const ${name}: Operation<${name}Answer, ${name}Variables> = {`,
      `  name: '${name}',`,
      `  text: ${'`'}${text}${'`'},`,
      '}',
    ].join('\n')
  }

  /** Fragments that an operation needs, each once, in the order of first use. */
  private fragmentsOf(node: OperationDefinitionNode): FragmentDefinitionNode[] {
    const found = new Map<string, FragmentDefinitionNode>()
    const add = (part: OperationDefinitionNode | FragmentDefinitionNode) => {
      visit(part, {
        FragmentSpread: (spread) => {
          const fragment = this.fragments.get(spread.name.value)
          if (!fragment || found.has(spread.name.value)) return
          found.set(spread.name.value, fragment)
          add(fragment)
        },
      })
    }
    add(node)
    return [...found.values()]
  }

  /**
   * The type of a selection. Fields that only some of the possible types have are optional: they are absent when
   * the answer is of another type.
   */
  private selection(
    set: SelectionSetNode,
    on: GraphQLCompositeType,
    indent: string,
    optional = false,
  ): string {
    const inner = `${indent}  `
    const fields: string[] = []
    const parts: string[] = []
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields.push(this.field(selection, on, inner, optional))
      else {
        const node =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection
        if (!node) continue
        const condition = node.typeCondition?.name.value ?? on.name
        const narrower = !this.covers(condition, on)
        if (selection.kind === Kind.FRAGMENT_SPREAD)
          parts.push(narrower ? `Partial<${selection.name.value}>` : selection.name.value)
        else
          parts.push(
            this.selection(node.selectionSet, this.composite(condition), indent, narrower || optional),
          )
      }
    }
    const own = fields.length > 0 ? [`{\n${fields.join('\n')}\n${indent}}`] : []
    return [...parts, ...own].join(' & ')
  }

  private field(node: FieldNode, on: GraphQLCompositeType, indent: string, optional: boolean): string {
    const key = node.alias?.value ?? node.name.value
    const mark = optional ? '?' : ''
    if (node.name.value === '__typename') return `${indent}readonly ${key}${mark}: string`
    const spec = isObjectType(on) || isInterfaceType(on) ? on.getFields()[node.name.value] : undefined
    if (!spec) throw new Error(`${on.name} has no field ${node.name.value}`)
    const named = getNamedType(spec.type)
    const leaf =
      node.selectionSet && isCompositeType(named)
        ? this.selection(node.selectionSet, named, indent)
        : this.name(named.name)
    return `${indent}readonly ${key}${mark}: ${this.wrap(spec.type, leaf)}`
  }

  private wrap(type: GraphQLType, leaf: string): string {
    if (isNonNullType(type)) return this.solid(type.ofType, leaf)
    return `${this.solid(type, leaf)} | null`
  }

  private solid(type: GraphQLType, leaf: string): string {
    return isListType(type) ? `readonly (${this.wrap(type.ofType as GraphQLType, leaf)})[]` : leaf
  }

  private inputField(key: string, type: GraphQLType, hasDefault = false): string {
    const leaf = this.name((getNamedType(type) as GraphQLNamedType).name)
    const mark = isNonNullType(type) && !hasDefault ? '' : '?'
    const may = mark === '?' ? ' | undefined' : ''
    return `readonly ${key}${mark}: ${this.wrap(type, leaf)}${may}`
  }

  /** The name of a scalar, enum or input; enums and inputs are written out once. */
  private name(name: string): string {
    const scalar = SCALARS[name]
    if (scalar) return scalar
    const type = this.schema.getType(name)
    if (!this.named.has(name)) {
      this.named.set(name, '')
      if (isEnumType(type)) {
        const values = type.getValues().map((value) => `'${value.name}'`)
        this.named.set(name, `export type ${name} = ${values.join(' | ')}`)
      } else if (isInputObjectType(type)) {
        const fields = Object.values(type.getFields()).map((field) => this.inputField(field.name, field.type))
        this.named.set(name, `export type ${name} = { ${fields.join('; ')} }`)
      } else throw new Error(`no type for ${name}`)
    }
    return name
  }

  private composite(name: string): GraphQLCompositeType {
    const type = this.schema.getType(name)
    if (!isCompositeType(type)) throw new Error(`${name} has no fields`)
    return type
  }

  /** Whether every value of type `on` is also of the type named. */
  private covers(name: string, on: GraphQLCompositeType): boolean {
    if (name === on.name) return true
    const type = this.composite(name)
    return isInterfaceType(type) && isObjectType(on) && this.schema.isSubType(type, on)
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(new URL(OPERATIONS_FILE, root), operationsText())
}
