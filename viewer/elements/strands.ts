import { openPair } from '../state/view.ts'
import { type Lang, say } from '../words.ts'
import type { Band } from './bands.ts'
import { type Box, type DrawnEdge, type Frame, LEADING, type Look, type Point } from './drawing.ts'
import { between, normal, overlaps } from './geometry.ts'
import { textWidth } from './measure.ts'

/** Pixels of width a tie; less where the widest band would be wider than `WIDEST`. */
const PER_TIE = 3
const WIDEST = 30
const APART = 4

/** The width of a band of one tie, the same for all bands of a drawing. */
export function widthPerTie(bands: readonly Band[]): number {
  const most = Math.max(1, ...bands.flatMap((band) => [band.existing.length, band.planned.length]))
  return Math.min(PER_TIE, WIDEST / most)
}

/** One band for what exists and beside it a dashed strand for what is planned; as wide as their numbers. */
export function strands(
  band: Band,
  ends: { readonly a: Point; readonly b: Point; readonly names: string },
  perTie: number,
  frame: Frame,
): DrawnEdge[] {
  const { a, b } = ends
  const existing = band.existing.length
  const planned = band.planned.length
  const side = normal(a, b)
  const whole = (existing + planned) * perTie + (existing > 0 && planned > 0 ? APART : 0)
  const strand = (count: number, from: number, look: Look): DrawnEdge[] => {
    if (count === 0) return []
    const shift = from + (count * perTie) / 2 - whole / 2
    const move = (point: Point) => ({ x: point.x + side.x * shift, y: point.y + side.y * shift })
    const numbered = look !== 'planned' || existing === 0
    const label = { text: numbers(existing, planned), size: frame.type.small, at: between(a, b, 0.5) }
    return [
      {
        id: `${band.id}:${look}`,
        opens: openPair(band.a, band.b),
        source: band.a,
        target: band.b,
        from: move(a),
        to: move(b),
        width: Math.max(count * perTie, 2),
        hue: 'vermillion',
        look,
        arrow: 'none',
        ...(numbered ? { label } : {}),
        title: `${ends.names}: ${titled(existing, planned, frame.lang)}`,
      },
    ]
  }
  return [...strand(existing, 0, 'established'), ...strand(planned, whole - planned * perTie, 'planned')]
}

/** One number a pair, as in the matrix: what exists, and in brackets what is planned. */
function numbers(existing: number, planned: number): string {
  return [...(existing > 0 ? [String(existing)] : []), ...(planned > 0 ? [`(${planned})`] : [])].join(' ')
}

function titled(existing: number, planned: number, lang: Lang): string {
  const parts = [
    ...(existing > 0 ? [say(lang, 'tieCount', { n: existing })] : []),
    ...(planned > 0 ? [say(lang, 'plannedCount', { n: planned })] : []),
  ]
  return parts.join(' · ')
}

/** Sets a band's number on the band where it meets nothing else, and takes the room. */
export function withNumber(edge: DrawnEdge, taken: Box[], size: number): DrawnEdge {
  if (!edge.label) return edge
  const width = textWidth(edge.label.text, size, true) + 8
  const height = size * LEADING + 4
  const tries = [0.5, 0.54, 0.46, 0.58, 0.42, 0.62, 0.38, 0.66, 0.34, 0.7, 0.3, 0.74, 0.26].map((t) => {
    const at = between(edge.from, edge.to, t)
    const box = { ...at, width, height }
    return { at, box, cost: taken.filter((other) => overlaps(other, box, 2)).length * 5 + Math.abs(t - 0.54) }
  })
  const best = tries.reduce((a, b) => (b.cost < a.cost ? b : a))
  taken.push(best.box)
  return { ...edge, label: { ...edge.label, at: best.at } }
}
