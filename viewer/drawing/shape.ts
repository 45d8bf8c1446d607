import type { Shape } from '#graph-model/ontology/kind.ts'
import { round } from '../elements/geometry.ts'

type Corners = readonly (readonly [number, number])[]

function regular(sides: number, turn = 0): Corners {
  const corners = Array.from({ length: sides }, (_, i) => {
    const angle = (2 * Math.PI * i) / sides - Math.PI / 2 + turn
    return [Math.cos(angle), Math.sin(angle)] as const
  })
  const reach = (axis: 0 | 1) => Math.max(...corners.map((corner) => Math.abs(corner[axis])))
  return corners.map(([x, y]) => [x / reach(0), y / reach(1)] as const)
}

const STAR: Corners = Array.from({ length: 10 }, (_, i) => {
  const angle = (Math.PI * i) / 5 - Math.PI / 2
  const radius = i % 2 === 0 ? 1 : 0.45
  return [Math.cos(angle) * radius, Math.sin(angle) * radius] as const
})
const SQUARE: Corners = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
]
const DIAMOND: Corners = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
]
const TAG: Corners = [
  [-1, -1],
  [0.25, -1],
  [1, 0],
  [0.25, 1],
  [-1, 1],
]

/** Corners of the shapes as Cytoscape draws them, in a square from -1 to 1. Rounded ones have rounded joins. */
const CORNERS: Readonly<Record<Exclude<Shape, 'ellipse'>, Corners>> = {
  rectangle: SQUARE,
  'round-rectangle': SQUARE,
  'bottom-round-rectangle': SQUARE,
  barrel: [
    [-1, -0.8],
    [-0.7, -1],
    [0.7, -1],
    [1, -0.8],
    [1, 0.8],
    [0.7, 1],
    [-0.7, 1],
    [-1, 0.8],
  ],
  'cut-rectangle': [
    [-0.6, -1],
    [0.6, -1],
    [1, -0.6],
    [1, 0.6],
    [0.6, 1],
    [-0.6, 1],
    [-1, 0.6],
    [-1, -0.6],
  ],
  diamond: DIAMOND,
  'round-diamond': DIAMOND,
  triangle: regular(3),
  'round-triangle': regular(3),
  pentagon: regular(5),
  'round-pentagon': regular(5),
  hexagon: regular(6, Math.PI / 6),
  'round-hexagon': regular(6, Math.PI / 6),
  heptagon: regular(7),
  octagon: regular(8, Math.PI / 8),
  'round-octagon': regular(8, Math.PI / 8),
  star: STAR,
  vee: [
    [-1, -1],
    [0, -0.333],
    [1, -1],
    [0, 1],
  ],
  rhomboid: [
    [-1, -1],
    [0.333, -1],
    [1, 1],
    [-0.333, 1],
  ],
  'right-rhomboid': [
    [-0.333, -1],
    [1, -1],
    [0.333, 1],
    [-1, 1],
  ],
  tag: TAG,
  'round-tag': TAG,
  'concave-hexagon': [
    [-1, -0.95],
    [-0.75, 0],
    [-1, 0.95],
    [1, 0.95],
    [0.75, 0],
    [1, -0.95],
  ],
}

/** The outline of a shape around a centre, as a path. */
export function shapePath(shape: Shape, x: number, y: number, width: number, height: number): string {
  const rx = width / 2
  const ry = height / 2
  if (shape === 'ellipse')
    return `M${round(x - rx)} ${round(y)}A${rx} ${ry} 0 1 0 ${round(x + rx)} ${round(y)}A${rx} ${ry} 0 1 0 ${round(x - rx)} ${round(y)}Z`
  return `M${CORNERS[shape].map(([cx, cy]) => `${round(x + cx * rx)} ${round(y + cy * ry)}`).join('L')}Z`
}

/** Whether the corners of a shape are rounded. */
export function isRound(shape: Shape): boolean {
  return shape.includes('round') || shape === 'barrel'
}
