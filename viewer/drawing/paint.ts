import type { Backdrop } from '../elements/drawing.ts'
import type { Palette } from './palette.ts'

export interface Paint {
  readonly fill: string
  readonly fillOpacity: number
  readonly stroke: string
  readonly strokeOpacity: number
  readonly strokeWidth: number
  readonly dash?: string
}

/** How each kind of backdrop is painted; the exported figure paints them the same way. */
export function paint(backdrop: Backdrop, palette: Palette): Paint {
  const hue = palette.hue(backdrop.hue ?? 'grey')
  const dash = backdrop.look === 'planned' ? { dash: '6 4' } : {}
  switch (backdrop.drawn) {
    case 'line':
      return { fill: 'none', fillOpacity: 1, stroke: hue, strokeOpacity: 0.32, strokeWidth: 5, ...dash }
    case 'area':
      return {
        fill: hue,
        fillOpacity: backdrop.look === 'planned' ? 0 : 0.08,
        stroke: hue,
        strokeOpacity: 0.8,
        strokeWidth: 1.5,
        ...dash,
      }
    case 'rule':
      return {
        fill: 'none',
        fillOpacity: 1,
        stroke: palette.line,
        strokeOpacity: 1,
        strokeWidth: 1.5,
        ...dash,
      }
    default:
      return {
        fill: palette.raised,
        fillOpacity: 1,
        stroke: palette.line,
        strokeOpacity: 1,
        strokeWidth: 1.5,
        ...dash,
      }
  }
}
