import type { Context } from '../context.ts'
import { entityOf, namedEntity } from '../entity.ts'
import { afterOf, connection, firstOf, type PageArguments } from '../page.ts'
import { allIndicators, indicatorsAbout } from '../queries/indicators.ts'

interface IndicatorArguments extends PageArguments {
  readonly about?: string | null
  readonly text?: string | null
}

/** What is counted: of one thing, or whose name or unit holds a text. */
export async function indicators(_root: unknown, args: IndicatorArguments, { reading }: Context) {
  if (args.about) await namedEntity(reading, args.about)
  const { page, count } = args.about ? indicatorsAbout : allIndicators
  const asked = { about: args.about ?? null, text: args.text?.trim().toLowerCase() || null }
  const [afterKey = null, afterId = ''] = (afterOf(args.after, 'ss') ?? []) as readonly string[]
  return connection({
    first: firstOf(args.first, 50),
    after: args.after,
    read: (first) => reading.read(page, { ...asked, afterKey, afterId, first }),
    key: ({ node, key }) => [key, node.properties.id as string],
    node: ({ node }) => entityOf(node),
    count: async () => (await reading.read(count, asked))[0]?.n ?? 0,
  })
}
