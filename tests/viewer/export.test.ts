import { describe, expect, test } from 'vitest'
import { LIGHT } from '#viewer/drawing/palette.ts'
import { SCREEN } from '#viewer/elements/drawing.ts'
import { groundsDrawing } from '#viewer/elements/grounds.ts'
import { mapDrawing } from '#viewer/elements/map.ts'
import { type Figure, figureOf } from '#viewer/export/figure.ts'
import { svgOf } from '#viewer/export/svg.ts'
import { CityMap, Grounds } from '#viewer/operations.generated.ts'
import { NO_FILTERS } from '#viewer/state/filters.ts'
import { answer } from './stub/answer.ts'

const links = await answer(CityMap, {})
const grounds = await answer(Grounds, {})
const surround = {
  title: '地图与两市合作',
  sentence: '10 个成员',
  banner: links.cityLinks.words.zh,
  sources: links.cityLinks.sources,
  version: 'Metrograph · 数据集 2025.1',
  notes: ['示意图:表示相对位置,不表示行政区域界线'],
  lang: 'zh',
} as const
const frame = { width: 900, height: 800, lang: 'zh', type: SCREEN } as const
const map = figureOf(mapDrawing(links, NO_FILTERS, frame), surround, LIGHT)
const shared = figureOf(groundsDrawing(grounds.enclaves, [], frame), surround, LIGHT)
const text = (figure: Figure) =>
  figure.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join('\n')

describe('an exported figure', () => {
  test('stands alone: title, banner, legend of what is shown, numbered sources, version', () => {
    expect(text(map)).toContain('地图与两市合作')
    expect(text(map)).toContain('仅依据1份文件')
    expect(text(map)).toMatch(/\[1\] 南京市科学技术局.*2025-07-16/)
    expect(text(map)).toContain('数据集 2025.1')
    expect(text(map)).toContain('城市')
    expect(text(map)).not.toContain('大学')
    expect(text(shared)).toContain('规划中')
  })

  test('holds every mark within its frame', () => {
    for (const figure of [map, shared])
      for (const mark of figure.marks) {
        if (mark.type !== 'text') continue
        expect(mark.x).toBeGreaterThanOrEqual(0)
        expect(mark.x).toBeLessThanOrEqual(figure.width)
        expect(mark.y).toBeLessThanOrEqual(figure.height)
      }
  })

  test('an SVG is plain: text as text with font attributes, no style, no script, no other file', () => {
    const svg = svgOf(shared)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/)
    expect(svg).toContain(
      'font-family="Microsoft YaHei, Noto Sans SC, PingFang SC, sans-serif" font-size="13"',
    )
    expect(svg).not.toMatch(/style=|class=|<script|<image|href|NaN|undefined/)
  })

  test('marks of planned things are dashed, so that black and white tells them too', () => {
    expect(svgOf(shared)).toContain('stroke-dasharray="7 4"')
  })

  test('names that would be markup, and characters that are no XML, are written safely', () => {
    const figure = { ...map, title: 'a<b>&\u0001c' }
    expect(svgOf(figure)).toContain('<title>a&lt;b&gt;&amp;c</title>')
  })
})
