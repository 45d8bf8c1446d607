import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { Engine } from '#graph-model/store/embedded/engine.ts'
import type { Store } from '#graph-model/store/port.ts'
import { defineQuery } from '#graph-model/store/query.ts'
import { environment } from '../config.ts'
import { onEmbedded } from '../conformance/engine.ts'
import { changeOf, SAMPLE, write } from '../conformance/sample.ts'

const run = promisify(execFile)
const nodes = defineQuery<Record<string, never>, { n: number }>(
  'test.embedded.nodes',
  'MATCH (n:Entity) RETURN count(n) AS n',
)
/** Long enough to be overtaken; tells what version it began on. */
const long = defineQuery<{ to: number }, { n: number }>(
  'test.embedded.long',
  'MATCH (n:Entity) WITH count(n) AS n UNWIND range(1, $to) AS a UNWIND range(1, 1000) AS b WITH n, count(*) AS c RETURN n AS n',
)
const addition = (id: string) => changeOf([{ do: 'createNodes', labels: ['City', 'Entity'], rows: [{ id }] }])

/** Reads on until the store answers from the current version. */
async function caughtUp(store: Store, version: string): Promise<void> {
  while ((await store.head()).version !== version) await store.read(nodes, {})
}

onEmbedded('each', (engine) => {
  const folder = () => engine.settings().data

  test('reading and looking make no folder', async () => {
    const store = await engine.open()
    await store.head()
    await store.read(nodes, {})
    await expect(readdir(folder())).rejects.toThrow('ENOENT')
  })

  test('a store that was closed leaves nothing among the temporary files of the system', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const temporary = await mkdtemp(path.join(tmpdir(), 'metrograph-temporary-'))
    const ours = async () => (await readdir(temporary)).filter((name) => name.startsWith('metrograph-'))
    vi.stubEnv('TMPDIR', temporary)
    const reader = await engine.open()
    expect(await reader.read(nodes, {})).toEqual([{ n: 4 }])
    expect(await ours()).toHaveLength(1)
    await reader.close()
    expect(await ours()).toEqual([])
    vi.unstubAllEnvs()
    await rm(temporary, { recursive: true })
  })

  test('a reader goes over to the version that another program made', async () => {
    const [reader, writer] = [await engine.open(), await engine.open()]
    await write(writer, changeOf(SAMPLE))
    expect(await reader.read(nodes, {})).toEqual([{ n: 4 }])
    await write(writer, addition('city:new'))
    await caughtUp(reader, (await writer.head()).version)
    expect(await reader.read(nodes, {})).toEqual([{ n: 5 }])
  })

  test('a query ends on the version that it began on', async () => {
    const [reader, writer] = [await engine.open(), await engine.open()]
    await write(writer, changeOf(SAMPLE))
    let ended = false
    await reader.head()
    const begun = reader.read(long, { to: 20_000 }, { timeout: 60_000 }).finally(() => {
      ended = true
    })
    await write(writer, addition('city:new'))
    await caughtUp(reader, (await writer.head()).version)
    expect(await reader.read(nodes, {})).toEqual([{ n: 5 }])
    expect(ended).toBe(false)
    expect(await begun).toEqual([{ n: 4 }])
  })

  test('queries beside one that ran too long are answered all the same', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    await store.head()
    const beside = store.read(long, { to: 5_000 }, { timeout: 60_000 })
    const tooLong = store.read(long, { to: 1_000_000 }, { timeout: 100 })
    await expect(tooLong).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' })
    expect(await beside).toEqual([{ n: 4 }])
  })

  test('one old version is kept, and what is abandoned is deleted', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    await writeFile(path.join(folder(), 'work-abandoned.grafeo'), '')
    await write(store, addition('city:second'))
    await write(store, addition('city:third'))
    const names = (await readdir(folder())).sort()
    expect(names).toEqual([
      expect.stringMatching(/^000002-\w+\.grafeo$/),
      expect.stringMatching(/^000003-\w+\.grafeo$/),
      'current',
    ])
  })

  test('what killed imports left behind goes when the next one comes, though it has nothing to write', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const needed = (await readdir(folder())).sort()
    const long = new Date(Date.now() - 120_000)
    for (const left of [
      'work-abandoned.grafeo',
      '000002-unfinished.grafeo',
      'lock.abandoned',
      'current.next',
    ]) {
      await writeFile(path.join(folder(), left), '')
      await utimes(path.join(folder(), left), long, long)
    }
    await writeFile(path.join(folder(), 'lock.of-another-that-asks'), '')
    await (await store.claim({ dataset: 'sample' })).release()
    expect((await readdir(folder())).sort()).toEqual([...needed, 'lock.of-another-that-asks'].sort())
    expect(await store.read(nodes, {})).toEqual([{ n: 4 }])
  })

  test('an abandoned claim of an ended process on this machine is taken over', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const { stdout } = await run(process.execPath, ['-p', 'process.pid + " " + os.hostname()'])
    const [pid, host] = stdout.trim().split(' ')
    const lock = {
      token: 'gone',
      pid: Number(pid),
      host,
      startedAt: '2025-07-16T00:00:00Z',
      dataset: 'sample',
    }
    await writeFile(path.join(folder(), 'lock'), JSON.stringify(lock))
    await writeFile(path.join(folder(), 'lock.gone'), JSON.stringify(lock))
    await writeFile(path.join(folder(), 'lock.asks'), JSON.stringify({ ...lock, pid: process.pid }))
    await write(store, addition('city:new'))
    expect(await store.read(nodes, {})).toEqual([{ n: 5 }])
    expect((await readdir(folder())).filter((name) => name.startsWith('lock'))).toEqual(['lock.asks'])
  })

  test('a claim without a sign of life for a minute is taken over, and its holder writes no more', async () => {
    const store = await engine.open()
    const silent = await store.claim({ dataset: 'sample' })
    const minutesAgo = new Date(Date.now() - 120_000)
    await utimes(path.join(folder(), 'lock'), minutesAgo, minutesAgo)
    const next = await store.claim({ dataset: 'sample' })
    await expect(silent.apply(changeOf(SAMPLE))).rejects.toMatchObject({ code: 'CLAIM_LOST' })
    await next.apply(changeOf(SAMPLE))
    await next.release()
    expect(await store.read(nodes, {})).toEqual([{ n: 4 }])
  })

  test('a file that is no database is a failure that says so', async () => {
    const store = await engine.open()
    await write(store, changeOf(SAMPLE))
    const version = (await store.head()).version
    await store.close()
    await rm(path.join(folder(), `${version}.grafeo`))
    const again = await engine.open()
    await expect(again.read(nodes, {})).rejects.toMatchObject({ code: 'STORE_UNREADABLE' })
  })

  test('a process that crashes is replaced', async () => {
    const engineProcess = await Engine.open(null, 'read')
    process.kill(engineProcess.pid, 'SIGSEGV')
    const asked = engineProcess.ask({ do: 'query', text: 'RETURN 1 AS n', parameters: {} })
    await expect(asked).rejects.toMatchObject({ code: 'ENGINE_ENDED' })
  })

  test('the process ends with the program that started it, from whatever folder that was started, and tidies up', async () => {
    const script = fileURLToPath(new URL('./orphan.ts', import.meta.url))
    const temporary = await mkdtemp(path.join(tmpdir(), 'metrograph-temporary-'))
    const { stdout } = await run(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
      cwd: tmpdir(),
      env: { ...environment, TMPDIR: temporary },
    }).catch((error) => error)
    const pid = Number(stdout)
    expect(pid).toBeGreaterThan(0)
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 10_000 })
    const left = (await readdir(temporary)).filter((name) => name.startsWith('metrograph-'))
    expect(left).toEqual([])
    await rm(temporary, { recursive: true })
  })
})

test('a platform without a build of the engine is told to use Neo4j', async () => {
  vi.stubEnv('NAPI_RS_NATIVE_LIBRARY_PATH', '/nowhere/grafeo.node')
  const opening = Engine.open(null, 'read')
  await expect(opening).rejects.toMatchObject({
    code: 'ENGINE_MISSING',
    hint: expect.stringContaining('NEO4J_URI'),
  })
  vi.unstubAllEnvs()
})
