import { describe, expect, test } from 'vitest'
import { bandsOf } from '#viewer/elements/bands.ts'
import { type Drawing, type DrawnNode, labelBox, PROJECTOR, SCREEN } from '#viewer/elements/drawing.ts'
import { overlaps } from '#viewer/elements/geometry.ts'
import { mapDrawing } from '#viewer/elements/map.ts'
import { linesWidth } from '#viewer/elements/measure.ts'
import { widthPerTie } from '#viewer/elements/strands.ts'
import { tallyLinks } from '#viewer/elements/tally.ts'
import { CityMap, type CityMapAnswer } from '#viewer/operations.generated.ts'
import { NO_FILTERS } from '#viewer/state/filters.ts'
import { mapTable } from '#viewer/tables/map.ts'
import { matrixOf } from '#viewer/tables/matrix.ts'
import { shownMap } from '#viewer/views/map.ts'
import { answer } from './stub/answer.ts'

const links: CityMapAnswer = await answer(CityMap, {})
const draw = (
  filters = NO_FILTERS,
  width = 760,
  height = 740,
  type = SCREEN,
  lang: 'zh' | 'en' = 'zh',
): Drawing => mapDrawing(links, filters, { width, height, lang, type })

/** The map when some members have no coordinates. */
function without(gone: (id: string) => boolean): Drawing {
  const members = links.cityLinks.members.map((member) =>
    gone(member.entity.id) ? { ...member, latitude: null, longitude: null } : member,
  )
  const frame = { width: 760, height: 740, lang: 'zh' as const, type: SCREEN }
  return mapDrawing({ ...links, cityLinks: { ...links.cityLinks, members } }, NO_FILTERS, frame)
}

function node(drawing: Drawing, id: string): DrawnNode {
  const found = drawing.nodes.find((other) => other.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** The boxes of all text on a map: names, badges, the note, the numbers of bands. */
function texts(drawing: Drawing) {
  return drawing.nodes.map((each) => ({
    ...labelBox(each, each.label, linesWidth(each.label.lines, each.label.size, each.label.bold)),
    id: each.id,
  }))
}

describe('the map', () => {
  test('keeps true relative positions: one scale for both directions', () => {
    const drawing = draw()
    const at = (id: string) => node(drawing, id)
    const scale = (id: string, latitude: number) => (at('city:nanjing').y - at(id).y) / (latitude - 32.06167)
    expect(scale('city:huaian', 33.58861)).toBeCloseTo(scale('city:xuancheng', 30.9525), 3)
    const wide = (at('city:zhenjiang').x - at('city:chuzhou').x) / (119.45508 - 118.29778)
    expect(wide / scale('city:huaian', 33.58861)).toBeCloseTo(Math.cos((32.270555 * Math.PI) / 180), 3)
  })

  test('members without coordinates stand in a row beneath, and the caption says so', () => {
    const drawing = draw()
    expect(drawing.caption).toBe('示意图:表示相对位置,不表示行政区域界线')
    const some = without((id) => id === 'city:huaian')
    expect(some.caption).toContain('下方 1 个成员没有经纬度')
    const lowest = Math.max(...some.nodes.filter(({ id }) => /^(?:city|county)/.test(id)).map(({ y }) => y))
    expect(node(some, 'city:huaian').y).toBe(lowest)
    expect(some.edges.map(({ id }) => id)).toContain('city:nanjing~city:huaian:established')
  })

  test('where no member has coordinates they stand on a ring, apart, in sight, without a river', () => {
    const drawing = without(() => true)
    expect(drawing.caption).toContain('没有成员的经纬度')
    expect(drawing.credits).toEqual([])
    expect(drawing.backdrops.map(({ id }) => id)).not.toContain('river')
    const members = drawing.nodes.filter(({ id }) => /^(?:city|county|district)/.test(id))
    expect(members).toHaveLength(links.cityLinks.members.length)
    for (const one of members) {
      expect([one.x > 0, one.x < 760, one.y > 0, one.y < 740]).toEqual([true, true, true, true])
      for (const other of members) if (other !== one) expect(overlaps(one, other, 0)).toBe(false)
    }
  })

  test('a band is as wide as its number, and carries it', () => {
    const drawing = draw()
    const band = drawing.edges.find((edge) => edge.id === 'city:nanjing~city:huaian:established')
    expect(band?.width).toBe(4 * widthPerTie(bandsOf(links.cityLinks, NO_FILTERS).bands))
    expect(band?.label?.text).toBe('4')
    expect(band?.opens).toBe('city:nanjing~city:huaian')
  })

  test('planned ties are a dashed strand of their own, beside what exists', () => {
    const drawing = draw()
    const planned = drawing.edges.filter((edge) => edge.look === 'planned')
    expect(planned.map((edge) => edge.id)).toEqual([
      'city:nanjing~city:maanshan:planned',
      'city:nanjing~city:chuzhou:planned',
    ])
    const beside = drawing.edges.find((edge) => edge.id === 'city:nanjing~city:maanshan:established')
    expect(beside?.label?.text).toBe('2 (1)')
    expect(planned[0]?.from).not.toEqual(beside?.from)
  })

  test('joint ties of the same members are one hull with their number; no pair is drawn for them', () => {
    const drawing = draw()
    const hull = node(drawing, 'joint:city:nanjing+city:zhenjiang+city:yangzhou+city:huaian')
    expect(hull.label.lines).toEqual(['4 方共同 3 项'])
    expect(drawing.edges.some((edge) => edge.id.startsWith('city:zhenjiang~city:yangzhou'))).toBe(false)
    expect(drawing.backdrops.filter((backdrop) => backdrop.drawn === 'area')).toHaveLength(1)
  })

  test('what is area-wide is one note', () => {
    expect(node(draw(), 'areawide').label.lines[0]).toBe('全圈机制 3 项')
    expect(draw({ ...NO_FILTERS, forms: ['AREAWIDE'] }).nodes.some((each) => each.id === 'areawide')).toBe(
      false,
    )
  })

  test('leaving out a kind changes the numbers of the bands', () => {
    const drawing = draw({ ...NO_FILTERS, kinds: ['Agreement'] })
    const band = drawing.edges.find((edge) => edge.id === 'city:nanjing~city:zhenjiang:established')
    expect(band?.label?.text).toBe('1')
  })

  test.each([
    [760, 740, SCREEN, 'zh'],
    [760, 740, SCREEN, 'en'],
    [430, 560, SCREEN, 'zh'],
    [390, 520, SCREEN, 'zh'],
    [1440, 700, PROJECTOR, 'zh'],
  ] as const)('at %i by %i no two names overlap', (width, height, type, lang) => {
    const boxes = texts(draw(NO_FILTERS, width, height, type, lang))
    const meeting = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (overlaps(a, b) ? [`${a.id} ${b.id}`] : [])),
    )
    expect(meeting).toEqual([])
    for (const box of boxes) {
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width / 2).toBeLessThanOrEqual(width)
    }
  })

  test('is the same each time it is drawn', () => {
    expect(draw()).toEqual(draw())
  })
})

describe('the matrix', () => {
  const bands = bandsOf(links.cityLinks, NO_FILTERS)

  test('undirected: both cells of a pair hold its numbers, and each silence its sign', () => {
    const { rows } = matrixOf(bands, links.cityLinks, false, 'zh')
    expect(rows[0]?.[3]).toMatchObject({ existing: 4, planned: 0, mark: '' })
    expect(rows[3]?.[0]).toMatchObject({ existing: 4 })
    expect(rows[0]?.[4]?.mark).toBe('○')
    expect(rows[4]?.[5]?.mark).toBe('╱')
    expect(rows[0]?.[0]).toBeNull()
  })

  test('directed: the row sets up or comes, the column receives', () => {
    const { rows } = matrixOf(bands, links.cityLinks, true, 'zh')
    expect(rows[3]?.[0]?.existing).toBe(2)
    expect(rows[0]?.[3]?.existing).toBe(0)
  })
})

describe('the sums of the map', () => {
  test('a tie counts once, whatever the number of pairs it joins', () => {
    expect(tallyLinks(links.cityLinks).kinds.get('Event')).toBe(1)
    expect(tallyLinks(links.cityLinks).forms).toEqual(
      new Map([
        ['PAIRWISE', 11],
        ['JOINT', 3],
        ['AREAWIDE', 3],
      ]),
    )
  })

  test('the sentence keeps the forms apart and the planned ones aside', () => {
    expect(shownMap(links, links, NO_FILTERS, 'en').sentence).toBe(
      '10 members, 9 pairs with a record: 9 ties between two (plus 2 planned) · 3 joint · 3 area-wide',
    )
  })

  test('the table has a row for each tie of each pair, hull and the area', () => {
    const table = mapTable(bandsOf(links.cityLinks, NO_FILTERS), links.cityLinks, 'zh')
    expect(table.rows).toHaveLength(14 + 3 + 3)
    expect(table.rows.map((row) => row.cells[0]?.text)).toContain('淮安 → 南京')
  })
})
