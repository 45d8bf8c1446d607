import { AREAWIDE, openJoint } from '../state/view.ts'
import { say } from '../words.ts'
import type { Hull } from './bands.ts'
import {
  type Backdrop,
  type Box,
  type DrawnEdge,
  type DrawnNode,
  type Frame,
  LEADING,
  type Point,
} from './drawing.ts'
import { crosses, distance, overlaps } from './geometry.ts'
import { hullOutline } from './hull.ts'
import { linesWidth, textWidth, wrap } from './measure.ts'

/** A hull around the members of joint ties, with their number on a badge that stands near and meets nothing. */
export function hullDrawing(
  hull: Hull,
  index: number,
  centres: ReadonlyMap<string, Point>,
  names: string,
  around: { readonly taken: Box[]; readonly edges: readonly DrawnEdge[] },
  frame: Frame,
): { area: Backdrop; badge: DrawnNode } {
  const { lang, type } = frame
  const inside = hull.members.flatMap((id) => centres.get(id) ?? [])
  const outside = [...centres].flatMap(([id, point]) => (hull.members.includes(id) ? [] : [point]))
  const look = hull.ties.every((tie) => tie.status === 'PLANNED') ? 'planned' : 'ongoing'
  const opens = openJoint(hull.members)
  const text = say(lang, 'jointCount', { n: hull.ties.length, k: hull.members.length })
  const size = { width: textWidth(text, type.small, true) + 16, height: type.small * LEADING + 6 }
  const at = badgeSpot(inside, size, around.taken, around.edges, frame)
  around.taken.push({ ...at, ...size })
  return {
    area: {
      id: opens,
      drawn: 'area',
      path: hullOutline(inside, outside, 22 + 5 * (index % 5)),
      hue: 'purple',
      look,
      opens,
    },
    badge: {
      id: opens,
      opens,
      shape: 'round-rectangle',
      hue: 'purple',
      look,
      quiet: true,
      ...at,
      ...size,
      label: { lines: [text], size: type.small, place: 'inside', bold: true },
      title: `${names}: ${text}`,
    },
  }
}

function badgeSpot(
  points: readonly Point[],
  size: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  edges: readonly DrawnEdge[],
  frame: Frame,
): Point {
  const mean = (axis: 'x' | 'y') =>
    points.reduce((sum, point) => sum + point[axis], 0) / Math.max(points.length, 1)
  const middle = { x: mean('x'), y: mean('y') }
  let best = { point: middle, cost: Number.POSITIVE_INFINITY }
  for (let y = size.height; y < frame.height - size.height; y += 12)
    for (let x = size.width / 2 + 6; x < frame.width - size.width / 2 - 6; x += 12) {
      const box = { x, y, ...size }
      const near = Math.min(...points.map((point) => distance(point, box)))
      const cost =
        taken.filter((other) => overlaps(other, box, 4)).length * 1000 +
        edges.filter((edge) => crosses({ ...box, height: size.height + edge.width }, edge.from, edge.to))
          .length *
          400 +
        Math.abs(near - 44) +
        distance(middle, box) / 3
      if (cost < best.cost) best = { point: { x, y }, cost }
    }
  return best.point
}

/** The height the note takes, with what lies beneath it. */
export function noteRoom(frame: Frame): number {
  return frame.type.small * LEADING * 2 + 14 + frame.type.small * 1.4 + 22
}

/** One note for all that the source says of all cities. */
export function noteNode(count: number, frame: Frame): DrawnNode {
  const { lang, type } = frame
  const widest = Math.min(260 * (type.small / 12), frame.width - 60)
  const why = wrap(say(lang, 'areawideNoteWhy'), type.small, widest, 2)
  const lines = [say(lang, 'areawideNote', { n: count }), ...why]
  const width = linesWidth(lines, type.small, true) + 24
  const height = lines.length * type.small * LEADING + 14
  return {
    id: AREAWIDE,
    opens: AREAWIDE,
    shape: 'round-rectangle',
    hue: 'grey',
    look: 'ongoing',
    quiet: true,
    x: 16 + width / 2,
    y: frame.height - type.small * 1.4 - 14 - height / 2,
    width,
    height,
    label: { lines, size: type.small, place: 'inside' },
    title: lines.join(' · '),
  }
}
