/** A query of the product as the tests ask it, and how its rows are compared with those of plain code. */
import { expect } from 'vitest'
import { groupBy } from '#graph-model/group.ts'
import type { Query, QueryParameters } from '#graph-model/store/query.ts'

type Row = Readonly<Record<string, unknown>>

export interface Case {
  readonly query: Query
  readonly parameters: QueryParameters
  /** What plain code answers. */
  readonly rows: readonly Row[]
  /** What the query sorts its rows by; absent where they may come in any order. */
  readonly by?: (row: Row) => unknown
  /** How many of the rows the query may choose freely: it has a limit and no order. */
  readonly limit?: number
}

export type RowOf<Q> = Q extends Query<infer _Parameters, infer R> ? R : never

/** A case; the types of the query hold for its parameters and rows. */
export function caseOf<P extends QueryParameters, R>(
  query: Query<P, R>,
  parameters: P,
  rows: readonly R[],
  more: { readonly by?: (row: R) => unknown; readonly limit?: number } = {},
): Case {
  return { query: query as unknown as Query, parameters, rows: rows as readonly Row[], ...(more as object) }
}

/** A row as text that does not depend on the order of its properties. */
function rowText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Fails where the rows of an engine are not those of plain code. */
export function expectRows(actual: readonly Row[], { query, parameters, rows, by, limit }: Case): void {
  const [found, wanted] = [actual.map(rowText).sort(), rows.map(rowText).sort()]
  const asked = `${query.name} ${JSON.stringify(parameters)}`
  if (limit !== undefined && limit < rows.length) {
    expect(found.length, asked).toBe(limit)
    expect(surplus(found, wanted), asked).toEqual([])
  } else if (found.join('\n') !== wanted.join('\n')) {
    expect(
      { surplus: surplus(found, wanted), missing: surplus(wanted, found) },
      `${asked}: ${found.length} rows, not ${wanted.length}`,
    ).toEqual({ surplus: [], missing: [] })
  }
  if (by) expect(actual.map(by), asked).toEqual(rows.map(by))
}

/** The texts that one list holds more often than another. */
function surplus(found: readonly string[], wanted: readonly string[]): string[] {
  const counts = groupBy(wanted, (text) => text)
  return found.filter((text) => counts.get(text)?.pop() === undefined)
}

/** Whether a case finds anything: an engine that never does would pass the others. */
export function tells({ rows }: Case): boolean {
  return rows.some((row) => row.n !== 0)
}
