import { describe, expect, test } from 'vitest'
import type { KnownThing } from '#importer/draft/dictionary.ts'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'

const CITIES: KnownThing[] = [
  { id: 'city:jia', kind: 'City', name: '甲州市', aliases: ['甲州', '甲'] },
  { id: 'city:yi', kind: 'City', name: '乙州市', aliases: ['乙州', '乙'] },
  { id: 'city:bing', kind: 'City', name: '丙州市', aliases: ['丙州', '丙'] },
]

/** News: nobody is known to have issued them. */
const statements = (text: string) =>
  readForDraft(text, CITIES, RULES_ALONE).clauses.flatMap((clause) => clause.statements)
const told = (text: string) =>
  statements(text).map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)
const states = (text: string, relation: string) =>
  statements(text)
    .filter((statement) => statement.relation === relation)
    .map(({ status }) => status)

describe('what is told of two things', () => {
  const rows: [text: string, expected: string[]][] = [
    // Words that point back.
    [
      '甲州市举办戊山科技博览会。乙州市科技局局长张某出席本次活动',
      ['乙州市科技局 PARTICIPATES_IN 戊山科技博览会'],
    ],
    [
      '甲州、乙州共同打造戊山产业园。双方将建立己山联席会议制度',
      ['甲州市 ESTABLISHES 己山联席会议制度', '乙州市 ESTABLISHES 己山联席会议制度'],
    ],
    [
      '从甲州到乙州、丙州,往来更近。三市签署《戊山合作协议》',
      ['甲州市 PARTY_TO 戊山合作协议', '乙州市 PARTY_TO 戊山合作协议', '丙州市 PARTY_TO 戊山合作协议'],
    ],
    [
      '甲州市举办戊山科技博览会。活动上,己山集团发布《庚山白皮书》',
      ['己山集团 PARTICIPATES_IN 戊山科技博览会'],
    ],
    [
      '由甲州市牵头,乙州市参与,建立戊山联席会议',
      ['甲州市 LEADS 戊山联席会议', '乙州市 ESTABLISHES 戊山联席会议'],
    ],
    // 是.
    ['甲州市建设戊山产业园,是落实《己山规划》的重要举措', ['戊山产业园 IMPLEMENTS 己山规划']],
    // What turns into something.
    [
      '甲州、乙州携手把戊山产业园打造成为创新高地',
      ['甲州市 CO_BUILDS 戊山产业园', '乙州市 CO_BUILDS 戊山产业园', '戊山产业园 PURSUES 打造成为创新高地'],
    ],
    // Where things lie, and run.
    ['在戊山新区,己山产业园已引进企业30家', ['己山产业园 LOCATED_IN 戊山新区']],
    [
      '戊山科创走廊以己山高新区为核心,向东拓展至甲州、乙州',
      ['戊山科创走廊 PASSES_THROUGH 乙州市', '戊山科创走廊 BASED_ON 己山高新区'],
    ],
    ['甲州市支持戊山新区发展。戊山新区己山科技园开园', ['戊山新区己山科技园 LOCATED_IN 戊山新区']],
    // What words between two things say.
    [
      '甲州、乙州的《戊山合作协议》更进一步',
      ['甲州市 PARTY_TO 戊山合作协议', '乙州市 PARTY_TO 戊山合作协议'],
    ],
    ['首届戊山联席会议20日在甲州召开', ['首届戊山联席会议 HELD_IN 甲州市']],
    // Who is supported, asked or brought together does what follows.
    [
      '甲州市支持乙州、丙州建设临空示范城',
      ['甲州市 PROMOTES 临空示范城', '乙州市 CO_BUILDS 临空示范城', '丙州市 CO_BUILDS 临空示范城'],
    ],
    [
      '《戊山方案》提出甲州与乙州联合实施己山计划',
      ['甲州市 CO_BUILDS 己山计划', '乙州市 CO_BUILDS 己山计划'],
    ],
    [
      '推动乙州市和丙州市融合发展,打造戊山协同区',
      ['乙州市 CO_BUILDS 戊山协同区', '丙州市 CO_BUILDS 戊山协同区'],
    ],
    // What an agreement is called, and what is listed as works.
    [
      '甲州市与乙州市签署共建戊山科技园战略合作协议',
      ['甲州市 CO_BUILDS 戊山科技园', '乙州市 CO_BUILDS 戊山科技园'],
    ],
    ['甲州市与乙州市签署《推进戊山科创走廊建设合作备忘录》', ['甲州市 PROMOTES 戊山科创走廊']],
    [
      '甲州市与乙州市合作实施戊江隧道建设、己河整治提升等一系列重大工程',
      ['甲州市 CO_BUILDS 戊江隧道建设', '乙州市 CO_BUILDS 己河整治提升'],
    ],
    // 为……: what is served.
    ['甲州市出台新政策,为产业升级注入新动能', ['甲州市 PURSUES 产业升级']],
    ['甲州市发布清单,为企业提供更好的发展环境', ['甲州市 PURSUES 为企业提供更好的发展环境']],
    // Whose body, and where a thing with one place lies.
    ['甲州市辛水区人民政府举办博览会', ['甲州市辛水区人民政府 LOCATED_IN 辛水区', '辛水区 PART_OF 甲州市']],
    ['戊山集团乙州智慧园区投产', ['戊山集团乙州智慧园区 LOCATED_IN 乙州市']],
    // A park that is built does what follows.
    ['甲州与乙州共建戊山产业园,重点发展人工智能', ['戊山产业园 FOCUSES_ON 人工智能']],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected))
  })

  test('what is begun, told or attended is no aim', () => {
    const aims = (text: string) => told(text).filter((line) => line.includes('PURSUES'))
    expect(aims('甲州市市长张某出席活动并致辞')).toEqual([])
    expect(aims('戊山产业园建设正式启动')).toEqual([])
  })

  test('a piece of an aim is none of its own', () => {
    expect(told('甲州市强化中心城市带动和极核引领').filter((line) => line.includes('PURSUES'))).toHaveLength(
      1,
    )
  })

  test('those joined by 与 are not what the text goes on about', () => {
    const aims = told('甲州市举办戊山博览会。与乙州市共建戊山产业园。优化服务体系').filter((line) =>
      line.includes('PURSUES'),
    )
    expect(aims).toEqual(['甲州市 PURSUES 优化服务体系'])
  })

  test('what the kinds of two things suggest is doubted', () => {
    const found = statements('会后,甲州市副市长张某介绍了《戊山合作协议》').find(
      ({ relation }) => relation === 'PARTY_TO',
    )
    expect(found?.doubts.join()).toContain('由两者类别推测')
  })
})

describe('status', () => {
  test('主办, 成功 and 了 tell what is done', () => {
    expect(states('甲州市联合主办的戊山博览会在乙州市成功举办', 'HELD_BY')).toEqual(['established'])
    expect(states('戊山集团推动了产业升级', 'PURSUES')).toEqual(['established'])
  })

  test('将 before 与 holds for what follows, and so does a year to come', () => {
    expect(states('甲州将与乙州共建戊山产业园', 'CO_BUILDS')).toEqual(['planned', 'planned'])
    expect(states('到2035年,甲州市建成戊山科创中心', 'ESTABLISHES')).toEqual(['planned'])
  })
})

test('what a letter closes with, and what has no amount, states nothing', () => {
  expect(statements('感谢您对甲州市的关心,欢迎继续提出宝贵意见')).toEqual([])
  expect(statements('甲州市有5A级景区,实现5G全覆盖').filter(({ quantity }) => quantity)).toEqual([])
})
