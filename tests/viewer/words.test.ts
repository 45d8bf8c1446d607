import { describe, expect, test } from 'vitest'
import { say, WORDS } from '#viewer/words.ts'

const ALL = Object.entries(WORDS)

describe('the words of the viewer', () => {
  test('stand in both languages with the same gaps', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort()
    expect(ALL.filter(([, { zh, en }]) => zh === '' || en === '')).toEqual([])
    expect(ALL.filter(([, { zh, en }]) => gaps(zh).join() !== gaps(en).join())).toEqual([])
  })

  test('never speak of strength or rank cities', () => {
    const forbidden =
      /strength|strong|weak|strongest|rank(ed|ing)? |top |leading|强度|最强|较强|排名|领先|第一/i
    expect(ALL.filter(([, { zh, en }]) => forbidden.test(zh) || forbidden.test(en))).toEqual([])
  })

  test('fill their gaps', () => {
    expect(say('en', 'atLeast', { n: 4 })).toBe('at least 4')
    expect(say('zh', 'atLeast', { n: 4 })).toBe('至少 4')
  })
})
