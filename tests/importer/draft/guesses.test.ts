import { describe, expect, test } from 'vitest'
import { type EntityKind, isA, type RelationType } from '#graph-model/ontology/ontology.ts'
import { Memory } from '#importer/draft/memory.ts'
import type { Mention, NamedToken } from '#importer/draft/mention.ts'
import { pairingsOf, type ReadClause } from '#importer/draft/pairing.ts'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'
import { withSurmised } from '#importer/draft/surmised.ts'
import type { Gold, GoldName } from '#tests/bench/draft/gold.ts'
import { splitClauses } from '#tests/bench/draft/halves.ts'
import { fitPairings } from '#tests/bench/draft/pairs.ts'
import { STORE } from './reader.ts'

const TEXT = [
  '甲州市科学技术局关于第186号提案的答复',
  '戊党甲州市委:',
  '鼓励企业与天岳先进、国轩高科共建产线,开展异地检验检测、仪器租用服务。',
  '依托戊山平台,推动人才资源互通共享,促进己山大学、庚山研究院科研仪器开放,助力都市圈企业创新发展。',
  '甲州市科学技术局',
].join('\n')

const names = (text: string, guesses = true) =>
  readForDraft(text, STORE, ...(guesses ? [] : [RULES_ALONE])).clauses.flatMap((clause) => clause.names)
const statements = (guesses = true) =>
  readForDraft(TEXT, STORE, ...(guesses ? [] : [RULES_ALONE])).clauses.flatMap((clause) => clause.statements)
const PRESUMED = '由相近写法推测,原文未必这样说'

function mention(kind: EntityKind, name: string, start: number): Mention {
  return { kind, name, start, end: start + name.length }
}

describe('names that no rule tells', () => {
  test('are proposed where words stand around them as around names, for a person to check', () => {
    const found = names(TEXT).find(({ name }) => name === '天岳先进')
    expect(found).toMatchObject({ kind: 'Company', doubt: expect.stringContaining('推测') })
    expect(names(TEXT, false).map(({ name }) => name)).not.toContain('天岳先进')
  })

  test('overlap none that a rule tells', () => {
    for (const { names: all } of readForDraft(TEXT, STORE).clauses)
      for (const one of all.filter(({ doubt }) => doubt?.includes('上下文推测')))
        for (const other of all)
          expect(other === one || other.end <= one.start || other.start >= one.end).toBe(true)
  })

  const token = (text: string): NamedToken => ({
    token: { type: 'chunk', start: 0, end: text.length, text },
    mentions: [],
  })
  const surmised = (text: string, memory = new Memory()) =>
    withSurmised(text, [token(text)], [{ start: 0, end: text.length }], memory).flatMap(
      ({ mentions }) => mentions,
    )

  test('stand for what was named before where they are nothing but an ending', () => {
    const memory = new Memory()
    expect(surmised('联盟', memory)).toEqual([])
    memory.add([mention('Alliance', '戊山联盟', -20)], [])
    expect(surmised('联盟', memory)).toMatchObject([{ kind: 'Alliance', name: '戊山联盟', start: 0, end: 2 }])
  })

  test.each(['全省', '两省区', '提案', '创新平台'])('are not %s', (word) => {
    expect(surmised(word)).toEqual([])
  })
})

describe('what is presumed of a clause', () => {
  test('is marked for a person, and added to what rules read', () => {
    expect(statements().filter(({ doubts }) => doubts.includes(PRESUMED)).length).toBeGreaterThan(0)
    for (const { statements: all } of readForDraft(TEXT, STORE).clauses) {
      const told = all.map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)
      expect(new Set(told).size).toBe(told.length)
      const presumed = all.filter(({ doubts }) => doubts.includes(PRESUMED))
      for (const side of ['start', 'end'] as const) {
        const ends = presumed.map((one) => `${one.relation} ${one[side].name}`)
        expect(new Set(ends).size).toBe(ends.length)
      }
    }
    expect(statements(false).filter(({ doubts }) => doubts.includes(PRESUMED))).toEqual([])
  })

  test('is the same each time', () => {
    expect(readForDraft(TEXT, STORE)).toEqual(readForDraft(TEXT, STORE))
  })

  const text = '戊山平台与己山大学、庚山公司'
  const clause = (said: ReadClause['statements'] = []): ReadClause => ({
    text,
    span: { start: 0, end: text.length },
    numbered: false,
    names: [
      mention('Platform', '戊山平台', 0),
      mention('University', '己山大学', 5),
      mention('Company', '庚山公司', 10),
    ],
    statements: said,
    self: { ...mention('City', '甲州市', 0), implied: true },
    before: new Set(['戊山平台']),
  })
  const joins = (relation: RelationType, start: EntityKind, end: EntityKind) =>
    relation === 'PARTICIPATES_IN' && isA(start, 'Organisation') && end === 'Platform'
  const pairs = (read: ReadClause) =>
    pairingsOf(read, joins).map(({ start, end }) => `${start.name} ${end.name}`)

  test('pairs those that a relation may join, and no pair of which it was said', () => {
    expect(pairs(clause())).toEqual(['己山大学 戊山平台', '庚山公司 戊山平台'])
    const [platform, university] = clause().names as [Mention, Mention]
    const said = {
      relation: 'PARTICIPATES_IN' as const,
      start: university,
      end: platform,
      quote: { start: 0, end: 5 },
      basis: 'stated' as const,
      status: 'ongoing' as const,
      doubts: [],
    }
    expect(pairs(clause([said]))).toEqual(['庚山公司 戊山平台'])
  })

  test('counts how the two stand: which comes first, what was named before, how names end', () => {
    const [first] = pairingsOf(clause(), joins)
    const values = first?.traits.map(([, value]) => value)
    expect(values).toEqual(
      expect.arrayContaining(['University>Platform', 'behind', 'end again', 'start new', 'end -平台']),
    )
    expect(values).not.toContain('self')
  })
})

test('weights fitted to texts in which rules miss a relation speak for it', () => {
  const golds = ['戊', '己', '庚', '辛', '壬'].map((letter): Gold => {
    const lines = [`${letter}山平台,${letter}川大学,如上所述`, `${letter}海平台,${letter}川公司,如上所述`]
    const text = lines.join('\n')
    const thing = (kind: EntityKind, name: string): [string, GoldName] => [
      name,
      { id: name, kind, forms: [name] },
    ]
    const things = new Map([
      thing('Platform', `${letter}山平台`),
      thing('Platform', `${letter}海平台`),
      thing('University', `${letter}川大学`),
      thing('Company', `${letter}川公司`),
    ])
    const clauses = splitClauses(text).map((clause, at) => ({
      ...clause,
      text: lines[at] as string,
      names: [],
      relations:
        at === 0
          ? [
              {
                type: 'PARTICIPATES_IN',
                start: `${letter}川大学`,
                end: `${letter}山平台`,
                basis: 'stated' as const,
                statuses: ['ongoing' as const],
              },
            ]
          : [],
    }))
    return { text, clauses, things }
  })
  const { rows } = fitPairings(golds, STORE, { sizes: 0.1, squares: 0, least: 2, rounds: 100 })
  const weight = (template: string, value: string) =>
    rows.find(([relation, trait]) => relation === template && trait === value)?.[2][0]
  expect(weight('PARTICIPATES_IN joins', 'University>Platform')).toBe(1)
  expect(weight('PARTICIPATES_IN joins', 'Company>Platform')).toBeUndefined()
  const own = rows.filter(([relation]) => relation === 'PARTICIPATES_IN').map(([, , [value]]) => value ?? 0)
  expect(Math.max(...own)).toBeGreaterThan(0)
})
