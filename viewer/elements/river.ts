import { say } from '../words.ts'
import type { Backdrop, Box, Frame } from './drawing.ts'
import { overlaps, polyline } from './geometry.ts'
import { textWidth } from './measure.ts'
import type { Projection } from './projection.ts'
import { YANGTZE } from './yangtze.ts'

/** The Yangtze as one quiet line, its name beside it where nothing stands; nothing where it flows elsewhere. */
export function riverDrawing(project: Projection, taken: readonly Box[], frame: Frame): Backdrop[] {
  const size = frame.type.small
  const text = say(frame.lang, 'river')
  const width = textWidth(text, size)
  const points = YANGTZE.map(([longitude, latitude]) => project({ longitude, latitude })).filter(
    ({ x, y }) => x > -200 && x < frame.width + 200 && y > -200 && y < frame.height + 200,
  )
  if (points.length < 2) return []
  const spots = [...points].reverse().flatMap((point) =>
    [
      { x: point.x + width / 2 + 10, y: point.y + size },
      { x: point.x, y: point.y + size * 1.6 },
      { x: point.x - width / 2 - 10, y: point.y - size },
      { x: point.x, y: point.y - size * 1.6 },
    ].filter(
      (spot) =>
        spot.x - width / 2 > 4 && spot.x + width / 2 < frame.width - 4 && spot.y < frame.height - size,
    ),
  )
  const free = spots.find(
    (spot) => !taken.some((box) => overlaps(box, { ...spot, width, height: size * 1.3 }, 3)),
  )
  return [
    { id: 'river', drawn: 'line', path: polyline(points), hue: 'blue' },
    ...(free
      ? [
          {
            id: 'river name',
            drawn: 'text' as const,
            text,
            at: { x: free.x, y: free.y + size * 0.36 },
            size,
            anchor: 'middle' as const,
            quiet: true,
          },
        ]
      : []),
  ]
}
