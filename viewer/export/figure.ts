import { paint } from '../drawing/paint.ts'
import type { Palette } from '../drawing/palette.ts'
import { isRound, shapePath } from '../drawing/shape.ts'
import { type Drawing, type DrawnEdge, type DrawnNode, GAP, LEADING, labelBox } from '../elements/drawing.ts'
import { between, distance, polyline } from '../elements/geometry.ts'
import { linesWidth, textWidth, wrap } from '../elements/measure.ts'
import type { Source } from '../operations.generated.ts'
import { type Lang, say } from '../words.ts'
import { legendMarks } from './legend.ts'

/** What a figure is made of: paths and lines of text, in the order in which they are painted. */
export type Mark = PathMark | TextMark

export interface PathMark {
  readonly type: 'path'
  readonly d: string
  readonly fill: string
  readonly fillOpacity?: number
  readonly stroke: string
  readonly strokeOpacity?: number
  readonly strokeWidth: number
  readonly dash?: string
  readonly round?: boolean
}

interface TextMark {
  readonly type: 'text'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: string
}

export interface Figure {
  readonly width: number
  readonly height: number
  readonly ground: string
  readonly title: string
  readonly marks: readonly Mark[]
}

/** What stands around a drawing, so that the figure stands alone. */
export interface Surround {
  readonly title: string
  readonly sentence: string
  readonly banner: string
  readonly sources: readonly Source[]
  readonly version: string
  readonly notes: readonly string[]
  readonly lang: Lang
}

const EDGE = 24

/** A drawing with title, legend of what is shown, numbered sources, banner and version. */
export function figureOf(drawing: Drawing, surround: Surround, palette: Palette): Figure {
  const width = Math.max(640, drawing.width) + 2 * EDGE
  const inner = width - 2 * EDGE
  const marks: Mark[] = []
  let y = EDGE
  const put = (text: string, size: number, bold = false, fill = palette.ink) => {
    for (const line of wrap(text, size, inner)) {
      y += size * LEADING
      marks.push({ type: 'text', text: line, x: EDGE, y: y - size * 0.3, size, bold, anchor: 'start', fill })
    }
  }
  put(surround.title, 24, true)
  put(surround.sentence, 14)
  put(surround.banner, 13, false, palette.second)
  y += 12
  const left = EDGE + (inner - drawing.width) / 2
  marks.push(...drawingMarks(drawing, palette).map((mark) => moved(mark, left, y)))
  y += drawing.height + 12
  const legend = legendMarks(drawing, palette, surround.lang, { left: EDGE, top: y, width: inner })
  marks.push(...legend.marks)
  y = legend.bottom + 8
  put(say(surround.lang, 'sources'), 13, true)
  for (const [index, source] of surround.sources.entries()) {
    const title = surround.lang === 'zh' ? source.titleZh : source.titleEn
    put(`[${index + 1}] ${source.issuer[surround.lang]}. ${title}. ${source.date}`, 12)
  }
  for (const note of [...surround.notes, surround.version]) put(note, 12, false, palette.second)
  return { width, height: Math.ceil(y + EDGE), ground: palette.ground, title: surround.title, marks }
}

/** The drawing alone, as it is on the screen. */
function drawingMarks(drawing: Drawing, palette: Palette): Mark[] {
  return [
    ...drawing.backdrops.map((backdrop): Mark => {
      if (backdrop.drawn === 'text')
        return {
          type: 'text',
          text: backdrop.text ?? '',
          x: backdrop.at?.x ?? 0,
          y: backdrop.at?.y ?? 0,
          size: backdrop.size ?? 12,
          bold: backdrop.bold ?? false,
          anchor: backdrop.anchor ?? 'start',
          fill: backdrop.quiet ? palette.second : palette.ink,
        }
      const look = paint(backdrop, palette)
      return { type: 'path', d: backdrop.path ?? '', round: true, ...look }
    }),
    ...drawing.edges.flatMap((edge) => edgeMarks(edge, palette)),
    ...drawing.nodes.flatMap((node) => nodeMarks(node, palette)),
    ...drawing.edges.flatMap((edge) => numberMarks(edge, palette)),
  ]
}

function edgeMarks(edge: DrawnEdge, palette: Palette): Mark[] {
  const stroke = palette.hue(edge.hue)
  const dash = edge.look === 'planned' ? '7 4' : undefined
  const line: PathMark = {
    type: 'path',
    d: polyline([edge.from, edge.to]),
    fill: 'none',
    stroke,
    strokeOpacity: 0.85,
    strokeWidth: edge.width,
    ...(dash ? { dash } : {}),
  }
  const head = (tip: { x: number; y: number }, from: { x: number; y: number }): Mark => {
    const length = distance(tip, from) || 1
    const back = between(tip, from, Math.min(1, 9 / length))
    const side = { x: (-(tip.y - from.y) / length) * 4.5, y: ((tip.x - from.x) / length) * 4.5 }
    const corners = [
      tip,
      { x: back.x + side.x, y: back.y + side.y },
      { x: back.x - side.x, y: back.y - side.y },
    ]
    return { type: 'path', d: polyline(corners, true), fill: stroke, stroke: 'none', strokeWidth: 0 }
  }
  return [
    line,
    ...(edge.arrow === 'none' ? [] : [head(edge.to, edge.from)]),
    ...(edge.arrow === 'both' ? [head(edge.from, edge.to)] : []),
  ]
}

function numberMarks(edge: DrawnEdge, palette: Palette): Mark[] {
  if (!edge.label) return []
  const { text, size, at } = edge.label
  const width = textWidth(text, size, true) + 6
  const height = size * LEADING + 2
  const left = at.x - width / 2
  const top = at.y - height / 2
  const box = [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: top + height },
    { x: left, y: top + height },
  ]
  return [
    {
      type: 'path',
      d: polyline(box, true),
      fill: palette.ground,
      stroke: 'none',
      strokeWidth: 0,
      round: true,
    },
    {
      type: 'text',
      text,
      x: at.x,
      y: at.y + size * 0.36,
      size,
      bold: true,
      anchor: 'middle',
      fill: palette.ink,
    },
  ]
}

function nodeMarks(node: DrawnNode, palette: Palette): Mark[] {
  const stroke = palette.hue(node.hue)
  const hollow = node.quiet || node.look === 'planned'
  const fill = hollow ? palette.raised : node.look === 'ongoing' ? palette.tint(node.hue) : stroke
  const body = (dx: number, dy: number): PathMark => ({
    type: 'path',
    d: shapePath(node.shape, node.x + dx, node.y + dy, node.width, node.height),
    fill: dx === 0 ? fill : palette.raised,
    stroke,
    strokeWidth: node.quiet ? 1.5 : 2,
    round: isRound(node.shape),
    ...(node.look === 'planned' ? { dash: '4 3' } : {}),
  })
  const shapes = node.stack ? [body(4, -4), body(2, -2), body(0, 0)] : [body(0, 0)]
  const { label } = node
  const box = labelBox(node, label, linesWidth(label.lines, label.size, label.bold))
  const anchor = label.place === 'right' ? 'start' : label.place === 'left' ? 'end' : 'middle'
  const x =
    anchor === 'start'
      ? node.x + node.width / 2 + GAP
      : anchor === 'end'
        ? node.x - node.width / 2 - GAP
        : box.x
  const first = box.y - box.height / 2 + label.size * (LEADING / 2 + 0.36)
  return [
    ...shapes,
    ...label.lines.map(
      (text, index): Mark => ({
        type: 'text',
        text,
        x,
        y: first + index * label.size * LEADING,
        size: label.size,
        bold: label.bold ?? false,
        anchor,
        fill: palette.ink,
      }),
    ),
  ]
}

function moved(mark: Mark, dx: number, dy: number): Mark {
  if (mark.type === 'text') return { ...mark, x: mark.x + dx, y: mark.y + dy }
  return { ...mark, d: shifted(mark.d, dx, dy) }
}

/** A path moved: only `M`, `L`, `A` and `Z` stand in our paths, all absolute. */
function shifted(path: string, dx: number, dy: number): string {
  return path.replace(/([MLA])([^MLAZ]*)/g, (_, command: string, rest: string) => {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const at = numbers.length - 2
    const [x = 0, y = 0] = numbers.slice(at)
    const moved = [...numbers.slice(0, at), Math.round((x + dx) * 10) / 10, Math.round((y + dy) * 10) / 10]
    return `${command}${moved.join(' ')}`
  })
}
