import { GOVERNANCE_RELATIONS, governanceDrawing, governanceOf } from '../elements/governance.ts'
import { tallyThings } from '../elements/tally.ts'
import { Governance, type GovernanceAnswer, type Name } from '../operations.generated.ts'
import { type Filters, statementFilter } from '../state/filters.ts'
import { governanceTable } from '../tables/governance.ts'
import { type Lang, say } from '../words.ts'
import type { Shown } from './shown.ts'

export const askGovernance = (filters: Filters) => ({
  operation: Governance,
  variables: { relations: GOVERNANCE_RELATIONS, filter: statementFilter({ ...filters, statuses: [] }) },
})

/** Bodies and alliances; the statuses are filtered here, by what is said of each thing. */
export function shownGovernance(whole: GovernanceAnswer, filters: Filters, lang: Lang): Shown {
  const kept = ({ state: { statuses } }: Name) =>
    statuses.length === 0 || statuses.some((status) => !filters.statuses.includes(status))
  const answer = {
    bodies: { ...whole.bodies, nodes: whole.bodies.nodes.filter(kept) },
    mechanisms: { ...whole.mechanisms, nodes: whole.mechanisms.nodes.filter(kept) },
  }
  const governance = governanceOf(answer, filters.kinds)
  const levels = Object.values(governance.levels).flat()
  const planned = governance.alliances.filter(({ alliance }) =>
    alliance.state.statuses.every((status) => status === 'PLANNED'),
  )
  const all = governanceOf(whole, [])
  const cut = whole.bodies.pageInfo.hasNextPage || whole.mechanisms.pageInfo.hasNextPage
  return {
    draw: (frame) => governanceDrawing(answer, filters.kinds, frame),
    table: governanceTable(answer, filters.kinds, lang),
    sentence: say(lang, 'governanceSentence', {
      n: levels.length,
      alliances: governance.alliances.length,
      planned: planned.length,
    }),
    tally: tallyThings([
      ...Object.values(all.levels).flat(),
      ...all.alliances.map(({ alliance }) => alliance),
    ]),
    cut: cut
      ? {
          shown: whole.bodies.nodes.length + whole.mechanisms.nodes.length,
          total: whole.bodies.totalCount + whole.mechanisms.totalCount,
        }
      : null,
    empty: levels.length + governance.alliances.length === 0,
  }
}
