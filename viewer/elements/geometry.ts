import type { Box, Point } from './drawing.ts'

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

export function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

/** The unit vector at right angles to the way from `a` to `b`, to its left on a screen. */
export function normal(a: Point, b: Point): Point {
  const length = distance(a, b) || 1
  return { x: (b.y - a.y) / length, y: -(b.x - a.x) / length }
}

/** How far a point lies from a segment. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
  if (length === 0) return distance(point, a)
  const t = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length
  return distance(point, between(a, b, Math.min(1, Math.max(0, t))))
}

/** Whether two boxes share ground, `gap` apart at least. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * gap &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * gap
  )
}

/** Whether a segment touches a box. */
export function crosses(box: Box, a: Point, b: Point): boolean {
  let from = 0
  let to = 1
  for (const [start, delta, low, high] of [
    [a.x, b.x - a.x, box.x - box.width / 2, box.x + box.width / 2],
    [a.y, b.y - a.y, box.y - box.height / 2, box.y + box.height / 2],
  ] as const) {
    if (delta === 0) {
      if (start < low || start > high) return false
      continue
    }
    const near = (low - start) / delta
    const far = (high - start) / delta
    from = Math.max(from, Math.min(near, far))
    to = Math.min(to, Math.max(near, far))
  }
  return from <= to
}

/** A path of straight pieces, for SVG and canvas alike. */
export function polyline(points: readonly Point[], closed = false): string {
  const at = (point: Point) => `${round(point.x)} ${round(point.y)}`
  return `M${points.map(at).join('L')}${closed ? 'Z' : ''}`
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
