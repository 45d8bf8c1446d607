import type { CityMapAnswer } from '../operations.generated.ts'
import type { Frame, Point } from './drawing.ts'
import { type Extent, fitInto, type Projection } from './projection.ts'

type Member = CityMapAnswer['cityLinks']['members'][number]

/** Where members stand in a frame. */
export interface Sites {
  readonly centres: ReadonlyMap<string, Point>
  /** Undefined where no member has coordinates. */
  readonly project: Projection | undefined
  /** Members without coordinates: where they stand means nothing. */
  readonly unplaced: number
}

const TOP = 16
const ROW = 56

/** On an ellipse, in their order; two face each other. */
function ring(
  members: readonly Member[],
  extents: readonly Extent[],
  frame: Frame,
  bottom: number,
): [string, Point][] {
  const wide = Math.max(...extents.map(({ left, right }) => Math.max(left, right)))
  const middle = { x: frame.width / 2, y: TOP + (frame.height - TOP - bottom) / 2 }
  const across = Math.max(frame.width / 2 - wide - TOP, 40)
  const up = Math.max((frame.height - TOP - bottom) / 2 - ROW, 40)
  const first = members.length === 2 ? Math.PI : -Math.PI / 2
  return members.map(({ entity }, index) => {
    const angle = first + (index * 2 * Math.PI) / members.length
    return [entity.id, { x: middle.x + across * Math.cos(angle), y: middle.y + up * Math.sin(angle) }]
  })
}

/**
 * Members at their true relative positions; those without coordinates in a row beneath, or on a ring where no member
 * has any. `extent` is the room that a member needs, its name to the left where it lies in the west.
 */
export function sitesOf(
  members: readonly Member[],
  extent: (member: Member, west: boolean) => Extent,
  frame: Frame,
  bottom: number,
): Sites {
  const placed = members.flatMap((member) =>
    member.latitude === null || member.longitude === null
      ? []
      : [{ member, latitude: member.latitude, longitude: member.longitude }],
  )
  const others = members.filter((member) => !placed.some((one) => one.member === member))
  if (placed.length === 0) {
    const extents = others.map((member) => extent(member, false))
    const centres = new Map(others.length > 0 ? ring(others, extents, frame, bottom) : [])
    return { centres, project: undefined, unplaced: others.length }
  }
  const row = others.length > 0 ? ROW : 0
  const west = placed.reduce((sum, { longitude }) => sum + longitude, 0) / placed.length
  const project = fitInto(
    placed.map((one) => ({ ...one, ...extent(one.member, one.longitude < west) })),
    { ...frame, top: TOP, bottom: bottom + row },
  )
  const beneath = others.map(({ entity }, index): [string, Point] => [
    entity.id,
    { x: ((index + 0.5) * frame.width) / others.length, y: frame.height - bottom - row / 2 },
  ])
  const centres = new Map([
    ...placed.map((one): [string, Point] => [one.member.entity.id, project(one)]),
    ...beneath,
  ])
  return { centres, project, unplaced: others.length }
}
