import { describe, expect, test } from 'vitest'
import { told } from './reader.ts'

describe('how measures are put', () => {
  const rows: [text: string, expected: string[], never?: string[]][] = [
    // Who supports others promotes what they are to do, and does not do it.
    [
      '甲州市支持戊山集团建设己山实验室',
      ['甲州市 PROMOTES 己山实验室', '戊山集团 ESTABLISHES 己山实验室'],
      ['甲州市 ESTABLISHES 己山实验室'],
    ],
    [
      '甲州市推动乙州市、丙州市在产业协作中发挥更大作用',
      [
        '甲州市 PROMOTES 乙州市、丙州市在产业协作中发挥更大作用',
        '丙州市 PURSUES 乙州市、丙州市在产业协作中发挥更大作用',
      ],
    ],
    // What several do together is a measure, and they take part in it.
    [
      '甲州市深化与戊山大学战略合作',
      ['甲州市 PROMOTES 战略合作', '甲州市 PARTICIPATES_IN 战略合作', '戊山大学 PARTICIPATES_IN 战略合作'],
    ],
    // Ways to work together go by all of their words, and each of a list by itself.
    ['甲州市建立定期调度、督导问效的闭环管理机制', ['甲州市 ESTABLISHES 定期调度、督导问效的闭环管理机制']],
    [
      '甲州市与乙州市建立定期会商、联合督办等机制',
      ['甲州市 ESTABLISHES 定期会商', '乙州市 ESTABLISHES 联合督办'],
    ],
    // So does what is done.
    [
      '甲州市与乙州市开展应用场景互相开放',
      ['甲州市 PARTICIPATES_IN 应用场景互相开放', '乙州市 PARTICIPATES_IN 应用场景互相开放'],
    ],
    ['甲州市支持戊山大学提升创新能力', ['甲州市 PROMOTES 提升创新能力']],
    // Fields and services belong to what is named next to them.
    ['甲州市发挥戊山平台作用,覆盖新能源等领域', ['戊山平台 FOCUSES_ON 新能源']],
    ['甲州市打造戊山平台,提供检验检测服务', ['戊山平台 HAS_PART 检验检测服务']],
    // A part that begins with what is wanted.
    ['甲州市建立戊山联盟,让群众办事更便捷', ['甲州市 PURSUES 群众办事更便捷']],
    // What others issued is carried out; what is being drawn up is promoted.
    [
      '甲州市贯彻落实丙州市印发的《戊山规划》',
      ['甲州市 IMPLEMENTS 戊山规划', '丙州市 PUBLISHES 戊山规划'],
      ['甲州市 PUBLISHES 戊山规划'],
    ],
    ['甲州市将编制《戊山规划》', ['甲州市 PROMOTES 戊山规划'], ['甲州市 PUBLISHES 戊山规划']],
    // Who is asked and bears no name does it, and not who asks.
    [
      '甲州市支持有条件的单位牵头组建戊山实验室',
      ['甲州市 PROMOTES 戊山实验室'],
      ['甲州市 ESTABLISHES 戊山实验室'],
    ],
    // Who is called to an event takes part in it.
    ['甲州市举办戊山对接会,组织己山集团发布需求', ['己山集团 PARTICIPATES_IN 戊山对接会']],
    // Those who are asked to do something together take part in it, and it turns to the field, not they.
    [
      '甲州市支持乙州市与丙州市围绕新能源开展园区结对',
      ['甲州市 PROMOTES 园区结对', '丙州市 PARTICIPATES_IN 园区结对', '园区结对 FOCUSES_ON 新能源'],
      ['丙州市 IMPLEMENTS 园区结对', '乙州市 FOCUSES_ON 新能源'],
    ],
    [
      '甲州市聚焦先进核能、生物医药等领域,组织戊山大赛',
      ['戊山大赛 FOCUSES_ON 先进核能'],
      ['甲州市 FOCUSES_ON 先进核能'],
    ],
    // A title that is wanted is no place.
    [
      '甲州市鼓励戊山高新区争创国家级高新区',
      ['戊山高新区 PURSUES 争创国家级高新区', '甲州市 PROMOTES 争创国家级高新区'],
    ],
    [
      '甲州市、乙州市携手争创世界级先进制造业集群',
      ['乙州市 PURSUES 争创世界级先进制造业集群'],
      ['乙州市 PROMOTES 世界级先进制造业集群'],
    ],
    [
      '甲州市鼓励戊山园区争创国家级和省级高新区',
      ['戊山园区 PURSUES 争创国家级高新区', '戊山园区 PURSUES 争创省级高新区'],
    ],
    // What is listed in one measure.
    ['甲州市推进土地、能耗等指标跨市统筹', ['甲州市 PROMOTES 土地、能耗等指标跨市统筹']],
    ['甲州市健全“省级指导、市际协商”的工作机制', ['甲州市 PROMOTES “省级指导、市际协商”的工作机制']],
    // What is striven for.
    [
      '甲州市实施戊山行动,力争到2027年培育企业100家',
      ['甲州市 PURSUES 到2027年培育企业100家', '戊山行动 PURSUES 到2027年培育企业100家'],
    ],
    // Those who meet.
    ['甲州都市圈定期召开市长联席会议', ['甲州都市圈 MEMBER_OF 市长联席会议']],
    ['甲州都市圈成立戊山专委会', ['甲州都市圈 MEMBER_OF 戊山专委会']],
    ['甲州都市圈第三次市长联席会议在乙州市举行', ['甲州都市圈第三次市长联席会议 HELD_BY 市长联席会议']],
    // Those of a region, whatever the text goes on to say of them.
    ['甲州市促进甲州都市圈内高校开放共享', ['甲州都市圈内高校 LOCATED_IN 甲州都市圈']],
    [
      '甲州市推动甲州都市圈内合作园区发展,加快戊山合作园区、己山合作园区建设',
      ['甲州都市圈内合作园区 HAS_PART 己山合作园区'],
    ],
    ['西安市航空集群加快发展', ['西安市航空集群 FOCUSES_ON 航空']],
    // Who makes use of an alliance wants what it is used for.
    ['甲州市发挥戊山联盟作用,促进成果转化', ['戊山联盟 PURSUES 促进成果转化', '甲州市 PURSUES 促进成果转化']],
    // Where an enclave settles it lies, each in its own place.
    [
      '丙州(甲州)科创中心、乙州(甲州)科创飞地先后落户戊山高新区、己山高新区',
      ['丙州(甲州)科创中心 LOCATED_IN 戊山高新区', '己山高新区 HOSTS 乙州(甲州)科创飞地'],
      ['己山高新区 HOSTS 丙州(甲州)科创中心'],
    ],
    ['戊山技术转移中心在甲州、乙州建有3家工作站', ['3家工作站 BRANCH_OF 戊山技术转移中心']],
  ]
  test.each(rows)('%s', (text, expected, never = []) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected))
    for (const one of never) expect(told(text)).not.toContain(one)
  })
})
