import type { Point } from './drawing.ts'
import { between, distance, distanceToSegment, normal, polyline } from './geometry.ts'

type Segment = readonly [Point, Point]

/**
 * The outline of a hull around some points that keeps clear of all others: a band of constant width along the
 * shortest tree that joins the points. A convex hull would take in members that have no part in the tie.
 */
export function hullOutline(points: readonly Point[], others: readonly Point[], radius: number): string {
  const segments = spanning(points).flatMap((segment) => bend(segment, others, radius + 18))
  const step = 5
  const all = [...points, ...segments.flat()]
  const pad = radius + 2 * step
  const left = Math.min(...all.map((p) => p.x)) - pad
  const top = Math.min(...all.map((p) => p.y)) - pad
  const columns = Math.ceil((Math.max(...all.map((p) => p.x)) + pad - left) / step) + 1
  const rows = Math.ceil((Math.max(...all.map((p) => p.y)) + pad - top) / step) + 1
  const value = (column: number, row: number): number => {
    const point = { x: left + column * step, y: top + row * step }
    const near = Math.min(
      ...points.map((p) => distance(p, point)),
      ...segments.map(([a, b]) => distanceToSegment(point, a, b) + NECK),
    )
    return radius - near
  }
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => value(column, row)),
  )
  return contours(grid)
    .map((loop) =>
      polyline(
        loop.map((p) => ({ x: left + p.x * step, y: top + p.y * step })),
        true,
      ),
    )
    .join('')
}

/** The band is narrower between points than around them. */
const NECK = 10

/** The shortest tree that joins all points (Prim). */
export function spanning(points: readonly Point[]): Segment[] {
  const [first, ...rest] = points
  if (!first) return []
  const joined = [first]
  const open = [...rest]
  const segments: Segment[] = []
  while (open.length > 0) {
    let best: { from: Point; index: number; length: number } | undefined
    for (const from of joined)
      for (const [index, to] of open.entries()) {
        const length = distance(from, to)
        if (!best || length < best.length) best = { from, index, length }
      }
    if (!best) break
    const [to] = open.splice(best.index, 1)
    if (!to) break
    segments.push([best.from, to])
    joined.push(to)
  }
  return segments
}

/** Leads a segment around a point that it would come too near to. */
function bend([a, b]: Segment, others: readonly Point[], clear: number): Segment[] {
  const blocking = others.find(
    (other) => distance(other, a) > 1 && distance(other, b) > 1 && distanceToSegment(other, a, b) < clear,
  )
  if (!blocking) return [[a, b]]
  const side = normal(a, b)
  const towards = (blocking.x - a.x) * side.x + (blocking.y - a.y) * side.y
  const push = clear - Math.abs(towards)
  const sign = towards > 0 ? -1 : 1
  const length = distance(a, b) || 1
  const t = ((blocking.x - a.x) * (b.x - a.x) + (blocking.y - a.y) * (b.y - a.y)) / length ** 2
  const foot = between(a, b, Math.min(0.85, Math.max(0.15, t)))
  const corner = { x: foot.x + side.x * push * sign, y: foot.y + side.y * push * sign }
  return [
    [a, corner],
    [corner, b],
  ]
}

/** Closed lines along which the grid passes through zero (marching squares), in units of the grid. */
function contours(grid: readonly (readonly number[])[]): Point[][] {
  // From the side of a cell by which a line enters to the side by which it leaves; sides are named, not measured:
  // the cells at both sides of one would round its crossing differently.
  const next = new Map<string, { readonly to: string; readonly point: Point }>()
  for (const [row, values] of grid.slice(0, -1).entries())
    for (const column of values.slice(0, -1).keys()) {
      const corners = [
        { x: column, y: row },
        { x: column + 1, y: row },
        { x: column + 1, y: row + 1 },
        { x: column, y: row + 1 },
      ]
      const sides = [
        `across ${column} ${row}`,
        `down ${column + 1} ${row}`,
        `across ${column} ${row + 1}`,
        `down ${column} ${row}`,
      ]
      const heights = corners.map(({ x, y }) => grid[y]?.[x] ?? -1)
      const inside = (corner: number) => (heights[corner % 4] as number) > 0
      for (const side of [0, 1, 2, 3].filter((each) => !inside(each) && inside(each + 1))) {
        let leaves = (side + 1) % 4
        while (inside(leaves + 1)) leaves = (leaves + 1) % 4
        const from = heights[side] as number
        const to = heights[(side + 1) % 4] as number
        const point = between(corners[side] as Point, corners[(side + 1) % 4] as Point, from / (from - to))
        next.set(sides[side] as string, { to: sides[leaves] as string, point })
      }
    }
  const loops: Point[][] = []
  while (next.size > 0) {
    const loop: Point[] = []
    let [at] = next.keys()
    for (let step = at && next.get(at); at !== undefined && step; step = next.get(at)) {
      next.delete(at)
      loop.push(step.point)
      at = step.to
    }
    loops.push(loop)
  }
  return loops
}
