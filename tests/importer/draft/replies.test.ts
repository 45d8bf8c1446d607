import { describe, expect, test } from 'vitest'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'

const CITY = [{ id: 'city:jia', kind: 'City' as const, name: '甲州市', aliases: ['甲州'] }]
const TITLE = '甲州市科学技术局关于市政协一届二次会议第186号提案的答复'

const reply = (...lines: string[]) =>
  readForDraft([TITLE, '戊党甲州市委:', ...lines, '甲州市科学技术局'].join('\n'), CITY, RULES_ALONE)
const told = (...lines: string[]) =>
  reply(...lines)
    .clauses.flatMap((clause) => clause.statements)
    .map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)

const PROPOSAL = '关于深化甲州都市圈协同的提案'
const RECEIVED = `贵会《${PROPOSAL}》收悉,现答复如下:`

describe('a reply', () => {
  test('is told from its title: who publishes it, and what it replies to', () => {
    expect(told(RECEIVED)).toEqual(
      expect.arrayContaining([
        `甲州市科学技术局 PUBLISHES ${TITLE}`,
        `${TITLE} REPLIES_TO ${PROPOSAL}`,
        `戊党甲州市委 PROPOSES ${PROPOSAL}`,
      ]),
    )
  })

  test('to a proposal that goes by its number alone', () => {
    expect(told('提案收悉,现答复如下:')).toContain(`${TITLE} REPLIES_TO 市政协一届二次会议第186号提案`)
  })

  test.each([
    ['贵会提出的“共建戊山平台”“完善己山机制”两条建议,均已采纳'],
    ['贵会关于“共建戊山平台”“完善己山机制”的意见,我局逐条研究落实'],
    ['贵会围绕“共建戊山平台”“完善己山机制”所提建议,切合实际'],
  ])('has the suggestions that it quotes, and takes no names from them: %s', (words) => {
    const statements = told(RECEIVED, '一、对提案所提建议的办理', words)
    expect(statements).toEqual(
      expect.arrayContaining([
        '戊党甲州市委 PROPOSES 共建戊山平台',
        `${PROPOSAL} HAS_PART 完善己山机制`,
        '一、对提案所提建议的办理 REPLIES_TO 共建戊山平台',
      ]),
    )
    expect(statements.filter((statement) => /“/.test(statement))).toEqual([])
  })

  test('answers a suggestion in the section that takes up its words', () => {
    const statements = told(
      RECEIVED,
      '一、对提案所提建议的办理',
      '贵会提出的“共建戊山平台”“完善己山机制”两条建议,均已采纳。',
      '(一)关于共建戊山平台',
      '我市已投入使用。',
    )
    expect(statements).toContain('(一)关于共建戊山平台 REPLIES_TO 共建戊山平台')
    expect(statements).not.toContain('甲州市 CO_BUILDS 戊山平台')
  })

  test('says in a heading what is wanted, and how what it is about stands is no aim', () => {
    const statements = told(
      RECEIVED,
      '一、工作',
      '(一)优化区域协同创新体系',
      '我市建成戊山平台。',
      '(二)资质互认提速',
      '已见成效。',
    )
    expect(statements).toContain('甲州市 PURSUES 优化区域协同创新体系')
    expect(statements.filter((statement) => statement.includes('PROMOTES'))).toEqual([])
    expect(statements.filter((statement) => statement.includes('PURSUES 提速'))).toEqual([])
  })

  test('closes with courtesies that state nothing', () => {
    expect(told(RECEIVED, '感谢贵会对甲州科技工作的支持', '联系单位:区域创新处').join()).not.toMatch(
      /支持|区域创新处/,
    )
  })

  test.each([
    [
      '会同丁江市推进戊山走廊建设,支持己山大学建设庚山实验室',
      ['甲州市 PROMOTES 戊山走廊', '丁江市 PROMOTES 戊山走廊', '甲州市 PROMOTES 庚山实验室'],
      '丁江市 PROMOTES 庚山实验室',
    ],
    ['放大“戊山”公众号影响力', ['甲州市 PURSUES 放大“戊山”公众号影响力'], '甲州市 PROMOTES 影响力'],
    [
      '争取更多戊山平台在丁江市布局',
      ['甲州市 PURSUES 争取更多戊山平台在丁江市布局'],
      '丁江市 PURSUES 争取更多戊山平台在丁江市布局',
    ],
    ['以戊山平台建设为牵引,带动产业融合', ['甲州市 PROMOTES 戊山平台'], '甲州市 BASED_ON 戊山平台'],
    ['拟牵头编制《戊山规划》', ['甲州市 PROMOTES 戊山规划'], '甲州市 PUBLISHES 戊山规划'],
  ])('says of the city it writes for what has no subject: %s', (words, expected, never) => {
    const statements = told(RECEIVED, '一、工作', words)
    expect(statements).toEqual(expect.arrayContaining(expected))
    expect(statements).not.toContain(never)
  })

  test('that takes all suggestions up promotes them', () => {
    const statements = told(
      RECEIVED,
      '一、对提案所提建议的办理',
      '贵会提出的“共建戊山平台”“完善己山机制”两条建议,我局已分类梳理,均予采纳。',
    )
    expect(statements).toContain('甲州市 PROMOTES 共建戊山平台')
  })

  test('names who made the proposal where it speaks to them', () => {
    const [, clause] = reply(RECEIVED, '感谢贵会关心').clauses.slice(-3)
    expect(clause?.names.map(({ name }) => name)).toContain('戊党甲州市委')
  })

  test('lets the measure that it named last serve the aim that follows', () => {
    expect(told(RECEIVED, '一、工作', '组织实施戊山行动,便利企业办事')).toContain(
      '戊山行动 PURSUES 便利企业办事',
    )
  })

  test('lets the measure that comes after an aim serve it', () => {
    expect(told(RECEIVED, '一、工作', '着眼便利企业办事,组织实施戊山行动')).toContain(
      '戊山行动 PURSUES 便利企业办事',
    )
  })
})
