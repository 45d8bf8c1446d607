import { describe, expect, test } from 'vitest'
import { corridorsDrawing } from '#viewer/elements/corridors.ts'
import { type Drawing, type Frame, GAP, PROJECTOR, SCREEN } from '#viewer/elements/drawing.ts'
import { nodeHeight } from '#viewer/elements/flow.ts'
import { overlaps } from '#viewer/elements/geometry.ts'
import { governanceDrawing, governanceOf } from '#viewer/elements/governance.ts'
import { groundsDrawing, sides } from '#viewer/elements/grounds.ts'
import { linesWidth } from '#viewer/elements/measure.ts'
import { neighbour } from '#viewer/elements/neighbour.ts'
import { corridorsInOrder, groundsInOrder, planOrder } from '#viewer/elements/plan-order.ts'
import { merged, rings, ringsDrawing } from '#viewer/elements/rings.ts'
import { Around, CityMap, Corridors, Governance, Grounds } from '#viewer/operations.generated.ts'
import { groundsTable } from '#viewer/tables/grounds.ts'
import { answer } from './stub/answer.ts'

const frame: Frame = { width: 1100, height: 700, lang: 'zh', type: SCREEN }
const links = await answer(CityMap, {})
const corridors = await answer(Corridors, {})
const grounds = await answer(Grounds, {})
const governance = await answer(Governance, {})
const around = await answer(Around, { id: 'city:nanjing', hops: 1, limit: 60 })
const further = await answer(Around, { id: 'corridor:g312', hops: 1, limit: 60 })

/** Names that overlap in a drawing whose labels stand beside their nodes. */
function meeting(drawing: Drawing): string[] {
  const boxes = drawing.nodes.map((node) => {
    const width = linesWidth(node.label.lines, node.label.size, node.label.bold)
    const side = { right: 1, left: -1 }[node.label.place as string] ?? 0
    const x = node.x + side * (node.width / 2 + GAP + width / 2)
    const y = side === 0 ? node.y + node.height / 2 + GAP + node.label.size : node.y
    return { id: node.id, x, y, width, height: side === 0 ? node.label.size : nodeHeight(node) - 4 }
  })
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlaps(a, b) ? [`${a.id} ${b.id}`] : [])),
  )
}

const FRAMES: readonly [string, Frame][] = [
  ['a wide screen', frame],
  ['a wide screen in English', { ...frame, lang: 'en' }],
  ['a phone', { ...frame, width: 390 }],
  ['a projector', { ...frame, width: 1440, type: PROJECTOR }],
]

describe.each(FRAMES)('on %s', (_, where) => {
  test.each([
    ['corridors', () => corridorsDrawing(corridors.corridors, [], where)],
    ['parks and enclaves', () => groundsDrawing(grounds.enclaves, [], where)],
    ['governance', () => governanceDrawing(governance, [], where)],
    ['surroundings', () => ringsDrawing(merged([around, further]), 'city:nanjing', [], where)],
  ])('no names overlap among %s, and no text is smaller than it may be', (_name, draw) => {
    const drawing = draw()
    expect(meeting(drawing)).toEqual([])
    for (const node of drawing.nodes) expect(node.label.size).toBeGreaterThanOrEqual(where.type.small)
    expect(new Set(drawing.nodes.map((node) => node.id)).size).toBe(drawing.nodes.length)
  })
})

describe('corridors', () => {
  const drawing = corridorsDrawing(corridors.corridors, [], frame)

  test('no line joins the ends where the source gives no order', () => {
    expect(drawing.edges).toEqual([])
  })

  test('a line with stations joins them where it gives one', () => {
    const ordered = corridors.corridors.map((view) => ({
      ...view,
      corridor: { ...view.corridor, order: 'stated' },
    }))
    expect(corridorsDrawing(ordered, [], frame).edges).toHaveLength(3)
  })

  test('other ties of the same cities stand in a lane of their own, named as such', () => {
    expect(drawing.backdrops.some((backdrop) => backdrop.text?.includes('原文未称'))).toBe(true)
  })

  test('the first of a thing keeps its id, so that it glides from view to view', () => {
    expect(drawing.nodes.map((node) => node.id)).toContain('city:nanjing')
    expect(drawing.nodes.map((node) => node.id)).toContain('city:nanjing@1')
  })
})

describe('the order of the official plan', () => {
  const order = planOrder(links.cityLinks)

  test('is that in which ends and co-builders stand, whatever the order of the answer', () => {
    const turned = {
      corridors: corridors.corridors.map((view) => ({
        ...view,
        ends: [...view.ends].reverse(),
        coBuilders: [...view.coBuilders].reverse(),
      })),
    }
    const [first] = corridorsInOrder(turned, order)
    expect(first?.ends.map((end) => end.node.id)).toEqual(['city:nanjing', 'city:zhenjiang'])
    expect(first?.coBuilders.map((end) => end.node.id)).toEqual([
      'city:nanjing',
      'city:zhenjiang',
      'city:yangzhou',
      'city:huaian',
    ])
  })

  test('goes by the member in which an end lies', () => {
    const turned = {
      enclaves: grounds.enclaves.map((ground) => ({ ...ground, peers: [...ground.peers].reverse() })),
    }
    const park = groundsInOrder(turned, order).find((ground) => ground.thing.id === 'park:ningma')
    expect(park?.peers.map((end) => end.node.id)).toEqual(['city:nanjing', 'city:maanshan'])
  })
})

describe('parks and enclaves', () => {
  const ground = (id: string) =>
    grounds.enclaves.find((each) => each.thing.id === id) as (typeof grounds.enclaves)[number]

  test('home stands left, host right, and the arrow leads from one to the other', () => {
    const { left, right } = sides(ground('group:huaian-enclaves'))
    expect([left.things[0]?.id, left.arrow, right.things[0]?.id, right.arrow]).toEqual([
      'city:huaian',
      'to',
      'city:nanjing',
      'to',
    ])
  })

  test('a two-way enclave is one box with both ends once', () => {
    const { left, right } = sides(ground('enclave:jiangsu-maanshan-software'))
    expect([...left.things, ...right.things].map((thing) => thing.id)).toEqual([
      'park:jiangsu-software-park',
      'park:maanshan-software-park',
    ])
    expect(left.arrow).toBe('both')
    const drawing = groundsDrawing(grounds.enclaves, [], frame)
    const box = drawing.nodes.find((node) => node.id === 'enclave:jiangsu-maanshan-software')
    expect(box?.label.lines.join('')).toContain('⇄')
  })

  test('peers stand at both sides without arrows, planned ones hollow and dashed', () => {
    expect(sides(ground('park:ningma')).left.arrow).toBe('none')
    const drawing = groundsDrawing(grounds.enclaves, [], frame)
    expect(drawing.nodes.find((node) => node.id === 'park:ningma')?.look).toBe('planned')
    expect(
      drawing.edges.filter((edge) => edge.opens === 'park:ningma').every((edge) => edge.look === 'planned'),
    ).toBe(true)
  })

  test('an unnamed group is one stack with its count', () => {
    const drawing = groundsDrawing(grounds.enclaves, [], frame)
    const group = drawing.nodes.find((node) => node.id === 'group:huaian-enclaves')
    expect(group?.stack).toBe(true)
    expect(group?.label.lines.join('')).toContain('2 家(原文未具名)')
  })

  test('the table tells the same', () => {
    const row = groundsTable(grounds.enclaves, [], 'en').rows.find(
      (each) => each.id === 'group:huaian-enclaves',
    )
    expect(row?.cells.map((cell) => cell.text).slice(1, 4)).toEqual([
      "Huai'an",
      "Huai'an's provincial innovation enclaves in Nanjing · 2, not named in the text",
      'Nanjing',
    ])
  })
})

describe('governance', () => {
  test('bodies stand at the level their names tell', () => {
    const { levels } = governanceOf(governance, [])
    expect(levels.decision.map((thing) => thing.id)).toEqual(['committee:leaders', 'committee:mayors'])
    expect(levels.coordination.map((thing) => thing.id)).toEqual(['body:construction-office'])
    expect(levels.execution.map((thing) => thing.id)).toEqual(['committee:science', 'committee:industry'])
  })

  test('a planned alliance is hollow', () => {
    const drawing = governanceDrawing(governance, [], frame)
    expect(drawing.nodes.find((node) => node.id === 'alliance:ip-police')?.look).toBe('planned')
  })

  test('an open list says "at least", and no list says that none is stated', () => {
    const text = governanceDrawing(governance, [], frame).backdrops.map((backdrop) => backdrop.text)
    expect(text).toContain('牵头方 · 1')
    expect(text.filter((line) => line?.includes('原文未列出')).length).toBeGreaterThan(0)
  })
})

describe('surroundings', () => {
  test('things stand by steps, each reached once, always in the same order', () => {
    const graph = merged([around, further])
    const all = rings(graph, 'city:nanjing', [])
    expect(all[0]?.thing.id).toBe('city:nanjing')
    expect(new Set(all.map((ringed) => ringed.thing.id)).size).toBe(all.length)
    expect(all.find((ringed) => ringed.thing.id === 'city:zhenjiang')?.hop).toBe(2)
    expect(
      rings({ nodes: [...graph.nodes].reverse(), links: [...graph.links].reverse() }, 'city:nanjing', []).map(
        (r) => r.thing.id,
      ),
    ).toEqual(all.map((ringed) => ringed.thing.id))
  })

  test('what was expanded leaves the first ring in its order', () => {
    const before = rings(merged([around]), 'city:nanjing', []).map((ringed) => ringed.thing.id)
    const after = rings(merged([around, further]), 'city:nanjing', []).filter((ringed) => ringed.hop <= 1)
    expect(after.map((ringed) => ringed.thing.id)).toEqual(before)
  })

  test('an arrow key leads to the neighbour in its direction', () => {
    const drawing = ringsDrawing(merged([around]), 'city:nanjing', [], frame)
    const right = neighbour(drawing, 'city:nanjing', 'ArrowRight')
    const node = drawing.nodes.find((each) => each.id === right)
    expect(node?.x).toBeGreaterThan(drawing.nodes[0]?.x ?? 0)
    expect(neighbour(drawing, 'nobody', 'ArrowUp')).toBe('city:nanjing')
  })
})
