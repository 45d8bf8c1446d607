import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import { CONCRETE_KINDS, lineage, RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import type { Properties } from '#graph-model/record.ts'
import { headProperties } from '#graph-model/store/head.ts'
import type { Store, StoreHead } from '#graph-model/store/port.ts'
import type { CompactGraph } from '../compact/graph.ts'
import { storedGraph } from '../stored.ts'
import { type StoredFormRelationship, StoredForms, supportsOf } from '../stored-form.ts'
import { AdminSheet, addColumns, type Columns } from './sheet.ts'

const ID = ['id:ID']
const ENDS = [':START_ID', ':END_ID']
const TEXTS = 'string[]'
const NODE_DERIVED = [
  ['kind', 'string'],
  ['searchText', 'string'],
  ['sortKey', 'string'],
  ['statuses', TEXTS],
  ['bases', TEXTS],
  ['datasets', TEXTS],
  ['hash', 'string'],
] as const
const STATEMENT_DERIVED = [
  ['id', 'string'],
  ['evidence', TEXTS],
  ['statuses', TEXTS],
  ['bases', TEXTS],
  ['asOf', 'string'],
  ['datasets', TEXTS],
  ['hash', 'string'],
] as const
const CITATION = [
  ...['id', 'statement', 'label', 'end', 'property', 'value', 'basis', 'status', 'statusWord', 'asOf'],
  ...['since', 'until', 'note', 'dataset', 'row'],
]

/** The files of a graph as Neo4j's import tool takes them, and the options that name them. */
class AdminFiles {
  readonly options: string[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  nodes(labels: readonly string[], columns: Columns, rows: Iterable<Properties>): void {
    const name = `nodes-${labels[0]}.csv`
    columns.delete('id')
    const sheet = new AdminSheet(this.#folder, name, ID, columns)
    for (const row of rows) sheet.add([String(row.id)], row)
    sheet.close()
    this.options.push(`--nodes=${labels.join(':')}=${name}`)
  }

  relationships(type: string, columns: Columns, rows: Iterable<StoredFormRelationship>): void {
    const name = `relationships-${type}.csv`
    const sheet = new AdminSheet(this.#folder, name, ENDS, columns)
    for (const { start, end, properties } of rows) sheet.add([start, end], properties)
    sheet.close()
    this.options.push(`--relationships=${type}=${name}`)
  }
}

function columnsOf(rows: Iterable<Properties>): Columns {
  const columns: Columns = new Map()
  for (const row of rows) addColumns(columns, row)
  return columns
}

function* mapped<A, B>(items: Iterable<A>, make: (item: A) => B): Generator<B> {
  for (const item of items) yield make(item)
}

function writeNodes(files: AdminFiles, graph: CompactGraph, forms: StoredForms): void {
  for (const kind of CONCRETE_KINDS) {
    const nodes = graph.nodeOrder.filter((node) => graph.kind(node) === kind)
    if (nodes.length === 0) continue
    const columns = columnsOf(mapped(nodes, (node) => graph.properties(node)))
    for (const [key, type] of kind === 'Document' ? NODE_DERIVED.slice(-1) : NODE_DERIVED)
      columns.set(key, type)
    files.nodes(
      kind === 'Document' ? [kind] : lineage(kind),
      columns,
      mapped(nodes, (node) => forms.node(node).properties),
    )
  }
  const passages = Array.from({ length: graph.citations.passages.size }, (_, passage) => passage)
  files.nodes(
    ['Passage'],
    new Map([
      ['document', 'string'],
      ['start', 'long'],
      ['end', 'long'],
      ['quote', 'string'],
    ]),
    mapped(passages, (passage) => forms.passage(passage).properties),
  )
}

function* citations(graph: CompactGraph): Generator<StoredFormRelationship> {
  for (const record of graph.records()) yield* supportsOf(record)
}

function writeRelationships(files: AdminFiles, graph: CompactGraph, forms: StoredForms): void {
  for (const type of RELATION_TYPES) {
    const chosen = graph.statementOrder.filter((statement) => graph.statements.type(statement) === type)
    if (chosen.length === 0) continue
    const columns = columnsOf(mapped(chosen, (statement) => graph.statements.properties(statement)))
    for (const [key, of] of STATEMENT_DERIVED) columns.set(key, of)
    files.relationships(
      type,
      columns,
      mapped(chosen, (statement) => forms.statement(statement)),
    )
  }
  files.relationships('SUPPORTS', new Map(CITATION.map((key) => [key, 'string'])), citations(graph))
  const reached = columnsOf(mapped(forms.reaches(), ({ properties }) => properties))
  if (reached.size > 0) files.relationships('REACHES', reached, forms.reaches())
}

function writeHeads(files: AdminFiles, { datasets, format, version }: StoreHead): void {
  const heads = datasets.map(headProperties)
  files.nodes(['Dataset'], columnsOf(heads), heads)
  const own = [{ id: 'store', format, version }]
  files.nodes(['Metrograph'], columnsOf(own), own)
}

/**
 * Writes the stored graph, with all that is derived from it, into an empty folder as `neo4j-admin database import full`
 * takes it. `import.args` holds the options. Gives the command. Throws `FOLDER_TAKEN`.
 */
export async function exportForAdmin(store: Store, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0)
    throw new Failure(
      'FOLDER_TAKEN',
      { zh: `文件夹 ${folder} 不是空的。`, en: `The folder ${folder} is not empty.` },
      {
        hint: { zh: '用 --out 给出一个新的或空的文件夹。', en: 'Name a new or empty folder in --out.' },
      },
    )
  const head = await store.head()
  const { graph } = await storedGraph(store)
  const forms = new StoredForms(graph)
  const files = new AdminFiles(folder)
  writeNodes(files, graph, forms)
  writeRelationships(files, graph, forms)
  writeHeads(files, head)
  const options = [
    '--id-type=string',
    '--multiline-fields=true',
    '--array-delimiter=U+001F',
    ...files.options,
  ]
  writeFileSync(join(folder, 'import.args'), options.map((option) => `${option}\n`).join(''))
  return 'neo4j-admin database import full neo4j @import.args'
}
