/** Imports killed at moments drawn from a seed, each followed by the same command once more. */
import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import { exported } from './engine.ts'
import { ImportProgram } from './import-program.ts'

export interface Killing {
  readonly settings: StoreSettings
  /** Two editions of one dataset, imported in turn. */
  readonly folders: readonly [string, string]
  readonly seed: number
  readonly count: number
}

/** What became of one killed import. */
export interface Killed {
  /** Milliseconds after which it was killed. */
  readonly moment: number
  readonly batches: boolean
  /** What can be read after the kill: one of the editions as a whole, a part, or nothing at all. */
  readonly after: 'before' | 'done' | 'between'
  readonly state: string
  /** How the same command then ended. */
  readonly outcome: string | undefined
  /** Whether the graph is then that of an undisturbed run. */
  readonly same: boolean
  /** Files of an embedded store that nothing needs. */
  readonly left: readonly string[]
}

interface Undisturbed {
  readonly text: string
  readonly milliseconds: number
}

async function look(settings: StoreSettings): Promise<{ text: string; state: string }> {
  const store = await openStore(settings)
  try {
    const { datasets } = await store.head()
    return { text: await exported(store), state: datasets.map(({ state }) => state).join() }
  } finally {
    await store.close()
  }
}

async function undisturbed(settings: StoreSettings, folder: string): Promise<Undisturbed> {
  const program = new ImportProgram({ settings, folder, prune: true })
  await program.begun()
  const since = performance.now()
  const outcome = await program.outcome()
  const milliseconds = performance.now() - since
  if (outcome !== 'done') throw new Error(`the undisturbed import ended with ${outcome}`)
  return { text: (await look(settings)).text, milliseconds }
}

/** All that lies in the folder beside the pointer, the current version and one older. */
function leftovers({ neo4j, data }: StoreSettings): string[] {
  if (neo4j) return []
  const names = readdirSync(data).sort()
  const versions = names.filter((name) => /^\d+-\w+\.grafeo$/.test(name))
  return names.filter((name) => name !== 'current' && !versions.slice(-2).includes(name))
}

/** Imports both editions undisturbed, then kills so many imports of one over the other. */
export async function* kills({ settings, folders, seed, count }: Killing): AsyncGenerator<Killed> {
  await undisturbed(settings, folders[1])
  const first = await undisturbed(settings, folders[0])
  const second = await undisturbed(settings, folders[1])
  const editions = [first, second] as const
  const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999 })), { seed, numRuns: count })
  for (const [index, share] of moments.entries()) {
    const to = index % 2 === 0 ? 0 : 1
    const [folder, before, wanted] = [folders[to], editions[1 - to] as Undisturbed, editions[to]]
    const start = { settings, folder, prune: true, batches: index % 4 < 2 }
    const moment = Math.round((share / 1000) * wanted.milliseconds)
    const program = new ImportProgram(start)
    await program.begun()
    await program.kill(moment)
    const { text, state } = await look(settings)
    const outcome = await new ImportProgram(start).outcome()
    yield {
      moment,
      batches: start.batches,
      after: text === before.text ? 'before' : text === wanted.text ? 'done' : 'between',
      state,
      outcome,
      same: (await look(settings)).text === wanted.text,
      left: leftovers(settings),
    }
  }
}
