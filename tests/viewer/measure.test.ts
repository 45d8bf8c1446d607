import { describe, expect, test } from 'vitest'
import { textWidth, wrap } from '#viewer/elements/measure.ts'

describe('breaking lines', () => {
  test.each([
    ['南京都市圈知识产权公安保护联盟', 13, 110],
    ['Framework Cooperation Agreement on Partner Parks: Dantu High-Tech Park', 13, 150],
    ['G312(宁镇)产业创新走廊', 13, 90],
  ])('%s keeps to the width and loses nothing', (text, size, width) => {
    const lines = wrap(text, size, width)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    for (const line of lines) expect(textWidth(line, size)).toBeLessThanOrEqual(width)
  })

  test('a closing mark never begins a line, an opening one never ends it', () => {
    const lines = wrap('《南京都市圈国土空间规划》、“宁工品推”,等。', 13, 60)
    for (const line of lines) {
      expect(line).not.toMatch(/^[、,。》”]/)
      expect(line).not.toMatch(/[《“]$/)
    }
  })

  test('what does not fit into the lines ends in an ellipsis', () => {
    const lines = wrap('南京都市圈检验检测机构质量科技合作联盟', 13, 80, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })
})
