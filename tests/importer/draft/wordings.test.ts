import { describe, expect, test } from 'vitest'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'
import { STORE, told } from './reader.ts'

const named = (text: string) =>
  readForDraft(text, STORE, RULES_ALONE).clauses.flatMap(({ names }) =>
    names.map(({ kind, name }) => `${kind} ${name}`),
  )

describe('the same said in other words', () => {
  const rows: [text: string, expected: string[], never?: string[]][] = [
    ['甲州市依照《戊山方案》', ['甲州市 IMPLEMENTS 戊山方案']],
    ['甲州市对标《戊山方案》', ['甲州市 IMPLEMENTS 戊山方案']],
    ['甲州市与乙州市敲定《戊山合作协定》', ['乙州市 PARTY_TO 戊山合作协定']],
    ['甲州市投身戊山攻坚计划', ['甲州市 PARTICIPATES_IN 戊山攻坚计划']],
    // A park lies in the district that its name goes on with behind the city.
    ['南京市江宁高新园成立', ['南京市江宁高新园 LOCATED_IN 江宁区', '江宁区 PART_OF 南京市']],
    ['黄石大冶湖高新区成立', [], ['黄石大冶湖高新区 LOCATED_IN 大冶市']],
    // Letters of cities are read by all of the text.
    [
      '长沙、常德、衡阳携手发展。提速长常、长衡等协作园区建设',
      ['长常协作园区 CONNECTS 常德市', '长衡协作园区 CONNECTS 衡阳市'],
    ],
    [
      '西安市、渭南市参加。打造G310(西渭)智造走廊',
      ['G310(西渭)智造走廊 PASSES_THROUGH 西安市', 'G310(西渭)智造走廊 PASSES_THROUGH 渭南市'],
    ],
    // So many letters, so many cities, whatever words they make.
    [
      '福州市、宁德市参加。榕莆宁南四市携手推进戊山走廊建设',
      ['宁德市 CO_BUILDS 戊山走廊', '南平市 CO_BUILDS 戊山走廊'],
    ],
    // A meeting of the members of an alliance is held by it, unless others hold it.
    [
      '甲州都市圈戊山联盟年度例会如期召开',
      ['甲州都市圈戊山联盟年度例会 HELD_BY 甲州都市圈戊山联盟'],
      ['甲州都市圈 PARTICIPATES_IN 甲州都市圈戊山联盟年度例会'],
    ],
    [
      '甲州市科学技术局\n召开甲州都市圈戊山联盟年度例会',
      ['甲州都市圈戊山联盟年度例会 HELD_BY 甲州都市圈戊山联盟'],
      ['甲州都市圈戊山联盟年度例会 HELD_BY 甲州市'],
    ],
    [
      '由戊山工作专班出面,甲州都市圈戊山联盟大会如期召开',
      [
        '甲州都市圈戊山联盟大会 HELD_BY 戊山工作专班',
        '甲州都市圈戊山联盟 PARTICIPATES_IN 甲州都市圈戊山联盟大会',
      ],
      ['甲州都市圈戊山联盟大会 HELD_BY 甲州都市圈戊山联盟'],
    ],
    // What several build is named before them.
    [
      '己山实验室由甲州市牵手乙州市、戊山大学等单位一同兴建',
      ['甲州市 CO_BUILDS 己山实验室', '戊山大学 CO_BUILDS 己山实验室'],
      ['甲州市 ESTABLISHES 己山实验室'],
    ],
    [
      '己山实验室正会同己山研究院、戊山大学等单位携手兴建',
      ['己山研究院 CO_BUILDS 己山实验室', '戊山大学 CO_BUILDS 己山实验室'],
    ],
    ['甲州市协力搭建己山平台', ['甲州市 CO_BUILDS 己山平台'], ['甲州市 ESTABLISHES 己山平台']],
    ['《戊山规划》提出,协同打造己山走廊', ['戊山规划 PROMOTES 己山走廊'], ['戊山规划 CO_BUILDS 己山走廊']],
    [
      '甲州市科学技术局\n己山实验室由我市牵手戊山大学一同兴建',
      ['甲州市 CO_BUILDS 己山实验室', '戊山大学 CO_BUILDS 己山实验室'],
    ],
    // Each of them by itself.
    [
      '甲州戊山高新区、甲州己山高新区各自同乙州庚山高新区签署合作协议',
      [
        '甲州戊山高新区 PARTY_TO 甲州戊山高新区—乙州庚山高新区合作协议',
        '甲州己山高新区 PARTY_TO 甲州己山高新区—乙州庚山高新区合作协议',
      ],
    ],
    // As many as the number tells are each what its noun says.
    [
      '全国百强排行榜上,戊山光电、己山数控、庚山激光3家企业上榜',
      [
        '戊山光电 RANKED_IN 全国百强排行榜',
        '己山数控 RANKED_IN 全国百强排行榜',
        '庚山激光 RANKED_IN 全国百强排行榜',
      ],
    ],
    [
      '全国创新百强榜上,南京的江宁、栖霞、高淳三个区榜上有名',
      ['高淳区 PART_OF 南京市', '高淳区 RANKED_IN 全国创新百强榜'],
    ],
    // What is done with a deed.
    ['甲州市做深园区结对', ['甲州市 PROMOTES 园区结对']],
  ]

  test.each(rows)('%s', (text, expected, never = []) => {
    const all = told(text)
    expect(all).toEqual(expect.arrayContaining(expected))
    for (const one of never) expect(all).not.toContain(one)
  })

  test('what is pushed on with goes by many words', () => {
    const letter = (words: string) => told(`甲州市科学技术局\n${words}`)
    expect(letter('以《戊山方案》为遵循,推进戊山平台建设')).toContain('甲州市 IMPLEMENTS 戊山方案')
    const strives = letter('以乙州市争创戊山中心为切入口,推进己山平台建设')
    expect(strives).toContain('甲州市 PURSUES 乙州市争创戊山中心')
    expect(strives).not.toContain('己山平台 BASED_ON 乙州市')
  })

  test('one character stands for a city that the text names, where one comes to it or is in it', () => {
    expect(
      named('武汉市办会。企业来汉,出席戊山对接会').filter((name) => name === 'City 武汉市'),
    ).toHaveLength(2)
    expect(named('长沙市办会。企业在长江边设厂').filter((name) => name === 'City 长沙市')).toHaveLength(1)
  })

  test('a company that no ending tells is one by its number, and its year is no part of it', () => {
    expect(named('2024年甲州光电、己山数控两家企业入选')).toEqual(
      expect.arrayContaining(['Company 甲州光电', 'Company 己山数控']),
    )
    expect(named('戊山线、己山隧道8个项目开工')).not.toContain('Project 戊山线')
  })
})

describe('replies in other words', () => {
  const reply = (words: string, title = '甲州市科学技术局对市政协“关于加强戊山协作的提案”的答复') =>
    told([title, '戊党甲州市委:', words, '甲州市科学技术局'].join('\n'))

  test('a proposal in quotation marks is one', () => {
    expect(reply('一、总体进展')).toContain('戊党甲州市委 PROPOSES 关于加强戊山协作的提案')
  })

  test.each(['谈到', '建议', '所列', '所提'])('a proposal suggests where the reply says %s', (verb) => {
    const all = reply(`提案${verb}“做强戊山龙头地位”“携手共建己山平台”,我市抓紧办理`)
    expect(all).toContain('戊党甲州市委 PROPOSES 携手共建己山平台')
    expect(all).toContain('甲州市 PROMOTES 做强戊山龙头地位')
  })

  test('a proposal is no suggestion of itself', () => {
    expect(reply('您提出的“关于加强戊山协作的提案”收悉')).not.toContain(
      '关于加强戊山协作的提案 HAS_PART 关于加强戊山协作的提案',
    )
    expect(reply('您建议的“关于改进己山服务的建议”已收到')).not.toContain(
      '关于加强戊山协作的提案 HAS_PART 关于改进己山服务的建议',
    )
  })
})
