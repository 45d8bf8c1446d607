import type { Context } from '../context.ts'
import { afterOf, connection, firstOf, lazily, type PageArguments } from '../page.ts'
import { type Hit, search } from '../search.ts'

interface SearchArguments extends PageArguments {
  readonly text: string
  readonly kinds?: readonly string[] | null
}

/** Search as a Relay connection, best first. */
export function searchList(_root: unknown, args: SearchArguments, { reading }: Context) {
  const found = lazily(() => search(reading, args.text, args.kinds ?? null))
  const after = afterOf(args.after, 'ns')
  return {
    ...connection<Hit, { score: number; matched: string }>({
      first: firstOf(args.first, 20),
      after: args.after,
      async read(limit) {
        const { hits } = await found()
        const at = after ? hits.findIndex((hit) => hit.entity.id === after[1]) + 1 : 0
        return hits.slice(at, at + limit)
      },
      key: ({ score, entity }) => [score, entity.id],
      node: ({ entity }) => entity,
      edge: ({ score, matched }) => ({ score, matched }),
      count: async () => (await found()).hits.length,
    }),
    truncated: async () => (await found()).truncated,
  }
}
