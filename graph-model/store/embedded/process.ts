/**
 * The child process that has one database file open, for reading or for writing: nothing but the end of its process
 * stops a query of this engine, and opening and closing block for seconds. It ends with its parent.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { GrafeoDB } from '@grafeo-db/js'
import { Failure } from '../../failure.ts'
import { writes } from '../reading.ts'
import { idTaken } from '../statement.ts'
import { WorkDatabase } from './database.ts'
import { diskFailure } from './disk.ts'
import type { Envelope, Fault, Reply } from './message.ts'
import { rowOf } from './row.ts'

type Rows = readonly Record<string, unknown>[]

/** What the engine answers a write in a file that is open for reading. */
const READ_ONLY = 'GRAFEO-T003'
const NOT_UNIQUE = 'UNIQUE constraint violation'

let db: GrafeoDB | undefined
let work: WorkDatabase | undefined
let scratch: string | undefined
/** Steps are applied one after the other, also those that come before the one before them is done. */
let applied: Promise<void> = Promise.resolve()
/** An empty database in memory is open for writing: whatever a query writes there is undone and refused. */
let inMemory = false

/** Rows of a long answer that are sent at once. */
const PAGE = 5_000

async function answer({ id, request }: Envelope): Promise<Rows> {
  switch (request.do) {
    case 'open':
      makeScratch(request.scratch)
      await open(request.file, request.write)
      return []
    case 'query':
      return await query(request.text, request.parameters)
    case 'scan':
      await scan(id, request.text, request.parameters)
      return []
    case 'apply':
      applied = applied.then(() => work?.apply(request.step))
      await applied
      return []
    case 'finish':
      await applied
      await work?.finish(request.own, request.dataset)
      return []
  }
}

/**
 * A database that is open for reading has a folder where the system keeps what is temporary, and never deletes it: it
 * gets one that goes with the process.
 */
function makeScratch(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    throw diskFailure(error, tmpdir())
  }
  scratch = folder
  // biome-ignore lint/style/noProcessEnv: the engine takes nothing but the environment of its own process
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
}

async function open(file: string | null, write: boolean): Promise<void> {
  const { GrafeoDB } = await load()
  if (file === null) {
    inMemory = true
    db = GrafeoDB.create()
  } else if (write) {
    db = existsSync(file) ? GrafeoDB.open(file) : GrafeoDB.create(file)
    work = await WorkDatabase.prepare(db)
  } else db = GrafeoDB.openReadOnly(file)
}

async function load(): Promise<typeof import('@grafeo-db/js')> {
  try {
    const module = await import('@grafeo-db/js')
    return module.default
  } catch (error) {
    throw new Failure(
      'ENGINE_MISSING',
      {
        zh: `内嵌数据库没有适用于 ${process.platform} ${process.arch} 的版本`,
        en: `the embedded database has no build for ${process.platform} ${process.arch}`,
      },
      {
        hint: {
          zh: '设置 NEO4J_URI 改用 Neo4j,或在这台机器上重新 npm install。',
          en: 'Set NEO4J_URI to use a Neo4j instead, or run npm install again on this machine.',
        },
        cause: error,
      },
    )
  }
}

async function query(text: string, parameters: Readonly<Record<string, unknown>>): Promise<Rows> {
  if (!db) throw new Error('no database is open')
  if (!inMemory) return (await db.executeCypher(text, parameters)).toArray().map(rowOf)
  const transaction = db.beginTransaction()
  try {
    const result = await transaction.executeCypher(text, parameters)
    if (Object.values(result.counters).some((count) => count > 0)) throw writes()
    return result.toArray().map(rowOf)
  } finally {
    transaction.rollback()
  }
}

/** Sends the rows in pages, each once the one before is on its way: the answer may be larger than memory holds twice. */
async function scan(id: number, text: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
  if (!db) throw new Error('no database is open')
  if (inMemory) {
    send({ id, page: await query(text, parameters) })
    return
  }
  const result = await db.executeCypher(text, parameters)
  for (let at = 0; at < result.length; at += PAGE) {
    const rows: Record<string, unknown>[] = []
    for (let row = at; row < Math.min(at + PAGE, result.length); row++) rows.push(rowOf(result.get(row)))
    await new Promise<void>((resolve, reject) => {
      process.send?.({ id, page: rows } satisfies Reply, undefined, undefined, (error) =>
        error ? reject(error) : resolve(),
      )
    })
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof Failure) return { code: error.code, message: error.message, hint: error.hint }
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes(READ_ONLY)) return faultOf(writes())
  return message.includes(NOT_UNIQUE) ? faultOf(idTaken(message)) : { message }
}

// Ctrl-C goes to all processes of a terminal: the program that started this one decides what becomes of it.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => {
  if (scratch) rmSync(scratch, { recursive: true, force: true })
  process.kill(process.pid, 'SIGKILL')
})
process.on('message', (envelope: Envelope) => {
  const { id } = envelope
  answer(envelope).then(
    (rows) => send({ id, rows }),
    (error) => send({ id, fault: faultOf(error) }),
  )
})

function send(reply: Reply): void {
  process.send?.(reply)
}
