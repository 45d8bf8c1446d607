import { Failure } from '#graph-model/failure.ts'

/** A place in an ordered list: the values it is sorted by, the id last. */
export type CursorKey = readonly (string | number)[]

/** The opaque text of a place in a list. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

function badCursor(): Failure {
  return new Failure('BAD_CURSOR', 'the cursor in `after` was not made by this list', {
    hint: 'Pass the `endCursor` of an earlier answer to the same field, unchanged, or leave `after` out.',
  })
}

/**
 * The place that a cursor names. `shape` has one letter a value: `s` for text, `n` for a number.
 * Fails with `BAD_CURSOR`.
 */
export function decodeCursor(cursor: string, shape: string): CursorKey {
  let key: unknown
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw badCursor()
  }
  const types = { s: 'string', n: 'number' } as const
  const fits =
    Array.isArray(key) &&
    key.length === shape.length &&
    [...shape].every((letter, index) => typeof key[index] === types[letter as 's' | 'n'])
  if (!fits) throw badCursor()
  return key as CursorKey
}
