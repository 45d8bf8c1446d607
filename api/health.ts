import { readFileSync } from 'node:fs'
import { Failure } from '#graph-model/failure.ts'
import type { Store } from '#graph-model/store/port.ts'

const { version: PROGRAM } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as {
  version: string
}

export interface Health {
  /** 200 when questions can be answered, else 503. */
  readonly code: 200 | 503
  readonly body: Readonly<Record<string, unknown>>
}

/** How the server is: store, versions and state of the data. Never credentials. */
export async function health(store: Store): Promise<Health> {
  const about = { program: PROGRAM, store: { engine: store.engine, place: store.place } }
  try {
    const { version, datasets } = await store.head()
    const states = datasets.map((dataset) => dataset.state)
    const state = states.find((known) => known !== 'ready') ?? (states.length > 0 ? 'ready' : 'empty')
    const data = datasets.map(({ id, version, state, changedAt }) => ({ id, version, state, changedAt }))
    return { code: 200, body: { status: 'ok', state, version, datasets: data, ...about } }
  } catch (error) {
    const failure =
      error instanceof Failure ? { code: error.code, message: error.message } : { code: 'INTERNAL' }
    return { code: 503, body: { status: 'failed', state: 'unavailable', error: failure, ...about } }
  }
}
