import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#graph-model/store/port.ts'
import { onBothEngines } from './engine.ts'
import { changeOf, write } from './sample.ts'

const TEXTS = {
  'city:nanjing': '南京 南京市 nanjing',
  'city:wuhu': '芜湖 芜湖市 wuhu',
  'lab:zijin': '紫金山实验室 purple mountain laboratories zijinshan',
  'park:jiangning': '南京江宁经济技术开发区 jiangning economic and technological development zone',
  'tie:ningwu': '宁芜合作协议 南京市与芜湖市 nanjing-wuhu agreement c++ (draft)',
}

/** What is typed, and all that has to be found, the best first. */
const SEARCHES: readonly [string, string[]][] = [
  ['南京', ['city:nanjing', 'park:jiangning', 'tie:ningwu']],
  ['江宁', ['park:jiangning']],
  ['紫金山', ['lab:zijin']],
  ['紫金山实验室', ['lab:zijin']],
  ['nanjing', ['city:nanjing', 'tie:ningwu']],
  ['Nanjing', ['city:nanjing', 'tie:ningwu']],
  ['nanj', ['city:nanjing', 'tie:ningwu']],
  ['laboratories', ['lab:zijin']],
  ['区', ['park:jiangning']],
  ['芜', ['city:wuhu', 'tie:ningwu']],
  ['芜 宁', ['tie:ningwu']],
  ['南京 宁', ['tie:ningwu', 'park:jiangning']],
  ['(draft) c++', ['tie:ningwu']],
  ['上海', []],
  ['   ', []],
]

onBothEngines('all', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    const rows = Object.entries(TEXTS).map(([id, searchText]) => ({ id, searchText }))
    await write(store, changeOf([{ do: 'createNodes', labels: ['Place', 'Entity'], rows }]))
  })

  test.each(SEARCHES)('a search for "%s" finds %j', async (text, expected) => {
    const hits = await store.searchText(text, 10)
    expect(hits.map(({ id }) => id)).toEqual(expected)
  })

  test('a search gives no more than it is asked for', async () => {
    expect(await store.searchText('南京', 1)).toEqual([{ id: 'city:nanjing', score: 3 }])
    expect(await store.searchText('芜', 1)).toEqual([{ id: 'city:wuhu', score: 3 }])
    expect(await store.searchText('南京', 0)).toEqual([])
  })

  const odd = ['"', 'a AND', 'NOT', '*', '南京*', 'x:y', '\\', '[1 TO 2', '/a/', '~~', '^2', '$words', "'"]
  test.each(odd)('a search for %j is a search for that text', async (text) => {
    expect(await store.searchText(text, 10)).toBeInstanceOf(Array)
  })
})
