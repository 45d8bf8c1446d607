import { useMemo, useState } from 'preact/hooks'
import { type Answered, type Asked, answerTo, useAnswer } from '../client/answers.ts'
import { planOrder } from '../elements/plan-order.ts'
import type { AroundAnswer, CityMapAnswer } from '../operations.generated.ts'
import type { Screen } from '../state/screen.ts'
import { askAround, FEW, MANY, shownAround } from '../views/around.ts'
import { askCorridorCounts, askCorridors, shownCorridors } from '../views/corridors.ts'
import { askGovernance, shownGovernance } from '../views/governance.ts'
import { askGroundCounts, askGrounds, shownGrounds } from '../views/grounds.ts'
import { askMap, askMapCounts, shownMap } from '../views/map.ts'
import type { Shown } from '../views/shown.ts'

/** What the current view shows, with what it came from. */
export interface Current {
  readonly shown: Shown | undefined
  readonly answered: Pick<Answered<unknown>, 'error' | 'loading' | 'retry'>
  readonly asked: Asked<unknown> | null
  /** The map's answer: banner, sources, members and the dataset stand in it, whatever the view. */
  readonly ground: CityMapAnswer | undefined
  readonly showRest: () => void
}

/** Asks for what the view needs and makes it ready to be shown. */
export function useView(screen: Screen): Current {
  const { state, lang } = screen
  const { view, filters } = state
  const [many, setMany] = useState<string | null>(null)
  const limit = many === state.around ? MANY : FEW
  const map = useAnswer(askMap(filters))
  const mapCounts = useAnswer(view === 'map' ? askMapCounts(filters) : null)
  const corridors = useAnswer(view === 'corridors' ? askCorridors(filters) : null)
  const corridorCounts = useAnswer(view === 'corridors' ? askCorridorCounts(filters) : null)
  const grounds = useAnswer(view === 'grounds' ? askGrounds(filters) : null)
  const groundCounts = useAnswer(view === 'grounds' ? askGroundCounts(filters) : null)
  const governance = useAnswer(view === 'governance' ? askGovernance(filters) : null)
  const centre = view === 'around' ? state.around : null
  const around = useAnswer(centre ? askAround(centre, filters, limit) : null)
  const expansions = useExpansions(screen)

  const shown = useMemo((): Shown | undefined => {
    const order = planOrder(map.answer?.cityLinks)
    if (view === 'map')
      return map.answer && shownMap(map.answer, mapCounts.answer ?? map.answer, filters, lang)
    if (view === 'corridors')
      return (
        corridors.answer &&
        shownCorridors(corridors.answer, corridorCounts.answer ?? corridors.answer, order, filters, lang)
      )
    if (view === 'grounds')
      return (
        grounds.answer &&
        shownGrounds(grounds.answer, groundCounts.answer ?? grounds.answer, order, filters, lang)
      )
    if (view === 'governance') return governance.answer && shownGovernance(governance.answer, filters, lang)
    if (centre && around.answer) return shownAround([around.answer, ...expansions], centre, filters, lang)
    return undefined
  }, [
    view,
    lang,
    filters,
    centre,
    map.answer,
    mapCounts.answer,
    corridors.answer,
    corridorCounts.answer,
    grounds.answer,
    groundCounts.answer,
    governance.answer,
    around.answer,
    expansions,
  ])
  const answered = { map, corridors, grounds, governance, around, text: map }[view]
  const asked = {
    map: askMap(filters),
    corridors: askCorridors(filters),
    grounds: askGrounds(filters),
    governance: askGovernance(filters),
    around: centre ? askAround(centre, filters, limit) : null,
    text: null,
  }[view]
  return {
    shown,
    answered,
    asked: asked as Asked<unknown> | null,
    ground: map.answer,
    showRest: () => setMany(state.around),
  }
}

/** The surroundings of what was expanded, as they come. */
function useExpansions({ state }: Screen): readonly AroundAnswer[] {
  const [answers, setAnswers] = useState<readonly AroundAnswer[]>([])
  const wanted = state.view === 'around' ? state.expanded.join(' ') : ''
  const key = `${wanted} ${JSON.stringify(state.filters)}`
  useMemo(() => {
    if (wanted === '') return setAnswers([])
    Promise.all(wanted.split(' ').map((id) => answerTo(askAround(id, state.filters)))).then(
      setAnswers,
      () => {},
    )
  }, [key])
  return answers
}
