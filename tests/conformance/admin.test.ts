import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { startNeo4j } from '#graph-model/store/neo4j/server.ts'
import { openStore } from '#graph-model/store/open.ts'
import type { Store, StoredNode } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'
import { exportForAdmin } from '#importer/admin/export.ts'
import { importFolder } from '#importer/import.ts'
import { temporaryFolder } from '../fixture.ts'
import { adminImport } from './admin.ts'
import { exported } from './engine.ts'

const SHIPPED = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))

const NODES = defineQuery<Record<string, never>, { node: StoredNode }>(
  'test.nodes',
  'MATCH (e:Entity) RETURN e AS node',
)

/** All nodes as they are stored, what is derived too; the tool drops empty lists, which say the same as none. */
async function nodesOf(store: Store): Promise<unknown[]> {
  const nodes: StoredNode[] = []
  await store.scan(NODES, {}, ({ node: { labels, properties } }) => {
    const filled = Object.entries(properties).filter(([, value]) => !Array.isArray(value) || value.length > 0)
    nodes.push({ labels, properties: Object.fromEntries(filled) })
  })
  return nodes.sort((a, b) => (String(a.properties.id) < String(b.properties.id) ? -1 : 1))
}

test.skipIf(inject('neo4j').length === 0)(
  'what neo4j-admin makes of an export is the same graph: its export is equal, and an import has nothing to write',
  { timeout: 120_000 },
  async () => {
    const store = await openStore({ data: join(temporaryFolder(), 'store') })
    await importFolder(store, SHIPPED)
    const [files, home] = [join(temporaryFolder(), 'files'), temporaryFolder()]
    await exportForAdmin(store, files)
    await adminImport(files, home)
    const { uri, username, password, stop } = await startNeo4j({ home, port: 0 })
    const other = await openStore({ neo4j: { uri, username, password }, data: '' })
    try {
      expect(await exported(other)).toBe(await exported(store))
      expect(await nodesOf(other)).toEqual(await nodesOf(store))
      expect(await other.head()).toEqual(await store.head())
      expect((await importFolder(other, SHIPPED)).plan?.size).toBe(0)
    } finally {
      await Promise.all([other.close(), store.close()])
      await stop()
    }
  },
)
