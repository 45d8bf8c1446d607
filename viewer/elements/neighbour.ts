import type { Drawing, DrawnNode } from './drawing.ts'
import { distance } from './geometry.ts'

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

const WAYS: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/**
 * The node an arrow key leads to: among those in its direction the one that is nearest and least aside, neighbours
 * by a line before others. Null when there is none.
 */
export function neighbour(drawing: Drawing, from: string, arrow: Arrow): string | null {
  const start = drawing.nodes.find((node) => node.id === from)
  if (!start) return drawing.nodes[0]?.id ?? null
  const linked = new Set(
    drawing.edges.flatMap((edge) =>
      edge.source === from ? [edge.target] : edge.target === from ? [edge.source] : [],
    ),
  )
  const [dx, dy] = WAYS[arrow]
  let best: { id: string; cost: number } | null = null
  for (const node of drawing.nodes) {
    if (node.id === from) continue
    const ahead = (node.x - start.x) * dx + (node.y - start.y) * dy
    const aside = Math.abs((node.x - start.x) * dy) + Math.abs((node.y - start.y) * dx)
    if (ahead <= 1 || aside > ahead * 2.5) continue
    const cost = distance(node, start) + aside - (linked.has(node.id) ? 60 : 0)
    if (!best || cost < best.cost) best = { id: node.id, cost }
  }
  return best?.id ?? null
}

/** The node that shows what is open, if the drawing has it. */
export function nodeOf(drawing: Drawing, opens: string | null): DrawnNode | undefined {
  return drawing.nodes.find((node) => node.opens === opens)
}
