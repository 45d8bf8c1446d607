import type { ManagedTransaction, Session } from 'neo4j-driver'
import { headProperties, nextVersion } from '../head.ts'
import { claimLost, importAborted } from '../holder.ts'
import type { Change, ChangeStep } from '../port.ts'
import { changeConflict, partsOf, sizeOf, statementOf } from '../statement.ts'
import { refuseStep } from '../value.ts'
import type { Connection } from './connection.ts'
import { importFailure } from './failure.ts'
import { parametersOf } from './row.ts'

/** Rows that one transaction takes: some 200,000 fit into 1 GB of server heap, of the smallest servers' 512 MB half. */
const WHOLE = 50_000
const PART = 5_000

type Transaction = Pick<ManagedTransaction, 'run'>

// Readers see a commit while it is being applied, one record after the other: the mark tells them, and the version
// comes after it in a transaction of its own.
const COMMITTING = `MATCH (m:Metrograph {id: 'store'}) WHERE m.token = $token SET m.committing = $id RETURN count(m) AS n`
const COMMITTED = `MATCH (m:Metrograph {id: 'store'}) WHERE m.token = $token
SET m.version = $version REMOVE m.committing RETURN count(m) AS n`
const LOADING = "MERGE (d:Dataset {id: $id}) SET d.state = 'loading'"
const HELD = "MATCH (m:Metrograph {id: 'store'}) RETURN m.token AS token, m.version AS version"
const HEAD = 'MERGE (d:Dataset {id: $id}) SET d = $dataset'
// Comes last: it locks the node that the holder's signs of life and other importers' questions go to.
const VERSION = `MATCH (m:Metrograph {id: 'store'}) WHERE m.token = $token SET m.version = $version RETURN count(m) AS n`

/**
 * Applies a change for the holder of `token`: in one transaction, or above its size in several, with the dataset in
 * state `loading` from the first to the last.
 */
export async function applyChange(connection: Connection, change: Change, token: string): Promise<void> {
  headProperties(change.head)
  if (Array.isArray(change.steps)) change.steps.forEach(refuseStep)
  try {
    if (change.size <= WHOLE) await applyWhole(connection, change, token)
    else await applyInParts(connection, change, token)
  } catch (error) {
    throw importFailure(error, connection.place)
  }
}

async function applyWhole(connection: Connection, change: Change, token: string): Promise<void> {
  const [session, marks] = [connection.session(), connection.session()]
  const transaction = session.beginTransaction()
  const { id } = change.head
  try {
    await writeAll(transaction, partsOfChange(change))
    const version = nextVersion(await refuseLost(transaction, token))
    await transaction.run(HEAD, parametersOf({ id, dataset: headProperties(change.head) }))
    await once(marks, (mark) => held(mark.run(COMMITTING, { token, id })))
    await transaction.commit()
    await once(marks, (mark) => held(mark.run(COMMITTED, { token, version })))
  } finally {
    await transaction.close()
    await Promise.all([session.close(), marks.close()])
  }
}

/** Fails with `CLAIM_LOST` where a statement found that another took over. */
async function held(statement: ReturnType<Transaction['run']>): Promise<void> {
  const { records } = await statement
  if (records[0]?.get('n') !== 1) throw claimLost()
}

async function applyInParts(connection: Connection, change: Change, token: string): Promise<void> {
  const session = connection.session()
  try {
    await once(session, (transaction) => transaction.run(LOADING, { id: change.head.id }))
    const parts = partsOfChange(change)
    for (let part = await parts.next(); !part.done; ) {
      const { step, done } = part.value
      const committed = once(session, (transaction) =>
        // Sent together: the server need not wait for us in between.
        Promise.all([refuseLost(transaction, token), write(transaction, step)]),
      )
      // Whoever waits for it hears of the failure.
      committed.catch(() => undefined)
      // The next part is made while the server works on this one, and this one has to be on its way for that.
      await new Promise((resolve) => setImmediate(resolve))
      part = await parts.next()
      await committed
      done()
    }
    await once(session, (transaction) => finish(transaction, change, token))
  } finally {
    await session.close()
  }
}

interface Part {
  readonly step: ChangeStep
  /** Tells that it is written for good. */
  readonly done: () => void
}

async function* partsOfChange({ steps, size, signal, onProgress }: Change): AsyncGenerator<Part> {
  const inParts = size > WHOLE
  let applied = 0
  for await (const step of steps) {
    refuseStep(step)
    for (const part of partsOf(step, PART)) {
      if (signal?.aborted) throw importAborted(inParts)
      const done = () => {
        applied += sizeOf(part)
        onProgress?.({ applied, total: size })
      }
      yield { step: part, done }
    }
  }
  if (signal?.aborted) throw importAborted(inParts)
}

/** Writes one part after the other; the next is made and sent while the server works on the one before. */
async function writeAll(transaction: Transaction, parts: AsyncIterable<Part>): Promise<void> {
  let before: Promise<void> | undefined
  for await (const { step, done } of parts) {
    const sent = write(transaction, step).then(done)
    // Whoever waits for it hears of the failure.
    sent.catch(() => undefined)
    await before
    before = sent
  }
  await before
}

async function write(transaction: Transaction, step: ChangeStep): Promise<void> {
  const { text, rows } = statementOf(step)
  const { records } = await transaction.run(text, parametersOf({ rows }))
  const found = Number(records[0]?.get('n') ?? 0)
  if (found !== sizeOf(step)) throw changeConflict(step, sizeOf(step) - found)
}

async function finish(transaction: Transaction, change: Change, token: string): Promise<void> {
  const version = nextVersion(await refuseLost(transaction, token))
  const dataset = headProperties(change.head)
  await transaction.run(HEAD, parametersOf({ id: change.head.id, dataset }))
  await held(transaction.run(VERSION, { token, version }))
}

/** The version before the change; fails with `CLAIM_LOST` where another took over. */
async function refuseLost(transaction: Transaction, token: string): Promise<string> {
  const { records } = await transaction.run(HELD)
  if (records[0]?.get('token') !== token) throw claimLost()
  return String(records[0]?.get('version') ?? '')
}

/**
 * A transaction that is tried again only where the server says that it left nothing: the driver's own repetition
 * also follows a lost connection, after which relationships might stand twice.
 */
async function once(session: Session, work: (transaction: Transaction) => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const transaction = session.beginTransaction()
    try {
      await work(transaction)
      await transaction.commit()
      return
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (tries >= 5 || !code.startsWith('Neo.TransientError')) throw error
    } finally {
      await transaction.close().catch(() => undefined)
    }
  }
}
