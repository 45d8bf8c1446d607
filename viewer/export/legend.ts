import { kindSpec } from '#graph-model/ontology/ontology.ts'
import type { Palette } from '../drawing/palette.ts'
import { isRound, shapePath } from '../drawing/shape.ts'
import type { Drawing } from '../elements/drawing.ts'
import { polyline } from '../elements/geometry.ts'
import { textWidth } from '../elements/measure.ts'
import { inOrder } from '../elements/tally.ts'
import { lookOf } from '../elements/thing.ts'
import { STATUSES } from '../state/filters.ts'
import { AREAWIDE } from '../state/view.ts'
import { type Lang, say } from '../words.ts'
import type { Mark, PathMark } from './figure.ts'

interface Item {
  readonly text: string
  readonly swatch: (x: number, y: number) => PathMark
}

const SIZE = 12

/** The legend of the kinds, forms and states that a drawing has, and no others, in rows within a width. */
export function legendMarks(
  drawing: Drawing,
  palette: Palette,
  lang: Lang,
  place: { readonly left: number; readonly top: number; readonly width: number },
): { marks: Mark[]; bottom: number } {
  const items = [
    ...kindItems(drawing, palette, lang),
    ...formItems(drawing, palette, lang),
    ...statusItems(drawing, palette, lang),
  ]
  const marks: Mark[] = []
  let x = place.left
  let y = place.top + SIZE
  for (const item of items) {
    const wide = 24 + textWidth(item.text, SIZE) + 18
    if (x > place.left && x + wide > place.left + place.width) {
      x = place.left
      y += SIZE * 1.8
    }
    marks.push(item.swatch(x + 9, y))
    marks.push({
      type: 'text',
      text: item.text,
      x: x + 24,
      y: y + SIZE * 0.36,
      size: SIZE,
      bold: false,
      anchor: 'start',
      fill: palette.ink,
    })
    x += wide
  }
  return { marks, bottom: y + SIZE }
}

function kindItems(drawing: Drawing, palette: Palette, lang: Lang): Item[] {
  const kinds = inOrder(new Set(drawing.nodes.flatMap((node) => (node.kind ? [node.kind] : []))))
  return kinds.map((kind) => {
    const spec = kindSpec(kind)
    const colour = palette.hue(spec.hue)
    return {
      text: spec[lang],
      swatch: (x, y) => ({
        type: 'path',
        d: shapePath(spec.shape, x, y, 13, 13),
        fill: colour,
        stroke: colour,
        strokeWidth: 1.5,
        round: isRound(spec.shape),
      }),
    }
  })
}

/** Bands, hulls and the note of a map. */
function formItems(drawing: Drawing, palette: Palette, lang: Lang): Item[] {
  const band = (x: number, y: number): PathMark => ({
    type: 'path',
    d: polyline([
      { x: x - 9, y },
      { x: x + 9, y },
    ]),
    fill: 'none',
    stroke: palette.hue('vermillion'),
    strokeWidth: 5,
  })
  const box = (fill: string, stroke: string) => (x: number, y: number) => ({
    type: 'path' as const,
    d: shapePath('round-rectangle', x, y, 16, 10),
    fill,
    stroke,
    strokeWidth: 1.5,
    round: true,
  })
  const banded = drawing.edges.some((edge) => edge.label)
  const hulled = drawing.backdrops.some((backdrop) => backdrop.drawn === 'area')
  const noted = drawing.nodes.some((node) => node.opens === AREAWIDE)
  return [
    ...(banded ? [{ text: `${say(lang, 'PAIRWISE')} · ${say(lang, 'bandScale')}`, swatch: band }] : []),
    ...(hulled
      ? [{ text: say(lang, 'JOINT'), swatch: box(palette.tint('purple'), palette.hue('purple')) }]
      : []),
    ...(noted ? [{ text: say(lang, 'AREAWIDE'), swatch: box(palette.raised, palette.hue('grey')) }] : []),
  ]
}

function statusItems(drawing: Drawing, palette: Palette, lang: Lang): Item[] {
  const looks = new Set([...drawing.nodes, ...drawing.edges].map((part) => part.look))
  return STATUSES.filter((status) => looks.has(lookOf([status]))).map((status) => {
    const look = lookOf([status])
    const fill = { established: palette.second, ongoing: palette.tint('grey'), planned: palette.raised }[look]
    return {
      text: say(lang, status),
      swatch: (x, y) => ({
        type: 'path',
        d: shapePath('ellipse', x, y, 12, 12),
        fill,
        stroke: palette.second,
        strokeWidth: 1.5,
        ...(look === 'planned' ? { dash: '4 3' } : {}),
      }),
    }
  })
}
