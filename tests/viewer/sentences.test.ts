import { describe, expect, test } from 'vitest'
import { cutBy, sentences } from '#viewer/elements/sentences.ts'
import { TEXT } from './stub/graph.ts'

describe('sentences of a document', () => {
  test('end at the stops of either width and where a line ends, offsets counted in code points', () => {
    const found = sentences('甲𠮷乙。丙;丁\n\n戊!')
    expect(found.map(({ text, start, end, line }) => [text, start, end, line])).toEqual([
      ['甲𠮷乙。', 0, 4, 0],
      ['丙;', 4, 6, 0],
      ['丁', 6, 7, 0],
      ['戊!', 9, 11, 2],
    ])
  })

  test('together are the text: nothing is lost, nothing stands twice', () => {
    const chars = [...TEXT]
    const found = sentences(TEXT)
    expect(found.length).toBeGreaterThan(150)
    for (const { text, start, end } of found) expect(chars.slice(start, end).join('')).toBe(text)
  })

  test('are cut where a quote begins and ends', () => {
    const [sentence] = sentences('一二三四五。')
    expect(sentence && cutBy(sentence, [{ start: 1, end: 3 }])).toEqual([
      { text: '一', marked: false },
      { text: '二三', marked: true },
      { text: '四五。', marked: false },
    ])
  })
})
