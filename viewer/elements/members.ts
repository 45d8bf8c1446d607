import { isA, kindSpec } from '#graph-model/ontology/ontology.ts'
import type { CityMapAnswer } from '../operations.generated.ts'
import { type Lang, nameOf } from '../words.ts'
import type { Links } from './bands.ts'
import {
  type Backdrop,
  type Box,
  type DrawnEdge,
  type DrawnNode,
  type Frame,
  GAP,
  LEADING,
  labelBox,
  type Place,
  type Point,
} from './drawing.ts'
import { crosses, overlaps } from './geometry.ts'
import { textWidth } from './measure.ts'
import type { Extent } from './projection.ts'

export type Member = Links['members'][number]

export const RADIUS = 11

/** The name of a member and of the province it lies in. */
export interface MemberName {
  readonly name: string
  readonly province: string
}

/** Reads names and provinces; a unit lies in the province whose division code begins as its own. */
export function memberNames(answer: CityMapAnswer, lang: Lang): ReadonlyMap<string, MemberName> {
  const provinces = new Map(
    answer.provinces.nodes.flatMap((region) =>
      region.regionType === 'province' && region.divisionCode
        ? [[region.divisionCode.slice(0, 2), nameOf(region, lang).replace(/省$| Province$/, '')] as const]
        : [],
    ),
  )
  return new Map(
    answer.cityLinks.members.map(({ entity }) => [
      entity.id,
      { name: nameOf(entity, lang), province: provinces.get(entity.divisionCode?.slice(0, 2) ?? '') ?? '' },
    ]),
  )
}

function nameSize({ name, province }: MemberName, frame: Frame): { width: number; height: number } {
  const { label, small } = frame.type
  const width = Math.max(textWidth(name, label, true), textWidth(province, small))
  return { width, height: label * LEADING + (province === '' ? 0 : small * LEADING) }
}

/** The room a member needs: its name to the right, or to the left where it lies in the west. */
export function memberExtent(names: MemberName, west: boolean, frame: Frame): Extent {
  const { width } = nameSize(names, frame)
  const wide = RADIUS + GAP + width + 4
  const slim = RADIUS + 6
  return { left: west ? wide : slim, right: west ? slim : wide, above: slim, below: frame.type.label * 2 }
}

/** A member as a disc with its name, and the province beneath the name. */
export function memberNode(
  member: Member,
  names: MemberName,
  centre: Point,
  around: { readonly taken: Box[]; readonly edges: readonly DrawnEdge[] },
  frame: Frame,
): { node: DrawnNode; province: Backdrop[] } {
  const { entity } = member
  const { label: size, small } = frame.type
  const disc = { ...centre, width: 2 * RADIUS, height: 2 * RADIUS }
  const spot = bestPlace(disc, nameSize(names, frame), around.taken, around.edges, frame)
  around.taken.push(spot.box)
  // Above a disc the name moves up by a line, so that the province stands between it and the disc.
  const rise = spot.place === 'top' ? small * LEADING : spot.rise
  const label = { lines: [names.name], size, place: spot.place, bold: true, rise }
  const own = labelBox(disc, label, textWidth(names.name, size, true))
  const [anchor, side] = { right: ['start', -1], left: ['end', 1] }[spot.place as string] ?? ['middle', 0]
  const spec = kindSpec(entity.kind)
  const province: Backdrop = {
    id: `province ${entity.id}`,
    drawn: 'text',
    text: names.province,
    at: { x: own.x + (Number(side) * own.width) / 2, y: own.y + own.height / 2 + small * 0.8 },
    size: small,
    anchor: anchor as 'start' | 'middle' | 'end',
    quiet: true,
  }
  const node: DrawnNode = {
    id: entity.id,
    opens: entity.id,
    kind: entity.kind,
    shape: isA(entity.kind, 'Territory') ? spec.shape : 'ellipse',
    hue: spec.hue,
    look: 'established',
    ...disc,
    label,
    title: `${names.name} · ${names.province} · ${entity.words[frame.lang]}`,
  }
  return { node, province: names.province === '' ? [] : [province] }
}

/** Where a name meets least: at a side, a little higher or lower, below or above. */
function bestPlace(
  disc: Box,
  size: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  edges: readonly DrawnEdge[],
  frame: Frame,
): { place: Place; rise: number; box: Box } {
  const sides = (['right', 'left'] as const).flatMap((place) =>
    [0, 9, -9, 18, -18].map((rise) => ({ place, rise })),
  )
  const ways = [...sides, { place: 'bottom' as const, rise: 0 }, { place: 'top' as const, rise: 0 }]
  const tries = ways.map(({ place, rise }, index) => {
    const flat = { lines: [''], size: size.height / LEADING, place, rise }
    const own = labelBox(disc, flat, size.width)
    // At a side the name is centred on the disc, and the province hangs beneath it.
    const box = { ...own, y: own.y + (place === 'right' || place === 'left' ? size.height / 4 : 0) }
    const outside =
      box.x - box.width / 2 < 2 ||
      box.x + box.width / 2 > frame.width - 2 ||
      box.y - box.height / 2 < 2 ||
      box.y + box.height / 2 > frame.height - 2
    const cost =
      (outside ? 50 : 0) +
      taken.filter((other) => overlaps(other, box, 2)).length * 10 +
      edges.filter((edge) => crosses(box, edge.from, edge.to)).length * 6 +
      index * 0.1
    return { place, rise, box, cost }
  })
  return tries.reduce((a, b) => (b.cost < a.cost ? b : a))
}
