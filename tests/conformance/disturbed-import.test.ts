import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, watch } from 'node:fs/promises'
import { hostname, platform } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openStore, type StoreSettings } from '#graph-model/store/open.ts'
import type { Store } from '#graph-model/store/port.ts'
import { importFolder } from '#importer/import.ts'
import { metrograph, settingsOf, start } from '../command-line.ts'
import { datasetFolder, temporaryFolder } from '../fixture.ts'
import { edition } from './editions.ts'
import { exported, onBothEngines, onEmbedded } from './engine.ts'
import { ImportProgram } from './import-program.ts'
import { steppingStore } from './stepping.ts'

const run = promisify(execFile)
/** Enough that writing them takes longer than a test needs to notice. */
const MANY = 3_000

async function exportOf(settings: StoreSettings): Promise<string> {
  const store = await openStore(settings)
  try {
    return await exported(store)
  } finally {
    await store.close()
  }
}

onBothEngines('each', (engine) => {
  async function imported(store: Store, folder: string): Promise<string> {
    await importFolder(store, folder, { prune: true })
    return await exported(store)
  }

  test.each([true, false])(
    'an import that is stopped ends at a batch, says how to go on, and the next one does (batches: %s)',
    async (batches) => {
      const store = await engine.open()
      const [first, second] = [datasetFolder(edition(1)), datasetFolder(edition(2))]
      const wanted = await imported(store, second)
      const before = await imported(store, first)
      const stop = new AbortController()
      const stepping = steppingStore(store, {
        batches,
        async before(step) {
          if (step === 5) stop.abort()
        },
      })
      const stopped = importFolder(stepping, second, { prune: true, signal: stop.signal })
      const inPart = engine.name === 'neo4j' && batches
      await expect(stopped).rejects.toMatchObject({
        code: 'IMPORT_ABORTED',
        message: expect.stringContaining(inPart ? 'between two batches' : 'untouched'),
        hint: expect.stringContaining('Run the same command again'),
      })
      const [dataset] = (await store.head()).datasets
      expect(dataset?.state).toBe(inPart ? 'interrupted' : 'ready')
      if (!inPart) expect(await exported(store)).toBe(before)
      expect(await imported(store, second)).toBe(wanted)
    },
  )

  test('a second import is refused with start time and host of the first, which goes on', async () => {
    const folder = datasetFolder(edition(1))
    const first = new ImportProgram({ settings: engine.settings(), folder, pauseAt: 2 })
    await first.paused()
    const second = await metrograph(
      ['import', datasetFolder(edition(2)), '--yes'],
      settingsOf(engine.settings()),
    )
    expect(second.code).toBe(1)
    expect(second.err).toMatch(/^IMPORT_UNDER_WAY: .*since 20\d\d-\d\d-\d\dT[\d:.]+Z/m)
    expect(second.err).toContain(hostname())
    first.go()
    expect(await first.outcome()).toBe('done')
  })
})

onEmbedded('each', (engine) => {
  test('Ctrl-C ends the command with what to do, and the same command again completes', async () => {
    const { data } = engine.settings()
    const folder = datasetFolder(edition(1, MANY))
    await mkdir(data, { recursive: true })
    const files = watch(data)
    const settings = settingsOf(engine.settings())
    const { ended, interrupt } = start(['import', folder], settings)
    for await (const { filename } of files) if (filename?.startsWith('work-')) break
    interrupt()
    const { code, err } = await ended
    expect(code).toBe(1)
    expect(err).toMatch(/^Stopping after the batch at hand\..*\nIMPORT_ABORTED: .*untouched\n +Run the same/m)
    expect(await readdir(data)).toEqual([])
    expect(await metrograph(['import', folder], settings)).toMatchObject({ code: 0 })
  })

  test.skipIf(platform() === 'win32')(
    'a limit on the size of files: the old version stays, nothing is left over, and the next run completes',
    async () => {
      const folder = datasetFolder(edition(2, MANY))
      const store = await engine.open()
      await importFolder(store, datasetFolder(edition(1)))
      const [before, files] = [await exported(store), await readdir(engine.settings().data)]
      const settings = settingsOf(engine.settings())
      const { code, err } = await start(['import', folder, '--yes'], settings, 1_000).ended
      expect([code, err]).toEqual([1, expect.stringMatching(/^DISK_FULL: .*\n +What was imported/m)])
      expect(await readdir(engine.settings().data)).toEqual(files)
      expect(await exported(store)).toBe(before)
      expect(await metrograph(['import', folder, '--yes'], settings)).toMatchObject({ code: 0 })
    },
  )
})

test('a full disk is told as one, and the next run completes when there is space', async (context) => {
  const disk = temporaryFolder()
  const mount = (size: string) =>
    run('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk]).catch((error: Error) => error)
  if ((await mount('size=900k')) instanceof Error) context.skip('only root may mount a small disk')
  const settings = { data: join(disk, 'store') }
  const [first, second] = [datasetFolder(edition(1)), datasetFolder(edition(2, MANY))]
  try {
    expect(await metrograph(['import', first], settingsOf(settings))).toMatchObject({ code: 0 })
    const before = await exportOf(settings)
    const { code, err } = await metrograph(['import', second, '--yes'], settingsOf(settings))
    expect([code, err]).toEqual([1, expect.stringMatching(/^DISK_FULL: .*\n +What was imported/m)])
    expect(await exportOf(settings)).toBe(before)
    await mount('remount,size=64m')
    expect(await metrograph(['import', second, '--yes'], settingsOf(settings))).toMatchObject({ code: 0 })
  } finally {
    await run('umount', [disk])
    await rm(disk, { recursive: true, force: true })
  }
})
