/** What one request may ask for. Each limit has an error code of its own. */
export interface Limits {
  /** Bytes of a request's body: `BODY_TOO_LARGE`. */
  readonly body: number
  /** Tokens of a document: `TOO_MANY_TOKENS`. */
  readonly tokens: number
  /** Fields within fields: `TOO_DEEP`. */
  readonly depth: number
  /** `TOO_MANY_ALIASES`. */
  readonly aliases: number
  /** Objects the answer may hold, by estimate: `TOO_COSTLY`. */
  readonly cost: number
  /** Milliseconds a run may take: `QUERY_TIMEOUT`. */
  readonly time: number
  /** Rows a run may read: `TOO_MUCH_READ`. */
  readonly rows: number
}

export const LIMITS: Limits = {
  body: 256 * 1024,
  tokens: 4_000,
  depth: 16,
  aliases: 60,
  cost: 50_000,
  time: 10_000,
  rows: 200_000,
}
