import type { Name } from '../operations.generated.ts'
import { type DrawnNode, type Frame, GAP, LEADING } from './drawing.ts'
import { linesWidth } from './measure.ts'
import { thingNode } from './thing.ts'

/** Gives each node of a drawing an id of its own; the first of a thing keeps the thing's, so that it can glide. */
export class Ids {
  private readonly used = new Map<string, number>()

  of(id: string): string {
    const count = this.used.get(id) ?? 0
    this.used.set(id, count + 1)
    return count === 0 ? id : `${id}@${count}`
  }
}

export interface Flowed {
  readonly nodes: readonly DrawnNode[]
  readonly bottom: number
}

/** The height that a node with its label takes. */
export function nodeHeight(node: DrawnNode): number {
  return Math.max(node.height, node.label.lines.length * node.label.size * LEADING)
}

/** The width from the left of a node to the end of its label at the right. */
export function nodeWidth(node: DrawnNode): number {
  return node.width + GAP + linesWidth(node.label.lines, node.label.size, node.label.bold)
}

interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
}

/** Sets things in rows from left to right, as words are set in lines. */
export function flow(things: readonly Name[], room: Room, ids: Ids, frame: Frame): Flowed {
  const gap = frame.type.label * 1.6
  const widest = Math.min(frame.type.label * 20, room.right - room.left - 40)
  const nodes: DrawnNode[] = []
  let row: DrawnNode[] = []
  let x = room.left
  let y = room.top
  const close = () => {
    const height = Math.max(0, ...row.map(nodeHeight))
    nodes.push(...row.map((node) => ({ ...node, y: y + height / 2 })))
    if (row.length > 0) y += height + frame.type.label * 0.7
    row = []
    x = room.left
  }
  for (const thing of things) {
    const node = thingNode(thing, { id: ids.of(thing.id), x: 0, y: 0, width: widest, lines: 5 }, frame)
    const width = nodeWidth(node)
    if (row.length > 0 && x + width > room.right) close()
    row.push({ ...node, x: x + node.width / 2 })
    x += width + gap
  }
  close()
  return { nodes, bottom: y }
}
