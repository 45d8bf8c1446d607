import { describe, expect, test } from 'vitest'
import type { KnownThing } from '#importer/draft/dictionary.ts'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'

const CITIES: KnownThing[] = [
  { id: 'city:jia', kind: 'City', name: '甲州市', aliases: ['甲州', '甲'] },
  { id: 'city:yi', kind: 'City', name: '乙州市', aliases: ['乙州', '乙'] },
  { id: 'city:bing', kind: 'City', name: '丙州市', aliases: ['丙州', '丙'] },
  { id: 'region:quan', kind: 'Region', name: '甲州都市圈', aliases: ['都市圈'] },
  { id: 'district:ding', kind: 'District', name: '丁江区', aliases: ['丁江'] },
]

const read = (text: string) => readForDraft(`甲州市科学技术局\n${text}`, CITIES, RULES_ALONE)
const names = (text: string) =>
  read(text)
    .clauses.slice(1)
    .flatMap((clause) => clause.names.map(({ kind, name }) => `${kind} ${name}`))
const statements = (text: string) =>
  read(text)
    .clauses.slice(1)
    .flatMap((clause) => clause.statements)
const told = (text: string) =>
  statements(text)
    .filter(({ basis }) => basis === 'stated')
    .map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)

describe('names are known by their endings', () => {
  const rows: [string, string[]][] = [
    ['推动甲江实验室建设', ['Laboratory 甲江实验室']],
    ['成立戊山产业创新联盟', ['Alliance 戊山产业创新联盟']],
    ['举办首届戊山产业链供需对接会', ['Event 首届戊山产业链供需对接会']],
    ['《戊山发展规划》印发', ['Policy 戊山发展规划']],
    ['签署《戊山合作备忘录》', ['Agreement 戊山合作备忘录']],
    ['戊山大学参加对接会', ['University 戊山大学']],
    ['建设G999(甲乙)科创走廊', ['Corridor G999(甲乙)科创走廊']],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(names(text)).toEqual(expect.arrayContaining(expected))
  })

  test('an ordinary word with such an ending is no name', () => {
    expect(names('推动重大平台建设,深化合作机制')).toEqual([])
  })

  test('a district called after a hill is one, a mountainous area is none', () => {
    expect(names('支持辛山区举办博览会,带动山区、大别山区发展')).toEqual(['District 辛山区'])
  })

  test('a place inside a name does nothing itself, and is named where the name tells of it', () => {
    expect(told('支持甲州丁江高新园发展')).toEqual(['甲州市 PROMOTES 甲州丁江高新园'])
    expect(names('支持甲州丁江高新园发展')).toEqual(['Park 甲州丁江高新园', 'City 甲州市', 'District 丁江区'])
  })

  test('where a group lies is named in it', () => {
    expect(names('推动在甲高校共享')).toEqual(['City 甲州市'])
    expect(names('新增11家甲州创新型企业')).toEqual(['City 甲州市', 'Group 11家甲州创新型企业'])
  })

  test('a breaking character inside a whole word breaks no name', () => {
    expect(names('推广己山经验交流平台')).toEqual(['Platform 己山经验交流平台'])
  })
})

describe('words that no list holds are read by their part of speech', () => {
  test('an unknown verb parts names', () => {
    expect(names('甲州市承揽了乙州实验室')).toEqual(['City 甲州市', 'Laboratory 乙州实验室', 'City 乙州市'])
  })

  test('a noun that ends as names of a kind do is one, marked for a person to look at', () => {
    const found = read('甲州市举办甲州都市圈人工智能路演周').clauses.flatMap((clause) => clause.names)
    const name = '甲州都市圈人工智能路演周'
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'Event', name, doubt: '由中心名词判断的名称' }),
    )
  })

  test('a verb that ends like those of a relation says it, with doubt', () => {
    const [guessed] = statements('甲州市兴办戊山产业峰会').filter(({ basis }) => basis === 'stated')
    expect(guessed).toMatchObject({ relation: 'HELD_BY' })
    expect(guessed?.doubts.join()).toContain('推测')
  })
})

describe('lists', () => {
  test('the noun after 等 gives its kind to what was listed', () => {
    expect(names('庚光、辛力、壬华电等3家企业入选')).toEqual([
      'Company 庚光',
      'Company 辛力',
      'Company 壬华电',
    ])
  })

  test('a number closes a list, a bare 等 leaves it open', () => {
    const state = (text: string) => statements(text).map(({ list }) => list)
    expect(state('甲州、乙州等2市签署《戊合作协议》')).toContainEqual({ side: 'start', state: 'closed' })
    expect(state('甲州、乙州等签署《戊合作协议》')).toContainEqual({ side: 'start', state: 'open' })
  })

  test('a number greater than what is listed leaves the list open', () => {
    const states = (text: string) => statements(text).flatMap(({ list }) => (list ? [list.state] : []))
    expect(states('庚光、辛力等12家企业加入戊山联盟')).toEqual(['open', 'open'])
    expect(states('庚光、辛力等两家企业加入戊山联盟')).toEqual(['closed', 'closed'])
  })

  test('short forms before one ending are a thing each', () => {
    expect(names('加快甲乙、甲丙等合作园区建设')).toEqual([
      'Park 甲乙合作园区',
      'Park 甲丙合作园区',
      'City 甲州市',
      'City 乙州市',
      'City 丙州市',
    ])
  })

  test('cities by one character each are cities', () => {
    expect(told('甲乙丙共同建设戊山走廊')).toEqual([
      '甲州市 CO_BUILDS 戊山走廊',
      '乙州市 CO_BUILDS 戊山走廊',
      '丙州市 CO_BUILDS 戊山走廊',
    ])
  })
})

describe('statements follow from words that the ontology declares', () => {
  const rows: [string, string[]][] = [
    ['甲州与乙州签署《戊合作协议》', ['甲州市 PARTY_TO 戊合作协议', '乙州市 PARTY_TO 戊合作协议']],
    ['乙州举办戊山博览会', ['戊山博览会 HELD_BY 乙州市']],
    ['丁江区进入戊山百强区榜单', ['丁江区 RANKED_IN 戊山百强区榜单']],
    [
      '支持戊山大学牵头组建己山联盟',
      ['甲州市 PROMOTES 己山联盟', '戊山大学 ESTABLISHES 己山联盟', '戊山大学 LEADS 己山联盟'],
    ],
    ['促进产业链与创新链融合', ['甲州市 PURSUES 促进产业链与创新链融合']],
    ['联合戊山大学共建己山实验室', ['戊山大学 CO_BUILDS 己山实验室', '甲州市 CO_BUILDS 己山实验室']],
    [
      '乙州在甲州设立科创飞地',
      ['乙州市 HOME_OF 乙州市在甲州市科创飞地', '甲州市 HOSTS 乙州市在甲州市科创飞地'],
    ],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  const more: [string, string[]][] = [
    ['戊山联盟由己山大学牵头', ['己山大学 LEADS 戊山联盟']],
    [
      '成立戊山联盟,成员包括己山大学、庚光等12家单位',
      ['甲州市 ESTABLISHES 戊山联盟', '己山大学 MEMBER_OF 戊山联盟', '庚光 MEMBER_OF 戊山联盟'],
    ],
    ['我市会同乙州市印发《戊山方案》', ['乙州市 PUBLISHES 戊山方案', '甲州市 PUBLISHES 戊山方案']],
    ['探索与乙州市共建戊山走廊', ['乙州市 CO_BUILDS 戊山走廊', '甲州市 CO_BUILDS 戊山走廊']],
    [
      '组织乙州、丙州企业来甲参加戊山对接会',
      [
        '乙州企业 LOCATED_IN 乙州市',
        '丙州企业 LOCATED_IN 丙州市',
        '戊山对接会 HELD_BY 甲州市',
        '戊山对接会 HELD_IN 甲州市',
        '乙州企业 PARTICIPATES_IN 戊山对接会',
        '丙州企业 PARTICIPATES_IN 戊山对接会',
      ],
    ],
    [
      '甲州与乙州签订战略合作协议',
      ['甲州市 PARTY_TO 甲州市—乙州市战略合作协议', '乙州市 PARTY_TO 甲州市—乙州市战略合作协议'],
    ],
    ['戊山走廊串联甲州、乙州', ['戊山走廊 PASSES_THROUGH 甲州市', '戊山走廊 PASSES_THROUGH 乙州市']],
    ['充分发挥甲州都市圈发展协调推进办公室作用', ['甲州市 PROMOTES 甲州都市圈发展协调推进办公室']],
    [
      '在乙州设立戊山技术转移中心',
      ['甲州市 ESTABLISHES 戊山技术转移中心', '戊山技术转移中心 LOCATED_IN 乙州市'],
    ],
  ]
  test.each(more)('%s', (text, expected) => {
    expect(told(text).sort()).toEqual([...expected].sort())
  })

  test('a place in brackets is where the thing stands', () => {
    const named = statements('甲州(乙州)离岸科创园投用').filter(({ basis }) => basis === 'named')
    expect(named.map(({ relation, end }) => `${relation} ${end.name}`)).toEqual([
      'LOCATED_IN 乙州市',
      'CONNECTS 甲州市',
      'CONNECTS 乙州市',
    ])
  })

  test('分别 makes an agreement each', () => {
    expect(told('戊山高新区、己山高新区分别与庚山高新区签订共建合作协议')).toEqual([
      '戊山高新区 PARTY_TO 戊山高新区—庚山高新区共建合作协议',
      '庚山高新区 PARTY_TO 戊山高新区—庚山高新区共建合作协议',
      '己山高新区 PARTY_TO 己山高新区—庚山高新区共建合作协议',
      '庚山高新区 PARTY_TO 己山高新区—庚山高新区共建合作协议',
    ])
  })

  test("a subject left out is the issuer's city, and in doubt", () => {
    const [statement] = statements('打造戊山科技服务平台')
    expect(statement?.start.name).toBe('甲州市')
    expect(statement?.doubts).toContain('主语承前省略')
  })

  test('a place that the text goes on from is in doubt, and so is what is said to be missing', () => {
    const doubts = (text: string) => statements(text)[0]?.doubts.join(' ')
    expect(doubts('丁江港与乙州签署《戊合作协议》')).toContain('名称可能不全')
    expect(doubts('乙州与丙州签署《戊合作协议》')).toBe('')
    expect(doubts('推动戊山平台建设仍有不足')).toContain('不足')
  })

  test('a way from one city to another joins both', () => {
    const named = statements('甲州至乙州城际铁路开工').filter(({ basis }) => basis === 'named')
    expect(named.map(({ relation, end }) => `${relation} ${end.name}`)).toEqual([
      'CONNECTS 甲州市',
      'CONNECTS 乙州市',
    ])
  })

  test('what a name tells is read off it', () => {
    const named = statements('推动甲乙产业合作园发展').filter(({ basis }) => basis === 'named')
    expect(named.map(({ relation, end }) => `${relation} ${end.name}`)).toEqual([
      'CONNECTS 甲州市',
      'CONNECTS 乙州市',
    ])
  })

  test('a short name that the text introduces stands for the thing', () => {
    const text = '甲州、乙州共同编制《戊山建设方案》(以下简称《建设方案》)。《建设方案》提出打造己山科技城'
    expect(told(text)).toContain('戊山建设方案 PROMOTES 己山科技城')
  })
})

describe('what the genre says in many ways', () => {
  const named: [string, string[]][] = [
    ['“戊江通”覆盖甲州、乙州', ['Programme “戊江通”']],
    ['组织“戊山企业行”“己山高校行”等活动', ['Event “戊山企业行”', 'Event “己山高校行”']],
    ['推广“研发在戊山、转化在己山”模式', ['Mechanism “研发在戊山、转化在己山”模式']],
    ['发布《戊山建设三年行动计划(2023—2025年)》', ['Policy 戊山建设三年行动计划(2023—2025年)']],
    ['甲州都市圈第三次市长联席会议召开', ['Event 甲州都市圈第三次市长联席会议']],
    ['第二届戊山建设论坛举办', ['Event 第二届戊山建设论坛']],
    ['壬山区己水街道与癸水县签署《戊合作协议》', ['District 壬山区', 'County 癸水县']],
    ['支持海辛市与乙州签署《戊合作协议》', ['County 海辛市']],
    ['甲州都市圈发展协调机制办公室印发《戊方案》', ['GovernmentBody 甲州都市圈发展协调机制办公室']],
    ['戊山大学附属医院加入己山专科联盟', ['Association 戊山大学附属医院']],
    ['强磁场、重力测量等大科学装置建成', ['Platform 强磁场', 'Platform 重力测量']],
  ]
  test.each(named)('%s: names', (text, expected) => {
    expect(names(text)).toEqual(expect.arrayContaining(expected))
  })

  const said: [string, string[]][] = [
    [
      '为加快戊山走廊建设,乙州印发《戊山方案》',
      ['乙州市 PURSUES 加快戊山走廊建设', '乙州市 PUBLISHES 戊山方案'],
    ],
    [
      '围绕科技共创、产业共谋、交通共联,推动己山走廊建设',
      [
        '甲州市 PURSUES 科技共创',
        '甲州市 PURSUES 产业共谋',
        '甲州市 PURSUES 交通共联',
        '甲州市 PROMOTES 己山走廊',
      ],
    ],
    ['统筹规划编制、政策研究等工作', ['甲州市 COORDINATES 规划编制', '甲州市 COORDINATES 政策研究']],
    [
      '乙州、丙州组团参加戊山博览会',
      ['乙州市 PARTICIPATES_IN 戊山博览会', '丙州市 PARTICIPATES_IN 戊山博览会'],
    ],
    ['出台《戊措施》,明确设立己山基金', ['甲州市 PUBLISHES 戊措施', '戊措施 HAS_PART 己山基金']],
  ]
  test.each(said)('%s: statements', (text, expected) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected))
  })

  test('a title tells what it wants and for where, and a body of a body both', () => {
    const read = (text: string) =>
      statements(text)
        .filter(({ basis }) => basis === 'named')
        .map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)
    expect(read('落实《关于支持乙州创建戊山中心的意见》')).toEqual([
      '关于支持乙州创建戊山中心的意见 PURSUES 支持乙州创建戊山中心',
      '关于支持乙州创建戊山中心的意见 COVERS 乙州市',
    ])
    expect(read('戊山大学乙州产业研究院成立')).toEqual([
      '戊山大学乙州产业研究院 BRANCH_OF 戊山大学',
      '戊山大学乙州产业研究院 LOCATED_IN 乙州市',
    ])
  })
})

describe('status by the deciding word', () => {
  const rows: [string, string, string][] = [
    ['已建成戊山实验室', 'established', '已建成'],
    ['拟成立戊山联盟', 'planned', '拟'],
    ['推进戊山实验室建设', 'ongoing', '推进'],
    ['签署《戊合作协议》', 'established', '签署'],
    ['一、工作进展\n连续举办戊山博览会', 'ongoing', '连续举办'],
    ['三、下一步工作\n推进戊山实验室建设', 'planned', '推进'],
    ['《戊山规划》提出,打造己山科技城', 'planned', '打造'],
  ]
  test.each(rows)('%s is %s', (text, status, word) => {
    const last = statements(text)
      .filter(({ basis, relation }) => basis === 'stated' && relation !== 'HAS_PART')
      .at(-1)
    expect([last?.status, last?.statusWord]).toEqual([status, word])
  })
})

describe('numbers', () => {
  test('a number is said of the thing before it, as printed and as value and unit', () => {
    const [number] = statements('戊山平台用户超330万人,同比增长3.2%').filter(
      ({ relation }) => relation === 'Observation',
    )
    expect(number?.start.name).toBe('戊山平台')
    expect(number?.end.name).toBe('用户')
    expect(number?.quantity).toMatchObject({
      printed: '超330万人',
      value: '330',
      unit: '万人',
      qualifier: 'over',
    })
  })
})

describe('what a part leaves to the next', () => {
  const since = (text: string) => statements(text).map(({ start, since: date }) => [start.name, date])

  test('a date that stands alone holds for what follows', () => {
    expect(since('2024年5月,甲州与乙州签署《戊合作协议》')).toEqual([
      ['甲州市', '2024-05'],
      ['乙州市', '2024-05'],
    ])
  })

  test('growth that stands alone belongs to the number before it', () => {
    const numbers = statements('戊山平台成交额突破1200亿元,同比增长18.5%').filter(({ quantity }) => quantity)
    expect(numbers.map(({ quantity }) => [quantity?.printed, quantity?.yearOnYear])).toEqual([
      ['突破1200亿元', '18.5'],
    ])
  })

  test('a number after a place is said of the one who acts there', () => {
    const [number] = statements('戊山技术市场在乙州设立分中心,成交额突破1200亿元').filter(
      ({ quantity }) => quantity,
    )
    expect(number?.start.name).toBe('戊山技术市场')
    const [second] = statements('乙州举办戊山博览会,在丙州展出,签约项目56个').filter(
      ({ quantity }) => quantity,
    )
    expect(second?.start.name).toBe('戊山博览会')
  })

  test('将 before a verb holds for the verbs after it, 将 before a noun for none', () => {
    const states = (text: string) => statements(text).map(({ status }) => status)
    expect(states('将举办戊山博览会,推动己山走廊建设')).toEqual(['planned', 'planned'])
    expect(states('将甲州打造成高地,推动己山走廊建设').at(-1)).toBe('ongoing')
  })

  test('what is relied on is the basis of what follows, and is not promoted', () => {
    expect(told('依托戊山大学,成立己山联盟')).toEqual([
      '甲州市 ESTABLISHES 己山联盟',
      '己山联盟 BASED_ON 戊山大学',
    ])
  })

  test('以……名义印发 issues the policy that was named before', () => {
    expect(told('甲州、乙州共同编制《戊山方案》,并以己山管委会名义印发')).toEqual([
      '甲州市 PUBLISHES 戊山方案',
      '乙州市 PUBLISHES 戊山方案',
      '己山管委会 PUBLISHES 戊山方案',
    ])
  })
})

describe('bodies', () => {
  const named = (text: string) =>
    statements(text)
      .filter(({ basis }) => basis === 'named')
      .map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)
  const rows: [string, string[]][] = [
    ['支持市科技局举办戊山博览会', ['市科技局 LOCATED_IN 甲州市']],
    ['支持辛水区政府举办戊山博览会', ['辛水区政府 LOCATED_IN 辛水区']],
    [
      '支持乙州市推进戊山城建设工作领导小组办公室举办己山博览会',
      [
        '乙州市推进戊山城建设工作领导小组办公室 LOCATED_IN 乙州市',
        '乙州市推进戊山城建设工作领导小组办公室 PURSUES 推进戊山城建设',
      ],
    ],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  test('全国影响力 is no place', () => {
    const country: KnownThing = { id: 'region:quanguo', kind: 'Region', name: '全国', aliases: [] }
    const clauses = readForDraft('建设具有全国影响力的戊山走廊', [...CITIES, country], RULES_ALONE).clauses
    expect(clauses.flatMap((clause) => clause.names.map(({ name }) => name))).toEqual(['戊山走廊'])
  })
})

test('marks of lists and headings belong to no name', () => {
  const { imprint, clauses } = readForDraft(
    '# 乙州市科技局2025年工作要点\n- 推进戊山走廊建设\n',
    CITIES,
    RULES_ALONE,
  )
  expect(imprint).toMatchObject({ issuer: '乙州市科技局', title: '乙州市科技局2025年工作要点' })
  const [statement] = clauses.at(-1)?.statements ?? []
  expect([statement?.start.name, statement?.end.name]).toEqual(['乙州市', '戊山走廊'])
})

test('a reply tells who worked on it, who gives it and which chapters take up what was proposed', () => {
  const text =
    '你们提出的《关于戊山的提案》收悉。经与市教育局研究办理,现答复如下:\n一、关于走廊建设\n推进戊山走廊建设。\n甲州市科技局'
  const framed = readForDraft(text, CITIES, RULES_ALONE)
    .clauses.flatMap((clause) => clause.statements)
    .map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)
  expect(framed).toEqual(
    expect.arrayContaining([
      '市教育局 PARTICIPATES_IN 关于戊山的提案的研究办理',
      '甲州市科技局 PARTICIPATES_IN 关于戊山的提案的研究办理',
      '一、关于走廊建设 REPLIES_TO 关于戊山的提案',
      '甲州市科技局 PUBLISHES 甲州市科技局的答复',
    ]),
  )
})

describe('headings of a reply', () => {
  const sections = (text: string) =>
    readForDraft(`${text}`, CITIES, RULES_ALONE)
      .clauses.flatMap((clause) => clause.statements)
      .filter(({ end }) => end.kind === 'Section')
      .map(({ end }) => end.name)
  const HEAD = '你们提出的《关于戊山的提案》收悉,现答复如下:\n'

  test('are parts of it, by chapter', () => {
    const text = `${HEAD}一、工作进展\n(一)共建平台。推进戊山走廊建设。\n甲州市科技局`
    expect(sections(text)).toEqual(['一、工作进展', '(一)共建平台'])
  })

  test('numbered paragraphs are none', () => {
    const text = `${HEAD}二、下一步工作\n(一)拟建设戊山基地。\n(二)将举办己山博览会。\n甲州市科技局`
    expect(sections(text)).toEqual(['二、下一步工作'])
  })
})

test('各城市 is area-wide', () => {
  expect(statements('都市圈各城市共同推动戊山平台建设')[0]?.form).toBe('areawide')
})

test('the same text gives the same reading', () => {
  const text = '甲州与乙州签署《戊合作协议》,共建戊山走廊。'
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
})
