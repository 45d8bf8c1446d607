/** A program that imports a dataset folder once and tells what it took: its peak of memory is its own. */
import { type openStore as Open, openStore } from '#graph-model/store/open.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { importFolder } from '#importer/import.ts'

export interface Task {
  readonly folder: string
  /** Where to import to; absent to check only. */
  readonly settings?: Parameters<typeof Open>[0]
}

export interface Taken {
  readonly seconds: number
  /** Seconds of each phase. */
  readonly phases: Readonly<Record<string, number>>
  /** MiB at most. */
  readonly memory: number
  /** Records read: nodes and citations, each of which is a row. */
  readonly rows: number
  /** Rows of the graph that were written. */
  readonly written: number
}

async function run({ folder, settings }: Task): Promise<Omit<Taken, 'seconds' | 'memory'>> {
  if (!settings) {
    const { dataset } = await readDataset(folder)
    const graph = dataset?.content.graph
    return { phases: {}, rows: (graph?.nodeOrder.length ?? 0) + (graph?.citations.size ?? 0), written: 0 }
  }
  const store = await openStore(settings)
  const phases: Record<string, number> = {}
  let [phase, since] = ['open', performance.now()]
  const begin = (next: string) => {
    const now = performance.now()
    phases[phase] = (now - since) / 1000
    ;[phase, since] = [next, now]
  }
  try {
    const { plan, faults } = await importFolder(store, folder, {
      onProgress: (progress) => {
        if (progress.phase !== phase) begin(progress.phase)
      },
    })
    begin('end')
    if (!plan) throw new Error(JSON.stringify(faults[0]))
    return { phases, rows: plan.nodes.unchanged, written: plan.size }
  } finally {
    await store.close()
  }
}

process.once('message', async (task: Task) => {
  const since = performance.now()
  const taken = await run(task)
  const seconds = (performance.now() - since) / 1000
  const memory = process.resourceUsage().maxRSS / 1024
  process.send?.({ ...taken, seconds, memory } satisfies Taken)
  process.disconnect()
})
