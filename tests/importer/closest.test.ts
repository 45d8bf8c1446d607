import { describe, expect, test } from 'vitest'
import { PassageFinder } from '#importer/check/closest.ts'
import { DocumentText } from '#importer/dataset/text.ts'

const TEXT = `甲市与乙市签署合作协议。甲市、乙市等建设丙走廊,投资超12.5亿元。
丙走廊拟延伸至丁县;丙走廊已建成一期,沿线各市共建实验室。`

function closest(quote: string, text = TEXT) {
  const found = new PassageFinder(Array.from(text)).closest(quote)
  return found && [found.quoted, found.printed]
}

describe('the closest passage is found and what differs is marked', () => {
  const cases: [string, string, string, string][] = [
    [
      'one character too many',
      '甲市与乙市签署了合作协议',
      '甲市与乙市签署‹了›合作协议',
      '甲市与乙市签署‹›合作协议',
    ],
    ['one too few', '甲市乙市等建设丙走廊', '甲市‹›乙市等建设丙走廊', '甲市‹、›乙市等建设丙走廊'],
    ['another one', '丙走廊已建成二期', '丙走廊已建成‹二›期', '丙走廊已建成‹一›期'],
    [
      'another one at the end',
      '甲市与乙市签署合作协定',
      '甲市与乙市签署合作协‹定›',
      '甲市与乙市签署合作协‹议›',
    ],
    ['other digits', '投资超12.8亿元', '投资超12.‹8›亿元', '投资超12.‹5›亿元'],
    [
      'a line end that was not typed, which is no difference',
      '12.5亿元。丙走廊拟延长至丁县',
      '12.5亿元。丙走廊拟延‹长›至丁县',
      '12.5亿元。⏎丙走廊拟延‹伸›至丁县',
    ],
    [
      'a shortened middle',
      '丙走廊已建成一期,沿线共建实验室',
      '丙走廊已建成一期,沿线‹›共建实验室',
      '丙走廊已建成一期,沿线‹各市›共建实验室',
    ],
  ]
  test.each(cases)('%s', (_, quote, quoted, printed) => {
    expect(closest(quote)).toEqual([quoted, printed])
  })
})

test('a quote that nothing is like has no closest passage', () => {
  expect(closest('完全不同的另一件事情')).toBeUndefined()
  expect(closest('甲乙', '')).toBeUndefined()
  expect(closest('')).toBeUndefined()
})

test('a long stretch that agrees is left out in the middle', () => {
  const text = `${'一二三四五六七八九十'.repeat(6)}甲`
  expect(closest(`${'一二三四五六七八九十'.repeat(6)}乙`, text)?.[1]).toBe(
    '…七八九十一二三四五六七八九十‹甲›',
  )
})

test('characters of two units are counted as one', () => {
  expect(closest('𠮷野家在𠮷市', '在𠮷野家开于𠮷市')).toEqual(['𠮷野家‹在›𠮷市', '𠮷野家‹开于›𠮷市'])
})

test('the line of the passage is told', () => {
  expect(new DocumentText(TEXT).closest('丙走廊拟延长至丁县')?.line).toBe(2)
})

test('a quote of a long document is found within a fifth of a second', () => {
  const clause = (number: number) => `第${number}条规定各市应当按照计划推进都市圈建设${number * 7}项工作;`
  const text = Array.from({ length: 20_000 }, (_, number) => clause(number)).join('')
  const finder = new PassageFinder(Array.from(text))
  finder.closest('甲')
  const since = performance.now()
  for (let number = 0; number < 20; number++) {
    const wrong = clause(number * 900 + 13).replace('应当', '必须')
    expect(finder.closest(wrong)?.printed).toContain('‹应当›')
  }
  expect((performance.now() - since) / 20).toBeLessThan(200)
})
