import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from '#api/cursor.ts'
import { daysOf, heldWithin } from '#api/date.ts'
import { clauseAround } from '#api/document.ts'
import { meets, needsCitations, wantedOf } from '#api/filter.ts'
import { countWords } from '#api/words/count.ts'
import { pairWords, silenceWords, sourceWords } from '#api/words/links.ts'
import { stateWords } from '#api/words/state.ts'
import { Failure } from '#graph-model/failure.ts'
import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Status } from '#graph-model/record.ts'

const STATES: readonly [EntityKind, readonly Status[], string, string][] = [
  ['Platform', ['established'], '已运行', 'running'],
  ['Platform', ['established', 'planned'], '已运行 · 拟扩大', 'running, expansion planned'],
  ['Platform', ['ongoing'], '推进中', 'under way'],
  ['Platform', ['planned'], '仅为规划', 'planned only'],
  ['Corridor', ['ongoing', 'planned'], '推进中 · 拟扩大', 'under way, expansion planned'],
  [
    'Alliance',
    ['established', 'ongoing', 'planned'],
    '已运行 · 推进中 · 拟扩大',
    'running, under way, expansion planned',
  ],
  ['Agreement', ['established'], '已签署', 'signed'],
  ['Event', ['established', 'planned'], '已举办 · 拟再办', 'held, to be held again'],
  ['Publication', ['planned'], '仅为规划', 'planned only'],
  ['City', ['established'], '现有', 'existing'],
  ['City', [], '现有', 'existing'],
  ['Group', [], '未说明状态', 'state not stated'],
]

test.each(STATES)('the state of a %s of which %j is said', (kind, statuses, zh, en) => {
  expect(stateWords(kind, statuses)).toEqual({ zh, en })
})

test.each([
  [4, 'open', '至少4', 'at least 4'],
  [0, 'open', '有,未具名', 'some, none named'],
  [4, 'closed', '共4', '4 in all'],
  [4, 'unknown', '已记载4', '4 recorded'],
  [4, null, '已记载4', '4 recorded'],
] as const)('%i of a list that is %s', (count, complete, zh, en) => {
  expect(countWords(count, complete)).toEqual({ zh, en })
})

test.each([
  [
    { existing: 3, planned: 1, joint: 2, areawide: 5 },
    '两市之间 3 项(另有规划 1 项)· 多市共同 2 项 · 全圈机制 5 项',
    '3 between the two (plus 1 planned) · 2 with others · 5 area-wide',
  ],
  [
    { existing: 0, planned: 0, joint: 0, areawide: 1 },
    '两市之间 0 项 · 多市共同 0 项 · 全圈机制 1 项',
    '0 between the two · 0 with others · 1 area-wide',
  ],
])('a band of %j', (counts, zh, en) => {
  expect(pairWords(counts)).toEqual({ zh, en })
})

test('silence names whose document was read', () => {
  expect(silenceWords([{ zh: '南京市', en: 'Nanjing' }])).toEqual({
    zh: '已读南京一方文件,未见记载',
    en: "Nanjing's document read; nothing recorded",
  })
})

test('the sentence on sources names the only one, counts several and does not hide that there is none', () => {
  const one = {
    issuer: { zh: '南京市科技局', en: 'Bureau' },
    by: { zh: '南京市', en: 'Nanjing' },
    date: '2025-07-16',
  }
  expect(sourceWords([one])).toEqual({
    zh: '仅依据1份文件(南京市科技局,2025-07-16)。连线反映文件写了什么,不代表实际合作多少',
    en: 'Based on one document, by Nanjing: bands show what it mentions, not how much cities cooperate',
  })
  expect(sourceWords([one, one]).zh).toContain('依据2份文件')
  expect(sourceWords([]).en).toBe('There is no document to go by')
})

test('no sentence speaks of strength or ranks cities', () => {
  const said = [
    ...STATES.map(([, , zh, en]) => zh + en),
    JSON.stringify(pairWords({ existing: 9, planned: 9, joint: 9, areawide: 9 })),
    JSON.stringify(sourceWords([])),
  ]
  expect(said.join()).not.toMatch(/强|strength|strong|most|best|rank/i)
})

describe('dates', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-05-01', '2024-05-01', '2024-05-01'],
    ['2023/2024-06', '2023-01-01', '2024-06-30'],
  ])('%s lasts from %s to %s', (text, from, to) => {
    expect(daysOf(text)).toEqual({ from, to })
  })

  test.each([
    '',
    '24',
    '2024-13',
    '2024-02-30',
    '2024-5',
    '2024/2023',
    '2023/2024/2025',
    '2024~',
    'last year',
    '2024-05-01T00:00',
  ])('%j is refused', (text) => {
    expect(() => daysOf(text)).toThrow(expect.objectContaining({ code: 'BAD_DATE' }))
  })

  test.each([
    ['2024', undefined, undefined, true],
    ['2024', '2025', undefined, false],
    ['2024', '2024-12', undefined, true],
    ['2024-11', '2024-12', undefined, false],
    ['2024-05', undefined, '2024', true],
    ['2024-05', undefined, '2024-04', false],
    ['2024-05', '2023', '2024-05-01', true],
  ] as const)('in %s, what lasted from %s to %s', (time, since, until, held) => {
    expect(heldWithin(daysOf(time), since, until)).toBe(held)
  })
})

test('a filter asks the citations only when the lists on the relationship cannot tell', () => {
  expect([
    needsCitations(wantedOf(null)),
    needsCitations(wantedOf({ status: ['planned'] })),
    needsCitations(wantedOf({ basis: ['stated'] })),
    needsCitations(wantedOf({ status: ['planned'], sourceTextOnly: true })),
    needsCitations(wantedOf({ time: '2024' })),
  ]).toEqual([false, false, false, true, true])
})

test('source text only leaves out what only references say, and narrows the bases asked for', () => {
  const wanted = wantedOf({ sourceTextOnly: true, basis: ['reference', 'named'] })
  expect(wanted.basis).toEqual(['named'])
  expect(meets(wanted, { status: 'ongoing', basis: 'named' })).toBe(true)
  expect(meets(wanted, { status: 'ongoing', basis: 'reference' })).toBe(false)
})

test('a cursor gives back the place it was made from, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), fc.string(), (key, rank, id) => {
      expect(decodeCursor(encodeCursor([key, rank, id]), 'sns')).toEqual([key, rank, id])
    }),
  )
})

test('whatever else comes as a cursor is refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor(text, 'sns')).toThrow(Failure)
    }),
  )
})

test.each([
  ['前一句。中间的话;后一句。', 4, 6, '中间的话;'],
  ['第一行\n第二行\n第三行', 4, 7, '第二行'],
  ['没有句号', 1, 2, '没有句号'],
  ['甲。乙。丙', 0, 3, '甲。乙。'],
  ['𠮷甲。乙', 0, 1, '𠮷甲。'],
])('in %j the clause around %i to %i', (text, start, end, clause) => {
  expect(clauseAround([...text], start, end)).toBe(clause)
})
