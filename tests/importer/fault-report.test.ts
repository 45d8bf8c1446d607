import { expect, test } from 'vitest'
import { Faults } from '#importer/check/fault.ts'
import { faultsJson, faultsText } from '#importer/check/fault-report.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { datasetFolder, smallDataset } from '../fixture.ts'

async function faultsOf(change: (files: Record<string, string>) => void, most?: number): Promise<Faults> {
  const files = smallDataset()
  change(files)
  const faults = new Faults(most === undefined ? {} : { most })
  await readDataset(datasetFolder(files), new Map(), faults)
  return faults
}

function twoWrongQuotes(files: Record<string, string>): void {
  files['relations/PARTY_TO.csv'] = (files['relations/PARTY_TO.csv'] as string)
    .replaceAll('签署合作协议', '签署了合作协议')
    .replace('city:b,', 'city:bb,')
}

test('faults are a table for people, the cell in quotes and the closest passage marked', async () => {
  expect(faultsText(await faultsOf(twoWrongQuotes), 'zh', 100)).toMatchInlineSnapshot(`
    "位置                            内容                          问题
    ──────────────────────────────  ────────────────────────────  ──────────────────────────────────────
    relations/PARTY_TO.csv:2 quote  「甲市与乙市签署了合作协议」  QUOTE_NOT_FOUND: 文件“reply”里没有这段
                                                                  原文。
                                                                  最接近的是第 1 行:“甲市与乙市签署‹›合
                                                                  作协议”;这里写的是:“甲市与乙市签署‹了›
                                                                  合作协议”。
    relations/PARTY_TO.csv:3 start  「city:bb」                   ID_UNKNOWN: 没有标识为“city:bb”的实
                                                                  体。
                                                                  是不是 city:b?
    relations/PARTY_TO.csv:3 quote  「甲市与乙市签署了合作协议」  QUOTE_NOT_FOUND: 文件“reply”里没有这段
                                                                  原文。
                                                                  最接近的是第 1 行:“甲市与乙市签署‹›合
                                                                  作协议”;这里写的是:“甲市与乙市签署‹了›
                                                                  合作协议”。"
  `)
})

test('the same in English', async () => {
  expect(faultsText(await faultsOf(twoWrongQuotes), 'en', 100)).toMatchInlineSnapshot(`
    "place                           cell                          fault
    ──────────────────────────────  ────────────────────────────  ──────────────────────────────────────
    relations/PARTY_TO.csv:2 quote  「甲市与乙市签署了合作协议」  QUOTE_NOT_FOUND: The document "reply"
                                                                  does not hold this quote.
                                                                  The closest is in line 1: "甲市与乙市
                                                                  签署‹›合作协议"; here it is: "甲市与乙
                                                                  市签署‹了›合作协议".
    relations/PARTY_TO.csv:3 start  「city:bb」                   ID_UNKNOWN: There is no entity with
                                                                  the id "city:bb".
                                                                  Did you mean city:b?
    relations/PARTY_TO.csv:3 quote  「甲市与乙市签署了合作协议」  QUOTE_NOT_FOUND: The document "reply"
                                                                  does not hold this quote.
                                                                  The closest is in line 1: "甲市与乙市
                                                                  签署‹›合作协议"; here it is: "甲市与乙
                                                                  市签署‹了›合作协议"."
  `)
})

test('beyond the most that are listed, faults are counted by their code', async () => {
  const faults = await faultsOf(twoWrongQuotes, 1)
  expect(faults.list).toHaveLength(1)
  expect(faults.total).toBe(3)
  expect(faultsText(faults, 'en').split('\n').slice(-3)).toEqual([
    '2 more faults, not listed:',
    '  ID_UNKNOWN 1',
    '  QUOTE_NOT_FOUND 1',
  ])
  expect(faultsJson(faults, 'en')).toMatchObject({
    faults: [{ code: 'QUOTE_NOT_FOUND', line: 2 }],
    faultCounts: { QUOTE_NOT_FOUND: 2, ID_UNKNOWN: 1 },
  })
})

test('with none to be listed they are only counted', async () => {
  expect(faultsText(await faultsOf(twoWrongQuotes, 0), 'zh')).toBe(
    '另有 3 处错误未列出:\n  QUOTE_NOT_FOUND 2\n  ID_UNKNOWN 1',
  )
})

test('a hint that takes time is looked for only where it is shown', async () => {
  const faults = new Faults({ most: 1 })
  const place = { file: 'x.csv', line: 2 }
  const words = { zh: '错', en: 'wrong' }
  let asked = 0
  const hint = () => {
    asked++
    return words
  }
  for (let line = 0; line < 5; line++) faults.add('WRONG', place, words, hint)
  expect([asked, faults.total]).toEqual([1, 5])
})

test('a cell cannot move the cursor, break the line or flood the table', async () => {
  const faults = new Faults()
  const value = `a\u001B[2J\nb\u202E${'甲'.repeat(200)}`
  faults.add('WRONG', { file: 'x.csv', line: 2, value }, { zh: '错', en: 'wrong' })
  const text = faultsText(faults, 'en', 80)
  for (const hidden of ['\u001B', '\u202E']) expect(text).not.toContain(hidden)
  expect(text).toContain('「a\uFFFD[2J⏎b\uFFFD甲')
  expect(text.length).toBeLessThan(600)
})
