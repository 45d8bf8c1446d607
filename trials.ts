import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { Failure } from '#graph-model/failure.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { countEntities } from '#graph-model/store/count.ts'
import {
  existingFolder,
  tryEngine,
  tryWriting as tryWritingEmbedded,
} from '#graph-model/store/embedded/trial.ts'
import { checkJava, checkMaven } from '#graph-model/store/neo4j/jars.ts'
import { tryWriting as tryWritingNeo4j } from '#graph-model/store/neo4j/trial.ts'
import type { DatasetState, Store } from '#graph-model/store/port.ts'
import { FORMAT } from '#graph-model/store/schema.ts'
import type { Config } from './config.ts'

const run = promisify(execFile)
const OLDEST_NODE = [20, 19] as const
const LEAST_FREE = 512 * 1024 * 1024
const FIRST_PORT = 4000
const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const STATES: Readonly<Record<DatasetState, Words>> = {
  ready: { zh: '就绪', en: 'ready' },
  loading: { zh: '正在导入', en: 'being imported' },
  interrupted: { zh: '导入中断', en: 'interrupted' },
}

/** One thing that is needed, or good to have: what it is, and a trial that says what was found, or throws. */
export interface Check {
  readonly name: string
  readonly words: Words
  /** Absent where something works without it; then this says what it is good for. */
  readonly only?: Words
  /** Says nothing where the store does not open. */
  readonly onStore?: true
  readonly run: () => Promise<Words>
}

function plain(text: string): Words {
  return { zh: text, en: text }
}

async function nodeVersion(): Promise<Words> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Failure(
      'NODE_OLD',
      {
        zh: `Node 是 ${process.versions.node},太旧了。`,
        en: `Node is ${process.versions.node}, which is too old.`,
      },
      {
        hint: {
          zh: `请安装 Node ${OLDEST_NODE.join('.')} 或更新的版本。`,
          en: `Install Node ${OLDEST_NODE.join('.')} or later.`,
        },
      },
    )
  }
  const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
  const parts = [
    `Metrograph ${version}`,
    `Node ${process.versions.node}`,
    `${process.platform} ${process.arch}`,
  ]
  return {
    zh: [...parts, `存储格式 ${FORMAT}`].join(', '),
    en: [...parts, `store format ${FORMAT}`].join(', '),
  }
}

async function datasets(store: Store): Promise<Words> {
  const { datasets: all } = await store.head()
  const broken = all.find(({ state }) => state === 'interrupted')
  if (broken) {
    throw new Failure(
      'IMPORT_INTERRUPTED',
      { zh: `${broken.id} 的导入中断了。`, en: `The import of ${broken.id} was interrupted.` },
      {
        hint: {
          zh: '再运行同一次导入,就会补完。',
          en: 'Run the same import again: it completes what is there.',
        },
      },
    )
  }
  if (all.length === 0)
    return {
      zh: '没有数据集;npx metrograph import 导入随附的',
      en: 'none; npx metrograph import loads the one that ships',
    }
  const list = (language: keyof Words) =>
    all.map(({ id, version, state }) => `${id} ${version} ${STATES[state][language]}`).join(', ')
  return { zh: list('zh'), en: list('en') }
}

async function count(store: Store): Promise<Words> {
  const since = performance.now()
  const entities = await countEntities(store)
  const milliseconds = Math.round(performance.now() - since)
  return { zh: `${entities} 个实体,${milliseconds} 毫秒`, en: `${entities} entities in ${milliseconds} ms` }
}

async function disk(folder: string): Promise<Words> {
  const { bavail, bsize } = await statfs(existingFolder(folder))
  const free = bavail * bsize
  const size =
    free < 1024 ** 3 ? `${Math.round(free / 1024 ** 2)} MiB` : `${(free / 1024 ** 3).toFixed(1)} GiB`
  if (free < LEAST_FREE) {
    throw new Failure(
      'DISK_FULL',
      { zh: `存放数据的磁盘只剩 ${size}。`, en: `Only ${size} are free where the store lies.` },
      {
        hint: {
          zh: '请腾出空间:导入先写一份新的,再放掉旧的。',
          en: 'Free some space: an import writes a new copy of the store before it lets the old one go.',
        },
      },
    )
  }
  return { zh: `空闲 ${size}`, en: `${size} free` }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host, port }, () => probe.close(() => resolve(true)))
  })
}

async function port({ host, port: chosen }: Config): Promise<Words> {
  if (await isFree(host, chosen ?? FIRST_PORT)) return plain(`${host}:${chosen ?? FIRST_PORT}`)
  if (chosen === undefined)
    return {
      zh: `${host}:${FIRST_PORT} 已被占用,将用下一个空闲端口`,
      en: `${host}:${FIRST_PORT} is taken; the next free one is used`,
    }
  throw new Failure(
    'PORT_TAKEN',
    {
      zh: `${host} 的端口 ${chosen} 已被占用,或不许使用。`,
      en: `Port ${chosen} on ${host} is taken, or may not be used.`,
    },
    {
      hint: {
        zh: '请在 PORT 中另设一个,或不设,即用下一个空闲端口。',
        en: 'Set another in PORT, or none to take the next free one.',
      },
    },
  )
}

async function browser(chosen: string | undefined): Promise<Words> {
  for (const name of chosen === undefined ? BROWSERS : [chosen]) {
    const found = await run(name, ['--version'], { timeout: 10_000 }).catch(() => undefined)
    if (found) return plain(found.stdout.trim())
  }
  throw new Failure(
    'BROWSER_MISSING',
    { zh: '没有找到 Chromium 或 Chrome。', en: 'No Chromium or Chrome was found.' },
    {
      hint: { zh: '请安装一个,或用 CHROME_PATH 指定。', en: 'Install one, or name it in CHROME_PATH.' },
    },
  )
}

const FOR_NEO4J: Words = { zh: '仅 npm run neo4j 和测试需要', en: 'only for npm run neo4j and for tests' }

/** All that is tried, in this order; `store` opens the store once. */
export function checksOf(config: Config, store: () => Promise<Store>): Check[] {
  const { neo4j, data } = config.store
  const opened: Check = {
    name: 'store',
    words: { zh: '图数据库', en: 'store' },
    run: async () => {
      const { engine, place, head } = await store().then(async (one) => ({
        engine: one.engine,
        place: one.place,
        head: await one.head(),
      }))
      const version = head.version || '-'
      return { zh: `${engine}, ${place}, 版本 ${version}`, en: `${engine}, ${place}, version ${version}` }
    },
  }
  const embedded: Check = {
    name: 'engine',
    words: { zh: '内嵌引擎', en: 'embedded engine' },
    ...(neo4j && { only: { zh: '设置了 NEO4J_URI,用不到', en: 'not used, as NEO4J_URI is set' } }),
    run: async () => {
      await tryEngine()
      return plain(`@grafeo-db/js, ${process.platform} ${process.arch}`)
    },
  }
  const write: Check = {
    name: 'write',
    onStore: true,
    words: { zh: '写入', en: 'write' },
    run: async () => {
      if (neo4j) await tryWritingNeo4j(neo4j)
      else await tryWritingEmbedded(data)
      return neo4j
        ? { zh: '试写成功并已撤回', en: 'a write was tried and rolled back' }
        : { zh: '临时库写入、读回并删除', en: 'a temporary store was written, read and removed' }
    },
  }
  return [
    { name: 'program', words: { zh: '程序', en: 'program' }, run: nodeVersion },
    embedded,
    opened,
    {
      name: 'datasets',
      words: { zh: '数据集', en: 'datasets' },
      onStore: true,
      run: async () => datasets(await store()),
    },
    { name: 'read', words: { zh: '读取', en: 'read' }, onStore: true, run: async () => count(await store()) },
    write,
    ...(neo4j ? [] : [{ name: 'disk', words: { zh: '磁盘', en: 'disk' }, run: () => disk(data) }]),
    { name: 'port', words: { zh: '端口', en: 'port' }, run: () => port(config) },
    {
      name: 'java',
      words: plain('Java'),
      only: FOR_NEO4J,
      run: async () => plain(String(await checkJava())),
    },
    { name: 'maven', words: plain('Maven'), only: FOR_NEO4J, run: async () => plain(await checkMaven()) },
    {
      name: 'browser',
      words: { zh: '浏览器', en: 'browser' },
      only: { zh: '仅测试需要', en: 'only for tests' },
      run: () => browser(config.browser),
    },
  ]
}
