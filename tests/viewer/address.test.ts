import { describe, expect, test } from 'vitest'
import { fromAddress, toAddress } from '#viewer/state/address.ts'
import { countedFilter, isFiltered, NO_FILTERS, statementFilter, toggled } from '#viewer/state/filters.ts'
import { opened, openJoint, openPair, START, type ViewState } from '#viewer/state/view.ts'

const STATES: readonly [string, Partial<ViewState>][] = [
  ['the start', {}],
  ['a view with a card', { view: 'corridors', open: 'corridor:g312' }],
  ['a pair in the directed matrix', { open: 'city:nanjing~city:huaian', matrix: 'directed' }],
  ['a joint tie', { open: openJoint(['city:nanjing', 'city:huaian', 'city:yangzhou']) }],
  ['a link', { open: 'city:nanjing~CO_BUILDS~corridor:g312' }],
  ['surroundings', { view: 'around', around: 'city:nanjing', expanded: ['corridor:g312', 'park:a'] }],
  ['a sentence', { view: 'text', document: 'document:reply', passage: 'passage:12-20' }],
  [
    'every filter',
    {
      filters: {
        statuses: ['PLANNED'],
        forms: ['JOINT', 'AREAWIDE'],
        kinds: ['Event', 'Park'],
        sourceTextOnly: true,
        time: '2024/2025-06',
      },
    },
  ],
  ['a presentation in English on dark', { present: true, lang: 'en', theme: 'dark', table: true }],
]

describe('the address', () => {
  test.each(STATES)('restores %s', (_, change) => {
    const state = { ...START, ...change }
    expect(fromAddress(toAddress(state))).toEqual(state)
  })

  test('leaves out what is as at the start, and names the language always', () => {
    expect(toAddress(START)).toBe('?lang=zh')
  })

  test('keeps ids readable', () => {
    expect(toAddress({ ...START, open: 'city:nanjing~city:huaian' })).toContain(
      'open=city:nanjing~city:huaian',
    )
  })

  test.each([
    ['?view=nowhere', START],
    ['?view=around', START],
    ['?nokind=Dragon&without=MAYBE&time=yesterday', START],
    ['?theme=pink&lang=fr&matrix=round', START],
    ['?__proto__=x', START],
  ])('%s falls back to the start', (address, state) => {
    expect(fromAddress(address)).toEqual(state)
  })

  test.each([
    ['city:nanjing', { type: 'entity', id: 'city:nanjing' }],
    [openPair('city:a', 'city:b'), { type: 'pair', members: ['city:a', 'city:b'] }],
    ['city:a~LEADS~alliance:b', { type: 'link', id: 'city:a~LEADS~alliance:b' }],
    ['city:a~PARTICIPATES_IN~event:b~host', { type: 'link', id: 'city:a~PARTICIPATES_IN~event:b~host' }],
    [openJoint(['a:1', 'b:2']), { type: 'joint', members: ['a:1', 'b:2'] }],
    ['areawide', { type: 'areawide' }],
    ['ways:city:a>city:b', { type: 'ways', from: 'city:a', to: 'city:b' }],
  ])('%s says what is open', (open, what) => {
    expect(opened(open)).toEqual(what)
  })
})

describe('the filters', () => {
  test('ask the server for the statuses that are left, and count without them', () => {
    const filters = { ...NO_FILTERS, statuses: ['PLANNED' as const], sourceTextOnly: true }
    expect(statementFilter(filters)).toEqual({ status: ['ESTABLISHED', 'ONGOING'], sourceTextOnly: true })
    expect(countedFilter(filters)).toEqual({ sourceTextOnly: true })
  })

  test('ask for nothing when nothing is set', () => {
    expect(statementFilter(NO_FILTERS)).toEqual({})
    expect(isFiltered(NO_FILTERS)).toBe(false)
    expect(isFiltered({ ...NO_FILTERS, forms: ['JOINT'] })).toBe(true)
  })

  test('a value is put in and taken out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })
})
