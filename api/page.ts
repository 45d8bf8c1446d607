import { Failure } from '#graph-model/failure.ts'
import { type CursorKey, decodeCursor, encodeCursor } from './cursor.ts'

export const MOST_FIRST = 100

/** How a list is asked for. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
}

/** How many items are asked for. Fails with `BAD_FIRST`. */
export function firstOf(first: number | null | undefined, usual: number): number {
  const count = first ?? usual
  if (count < 0 || count > MOST_FIRST) {
    throw new Failure('BAD_FIRST', `\`first\` is ${count}; it may be 0 to ${MOST_FIRST}`, {
      hint: 'Ask for at most 100 and go on with `after: endCursor`.',
    })
  }
  return count
}

/** The place after which a page begins, if it is not the first. Fails with `BAD_CURSOR`. */
export function afterOf(after: string | null | undefined, shape: string): CursorKey | undefined {
  return after === null || after === undefined ? undefined : decodeCursor(after, shape)
}

/** A page as resolvers pass it on: everything is read when a field asks for it, and only once. */
export interface Connection<Edge> {
  edges(): Promise<Edge[]>
  nodes(): Promise<unknown[]>
  pageInfo(): Promise<{
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }>
  totalCount(): Promise<number>
}

export interface Listing<Item, Edge> {
  readonly first: number
  readonly after: string | null | undefined
  /** Reads one item more than the page holds, if there are so many. */
  readonly read: (limit: number) => Promise<Item[]>
  readonly key: (item: Item) => CursorKey
  readonly node: (item: Item) => unknown
  /** What an edge has beside cursor and node. */
  readonly edge?: (item: Item) => Edge
  readonly count: () => Promise<number>
}

/** Runs `make` at the first call and gives its answer at every call. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A Relay connection over a list that is read page by page. */
export function connection<Item, Edge extends object = object>(
  listing: Listing<Item, Edge>,
): Connection<Edge & { cursor: string; node: unknown }> {
  const read = lazily(async () => {
    const items = listing.first === 0 ? [] : await listing.read(listing.first + 1)
    return { items: items.slice(0, listing.first), more: items.length > listing.first }
  })
  const cursor = (item: Item | undefined) => (item === undefined ? null : encodeCursor(listing.key(item)))
  return {
    async edges() {
      const { items } = await read()
      return items.map((item) => ({
        ...(listing.edge?.(item) as Edge),
        cursor: encodeCursor(listing.key(item)),
        node: listing.node(item),
      }))
    },
    async nodes() {
      return (await read()).items.map(listing.node)
    },
    async pageInfo() {
      const { items, more } = await read()
      return {
        hasNextPage: more,
        hasPreviousPage: typeof listing.after === 'string',
        startCursor: cursor(items[0]),
        endCursor: cursor(items.at(-1)),
      }
    },
    totalCount: lazily(listing.count),
  }
}

/** Fails with `TOO_MANY_FOUND` where a view that is shown whole would hold more than it may. */
export function refuseMore(what: string, count: number, most: number): void {
  if (count <= most) return
  throw new Failure('TOO_MANY_FOUND', `there are more than ${most} ${what}`, {
    hint: 'Page through them with `entities(filter: { kinds: [...] })`.',
  })
}
