import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import {
  isKind,
  lineage,
  propertiesOf,
  RELATION_TYPES,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import { headProperties } from '#graph-model/store/head.ts'
import type { Store, StoreHead } from '#graph-model/store/port.ts'
import { PASSAGES_WHOLE, REACHES_WHOLE, SUPPORTS_COLUMNS, SUPPORTS_OF } from '../cypher/admin.ts'
import { DOCUMENTS, ENTITIES, RELATIONSHIPS } from '../cypher/stored.ts'
import { AdminSheets, withoutId } from './sheet.ts'

const NODE_DERIVED = ['kind', 'dataset', 'searchText', 'sortKey', 'statuses', 'bases', 'datasets', 'hash']
const STATEMENT_DERIVED = ['id', 'evidence', 'statuses', 'bases', 'asOf', 'datasets', 'hash']
const PASSAGE = ['document', 'start', 'end', 'quote']

async function writeNodes(store: Store, sheets: AdminSheets): Promise<void> {
  await store.scan(ENTITIES, {}, ({ node: { properties } }) => {
    const kind = String(properties.kind)
    if (!isKind(kind)) throw new Error(`a stored entity of no kind: ${kind}`)
    const keys = [...Object.keys(propertiesOf(kind)), ...NODE_DERIVED]
    sheets.nodes(lineage(kind), keys).add([String(properties.id)], withoutId(properties))
  })
  await store.scan(DOCUMENTS, {}, ({ node: { properties } }) => {
    sheets.nodes(['Document'], Object.keys(properties)).add([String(properties.id)], withoutId(properties))
  })
  await store.scan(PASSAGES_WHOLE, {}, ({ node: { properties } }) => {
    sheets.nodes(['Passage'], PASSAGE).add([String(properties.id)], withoutId(properties))
  })
}

async function writeRelationships(store: Store, sheets: AdminSheets): Promise<void> {
  for (const type of RELATION_TYPES) {
    const query = RELATIONSHIPS.get(type)
    const keys = [...Object.keys(relationSpec(type).properties ?? {}), ...STATEMENT_DERIVED]
    if (query)
      await store.scan(query, {}, ({ start, end, relationship }) =>
        sheets.relationships(type, keys).add([start, end], relationship.properties),
      )
  }
  for (const query of SUPPORTS_OF)
    await store.scan(query, {}, ({ from, to, statementEnd, ...properties }) =>
      sheets
        .relationships('SUPPORTS', ['end', ...SUPPORTS_COLUMNS])
        .add([from, to], { ...properties, end: statementEnd }),
    )
  await store.scan(REACHES_WHOLE, {}, ({ start, end, relationship: { properties } }) =>
    sheets.relationships('REACHES', Object.keys(properties)).add([start, end], properties),
  )
}

function writeHeads(sheets: AdminSheets, { datasets, format, version }: StoreHead): void {
  for (const head of datasets.map(headProperties))
    sheets.nodes(['Dataset'], Object.keys(head)).add([String(head.id)], withoutId(head))
  sheets.nodes(['Metrograph'], ['format', 'version']).add(['store'], { format, version })
}

/**
 * Writes the stored graph, with all that is derived from it, into an empty folder as `neo4j-admin database import full`
 * takes it, record by record. `import.args` holds the options. Gives the command. Throws `FOLDER_TAKEN`.
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
  const sheets = new AdminSheets(folder)
  await sheets.write(() => writeNodes(store, sheets))
  await sheets.write(() => writeRelationships(store, sheets))
  await sheets.write(async () => writeHeads(sheets, head))
  const options = [
    '--id-type=string',
    '--multiline-fields=true',
    '--array-delimiter=U+001F',
    ...sheets.options,
  ]
  writeFileSync(join(folder, 'import.args'), options.map((option) => `${option}\n`).join(''))
  return 'neo4j-admin database import full neo4j @import.args'
}
