import { ENTITY_KINDS, type EntityKind, RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import type { AroundAnswer, Name } from '../operations.generated.ts'
import type { Filters } from '../state/filters.ts'
import type { Backdrop, Drawing, DrawnEdge, DrawnNode, Frame } from './drawing.ts'
import { Ids, nodeWidth } from './flow.ts'
import { polyline } from './geometry.ts'
import { linesWidth, textWidth } from './measure.ts'
import { lookOf, thingNode } from './thing.ts'

type RingLink = AroundAnswer['neighborhood']['links'][number]

export interface Surroundings {
  readonly nodes: readonly Name[]
  readonly links: readonly RingLink[]
}

/** One graph of several answers: what lies around the centre and what was expanded. */
export function merged(answers: readonly AroundAnswer[]): Surroundings {
  const nodes = new Map(
    answers.flatMap((answer) => answer.neighborhood.nodes.map((node) => [node.id, node] as const)),
  )
  const links = new Map(
    answers.flatMap((answer) => answer.neighborhood.links.map((link) => [link.id, link] as const)),
  )
  return { nodes: [...nodes.values()], links: [...links.values()] }
}

export interface Ringed {
  readonly thing: Name
  /** Steps from the centre. */
  readonly hop: number
  /** The link by which it was reached, and from where. */
  readonly link: RingLink | undefined
  readonly parent: string | undefined
}

/** Things by steps from the centre; within a ring by relation, then kind, then name: always in the same order. */
export function rings(graph: Surroundings, centre: string, kinds: Filters['kinds']): Ringed[] {
  const things = new Map(graph.nodes.map((node) => [node.id, node]))
  const start = things.get(centre)
  if (!start) return []
  const order = (ringed: Ringed) => [
    RELATION_TYPES.indexOf(ringed.link?.relation ?? 'PART_OF'),
    ENTITY_KINDS.indexOf(ringed.thing.kind as EntityKind),
  ]
  const byRelation = ({ relation }: RingLink) => RELATION_TYPES.indexOf(relation)
  const links = [...graph.links].sort((a, b) => byRelation(a) - byRelation(b) || (a.id < b.id ? -1 : 1))
  const seen = new Set([centre])
  const result: Ringed[] = [{ thing: start, hop: 0, link: undefined, parent: undefined }]
  let ring = result
  for (let hop = 1; ring.length > 0; hop++) {
    const next: Ringed[] = []
    for (const { thing } of ring) {
      const found: Ringed[] = []
      for (const link of links) {
        const other =
          link.start.id === thing.id ? link.end.id : link.end.id === thing.id ? link.start.id : undefined
        const there = other === undefined ? undefined : things.get(other)
        if (!there || seen.has(there.id) || kinds.includes(there.kind)) continue
        seen.add(there.id)
        found.push({ thing: there, hop, link, parent: thing.id })
      }
      found.sort((a, b) => {
        const [ra = 0, ka = 0] = order(a)
        const [rb = 0, kb = 0] = order(b)
        return ra - rb || ka - kb || (a.thing.id < b.thing.id ? -1 : 1)
      })
      next.push(...found)
    }
    result.push(...next)
    ring = next
  }
  return result
}

/**
 * Rings as arcs at both sides of the centre: things are spread over the left and the right at even heights, so that
 * the names at their outer sides never meet.
 */
export function ringsDrawing(
  graph: Surroundings,
  centre: string,
  kinds: Filters['kinds'],
  frame: Frame,
): Drawing {
  const { type, width } = frame
  const all = rings(graph, centre, kinds)
  const [hub] = all
  const empty = { edges: [], backdrops: [], width, height: frame.height, wheel: 'scroll' } as const
  if (!hub) return { nodes: [], ...empty }
  const hops = Math.max(0, ...all.map((ringed) => ringed.hop))
  const halves = halved(all, hops)
  const rows = Math.max(1, ...halves.flatMap((half) => [half.right.length, half.left.length]))
  const lines = rows > 14 ? 1 : 2
  const lineHeight = type.label * 1.35 * lines + 6
  const narrow = width < 40 * type.label
  const room = narrow ? width / 2 - 60 : Math.min(type.label * 24, width / 2 - 150)
  const height = Math.max(frame.height, rows * lineHeight + 80)
  const widest = halves.map((half) =>
    Math.max(0, ...[...half.left, ...half.right].map((ringed) => ringedWidth(ringed, room, lines, frame))),
  )
  const radii = widest.map((_, ring) =>
    widest.slice(0, ring).reduce((sum, name) => sum + (name + 90) * 1.1, narrow ? 44 : 100),
  )
  const extent = (side: keyof Half) =>
    Math.max(
      0,
      ...halves.map((half, i) => (half[side].length === 0 ? 0 : (radii[i] ?? 0) + (widest[i] ?? 0) + 40)),
    )
  const whole = Math.max(width, extent('left') + extent('right'))
  const spare = (whole - extent('left') - extent('right')) / 2
  const middle = { x: whole === width ? extent('left') + spare : extent('left'), y: height / 2 }
  const ids = new Ids()
  const core = thingNode(
    hub.thing,
    { id: ids.of(centre), ...middle, place: 'bottom', width: narrow ? 80 : 160, bold: true },
    frame,
  )
  // On a phone the title alone names the centre: beneath it the ring has the room.
  const label = narrow ? { ...core.label, lines: [] } : core.label
  const nodes: DrawnNode[] = [{ ...core, label, width: core.width + 8, height: core.height + 8 }]
  const backdrops: Backdrop[] = []
  for (const [index, half] of halves.entries()) {
    const reach = radii[index] ?? 0
    const tall = Math.max(Math.max(half.right.length, half.left.length) * lineHeight, 160) / 2
    for (const [side, sign, list] of [
      ['right', 1, half.right],
      ['left', -1, half.left],
    ] as const) {
      // Outer rings are flatter: their things must keep clear of the names of the ring within.
      if (list.length === 0) continue
      const bow = (dy: number) =>
        sign * reach * Math.sqrt(1 - (dy / (tall * (index === 0 ? 1.15 : 2.3))) ** 2)
      const arc = Array.from({ length: 25 }, (_, i) => tall * (i / 12 - 1))
      backdrops.push({
        id: `ring ${index} ${side}`,
        drawn: 'rule',
        path: polyline(arc.map((dy) => ({ x: middle.x + bow(dy), y: middle.y + dy }))),
      })
      for (const [place, ringed] of list.entries()) {
        const dy = (place - (list.length - 1) / 2) * lineHeight
        const at = { x: middle.x + bow(dy), y: middle.y + dy }
        nodes.push(
          ringedNode(ringed, { ...at, id: ids.of(ringed.thing.id), place: side, width: room, lines }, frame),
        )
      }
    }
  }
  const edges = spokes(all, nodes, middle.x)
  // From the end of a name to where the spokes begin, beyond the longest name of its ring.
  for (const { id, source, from } of edges) {
    const node = nodes.find((other) => other.id === source)
    if (!node || node === nodes[0]) continue
    const end = { x: outerEnd(node, middle.x), y: node.y }
    backdrops.push({ id: `lead ${id}`, drawn: 'rule', path: polyline([end, from]) })
  }
  return { ...empty, nodes, edges, backdrops, width: whole, height, focus: middle }
}

interface Half {
  readonly right: readonly Ringed[]
  readonly left: readonly Ringed[]
}

/** The first ring in turn right and left; what lies further out on the side of what it hangs on. */
function halved(all: readonly Ringed[], hops: number): Half[] {
  const sides = new Map<string, 'right' | 'left'>()
  return Array.from({ length: hops }, (_, i) => {
    const ring = all.filter((ringed) => ringed.hop === i + 1)
    for (const [place, { thing, parent }] of ring.entries())
      sides.set(thing.id, sides.get(parent ?? '') ?? (place % 2 === 0 ? 'right' : 'left'))
    const on = (side: string) => ring.filter(({ thing }) => sides.get(thing.id) === side)
    return { right: on('right'), left: on('left') }
  })
}

/** How wide the name of a thing on a ring is. */
function ringedWidth(ringed: Ringed, room: number, lines: number, frame: Frame): number {
  const where = { x: 0, y: 0, id: '', place: 'right', width: room, lines } as const
  const { label } = ringedNode(ringed, where, frame)
  return linesWidth(label.lines, label.size)
}

/** A thing on a ring, its name with the relation that led there next to it. */
function ringedNode(
  ringed: Ringed,
  where: { x: number; y: number; id: string; place: 'left' | 'right'; width: number; lines: number },
  frame: Frame,
): DrawnNode {
  const relation = ringed.link?.words[frame.lang] ?? ''
  const used = textWidth(`${relation} · `, frame.type.label)
  const node = thingNode(ringed.thing, { ...where, width: where.width - used }, frame)
  const lines = [...node.label.lines]
  const at = where.place === 'right' ? 0 : lines.length - 1
  lines[at] = where.place === 'right' ? `${relation} · ${lines[at]}` : `${lines[at]} · ${relation}`
  return { ...node, label: { ...node.label, lines } }
}

/** Where the name of a thing on a ring ends. */
function outerEnd(node: DrawnNode, middle: number): number {
  const width = nodeWidth(node) - node.width / 2 + 4
  return node.x < middle ? node.x - width : node.x + width
}

/** One line for each thing: that by which it was reached. */
function spokes(all: readonly Ringed[], nodes: readonly DrawnNode[], middle: number): DrawnEdge[] {
  const drawn = new Map(nodes.map((node) => [node.id, node]))
  const hopOf = new Map(all.map(({ thing, hop }) => [thing.id, hop]))
  const beyond = (source: DrawnNode): number => {
    const left = source.x < middle
    const ring = nodes.filter(
      (node) => hopOf.get(node.id) === hopOf.get(source.id) && node.x < middle === left,
    )
    const ends = ring.map((node) => outerEnd(node, middle))
    return left ? Math.min(...ends) : Math.max(...ends)
  }
  return all.flatMap(({ thing, link, parent, hop }): DrawnEdge[] => {
    const source = drawn.get(parent ?? '')
    const target = drawn.get(thing.id)
    if (!link || !source || !target) return []
    return [
      {
        id: link.id,
        opens: link.id,
        source: source.id,
        target: target.id,
        from: hop > 1 ? { x: beyond(source), y: source.y } : { x: source.x, y: source.y },
        to: { x: target.x, y: target.y },
        width: 1.5,
        hue: 'grey',
        look: lookOf(link.statuses),
        arrow: 'none',
        title: target.title,
      },
    ]
  })
}
