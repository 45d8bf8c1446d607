import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { diskFailure } from './disk.ts'
import { Engine } from './engine.ts'
import { EmbeddedStore } from './store.ts'

const HEAD = {
  id: 'dataset:trial',
  version: '1',
  hash: '',
  state: 'ready',
  changedAt: '',
  properties: {},
} as const

/** The folder of a store, or the nearest above it that exists. */
export function existingFolder(folder: string): string {
  const full = path.resolve(folder)
  return existsSync(full) ? full : existingFolder(path.dirname(full))
}

/** Starts the engine with an empty database in memory. Fails with `ENGINE_MISSING`. */
export async function tryEngine(): Promise<void> {
  const engine = await Engine.open(null, 'read')
  try {
    await engine.ask({ do: 'query', text: 'RETURN 1 AS one', parameters: {} })
  } finally {
    await engine.kill()
  }
}

/** Writes a small store beside `folder`, on the same disk and with the same rights, reads it and removes it. */
export async function tryWriting(folder: string): Promise<void> {
  const trial = await mkdtemp(path.join(existingFolder(folder), '.trial-')).catch((error) => {
    throw diskFailure(error, folder)
  })
  const store = new EmbeddedStore(path.join(trial, 'store'))
  try {
    const claim = await store.claim({ dataset: HEAD.id })
    const rows = [{ id: 'trial:one', searchText: 'one' }]
    await claim.apply({ steps: [{ do: 'createNodes', labels: ['Entity'], rows }], size: 1, head: HEAD })
    await claim.release()
    await store.head()
  } finally {
    await store.close()
    await rm(trial, { recursive: true, force: true })
  }
}
