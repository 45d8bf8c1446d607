import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { groupBy } from '#graph-model/group.ts'
import type { GraphRecord } from '#graph-model/record.ts'
import { EmbeddedStore } from '#graph-model/store/embedded/store.ts'
import type { ChangeStep, DatasetHead, Store } from '#graph-model/store/port.ts'
import { type StoredFormRelationship, storedForm, supportsOf } from '#importer/stored-form.ts'

export interface TestStore {
  readonly store: Store
  /** Writes the head again, as an import of another version would. */
  publish(version: string): Promise<void>
  remove(): Promise<void>
}

function head(version: string): DatasetHead {
  return {
    id: 'sketch',
    version,
    hash: version,
    state: 'ready',
    changedAt: '2025-07-16T00:00:00Z',
    properties: {
      titleZh: '草图',
      titleEn: 'Sketch',
      publisherZh: '我们',
      publisherEn: 'Us',
      licence: 'CC0-1.0',
      region: 'region:cluster',
      nodes: 1,
      relationships: 1,
      passages: 1,
      citations: 1,
    },
  }
}

function stepsOf(records: readonly GraphRecord[]): ChangeStep[] {
  const form = storedForm(records)
  const nodes = groupBy([...form.nodes, ...form.passages.values()], (node) => node.labels.join(':'))
  const relationships = [...form.relationships, ...records.flatMap(supportsOf), ...form.reaches]
  const labelOf = (id: string) =>
    id.includes('#') ? 'Passage' : id.startsWith('document:') ? 'Document' : 'Entity'
  const alike = groupBy(
    relationships,
    (one: StoredFormRelationship) => `${one.type} ${labelOf(one.start)} ${labelOf(one.end)}`,
  )
  return [
    ...[...nodes.values()].map((list) => ({
      do: 'createNodes' as const,
      labels: list[0]?.labels ?? [],
      rows: list.map((node) => node.properties),
    })),
    ...[...alike].map(([key, list]) => {
      const [type = '', startLabel = '', endLabel = ''] = key.split(' ')
      const rows = list.map(({ start, end, properties }) => ({ start, end, properties }))
      return { do: 'createRelationships' as const, type, startLabel, endLabel, rows }
    }),
  ]
}

/** An embedded store in a folder of its own that holds a made-up graph. */
export async function storeOf(records: readonly GraphRecord[]): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'metrograph-api-'))
  const store = new EmbeddedStore(folder)
  async function write(steps: readonly ChangeStep[], version: string) {
    const claim = await store.claim({ dataset: 'sketch' })
    await claim.apply({ steps, size: 1, head: head(version) })
    await claim.release()
  }
  await write(stepsOf(records), '1')
  return {
    store,
    publish: (version) => write([], version),
    async remove() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
