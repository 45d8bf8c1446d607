import { corridorsDrawing, lanes } from '../elements/corridors.ts'
import { corridorsInOrder, type PlanOrder } from '../elements/plan-order.ts'
import { tallyThings } from '../elements/tally.ts'
import { Corridors, type CorridorsAnswer } from '../operations.generated.ts'
import { countedFilter, type Filters, statementFilter } from '../state/filters.ts'
import { corridorsTable } from '../tables/corridors.ts'
import { type Lang, say } from '../words.ts'
import type { Shown } from './shown.ts'

export const askCorridors = (filters: Filters) => ({
  operation: Corridors,
  variables: { filter: statementFilter(filters) },
})
export const askCorridorCounts = (filters: Filters) => ({
  operation: Corridors,
  variables: { filter: countedFilter(filters) },
})

export function shownCorridors(
  answer: CorridorsAnswer,
  counted: CorridorsAnswer,
  order: PlanOrder,
  filters: Filters,
  lang: Lang,
): Shown {
  const corridors = corridorsInOrder(answer, order)
  const { kinds } = filters
  const things = counted.corridors.flatMap((view) => [
    view.corridor,
    ...lanes(view, []).flatMap((lane) => lane.things),
  ])
  return {
    draw: (frame) => corridorsDrawing(corridors, kinds, frame),
    table: corridorsTable(corridors, kinds, lang),
    sentence: say(lang, 'corridorsSentence', { n: answer.corridors.length }),
    tally: tallyThings(things),
    cut: null,
    empty: answer.corridors.length === 0 || kinds.includes('Corridor'),
  }
}
