import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import { exportForAdmin } from '#importer/admin/export.ts'
import { adminImport } from '../conformance/admin.ts'
import type { BareTask } from './large/bare-loop.ts'
import { writeLargeDataset } from './large/folder.ts'
import type { Taken, Task } from './large/import-once.ts'
import { timed } from './measure.ts'
import { withNeo4j } from './neo4j.ts'

const BARE_LOOP = fileURLToPath(new URL('large/bare-loop.ts', import.meta.url))
const IMPORT_ONCE = fileURLToPath(new URL('large/import-once.ts', import.meta.url))

/** What an import takes in a process of its own. */
async function importOnce(task: Task): Promise<Taken> {
  const program = fork(IMPORT_ONCE, { execArgv: ['--import', 'tsx'] })
  program.send(task)
  const [[taken]] = await Promise.all([once(program, 'message'), once(program, 'exit')])
  return taken as Taken
}

function tell(name: string, { seconds, phases, memory, written }: Taken, of?: number): void {
  const parts = Object.entries(phases).map(([phase, took]) => `${phase} ${took.toFixed(1)}`)
  const ratio = of === undefined ? '' : `, ratio ${(seconds / of).toFixed(2)}`
  console.log(
    `${name}: ${seconds.toFixed(1)} s (${parts.join(', ')}), ${written} rows written, ${memory.toFixed(0)} MiB at most${ratio}`,
  )
}

/** Seconds that a bare loop takes for the same records, all of which lie in memory. */
async function bareLoop(settings: StoreSettings, folder: string): Promise<number> {
  const program = fork(BARE_LOOP, { execArgv: ['--max-old-space-size=16384', '--import', 'tsx'] })
  program.send({ settings, folder } satisfies BareTask)
  const [[seconds]] = await Promise.all([once(program, 'message'), once(program, 'exit')])
  return seconds as number
}

/** Changes one row of a dataset folder; each time another one. */
function changeOneRow(folder: string): void {
  const file = join(folder, 'nodes', 'City.csv')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/,editorial/, 'x,editorial'))
}

/** The first import, one with nothing changed, and one with one row changed. Gives the seconds of the first. */
async function threeImports(engine: string, settings: StoreSettings, folder: string): Promise<number> {
  const first = await importOnce({ folder, settings })
  tell(`${engine}, first import`, first)
  tell(`${engine}, unchanged`, await importOnce({ folder, settings }), first.seconds)
  changeOneRow(folder)
  tell(`${engine}, one row changed`, await importOnce({ folder, settings }), first.seconds)
  return first.seconds
}

async function benchAdmin(settings: StoreSettings, folder: string): Promise<void> {
  const [files, home] = [join(folder, 'admin'), join(folder, 'home')]
  const store = await openStore(settings)
  const seconds = (await timed(() => exportForAdmin(store, files))) / 1000
  await store.close()
  const tool = (await timed(() => adminImport(files, home))) / 1000
  console.log(
    `export for neo4j-admin ${seconds.toFixed(1)} s, the tool alone ${tool.toFixed(1)} s, both together to the tool: ratio ${((seconds + tool) / tool).toFixed(2)}`,
  )
}

/** Imports of the divisions of China with 700,000 relationships over them, or a share of both. */
export async function benchImport(share = 1): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'metrograph-large-'))
  const [folder, embedded] = [join(work, 'dataset'), { data: join(work, 'store') }]
  try {
    writeLargeDataset(folder, share)
    const checked = await importOnce({ folder })
    tell('check', checked)
    console.log(`  ${checked.rows} rows, ${(checked.rows / checked.seconds).toFixed(0)} rows a second`)
    let bare = 0
    await withNeo4j(async ({ settings }) => {
      bare = await bareLoop(settings, folder)
    })
    console.log(`bare UNWIND loop: ${bare.toFixed(1)} s`)
    let first = 0
    await withNeo4j(async ({ settings }) => {
      first = await threeImports('Neo4j', settings, folder)
    })
    console.log(`whole import to the bare loop: ratio ${(first / bare).toFixed(2)}`)
    const own = await threeImports('embedded', embedded, folder)
    console.log(`embedded to Neo4j: ratio ${(own / first).toFixed(2)}`)
    await benchAdmin(embedded, work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
