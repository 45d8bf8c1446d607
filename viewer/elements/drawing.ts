import type { Hue } from '#graph-model/ontology/colour.ts'
import type { Shape } from '#graph-model/ontology/kind.ts'
import type { Kind } from '#graph-model/ontology/ontology.ts'

/** How a state is drawn: full, light with a solid outline, hollow with a dashed one. Never by colour alone. */
export type Look = 'established' | 'ongoing' | 'planned'

export type Place = 'right' | 'left' | 'top' | 'bottom' | 'inside'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export interface Label {
  readonly lines: readonly string[]
  readonly size: number
  readonly place: Place
  readonly bold?: boolean
  /** Moves the label up or down from its place. */
  readonly rise?: number
}

/** A node with its centre; `opens` is what the card shows when it is chosen. */
export interface DrawnNode extends Box {
  readonly id: string
  readonly opens: string
  readonly kind?: Kind
  readonly shape: Shape
  readonly hue: Hue
  readonly look: Look
  readonly label: Label
  /** Filled with the ground's colour: badges and notes. */
  readonly quiet?: boolean
  /** How many an unnamed group stands for: drawn as a stack. */
  readonly stack?: boolean
  /** The whole label, for those who read with their ears and for hovering. */
  readonly title: string
}

/** A straight line from point to point; `source` and `target` are nodes. */
export interface DrawnEdge {
  readonly id: string
  readonly opens: string
  readonly source: string
  readonly target: string
  readonly from: Point
  readonly to: Point
  readonly width: number
  readonly hue: Hue
  readonly look: Look
  readonly arrow: 'none' | 'to' | 'both'
  readonly label?: { readonly text: string; readonly size: number; readonly at: Point }
  readonly title: string
}

/** What lies beneath: the river, hulls, lanes, headings. */
export interface Backdrop {
  readonly id: string
  readonly path?: string
  readonly hue?: Hue
  /** `line` is a quiet line, `area` a light fill with an outline, `rule` a hairline, `box` a panel. */
  readonly drawn: 'line' | 'area' | 'rule' | 'box' | 'text'
  readonly look?: Look
  readonly text?: string
  readonly at?: Point
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly quiet?: boolean
  readonly bold?: boolean
  readonly opens?: string
}

/** A drawing in pixels at zoom 1, its origin at the top left. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  readonly backdrops: readonly Backdrop[]
  readonly width: number
  readonly height: number
  /** Long drawings are scrolled by the wheel, maps are zoomed. */
  readonly wheel: 'zoom' | 'scroll'
  /** What its places do and do not tell. */
  readonly caption?: string
  /** Whose data is drawn beside that of the graph. */
  readonly credits?: readonly string[]
  /** What must be in sight at first; the top when absent. */
  readonly focus?: Point
}

/** The room a drawing has, and the sizes of its text. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly lang: 'zh' | 'en'
  readonly type: TypeSizes
}

export interface TypeSizes {
  readonly label: number
  readonly small: number
  readonly heading: number
}

export const SCREEN: TypeSizes = { label: 13, small: 12, heading: 14 }
/** 24 pixels are 18 points, the least on a projector. */
export const PROJECTOR: TypeSizes = { label: 24, small: 24, heading: 28 }

/** Where a label's text lies, as a box around its centre. */
export function labelBox(node: Box, label: Label, width: number): Box {
  const height = label.lines.length * label.size * LEADING
  const gap = GAP
  const y = node.y - (label.rise ?? 0)
  switch (label.place) {
    case 'right':
      return { x: node.x + node.width / 2 + gap + width / 2, y, width, height }
    case 'left':
      return { x: node.x - node.width / 2 - gap - width / 2, y, width, height }
    case 'top':
      return { x: node.x, y: y - node.height / 2 - gap - height / 2, width, height }
    case 'bottom':
      return { x: node.x, y: y + node.height / 2 + gap + height / 2, width, height }
    case 'inside':
      return { x: node.x, y, width, height }
  }
}

/** Between a node and its label. */
export const GAP = 6
export const LEADING = 1.35
