import { expect, test } from 'vitest'
import { printable, textTable } from '#importer/text-table.ts'

test('Chinese characters take two columns', () => {
  expect(
    textTable(
      ['城市', 'n'],
      [
        ['南京', '1'],
        ['Ma’anshan', '2'],
      ],
      80,
    ),
  ).toBe(['城市       n', '─────────  ─', '南京       1', 'Ma’anshan  2'].join('\n'))
})

test('long cells are wrapped, the widest column first, at spaces and anywhere in Chinese', () => {
  const lines = textTable(
    ['key', 'text'],
    [
      ['one', 'words that are long enough to be wrapped'],
      ['two', '这一段中文足够长需要换行'],
    ],
    24,
  ).split('\n')
  expect(lines).toEqual([
    'key  text',
    '───  ───────────────────',
    'one  words that are long',
    '     enough to be',
    '     wrapped',
    'two  这一段中文足够长需',
    '     要换行',
  ])
})

test('a word that is longer than its column is broken', () => {
  expect(
    textTable([], [['a', 'x'.repeat(30)]], 20)
      .split('\n')
      .every((line) => line.length <= 20),
  ).toBe(true)
})

test('nothing in a cell moves the cursor or breaks the line', () => {
  expect(printable('a\r\nb\tc\u0007d\u001B[1m')).toBe('a⏎b c\uFFFDd\uFFFD[1m')
})
