import type { CityMapAnswer } from '../operations.generated.ts'
import type { Filters } from '../state/filters.ts'
import { type Lang, say } from '../words.ts'
import { hullDrawing, noteNode, noteRoom } from './badges.ts'
import { bandsOf } from './bands.ts'
import type { Backdrop, Box, Drawing, DrawnNode, Frame, Point } from './drawing.ts'
import { memberExtent, memberNames, memberNode, RADIUS } from './members.ts'
import { riverDrawing } from './river.ts'
import { sitesOf } from './sites.ts'
import { strands, widthPerTie, withNumber } from './strands.ts'
import { ABOUT_RIVER } from './yangtze.ts'

/** What the places of members tell, and of how many they tell nothing. */
function captionOf(members: number, unplaced: number, lang: Lang): string {
  if (unplaced === 0) return say(lang, 'schematic')
  return unplaced === members
    ? say(lang, 'ring')
    : `${say(lang, 'schematic')}; ${say(lang, 'beneath', { n: unplaced })}`
}

/**
 * Members at their true relative positions where these are known, bands with their numbers, hulls, the area-wide note and the river.
 * Names are set first, then numbers, badges and the river's name: each keeps clear of what stands.
 */
export function mapDrawing(
  answer: CityMapAnswer,
  filters: Pick<Filters, 'kinds' | 'forms'>,
  frame: Frame,
): Drawing {
  const { bands, hulls, areawide } = bandsOf(answer.cityLinks, filters)
  const names = memberNames(answer, frame.lang)
  const nameOf = (id: string) => names.get(id) ?? { name: id, province: '' }
  const { members } = answer.cityLinks
  const { centres, project, unplaced } = sitesOf(
    members,
    ({ entity }, west) => memberExtent(nameOf(entity.id), west, frame),
    frame,
    noteRoom(frame),
  )
  const perTie = widthPerTie(bands)
  const edges = bands.flatMap((band) => {
    const a = centres.get(band.a)
    const b = centres.get(band.b)
    const both = `${nameOf(band.a).name} – ${nameOf(band.b).name}`
    return a && b ? strands(band, { a, b, names: both }, perTie, frame) : []
  })

  const note = areawide.length > 0 ? [noteNode(areawide.length, frame)] : []
  const disc = (centre: Point): Box => ({ ...centre, width: 2 * RADIUS + 4, height: 2 * RADIUS + 4 })
  const taken: Box[] = [...[...centres.values()].map(disc), ...note]
  const around = { taken, edges }
  const nodes: DrawnNode[] = []
  const over: Backdrop[] = []
  for (const member of members) {
    const { id } = member.entity
    const drawn = memberNode(member, nameOf(id), centres.get(id) as Point, around, frame)
    nodes.push(drawn.node)
    over.push(...drawn.province)
  }
  const numbered = edges.map((edge) => withNumber(edge, taken, frame.type.small))
  for (const [index, hull] of hulls.entries()) {
    const who = hull.members.map((id) => nameOf(id).name).join('·')
    const drawn = hullDrawing(hull, index, centres, who, around, frame)
    over.push(drawn.area)
    nodes.push(drawn.badge)
  }
  const river = project ? riverDrawing(project, taken, frame) : []
  return {
    nodes: [...nodes, ...note],
    edges: numbered,
    backdrops: [...river, ...over],
    caption: captionOf(members.length, unplaced, frame.lang),
    credits: river.length > 0 ? [ABOUT_RIVER[frame.lang]] : [],
    width: frame.width,
    height: frame.height,
    wheel: 'zoom',
  }
}
