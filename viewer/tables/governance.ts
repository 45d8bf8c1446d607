import { governanceOf, LEVELS } from '../elements/governance.ts'
import { caption } from '../elements/thing.ts'
import type { GovernanceAnswer, Name } from '../operations.generated.ts'
import type { Filters } from '../state/filters.ts'
import { type Lang, say } from '../words.ts'
import { opening, plain, type Table } from './table.ts'

/** Bodies by level, and alliances with leaders and members, a row for each. */
export function governanceTable(answer: GovernanceAnswer, kinds: Filters['kinds'], lang: Lang): Table {
  const governance = governanceOf(answer, kinds)
  const list = (things: readonly Name[]) =>
    things.map((thing) => caption(thing, lang)).join(lang === 'zh' ? '、' : ', ')
  const row = (thing: Name, level: string, leaders: string, members: string) => ({
    id: thing.id,
    cells: [
      plain(level),
      opening(caption(thing, lang), thing.id),
      plain(leaders),
      plain(members),
      plain(thing.state.words[lang]),
    ],
  })
  return {
    columns: (['colLevel', 'colThing', 'leaders', 'namedMembers', 'colStatus'] as const).map((word) =>
      say(lang, word),
    ),
    rows: [
      ...LEVELS.flatMap((level) =>
        governance.levels[level].map((thing) => row(thing, say(lang, level), '', '')),
      ),
      ...governance.alliances.map(({ alliance, leaders, members, areawide }) =>
        row(
          alliance,
          say(lang, 'alliances'),
          list(leaders),
          members.length === 0 && areawide ? say(lang, 'allUnnamed') : list(members),
        ),
      ),
    ],
  }
}
