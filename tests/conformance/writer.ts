/**
 * A program that imports and is stopped in the middle: it claims the store whose settings it is sent, writes one
 * step, says so, and then waits for an end that never comes.
 */
import { openStore } from '#graph-model/store/open.ts'
import type { ChangeStep } from '#graph-model/store/port.ts'
import { changeOf, headOf } from './sample.ts'

export interface Start {
  readonly settings: Parameters<typeof openStore>[0]
  /** How many rows it says it has, which decides on the way of writing. */
  readonly size: number
}

async function* steps(): AsyncGenerator<ChangeStep> {
  yield { do: 'createNodes', labels: ['City', 'Entity'], rows: [{ id: 'city:half' }] }
  process.send?.('half')
  await new Promise(() => setInterval(() => undefined, 1_000))
}

process.on('message', async ({ settings, size }: Start) => {
  const store = await openStore(settings)
  const claim = await store.claim({ dataset: 'sample' })
  await claim.apply(changeOf(steps(), { size, head: headOf('half') }))
})
