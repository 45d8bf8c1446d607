import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { type ImportProgress, Progress } from '#importer/progress.ts'

/** What is written when an import goes through these moments: milliseconds, then how far it is. */
function written(
  moments: readonly (readonly [number, ImportProgress])[],
  terminal: { isTTY?: boolean; columns?: number; language?: 'zh' | 'en' } = {},
): string {
  let text = ''
  let clock = 0
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += chunk
      done()
    },
  })
  const { language = 'en', ...size } = terminal
  const progress = new Progress({ out: Object.assign(out, size), language, now: () => clock })
  for (const [at, moment] of moments) {
    clock = at
    progress.update(moment)
  }
  progress.end()
  return text
}

const WRITING = [
  [0, { phase: 'write', rows: 0, share: 0 }],
  [2_000, { phase: 'write', rows: 2_000, share: 0.02 }],
  [4_000, { phase: 'write', rows: 4_000, share: 0.04 }],
  [5_000, { phase: 'write', rows: 5_000, share: 0.05 }],
  [8_000, { phase: 'write', rows: 80_000, share: 0.8 }],
] as const satisfies readonly (readonly [number, ImportProgress])[]

test('elsewhere than on a terminal a line comes every few seconds: phase, share, rows, rate, time left', () => {
  expect(written(WRITING)).toBe(
    'writing 4%, 4,000 rows, 1,000 rows/s, 1 min 36 s left\nwriting 80%, 80,000 rows, 10,000 rows/s, 2 s left\n',
  )
})

test('what takes less than a few seconds writes no line at all', () => {
  const quick: [number, ImportProgress][] = [
    [10, { phase: 'read', rows: 0, share: 0 }],
    [500, { phase: 'read', rows: 900, share: 1 }],
    [900, { phase: 'write', rows: 900, share: 1 }],
  ]
  expect(written(quick)).toBe('')
})

test('on a terminal one line is drawn again, with a bar, and ended before the next phase', () => {
  const text = written(
    [
      [200, { phase: 'read', rows: 100, share: 0.5 }],
      [210, { phase: 'read', rows: 150, share: 0.75 }],
      [220, { phase: 'read', rows: 200, share: 1 }],
      [2_000, { phase: 'write', rows: 0, share: 0 }],
      [5_000, { phase: 'write', rows: 30, share: 0.25 }],
    ],
    { isTTY: true, columns: 80 },
  )
  expect(text.split('\n').map((line) => line.split('\r').slice(1))).toEqual([
    [
      '████████████░░░░░░░░░░░░ reading 50%, 100 rows\u001B[K',
      '████████████████████████ reading 100%, 200 rows\u001B[K',
    ],
    [
      '░░░░░░░░░░░░░░░░░░░░░░░░ writing 0%, 0 rows\u001B[K',
      '██████░░░░░░░░░░░░░░░░░░ writing 25%, 30 rows, 10 rows/s, 9 s left\u001B[K',
    ],
    [],
  ])
})

test('a narrow terminal gets a shorter bar, never a second line', () => {
  const text = written([...WRITING], { isTTY: true, columns: 60 })
  for (const line of text.split(/[\r\n]/)) expect(line.replace('\u001B[K', '').length).toBeLessThan(60)
})

test('in Chinese', () => {
  expect(written(WRITING.slice(0, 3), { language: 'zh' })).toBe(
    '写入 4%,4,000 行,每秒 1,000 行,约剩 1 分 36 秒\n',
  )
})
