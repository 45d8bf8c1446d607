import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOfSpan } from '#importer/draft/kind.ts'
import { BEGIN, follows, INSIDE, LABELS, Lattice, OUTSIDE } from '#importer/draft/lattice.ts'
import { Tagger, taggedSpans } from '#importer/draft/tagger.ts'
import { clausesOf, foldedForDraft } from '#importer/draft/text.ts'
import { Weights } from '#importer/draft/weights.ts'
import { fitField } from '#tests/bench/draft/field.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
const told = (text: string, least: number) => taggedSpans(text, whole(text), least)
const names = (text: string, least: number) =>
  told(text, least).map(({ start, end }) => text.slice(start, end))

/** All ways to label some characters. */
function ways(length: number): number[][] {
  if (length === 0) return [[]]
  return ways(length - 1).flatMap((way) =>
    [BEGIN, INSIDE, OUTSIDE]
      .filter((next) => follows(next, way.at(-1) ?? OUTSIDE))
      .map((next) => [...way, next]),
  )
}

/** The share in the exponentials of scores of those ways to label a clause for which something holds. */
function share(
  scores: Float64Array,
  steps: Float64Array,
  holds: (way: readonly number[]) => boolean,
): number {
  let all = 0
  let those = 0
  for (const way of ways(scores.length / LABELS)) {
    let score = 0
    for (const [at, label] of way.entries()) {
      score += scores[at * LABELS + label] as number
      if (at > 0) score += steps[(way[at - 1] as number) * LABELS + label] as number
    }
    all += Math.exp(score)
    if (holds(way)) those += Math.exp(score)
  }
  return those / all
}

const score = fc.double({ min: -8, max: 8, noNaN: true })
const scored = fc
  .integer({ min: 1, max: 6 })
  .chain((length) => fc.array(score, { minLength: length * LABELS, maxLength: length * LABELS }))
const stepped = fc.array(score, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS })

describe('probabilities are those that counting all ways gives', () => {
  test('of a label at a place, and of two at places side by side', () => {
    fc.assert(
      fc.property(scored, stepped, (one, other) => {
        const [scores, steps] = [Float64Array.from(one), Float64Array.from(other)]
        const lattice = new Lattice(scores, steps)
        for (let at = 0; at < lattice.length; at++)
          for (let label = 0; label < LABELS; label++) {
            expect(lattice.marginal(at, label)).toBeCloseTo(
              share(scores, steps, (way) => way[at] === label),
              9,
            )
            for (let next = 0; next < LABELS && at + 1 < lattice.length; next++)
              expect(lattice.pair(at, label, next)).toBeCloseTo(
                share(scores, steps, (way) => way[at] === label && way[at + 1] === next),
                9,
              )
          }
      }),
      { numRuns: 40 },
    )
  })

  test('of a name from one place to another', () => {
    const text = '天地玄黄宇宙'
    const weights = new Weights(
      [
        'B\tI\tO',
        'following\tB\tI 80\tO -150',
        'following\tI\tB -30\tI 50',
        'following\tO\tO 60',
        'character0\t地\tB 210\tO 40',
        'character0\t玄\tB 55\tI 130',
        'character0\t黄\tI -70\tO 20',
        'character1\t宇\tI 190',
        'character-1\t玄\tB 35',
      ].join('\n'),
    )
    const steps = Float64Array.of(0, 0.8, -1.5, -0.3, 0.5, 0, 0, 0, 0.6)
    const scores = Float64Array.of(0, 0, 0, 2.1, 0, 0.4, 0.55, 1.3, 0, 0.35, 1.2, 0.2, 0, 0, 0, 0, 0, 0)
    const isName = (way: readonly number[], start: number, end: number) =>
      way[start] === BEGIN &&
      way.slice(start + 1, end).every((label) => label === INSIDE) &&
      way[end] !== INSIDE
    const spans = new Tagger(weights).spans(text, whole(text), 0.1)
    expect(spans[0]).toMatchObject({ start: 1, end: 4 })
    for (const { start, end, probability } of spans)
      expect(probability).toBeCloseTo(
        share(scores, steps, (way) => isName(way, start, end)),
        9,
      )
  })

  test('of a text so long that unscaled sums would vanish or overflow', () => {
    const scores = new Float64Array(30_000).map((_, at) => ((at * 7) % 11) * 4 - 20)
    const lattice = new Lattice(scores, new Float64Array(LABELS * LABELS))
    for (const at of [0, 5_000, 9_999]) {
      const sum = [BEGIN, INSIDE, OUTSIDE].reduce((all, label) => all + lattice.marginal(at, label), 0)
      expect(sum).toBeCloseTo(1, 9)
    }
  })
})

describe('names are told by what stands around them', () => {
  const rows: [text: string, expected: string][] = [
    ['华为、中兴、戊山先进等龙头企业落户', '戊山先进'],
    ['甲州市引进戊山先进、己山科技等企业', '己山科技'],
    ['甲州市建设“戊山通”', '戊山通'],
    ['企业享受异地戊山检测服务', '戊山检测服务'],
    ['与乙州市签署《戊山共识》', '戊山共识'],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(names(text, 0.5)).toContain(expected)
  })

  test('but not where nothing is named', () => {
    expect(names('坚持稳中求进,切实把各项工作抓紧抓好', 0.3)).toEqual([])
    expect(told('', 0.1)).toEqual([])
  })

  test('and the kind of a name by its characters', () => {
    const text = '甲州市引进己山科技等企业,建成戊山大学'
    const kindOf = (name: string) => {
      const start = text.indexOf(name)
      return kindOfSpan(text, { start, end: start + name.length })
    }
    expect(kindOf('己山科技').kind).toBe('Company')
    expect(kindOf('戊山大学').kind).toBe('University')
    expect(kindOf('戊山大学').probability).toBeGreaterThan(0.5)
    expect(kindOf('戊山大学').probability).toBeLessThanOrEqual(1)
  })
})

test('spans stand where the whole text has them, likely enough, from left to right, none in another', () => {
  const text = foldedForDraft('一、总体情况。甲州市建设“戊山通”;华为、中兴、戊山先进等龙头企业落户。')
  const spans = clausesOf(text).flatMap((clause) => taggedSpans(text, clause, 0.2))
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
    expect.arrayContaining(['戊山通', '戊山先进']),
  )
  for (const [at, { start, probability }] of spans.entries()) {
    expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
    expect(probability).toBeGreaterThanOrEqual(0.2)
    expect(probability).toBeLessThanOrEqual(1)
  }
  expect(clausesOf(text).flatMap((clause) => taggedSpans(text, clause, 0.2))).toEqual(spans)
})

test('weights fitted to texts in which names follow a word tell another name that follows it', () => {
  const texts = ['引进子丑', '引进寅卯', '引进辰巳', '推动午未'].map((text) => ({
    name: text,
    text,
    clauses: [
      {
        ...whole(text),
        names: text.startsWith('引进') ? [{ start: 2, end: 4, kind: 'Company' as const }] : [],
      },
    ],
  }))
  const fitted = fitField(texts, { sizes: 0.01, squares: 0.01, least: 1, rounds: 50 })
  const tagger = new Tagger(new Weights(Weights.write(fitted.classes, fitted.rows)))
  expect(tagger.spans('引进申酉', whole('引进申酉'), 0.5)).toMatchObject([{ start: 2, end: 4 }])
  expect(tagger.spans('推动申酉', whole('推动申酉'), 0.5)).toEqual([])
})
