import { describe, expect, test } from 'vitest'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'
import { STORE, told } from './reader.ts'

const read = (text: string) => readForDraft(text, STORE, RULES_ALONE).clauses
const names = (text: string) =>
  read(text).flatMap((clause) => clause.names.map(({ kind, name }) => `${kind} ${name}`))

describe('how public bodies put what ties cities', () => {
  const rows: [text: string, expected: string[], never?: string[]][] = [
    // 分别 pairs the first of these with the first of those.
    [
      '戊山科创中心、己山研发中心分别选址庚山高新区和辛山高新区',
      ['戊山科创中心 LOCATED_IN 庚山高新区', '己山研发中心 LOCATED_IN 辛山高新区'],
      ['戊山科创中心 LOCATED_IN 辛山高新区', '己山研发中心 LOCATED_IN 庚山高新区'],
    ],
    [
      '戊山大学、己山大学分别与甲州市、乙州市签订合作协议',
      ['甲州市 PARTY_TO 戊山大学—甲州市合作协议', '乙州市 PARTY_TO 己山大学—乙州市合作协议'],
      ['乙州市 PARTY_TO 戊山大学—乙州市合作协议'],
    ],
    // What stands before 的 tells of what stands behind it.
    [
      '串联甲州市、乙州市的戊山科创走廊被纳入《己山规划》',
      [
        '戊山科创走廊 PASSES_THROUGH 甲州市',
        '戊山科创走廊 PASSES_THROUGH 乙州市',
        '己山规划 HAS_PART 戊山科创走廊',
      ],
    ],
    [
      '由戊山集团发起的己山基金入选省级示范项目',
      ['戊山集团 ESTABLISHES 己山基金'],
      ['戊山集团 PARTICIPATES_IN 省级示范项目'],
    ],
    // Who leads and who belongs.
    ['戊山产业联盟由甲州市担任理事长单位', ['甲州市 LEADS 戊山产业联盟']],
    ['戊山集团当选己山产业联盟副理事长单位', ['戊山集团 MEMBER_OF 己山产业联盟']],
    ['甲州都市圈成员为甲州、乙州、丙州3个设区市', ['丙州市 MEMBER_OF 甲州都市圈']],
    ['甲州都市圈由甲州、乙州、丙州组成', ['乙州市 MEMBER_OF 甲州都市圈']],
    [
      '《甲州都市圈发展规划》获批,甲州市和丙州市戊江区纳入其中',
      ['甲州市 MEMBER_OF 甲州都市圈', '戊江区 MEMBER_OF 甲州都市圈'],
      ['丙州市 MEMBER_OF 甲州都市圈'],
    ],
    // What goes along with what was said.
    [
      '戊山创新走廊串联己山产业园',
      ['戊山创新走廊 HAS_PART 己山产业园', '戊山创新走廊 PASSES_THROUGH 己山产业园'],
    ],
    // Who runs what was built by others.
    [
      '甲州、乙州共建戊山产业园。戊山产业园的运营交由己山集团和庚山集团合资设立的辛山公司',
      ['辛山公司 OPERATES 戊山产业园'],
      ['己山集团 OPERATES 戊山产业园'],
    ],
    ['戊山实验区把己山机场作为支点', ['戊山实验区 BASED_ON 己山机场']],
    // Along a corridor.
    [
      '戊山科创走廊西起甲州市,以己山高新区为核心承载区,向东串联乙州市、丙州市',
      [
        '戊山科创走廊 PASSES_THROUGH 甲州市',
        '戊山科创走廊 BASED_ON 己山高新区',
        '戊山科创走廊 PASSES_THROUGH 丙州市',
      ],
      ['乙州市 BASED_ON 己山高新区'],
    ],
    // Where things open.
    ['戊山科创中心去年在己山高新区揭牌', ['戊山科创中心 LOCATED_IN 己山高新区']],
    ['甲州市在戊山高新区、己山高新区布局庚山中试基地', ['庚山中试基地 LOCATED_IN 己山高新区']],
    [
      '甲州、乙州两市企业可凭券购买服务',
      ['甲州、乙州两市企业 LOCATED_IN 甲州市', '甲州、乙州两市企业 LOCATED_IN 乙州市'],
    ],
    ['戊山高新区企业承接订单', ['戊山高新区企业 LOCATED_IN 戊山高新区']],
    [
      '甲州、乙州的科技型企业可凭券购买服务',
      ['甲州、乙州的科技型企业 LOCATED_IN 甲州市', '甲州、乙州的科技型企业 LOCATED_IN 乙州市'],
    ],
    // Items of a list are no parts of each other.
    ['戊山联盟覆盖甲州、天门', ['甲州市 MEMBER_OF 戊山联盟'], ['天门市 PART_OF 甲州市']],
    // Enclaves.
    [
      '甲州(乙州)科创中心入驻戊山高新区',
      [
        '甲州市 HOME_OF 甲州(乙州)科创中心',
        '乙州市 HOSTS 甲州(乙州)科创中心',
        '戊山高新区 HOSTS 甲州(乙州)科创中心',
      ],
    ],
    [
      '甲州市与乙州市互设飞地',
      [
        '甲州市 HOME_OF 甲州市、乙州市在甲州市、乙州市飞地',
        '甲州市 HOSTS 甲州市、乙州市在甲州市、乙州市飞地',
      ],
    ],
    // What is recognised by whom, and what a place is taken into.
    [
      '甲州、乙州两市科技创新券实现互认',
      ['甲州市 PARTICIPATES_IN 科技创新券', '乙州市 PARTICIPATES_IN 科技创新券'],
    ],
    ['甲州市争取将乙州市纳入戊山合作试点', ['戊山合作试点 COVERS 乙州市'], ['甲州市 PROMOTES 乙州市']],
    // What a plan lays out, and who issued it.
    [
      '《戊山规划》规划布局己山科创走廊',
      ['戊山规划 HAS_PART 己山科创走廊', '戊山规划 PROMOTES 己山科创走廊'],
    ],
    ['落实省委、省政府《关于支持戊山新区发展的意见》', ['省委、省政府 PUBLISHES 关于支持戊山新区发展的意见']],
    // A name that begins with characters of places named before it.
    [
      '丁江区、戊江市合建丁戊合作产业园',
      ['丁江区 CO_BUILDS 丁戊合作产业园', '丁戊合作产业园 CONNECTS 丁江区', '丁戊合作产业园 CONNECTS 戊江市'],
    ],
    // The end of a list goes with each of its items.
    [
      '推动甲乙、乙丙一体化合作先行区建设',
      ['甲乙一体化合作先行区 CONNECTS 甲州市', '乙丙一体化合作先行区 CONNECTS 丙州市'],
    ],
  ]
  test.each(rows)('%s', (text, expected, never = []) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected))
    for (const one of never) expect(told(text)).not.toContain(one)
  })

  test('what one is named there is a title and no place', () => {
    expect(names('戊山小镇、己山小镇分别跻身产业合作示范园区和产城融合示范园区')).toEqual([
      'Zone 戊山小镇',
      'Zone 己山小镇',
      'Ranking 产业合作示范园区',
      'Ranking 产城融合示范园区',
    ])
  })

  test('towns and counties are known by their names, the county before the town as well', () => {
    expect(names('乌镇镇、安吉县孝丰镇、城镇和乡镇')).toEqual(
      expect.arrayContaining(['County 安吉县', 'Town 孝丰镇']),
    )
    expect(names('建设特色小镇和城镇')).not.toEqual(expect.arrayContaining([expect.stringContaining('Town')]))
  })

  test('a word that goes over the end of another is none', () => {
    expect(names('甲州银行乙州分行、丙州分行为企业授信')).toEqual(
      expect.arrayContaining(['Company 甲州银行乙州分行', 'Company 丙州分行']),
    )
    expect(names('开放来华工作许可')).not.toContain('University 华工')
  })

  test('names in a row that no list holds are companies for a person to check', () => {
    const [clause] = read('支持亿纬锂能、欣旺达发起戊山产业联盟')
    expect(clause?.names.map(({ name, doubt }) => [name, doubt !== undefined])).toEqual(
      expect.arrayContaining([
        ['亿纬锂能', true],
        ['欣旺达', true],
      ]),
    )
  })
})
