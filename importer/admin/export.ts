import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import { isKind, lineage } from '#graph-model/ontology/ontology.ts'
import { headProperties } from '#graph-model/store/head.ts'
import type { Store } from '#graph-model/store/port.ts'
import { PASSAGES_HELD, REACHES_HELD } from '../cypher/admin.ts'
import {
  CITATIONS_OF_DOCUMENTS,
  CITATIONS_OF_ENTITIES,
  DOCUMENTS,
  ENTITIES,
  RELATIONSHIPS,
} from '../cypher/stored.ts'
import { evidenceOf } from '../stored.ts'
import { endsOfId } from '../stored-by-id.ts'
import { supportsProperties } from '../stored-form.ts'
import { readUnchanged } from '../unchanged.ts'
import { AdminSheets } from './sheet.ts'

async function addNodes(store: Store, sheets: AdminSheets): Promise<void> {
  await store.scan(ENTITIES, {}, ({ properties }) => {
    const kind = String(properties.kind)
    if (!isKind(kind)) throw new Error(`a stored entity of no kind: ${kind}`)
    sheets.node(lineage(kind), properties)
  })
  await store.scan(DOCUMENTS, {}, ({ properties }) => sheets.node(['Document'], properties))
  await store.scan(PASSAGES_HELD, {}, ({ properties }) => sheets.node(['Passage'], properties))
  const { datasets, format, version } = await store.head()
  for (const head of datasets) sheets.node(['Dataset'], headProperties(head))
  sheets.node(['Metrograph'], { id: 'store', format, version })
}

async function addRelationships(store: Store, sheets: AdminSheets): Promise<void> {
  for (const [type, query] of RELATIONSHIPS)
    await store.scan(query, {}, ({ start, end, properties }) =>
      sheets.relationship(type, start, end, properties),
    )
  for (const query of [CITATIONS_OF_ENTITIES, CITATIONS_OF_DOCUMENTS])
    await store.scan(query, {}, (cited) => {
      const { statement: id, passage, subject } = cited
      const ends = endsOfId(id)
      const statement = { id, label: ends?.type ?? 'PROPERTY', ...(ends && { end: ends.end }) }
      sheets.relationship('SUPPORTS', passage, subject, supportsProperties(statement, evidenceOf(cited)))
    })
  await store.scan(REACHES_HELD, {}, ({ start, end, properties }) =>
    sheets.relationship('REACHES', start, end, properties),
  )
}

/**
 * Writes the stored graph, with all that is derived from it, into an empty folder as `neo4j-admin database import full`
 * takes it, record by record. `import.args` holds the options. Gives the command. Throws `FOLDER_TAKEN`, `STORE_CHANGED`.
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
  const sheets = new AdminSheets(folder)
  // The engine looks for relationships while nodes are written, and the other way round.
  await readUnchanged(store, () => Promise.all([addNodes(store, sheets), addRelationships(store, sheets)]))
  const options = [
    '--id-type=string',
    '--multiline-fields=true',
    '--array-delimiter=U+001F',
    ...sheets.close(),
  ]
  writeFileSync(join(folder, 'import.args'), options.map((option) => `${option}\n`).join(''))
  return 'neo4j-admin database import full neo4j @import.args'
}
