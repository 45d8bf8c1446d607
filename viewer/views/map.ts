import { bandsOf, distinct } from '../elements/bands.ts'
import { mapDrawing } from '../elements/map.ts'
import { tallyLinks } from '../elements/tally.ts'
import { CityMap, type CityMapAnswer } from '../operations.generated.ts'
import { countedFilter, type Filters, statementFilter } from '../state/filters.ts'
import { mapTable } from '../tables/map.ts'
import { type Lang, say } from '../words.ts'
import type { Shown } from './shown.ts'

export const askMap = (filters: Filters) => ({
  operation: CityMap,
  variables: { filter: statementFilter(filters) },
})
export const askMapCounts = (filters: Filters) => ({
  operation: CityMap,
  variables: { filter: countedFilter(filters) },
})

/** The map of links; `counted` is the same answer with all statuses. */
export function shownMap(answer: CityMapAnswer, counted: CityMapAnswer, filters: Filters, lang: Lang): Shown {
  const bands = bandsOf(answer.cityLinks, filters)
  const recorded = bands.bands.filter(
    (band) => band.existing.length + band.planned.length + band.joint.length > 0,
  )
  return {
    draw: (frame) => mapDrawing(answer, filters, frame),
    table: mapTable(bands, answer.cityLinks, lang),
    sentence: say(lang, 'mapSentence', {
      members: answer.cityLinks.members.length,
      recorded: recorded.length,
      existing: distinct(bands.bands.flatMap((band) => band.existing)),
      planned: distinct(bands.bands.flatMap((band) => band.planned)),
      joint: distinct(bands.hulls.flatMap((hull) => hull.ties)),
      areawide: bands.areawide.length,
    }),
    tally: tallyLinks(counted.cityLinks),
    cut: null,
    empty: answer.cityLinks.members.length === 0,
  }
}
