import type { GroundsAnswer, GroundType, Name } from '../operations.generated.ts'
import type { Filters } from '../state/filters.ts'
import { nameOf, say } from '../words.ts'
import type { Backdrop, Drawing, DrawnEdge, DrawnNode, Frame, Look } from './drawing.ts'
import { Ids, nodeHeight, nodeWidth } from './flow.ts'
import { polyline } from './geometry.ts'
import { wrap } from './measure.ts'
import { lookOf, thingNode } from './thing.ts'

export type Ground = GroundsAnswer['enclaves'][number]

const GROUND_TYPES: readonly GroundType[] = [
  'ENCLAVE',
  'COOPERATION_PARK',
  'PARTNER_PARK',
  'CROSS_BOUNDARY_ZONE',
  'BRANCH',
  'CO_BUILT',
]

/** What stands at one side of a thing; without an arrow where the source gives no direction. */
export interface Side {
  readonly things: readonly Name[]
  readonly arrow: 'none' | 'to' | 'both'
}

/**
 * Home at the left, host at the right. Both ends of a two-way enclave are home and host: each stands once. Peers
 * fill the side that is empty, or both.
 */
export function sides(ground: Ground): { readonly left: Side; readonly right: Side } {
  const names = (edges: Ground['home']) => [
    ...new Map(edges.map((edge) => [edge.node.id, edge.node])).values(),
  ]
  const home = names(ground.home)
  const host = names(ground.host)
  const directed = new Set([...home, ...host].map((thing) => thing.id))
  const peers = names(ground.peers).filter((thing) => !directed.has(thing.id))
  if (ground.twoWay) {
    const all = names([...ground.home, ...ground.host])
    const half = Math.ceil(all.length / 2)
    return {
      left: { things: all.slice(0, half), arrow: 'both' },
      right: { things: all.slice(half), arrow: 'both' },
    }
  }
  if (home.length === 0 && host.length === 0) {
    const half = Math.ceil(peers.length / 2)
    return {
      left: { things: peers.slice(0, half), arrow: 'none' },
      right: { things: peers.slice(half), arrow: 'none' },
    }
  }
  return {
    left: home.length > 0 ? { things: home, arrow: 'to' } : { things: peers, arrow: 'none' },
    right: host.length > 0 ? { things: host, arrow: 'to' } : { things: peers, arrow: 'none' },
  }
}

/** The member in which an end lies, where that is another thing and the end's name does not say it. */
export function memberOf(ground: Ground, end: Name, lang: 'zh' | 'en'): string {
  const reach = ground.members.find((other) => other.ends.some((own) => own.id === end.id))
  const name = reach && reach.member.id !== end.id ? nameOf(reach.member, lang) : ''
  return nameOf(end, lang).includes(name) ? '' : name
}

/** Grounds that the filter leaves, by type. */
export function keptGrounds(grounds: readonly Ground[], kinds: Filters['kinds']): Ground[] {
  return GROUND_TYPES.flatMap((type) =>
    grounds.filter((ground) => ground.type === type && !kinds.includes(ground.thing.kind)),
  )
}

/** Home at the left, the thing in the middle, host at the right; a row for each, a heading for each type. */
export function groundsDrawing(grounds: readonly Ground[], kinds: Filters['kinds'], frame: Frame): Drawing {
  const { type, lang, width } = frame
  const ids = new Ids()
  const nodes: DrawnNode[] = []
  const edges: DrawnEdge[] = []
  const backdrops: Backdrop[] = []
  const narrow = width < 40 * type.label
  const column = Math.min((width - (narrow ? 16 : 48)) / 3, type.label * 30)
  const inset = (width - column * 3) / 2
  const gap = narrow ? 12 : 36
  const text = (
    id: string,
    value: string,
    x: number,
    y: number,
    anchor: 'start' | 'middle' | 'end',
    bold = false,
  ) =>
    backdrops.push({
      id,
      drawn: 'text',
      text: value,
      at: { x, y },
      size: type.small,
      anchor,
      quiet: !bold,
      bold,
    })
  let y = 26
  text('home', say(lang, 'home'), inset + column - 24, y, 'end')
  text('thing', say(lang, 'thing'), inset + column * 1.5, y, 'middle')
  text('host', say(lang, 'host'), inset + column * 2 + 24, y, 'start')
  y += 10
  const kept = keptGrounds(grounds, kinds)
  for (const groundType of GROUND_TYPES) {
    const rows = kept.filter((ground) => ground.type === groundType)
    if (rows.length === 0) continue
    y += type.heading * 1.6
    text(`type ${groundType}`, `${say(lang, groundType)} · ${rows.length}`, inset, y, 'start', true)
    if (groundType === 'ENCLAVE' || groundType === 'CROSS_BOUNDARY_ZONE')
      for (const [index, line] of wrap(
        say(lang, `gloss${groundType}`),
        type.small,
        width - 2 * inset,
      ).entries()) {
        y += type.small * 1.5
        text(`gloss ${groundType} ${index}`, line, inset, y, 'start')
      }
    y += 8
    backdrops.push({
      id: `rule ${groundType}`,
      drawn: 'rule',
      path: polyline([
        { x: inset, y },
        { x: width - inset, y },
      ]),
    })
    y += 10
    for (const ground of rows) {
      const row = rowOf(ground, y, { column, inset, gap }, ids, frame)
      nodes.push(...row.nodes)
      edges.push(...row.edges)
      backdrops.push(row.box)
      y = row.bottom + 12
    }
  }
  return { nodes, edges, backdrops, width, height: Math.max(y + 16, frame.height), wheel: 'scroll' }
}

function rowOf(
  ground: Ground,
  top: number,
  place: { column: number; inset: number; gap: number },
  ids: Ids,
  frame: Frame,
): { nodes: DrawnNode[]; edges: DrawnEdge[]; box: Backdrop; bottom: number } {
  const { column, inset, gap } = place
  const { left, right } = sides(ground)
  const labelRoom = column - gap - 36
  const ends = (things: readonly Name[], side: 'left' | 'right') =>
    things.map((thing) => {
      const member = memberOf(ground, thing, frame.lang)
      const suffix = member ? (frame.lang === 'zh' ? `(${member})` : ` (${member})`) : ''
      const x = side === 'left' ? inset + column - gap : inset + column * 2 + gap
      return thingNode(
        thing,
        { id: ids.of(thing.id), x, y: 0, width: labelRoom, place: side, suffix, lines: 8 },
        frame,
      )
    })
  const lefts = ends(left.things, 'left')
  const rights = ends(right.things, 'right')
  const statuses = ground.members.map((reach) => reach.status)
  const look: Look =
    statuses.length > 0 && statuses.every((status) => status === 'PLANNED')
      ? 'planned'
      : lookOf(ground.thing.state.statuses)
  const middle = thingNode(
    ground.thing,
    {
      id: ids.of(ground.thing.id),
      x: inset + column + gap * 0.3 + 20,
      y: 0,
      width: labelRoom - (ground.twoWay ? 20 : 0),
      look,
      lines: 8,
      suffix: ground.twoWay ? ' ⇄' : '',
    },
    frame,
  )
  const tall = (list: readonly DrawnNode[]) => list.reduce((sum, node) => sum + nodeHeight(node) + 6, -6)
  const height = Math.max(tall(lefts), tall(rights), nodeHeight(middle)) + 14
  const centre = top + height / 2
  const stacked = (list: readonly DrawnNode[]) => {
    let at = centre - tall(list) / 2
    return list.map((node) => {
      const y = at + nodeHeight(node) / 2
      at += nodeHeight(node) + 6
      return { ...node, y }
    })
  }
  const thing = { ...middle, y: centre }
  const box = {
    left: inset + column + gap * 0.3,
    right: Math.min(inset + 2 * column - gap * 0.3, thing.x + nodeWidth(thing) + 6),
    top: centre - nodeHeight(thing) / 2 - 7,
    bottom: centre + nodeHeight(thing) / 2 + 7,
  }
  const line = (end: DrawnNode, side: 'left' | 'right'): DrawnEdge => ({
    id: `${thing.id} ${side} ${end.id}`,
    opens: ground.thing.id,
    source: side === 'left' ? end.id : thing.id,
    target: side === 'left' ? thing.id : end.id,
    from: side === 'left' ? { x: end.x + end.width / 2 + 3, y: end.y } : { x: box.right, y: centre },
    to: side === 'left' ? { x: box.left, y: centre } : { x: end.x - end.width / 2 - 3, y: end.y },
    width: 2,
    hue: 'grey',
    look: look === 'planned' ? 'planned' : 'established',
    arrow: side === 'left' ? left.arrow : right.arrow,
    title: thing.title,
  })
  const leftNodes = stacked(lefts)
  const rightNodes = stacked(rights)
  return {
    nodes: [...leftNodes, thing, ...rightNodes],
    edges: [...leftNodes.map((end) => line(end, 'left')), ...rightNodes.map((end) => line(end, 'right'))],
    box: {
      id: `box ${thing.id}`,
      drawn: 'box',
      look,
      path: polyline(
        [
          { x: box.left, y: box.top },
          { x: box.right, y: box.top },
          { x: box.right, y: box.bottom },
          { x: box.left, y: box.bottom },
        ],
        true,
      ),
    },
    bottom: top + height,
  }
}
