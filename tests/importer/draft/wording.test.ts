import { describe, expect, test } from 'vitest'
import type { KnownThing } from '#importer/draft/dictionary.ts'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'

const STORE: KnownThing[] = [
  { id: 'city:jia', kind: 'City', name: '甲州市', aliases: ['甲州', '甲'] },
  { id: 'city:yi', kind: 'City', name: '乙州市', aliases: ['乙州', '乙'] },
]

const read = (text: string) => readForDraft(text, STORE, RULES_ALONE).clauses
const names = (text: string) =>
  read(text).flatMap((clause) => clause.names.map(({ kind, name }) => `${kind} ${name}`))
const states = (text: string) =>
  read(text)
    .flatMap((clause) => clause.statements)
    .map(({ relation, start, end, status }) => `${start.name} ${relation} ${end.name} ${status}`)

describe('what a wording makes a name', () => {
  const rows: [text: string, expected: string[]][] = [
    ['戊山实验室主攻海上风电装备、深远海养殖装备', ['Industry 海上风电装备', 'Industry 深远海养殖装备']],
    ['以硅基照明为主攻方向的戊山实验室揭牌', ['Industry 硅基照明']],
    ['聚焦航空、新能源汽车三条产业链', ['Industry 新能源汽车']],
    ['企业购买检验检测、研发设计等服务', ['Service 检验检测', 'Service 研发设计']],
    ['技术合同登记、高企迁移等36个事项异地可办', ['Service 技术合同登记', 'Service 高企迁移']],
    ['“甲州优才卡”持卡人享受优待', ['Service “甲州优才卡”']],
    ['企业凭甲州科技创新券可享受优惠', ['Service 甲州科技创新券']],
    ['戊山集团联手己山集团设立庚山基金', ['Company 戊山集团', 'Company 己山集团']],
    ['甲州市科研设施与仪器共享服务平台上线', ['Platform 甲州市科研设施与仪器共享服务平台']],
    ['以戊山走廊建设为关键,促进创新', ['Programme 戊山走廊建设']],
    ['加强新能源、人工智能等领域合作', ['Programme 新能源、人工智能等领域合作']],
    ['推进技术经理人的联合培养', ['Programme 技术经理人的联合培养']],
    ['下设戊山科技专题组和己山产业专题组', ['Committee 戊山科技专题组', 'Committee 己山产业专题组']],
    ['与顺德、南海两区签约', ['District 顺德区', 'District 南海区']],
    ['获科技部认定', ['GovernmentBody 科技部']],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(names(text)).toEqual(expect.arrayContaining(expected))
  })

  test('aims and wants that stand where a field would are none', () => {
    expect(names('戊山实验室瞄准企业需求、世界前沿')).toEqual(['Laboratory 戊山实验室'])
  })

  test('我局 and 我市 are the body that issues the text and its city, where it names them', () => {
    const letter = (words: string) =>
      names(['甲州市科学技术局关于第186号提案的答复', words, '甲州市科学技术局'].join('\n'))
    expect(letter('我局牵头推进')).toContain('GovernmentBody 甲州市科学技术局')
    expect(names('我局牵头推进')).toEqual([])
    const [, second] = readForDraft(
      '甲州市科学技术局的答复\n我市推进戊山工程\n甲州市科学技术局',
      STORE,
    ).clauses
    expect(second?.names.map(({ name }) => name)).toContain('甲州市')
  })

  test('圈内 is the region that the text names', () => {
    expect(names('甲州都市圈成立。圈内企业参加')).toEqual(
      expect.arrayContaining(['Region 甲州都市圈', 'Group 圈内企业']),
    )
    expect(states('甲州都市圈成立。圈内企业参加')).toContain('圈内企业 LOCATED_IN 甲州都市圈 established')
  })
})

describe('the status of what a name tells', () => {
  test('its field is as far as the thing is', () => {
    expect(states('甲州市、乙州市正在共建种业戊山实验室')).toContain('种业戊山实验室 FOCUSES_ON 种业 ongoing')
  })

  test('a city belongs to the region that is named for it, whatever the two are about to do', () => {
    expect(states('融入甲州都市圈,甲州市、乙州市正在共建戊山走廊')).toContain(
      '甲州市 MEMBER_OF 甲州都市圈 established',
    )
  })

  test('what is made use of is there, whatever is planned for it', () => {
    expect(states('下一步,拟发挥甲州生物医药分中心作用')).toEqual(
      expect.arrayContaining([expect.stringMatching(/分中心 FOCUSES_ON 生物医药 established$/)]),
    )
  })

  test('a zone that shall be furthered stands where it stands', () => {
    expect(states('下一步,将推动甲州高新区建设')).toContain('甲州高新区 LOCATED_IN 甲州市 established')
  })
})
