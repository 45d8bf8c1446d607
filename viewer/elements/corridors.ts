import type { CorridorsAnswer, Name } from '../operations.generated.ts'
import type { Filters } from '../state/filters.ts'
import { say, type Word } from '../words.ts'
import type { Backdrop, Drawing, DrawnEdge, DrawnNode, Frame } from './drawing.ts'
import { flow, Ids, nodeHeight } from './flow.ts'
import { polyline } from './geometry.ts'
import { textWidth, wrap } from './measure.ts'
import { lookOf, thingNode } from './thing.ts'

export type CorridorView = CorridorsAnswer['corridors'][number]

interface Lane {
  readonly word: Word
  readonly things: readonly Name[]
  readonly quiet?: boolean
}

/** What a corridor holds, in the lanes in which it is drawn. */
export function lanes(view: CorridorView, kinds: Filters['kinds']): Lane[] {
  const kept = (things: readonly Name[]) => unique(things).filter((thing) => !kinds.includes(thing.kind))
  return [
    { word: 'ends', things: kept(stations(view)) },
    { word: 'coBuilders', things: kept(view.coBuilders.map((edge) => edge.node)) },
    { word: 'platforms', things: kept(view.platforms.map((edge) => edge.node)) },
    { word: 'otherTies', things: kept(view.otherTies.map((tie) => tie.tie)), quiet: true },
  ]
}

/** The ends in the order the source gives, or as they stand in the answer. */
function stations(view: CorridorView): Name[] {
  const order = (edge: CorridorView['ends'][number]) =>
    Number(edge.link.facts.find((fact) => fact.property === 'order')?.value ?? Number.NaN)
  const ends =
    view.corridor.order === 'none' ? view.ends : [...view.ends].sort((a, b) => order(a) - order(b) || 0)
  return ends.map((edge) => edge.node)
}

function unique(things: readonly Name[]): Name[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()]
}

/** Corridors one beneath the other, each with its lanes; a line joins the ends only where the source gives an order. */
export function corridorsDrawing(
  views: readonly CorridorView[],
  kinds: Filters['kinds'],
  frame: Frame,
): Drawing {
  const { type, lang, width } = frame
  const ids = new Ids()
  const nodes: DrawnNode[] = []
  const edges: DrawnEdge[] = []
  const backdrops: Backdrop[] = []
  const narrow = width < 40 * type.label
  const aside = narrow ? 0 : Math.min(16 * type.small, width * 0.28)
  let y = 20
  for (const view of views) {
    if (kinds.includes('Corridor')) break
    const { corridor } = view
    const head = thingNode(
      corridor,
      { id: ids.of(corridor.id), x: 34, y: 0, width: width - 90, bold: true },
      frame,
    )
    const headHeight = nodeHeight(head)
    nodes.push({ ...head, y: y + headHeight / 2 })
    const top = y + headHeight
    y = top + 4
    const says = [
      corridor.state.words[lang],
      view.orderWords[lang],
      ...(corridor.aliases.length > 0
        ? [`${say(lang, 'aliases')} ${corridor.aliases.join(lang === 'zh' ? '、' : ', ')}`]
        : []),
    ].join(' · ')
    for (const line of wrap(says, type.small, width - 90, 3)) {
      y += type.small * 1.4
      backdrops.push({
        id: `${corridor.id} says ${y}`,
        drawn: 'text',
        text: line,
        at: { x: 52, y },
        size: type.small,
        quiet: true,
      })
    }
    y += type.small
    for (const lane of lanes(view, kinds)) {
      if (lane.things.length === 0 && lane.word !== 'ends') continue
      const title = wrap(say(lang, lane.word), type.small, narrow ? width - 80 : aside - 16, 4)
      let textY = y + type.small
      for (const line of title) {
        backdrops.push({
          id: `${corridor.id} ${lane.word} ${textY}`,
          drawn: 'text',
          text: line,
          at: { x: 52, y: textY },
          size: type.small,
          quiet: true,
        })
        textY += type.small * 1.35
      }
      const from = narrow ? textY - type.small * 0.5 : y
      if (lane.things.length === 0) {
        const at = { x: 52 + aside, y: from + type.small }
        backdrops.push({
          id: `${corridor.id} ${lane.word} none`,
          drawn: 'text',
          text: say(lang, 'noneStated'),
          at,
          size: type.small,
          quiet: true,
        })
      }
      const flowed = flow(lane.things, { left: 52 + aside, right: width - 24, top: from }, ids, frame)
      nodes.push(...flowed.nodes)
      if (lane.word === 'ends' && corridor.order === 'stated') edges.push(...line(view, flowed.nodes))
      y = Math.max(flowed.bottom, textY - type.small * 0.4) + 8
    }
    backdrops.push({
      id: `${corridor.id} spine`,
      drawn: 'rule',
      path: polyline([
        { x: 34, y: top + 4 },
        { x: 34, y: y - 8 },
      ]),
    })
    y += 16
  }
  return { nodes, edges, backdrops, width, height: Math.max(y, frame.height), wheel: 'scroll' }
}

/** The line with stations of a corridor whose order is stated. */
function line(view: CorridorView, nodes: readonly DrawnNode[]): DrawnEdge[] {
  return nodes.slice(1).flatMap((node, index) => {
    const before = nodes[index]
    if (!before || before.y !== node.y) return []
    const from =
      before.x + before.width / 2 + 6 + textWidth(before.label.lines[0] ?? '', before.label.size) + 4
    return [
      {
        id: `${view.corridor.id} line ${index}`,
        opens: view.corridor.id,
        source: before.id,
        target: node.id,
        from: { x: from, y: before.y },
        to: { x: node.x - node.width / 2 - 3, y: node.y },
        width: 4,
        hue: 'vermillion' as const,
        look: lookOf(view.corridor.state.statuses),
        arrow: 'none' as const,
        title: view.corridor.nameZh,
      },
    ]
  })
}
