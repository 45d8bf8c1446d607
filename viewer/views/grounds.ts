import { groundsDrawing, keptGrounds } from '../elements/grounds.ts'
import { groundsInOrder, type PlanOrder } from '../elements/plan-order.ts'
import { tallyThings } from '../elements/tally.ts'
import { Grounds, type GroundsAnswer } from '../operations.generated.ts'
import { countedFilter, type Filters, statementFilter } from '../state/filters.ts'
import { groundsTable } from '../tables/grounds.ts'
import { type Lang, say } from '../words.ts'
import type { Shown } from './shown.ts'

export const askGrounds = (filters: Filters) => ({
  operation: Grounds,
  variables: { filter: statementFilter(filters) },
})
export const askGroundCounts = (filters: Filters) => ({
  operation: Grounds,
  variables: { filter: countedFilter(filters) },
})

export function shownGrounds(
  answer: GroundsAnswer,
  counted: GroundsAnswer,
  order: PlanOrder,
  filters: Filters,
  lang: Lang,
): Shown {
  const grounds = groundsInOrder(answer, order)
  const kept = keptGrounds(grounds, filters.kinds)
  const planned = kept.filter((ground) => {
    const statuses = ground.members.map((reach) => reach.status)
    return (statuses.length > 0 ? statuses : ground.thing.state.statuses).every(
      (status) => status === 'PLANNED',
    )
  })
  return {
    draw: (frame) => groundsDrawing(grounds, filters.kinds, frame),
    table: groundsTable(grounds, filters.kinds, lang),
    sentence: say(lang, 'groundsSentence', { n: kept.length, planned: planned.length }),
    tally: tallyThings(counted.enclaves.map((ground) => ground.thing)),
    cut: null,
    empty: kept.length === 0,
  }
}
