import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveSketch } from './ask.ts'

let served: Served
beforeAll(async () => {
  served = await serveSketch()
})
afterAll(() => served.remove())

test.each([
  ['乙', 'city:bela', '乙'],
  ['乙市', 'city:bela', '乙市'],
  ['ALBA', 'city:alba', 'Alba'],
  ['甲乙科创廊', 'corridor:ab', '甲乙科创廊'],
  ['jia yi zou lang', 'corridor:ab', '甲乙走廊'],
  ['jiayizoulang', 'corridor:ab', '甲乙走廊'],
  ['jyzl', 'corridor:ab', '甲乙走廊'],
  ['  software   park ', 'park:alba-soft', 'Alba Software Park'],
  ['alliance four', 'alliance:four', 'Alliance of Four'],
  ['corrid', 'corridor:ab', 'Alba-Bela Corridor'],
])('%j finds %s first, by the name %j', async (text, id, matched) => {
  const { data } = await served.ask(
    'query($text: String!) { search(text: $text, first: 1) { edges { matched node { id } } } }',
    { text },
  )
  expect(data.search.edges).toEqual([{ matched, node: { id } }])
})

test.each(['', '   ', 'zzz', '龘', '%', '* OR *:*', '"', "'); MATCH (n) RETURN n //"])(
  '%j finds nothing, and fails nothing',
  async (text) => {
    const { data, errors } = await served.ask(
      'query($text: String!) { search(text: $text) { totalCount truncated nodes { id } } }',
      { text },
    )
    expect(errors).toBeUndefined()
    expect(data.search).toEqual({ totalCount: 0, truncated: false, nodes: [] })
  },
)

test('kinds narrow a search', async () => {
  const { data } = await served.ask(
    '{ search(text: "甲", kinds: [Park, Alliance]) { nodes { id } totalCount } }',
  )
  expect(data.search).toEqual({ nodes: [{ id: 'park:alba-soft' }, { id: 'alliance:four' }], totalCount: 2 })
})
