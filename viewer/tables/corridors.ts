import { type CorridorView, lanes } from '../elements/corridors.ts'
import { caption } from '../elements/thing.ts'
import type { Filters } from '../state/filters.ts'
import { type Lang, nameOf, say } from '../words.ts'
import { opening, plain, type Table } from './table.ts'

/** What each corridor holds, a row for each thing. */
export function corridorsTable(views: readonly CorridorView[], kinds: Filters['kinds'], lang: Lang): Table {
  return {
    columns: (['colCorridor', 'colPart', 'colThing', 'colKind', 'colStatus'] as const).map((word) =>
      say(lang, word),
    ),
    rows: views.flatMap((view) =>
      lanes(view, kinds).flatMap((lane) =>
        lane.things.map((thing) => ({
          id: `${view.corridor.id} ${lane.word} ${thing.id}`,
          cells: [
            opening(nameOf(view.corridor, lang), view.corridor.id),
            plain(say(lang, lane.word)),
            opening(caption(thing, lang), thing.id),
            plain(thing.words[lang]),
            plain(thing.state.words[lang]),
          ],
        })),
      ),
    ),
  }
}
