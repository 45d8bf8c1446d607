import type { Change, ChangeStep, Claim, Store } from '#graph-model/store/port.ts'

export interface Stepping {
  /** Writes in batches as for many rows: on Neo4j each step is then a transaction of its own. */
  readonly batches: boolean
  /** Awaited before each step, counted from 0. */
  readonly before?: (step: number) => Promise<void>
}

async function* stepwise(steps: Change['steps'], before: Stepping['before']): AsyncGenerator<ChangeStep> {
  let count = 0
  for await (const step of steps) {
    await before?.(count++)
    yield step
  }
}

/** The store, but what happens between the steps of its changes is for the test to say. */
export function steppingStore(store: Store, { batches, before }: Stepping): Store {
  return new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name !== 'claim') return value.bind(target)
      return async (...purpose: Parameters<Store['claim']>): Promise<Claim> => {
        const claim = await target.claim(...purpose)
        return {
          token: claim.token,
          prepare: () => claim.prepare(),
          release: () => claim.release(),
          apply: (change) =>
            claim.apply({
              ...change,
              size: batches ? 60_000 : change.size,
              steps: stepwise(change.steps, before),
            }),
        }
      }
    },
  })
}
