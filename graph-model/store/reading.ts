import { Failure } from '../failure.ts'
import { isRegistered, type QueryText } from './query.ts'

/** Milliseconds a query may take when its caller says nothing else. */
export const DEFAULT_TIMEOUT = 10_000

const LOADS_FILES = /\bload(\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)+csv\b/i

/** Refuses whatever is no registered query, and the one clause that reads files. Fails with `QUERY_REFUSED`. */
export function refuseQuery(query: QueryText): void {
  if (!isRegistered(query)) throw new Failure('QUERY_REFUSED', `the query ${query.name} is not registered`)
  if (LOADS_FILES.test(query.text)) throw new Failure('QUERY_REFUSED', `the query ${query.name} reads files`)
}

/** The rows of a query, with its name in front of what an engine says against it. */
export async function named<Rows>(query: QueryText, rows: Promise<Rows>): Promise<Rows> {
  try {
    return await rows
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error)) throw error
    throw new Error(`query ${query.name}: ${error.message}`, { cause: error })
  }
}

/** The failure of a query at its time-out. */
export function timedOut(timeout: number): Failure {
  return new Failure('QUERY_TIMEOUT', `the query took longer than ${timeout / 1_000} s`, {
    hint: 'Ask for less at once.',
  })
}

/** The failure of a query whose signal came. */
export function aborted(): Failure {
  return new Failure('QUERY_ABORTED', 'the query was given up')
}

/** The failure of a query that writes. */
export function writes(): Failure {
  return new Failure('QUERY_REFUSED', 'a query that writes was refused')
}

export interface Limits {
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

/** How a running query is ended: after `left` milliseconds, or `grace` milliseconds after nobody waits for it. */
export interface Ending {
  readonly left: number
  readonly grace: number
  readonly end: () => void
}

/** The rows, or a failure as soon as the time is over or the signal comes. */
export function limited<Rows>(rows: Promise<Rows>, limits: Limits, ending: Ending): Promise<Rows> {
  const { left, grace, end } = ending
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => {
      reject(timedOut(limits.timeout))
      end()
    }, left)
    const abort = () => {
      reject(aborted())
      clearTimeout(timer)
      timer = setTimeout(end, Math.min(grace, left))
    }
    if (limits.signal?.aborted) abort()
    else limits.signal?.addEventListener('abort', abort, { once: true })
    rows.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      limits.signal?.removeEventListener('abort', abort)
    })
  })
}
