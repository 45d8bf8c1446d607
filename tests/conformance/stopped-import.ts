/** A program that imports a dataset folder and stops for good after the steps it is told, to be killed there. */
import { type openStore as Open, openStore } from '#graph-model/store/open.ts'
import type { Change, ChangeStep, Claim, Store } from '#graph-model/store/port.ts'
import { importFolder } from '#importer/import.ts'

export interface Start {
  readonly settings: Parameters<typeof Open>[0]
  readonly folder: string
  readonly steps: number
}

async function* stopping(steps: Change['steps'], after: number): AsyncGenerator<ChangeStep> {
  let count = 0
  for await (const step of steps) {
    if (count++ === after) {
      process.send?.('stopped')
      await new Promise(() => setInterval(() => undefined, 1_000))
    }
    yield step
  }
}

/** The store, but its changes stop after so many steps and are large enough for batches. */
function stoppingStore(store: Store, after: number): Store {
  return new Proxy(store, {
    get(target, name) {
      if (name !== 'claim') {
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      }
      return async (...purpose: Parameters<Store['claim']>): Promise<Claim> => {
        const claim = await target.claim(...purpose)
        return {
          token: claim.token,
          release: () => claim.release(),
          apply: (change) => claim.apply({ ...change, size: 60_000, steps: stopping(change.steps, after) }),
        }
      }
    },
  })
}

process.on('message', async ({ settings, folder, steps }: Start) => {
  await importFolder(stoppingStore(await openStore(settings), steps), folder)
})
