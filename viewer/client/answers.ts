import { useEffect, useReducer, useRef } from 'preact/hooks'
import type { Operation } from '../operations.generated.ts'
import { AskError, ask } from './ask.ts'

/** One operation with its variables. */
export interface Asked<A, V = unknown> {
  readonly operation: Operation<A, V>
  readonly variables: V
}

/** What there is of an answer: the last one stays until the next has come. */
export interface Answered<A> {
  readonly answer: A | undefined
  readonly error: AskError | undefined
  readonly loading: boolean
  readonly retry: () => void
}

interface Entry {
  answer?: unknown
  error?: AskError
  settled: boolean
  done: Promise<void>
}

const KEPT = 80
const entries = new Map<string, Entry>()

function fetched(key: string, asked: Asked<unknown>): Entry {
  const known = entries.get(key)
  if (known) return known
  const entry: Entry = { settled: false, done: Promise.resolve() }
  entry.done = ask(asked.operation, asked.variables)
    .then(
      (answer) => {
        entry.answer = answer
      },
      (error: unknown) => {
        entry.error = error instanceof AskError ? error : new AskError('DEFECT', String(error))
      },
    )
    .then(() => {
      entry.settled = true
    })
  entries.set(key, entry)
  const [oldest] = entries.keys()
  if (entries.size > KEPT && oldest !== undefined) entries.delete(oldest)
  return entry
}

/** The answer to an operation, asked once and kept; nothing is asked while `asked` is null. */
export function useAnswer<A, V>(asked: Asked<A, V> | null): Answered<A> {
  const [, refresh] = useReducer((count: number) => count + 1, 0)
  const last = useRef<{ name: string; answer: A } | undefined>(undefined)
  const key = asked ? `${asked.operation.name} ${JSON.stringify(asked.variables)}` : ''
  const entry = asked ? fetched(key, asked as Asked<unknown>) : undefined
  const settled = entry?.settled ?? true
  useEffect(() => {
    let here = true
    // It may have come between drawing and now: then this still draws once more.
    if (!settled) entry?.done.then(() => here && refresh(undefined))
    return () => {
      here = false
    }
  }, [entry, settled])
  if (asked && entry?.answer !== undefined)
    last.current = { name: asked.operation.name, answer: entry.answer as A }
  const kept = asked && last.current?.name === asked.operation.name ? last.current.answer : undefined
  return {
    answer: kept,
    error: entry?.error,
    loading: !settled,
    retry: () => {
      entries.delete(key)
      refresh(undefined)
    },
  }
}

/** Asks outside a component, through the same store of answers. */
export async function answerTo<A, V>(asked: Asked<A, V>): Promise<A> {
  const key = `${asked.operation.name} ${JSON.stringify(asked.variables)}`
  const entry = fetched(key, asked as Asked<unknown>)
  await entry.done
  if (entry.error) {
    entries.delete(key)
    throw entry.error
  }
  return entry.answer as A
}
