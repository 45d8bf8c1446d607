import type { GovernanceAnswer, Name, RelationType } from '../operations.generated.ts'
import type { Filters } from '../state/filters.ts'
import { say, type Word } from '../words.ts'
import type { Backdrop, Drawing, DrawnEdge, DrawnNode, Frame } from './drawing.ts'
import { flow, Ids, nodeHeight } from './flow.ts'
import { polyline } from './geometry.ts'
import { wrap } from './measure.ts'
import { lookOf, thingNode } from './thing.ts'

type Body = GovernanceAnswer['bodies']['nodes'][number]
type BodyLink = Body['links']['edges'][number]

export const GOVERNANCE_RELATIONS: readonly RelationType[] = [
  'LEADS',
  'MEMBER_OF',
  'COORDINATES',
  'SUPERVISES',
  'HAS_PART',
  'ESTABLISHES',
  'PARTICIPATES_IN',
]

export const LEVELS = ['decision', 'coordination', 'execution', 'otherBodies'] as const
type Level = (typeof LEVELS)[number]

/** The words by which the source tells the three levels; they stand in the names. */
const SIGNS: readonly [Level, RegExp][] = [
  ['decision', /^决策级|联席会议/],
  ['coordination', /^协调级|建设办公室/],
  ['execution', /^执行级|专委会|专业委员会/],
]

export interface Governance {
  readonly levels: Readonly<Record<Level, readonly Name[]>>
  readonly steering: readonly {
    readonly from: string
    readonly to: string
    readonly link: BodyLink['link']
  }[]
  readonly alliances: readonly {
    readonly alliance: Name
    readonly leaders: readonly Name[]
    /** Those that the source names. */
    readonly members: readonly Name[]
    /** The source speaks of all cities, or all bodies of a sort, and names none. */
    readonly areawide: boolean
    readonly open: boolean
  }[]
}

/** Sorts bodies and mechanisms into the three levels, and alliances with their leaders and members. */
export function governanceOf(answer: GovernanceAnswer, kinds: Filters['kinds']): Governance {
  const bodies = answer.bodies.nodes
  const known = new Map<string, Name>([...answer.mechanisms.nodes, ...bodies].map((body) => [body.id, body]))
  for (const body of bodies)
    for (const { link, node } of body.links.edges)
      if (link.relation === 'COORDINATES' && levelOf(node) !== 'otherBodies' && !known.has(node.id))
        known.set(node.id, node)
  const levels: Record<Level, Name[]> = { decision: [], coordination: [], execution: [], otherBodies: [] }
  for (const thing of known.values()) {
    const level = levelOf(thing)
    const elsewhere =
      thing.kind === 'Alliance' || (thing.kind === 'GovernmentBody' && level === 'otherBodies')
    if (!elsewhere && !kinds.includes(thing.kind)) levels[level].push(thing)
  }
  const placed = new Set(Object.values(levels).flatMap((things) => things.map((thing) => thing.id)))
  const steering = new Map(
    bodies
      .flatMap((body) => body.links.edges)
      .filter(({ link }) => placed.has(link.start.id) && placed.has(link.end.id))
      .map(({ link }) => [link.id, { from: link.start.id, to: link.end.id, link }]),
  )
  const ends = (body: Body, relation: RelationType) =>
    body.links.edges.filter((edge) => edge.link.relation === relation && edge.direction === 'REVERSE')
  const named = (edges: readonly BodyLink[]) =>
    edges.filter((edge) => !edge.link.areawide).map((edge) => edge.node)
  return {
    levels,
    steering: [...steering.values()],
    alliances: bodies
      .filter((body) => body.kind === 'Alliance' && !kinds.includes('Alliance'))
      .map((body) => ({
        alliance: body,
        leaders: named(ends(body, 'LEADS')),
        members: named(ends(body, 'MEMBER_OF')),
        areawide: ends(body, 'MEMBER_OF').some((edge) => edge.link.areawide),
        open: body.openLists.some((list) => list.relation === 'MEMBER_OF' && list.state === 'OPEN'),
      })),
  }
}

function levelOf(thing: Name): Level {
  return SIGNS.find(([, sign]) => sign.test(thing.nameZh))?.[0] ?? 'otherBodies'
}

/** Three levels one beneath the other, then the alliances, each with leaders and named members. */
export function governanceDrawing(answer: GovernanceAnswer, kinds: Filters['kinds'], frame: Frame): Drawing {
  const { type, lang, width } = frame
  const governance = governanceOf(answer, kinds)
  const ids = new Ids()
  const nodes: DrawnNode[] = []
  const backdrops: Backdrop[] = []
  const aside = Math.min(type.heading * 8, width * 0.24)
  let y = 16
  for (const level of ['decision', 'coordination', 'execution'] as const) panel(level)
  if (y > 16) {
    for (const [index, text] of wrap(say(lang, 'levelsByName'), type.small, width - 32, 3).entries())
      backdrops.push({
        id: `levels ${index}`,
        drawn: 'text',
        text,
        at: { x: 16, y: y - 14 + type.small * (1 + index * 1.4) },
        size: type.small,
        quiet: true,
      })
    y += type.small * 2.4
  }
  const edges = governance.steering.flatMap(({ from, to, link }): DrawnEdge[] => {
    const source = nodes.find((node) => node.id === from)
    const target = nodes.find((node) => node.id === to)
    if (!source || !target || Math.abs(source.y - target.y) < 20) return []
    const down = target.y > source.y ? 1 : -1
    return [
      {
        id: link.id,
        opens: link.id,
        source: from,
        target: to,
        from: { x: source.x, y: source.y + (down * source.height) / 2 + down * 2 },
        to: { x: target.x, y: target.y - (down * target.height) / 2 - down * 2 },
        width: 1.5,
        hue: 'purple',
        look: lookOf(link.statuses),
        arrow: 'to',
        title: `${source.label.lines.join('')} —${link.words[lang]}→ ${target.label.lines.join('')}`,
      },
    ]
  })
  if (governance.alliances.length > 0) {
    y += type.heading
    backdrops.push({
      id: 'alliances',
      drawn: 'text',
      text: say(lang, 'alliances'),
      at: { x: 16, y },
      size: type.heading,
      bold: true,
    })
    y += 10
  }
  for (const { alliance, leaders, members, areawide, open } of governance.alliances) {
    backdrops.push({
      id: `${alliance.id} rule`,
      drawn: 'rule',
      path: polyline([
        { x: 16, y },
        { x: width - 16, y },
      ]),
    })
    y += 12
    const half = width < 44 * type.label ? width - 40 : width * 0.36
    const own = thingNode(
      alliance,
      { id: ids.of(alliance.id), x: 28, y: 0, width: half - 60, bold: true, lines: 6 },
      frame,
    )
    const top = y
    nodes.push({ ...own, y: y + nodeHeight(own) / 2 })
    let left = half + 16
    if (half > width * 0.5) {
      left = 44
      y += nodeHeight(own) + 8
    }
    y = row('leaders', leaders, 'noneStated', false, { left, top: y, alliance: alliance.id })
    const none = areawide ? 'allUnnamed' : 'noneStated'
    y = row('namedMembers', members, none, open, { left, top: y, alliance: alliance.id })
    y = Math.max(y, top + nodeHeight(own)) + 12
  }
  y += 16
  panel('otherBodies')
  return { nodes, edges, backdrops, width, height: Math.max(y, frame.height), wheel: 'scroll' }

  function panel(level: Level): void {
    const steered = new Set(governance.steering.flatMap(({ from, to }) => [from, to]))
    const first = (thing: Name) => (steered.has(thing.id) ? 0 : 1)
    const things = [...governance.levels[level]].sort((a, b) => first(a) - first(b))
    if (things.length === 0) return
    const flowed = flow(things, { left: 28 + aside, right: width - 28, top: y + 16 }, ids, frame)
    nodes.push(...flowed.nodes)
    const title = wrap(say(lang, level), type.heading, aside - 12, 3)
    for (const [index, text] of title.entries())
      backdrops.push({
        id: `${level} ${index}`,
        drawn: 'text',
        text,
        at: { x: 30, y: y + 16 + type.heading * (1 + index * 1.3) },
        size: type.heading,
        bold: true,
      })
    const bottom = Math.max(flowed.bottom + 4, y + 24 + title.length * type.heading * 1.3)
    backdrops.unshift({ id: `${level} box`, drawn: 'box', path: rectangle(16, y, width - 16, bottom) })
    y = bottom + 26
  }

  function row(
    word: Word,
    things: readonly Name[],
    none: Word,
    open: boolean,
    at: { left: number; top: number; alliance: string },
  ): number {
    const { left, top, alliance } = at
    const count = open ? say(lang, 'atLeast', { n: things.length }) : String(things.length)
    const text =
      things.length === 0 ? `${say(lang, word)}: ${say(lang, none)}` : `${say(lang, word)} · ${count}`
    backdrops.push({
      id: `${alliance} ${word}`,
      drawn: 'text',
      text,
      at: { x: left, y: top + type.small },
      size: type.small,
      quiet: true,
    })
    if (things.length === 0) return top + type.small * 1.7
    return flow(things, { left, right: width - 24, top: top + type.small * 1.6 }, ids, frame).nodes.reduce(
      (bottom, node) => {
        nodes.push(node)
        return Math.max(bottom, node.y + nodeHeight(node) / 2 + 8)
      },
      top,
    )
  }
}

function rectangle(left: number, top: number, right: number, bottom: number): string {
  return polyline(
    [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ],
    true,
  )
}
