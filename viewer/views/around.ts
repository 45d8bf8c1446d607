import { merged, rings, ringsDrawing } from '../elements/rings.ts'
import { tallyThings } from '../elements/tally.ts'
import { caption } from '../elements/thing.ts'
import { Around, type AroundAnswer } from '../operations.generated.ts'
import { type Filters, statementFilter } from '../state/filters.ts'
import { aroundTable } from '../tables/around.ts'
import { type Lang, say } from '../words.ts'
import type { Shown } from './shown.ts'

/** How many things are asked for at first, and after "show the rest". */
export const FEW = 60
export const MANY = 500

export const askAround = (id: string, filters: Filters, limit = FEW) => ({
  operation: Around,
  variables: { id, hops: 1, limit, filter: statementFilter(filters) },
})

/** The surroundings of a thing: the first answer is its own, the others are of what was expanded. */
export function shownAround(
  answers: readonly AroundAnswer[],
  centre: string,
  filters: Filters,
  lang: Lang,
): Shown {
  const graph = merged(answers)
  const all = rings(graph, centre, filters.kinds)
  const hub = graph.nodes.find((node) => node.id === centre)
  const cut = answers.find((answer) => answer.neighborhood.truncated)?.neighborhood
  return {
    draw: (frame) => ringsDrawing(graph, centre, filters.kinds, frame),
    table: aroundTable(graph, centre, filters.kinds, lang),
    sentence: say(lang, 'aroundSentence', {
      name: hub ? caption(hub, lang) : centre,
      n: Math.max(0, all.length - 1),
    }),
    tally: tallyThings(graph.nodes.filter((node) => node.id !== centre)),
    cut: cut ? { shown: cut.nodes.length, total: cut.totalNodes } : null,
    empty: all.length <= 1,
  }
}
