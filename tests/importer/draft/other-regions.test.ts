import { describe, expect, test } from 'vitest'
import type { KnownThing } from '#importer/draft/dictionary.ts'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'

/** A store of another region: what a text names is not in it. */
const STORE: KnownThing[] = [
  { id: 'city:jia', kind: 'City', name: '甲州市', aliases: ['甲州', '甲'] },
  { id: 'region:jia', kind: 'Region', name: '甲州都市圈', aliases: ['都市圈'] },
]

const read = (text: string) => readForDraft(text, STORE, RULES_ALONE).clauses
const names = (text: string) =>
  read(text).flatMap((clause) => clause.names.map(({ kind, name }) => `${kind} ${name}`))
const statements = (text: string) =>
  read(text)
    .flatMap((clause) => clause.statements)
    .map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)

describe('places by single characters', () => {
  test('provinces and municipalities, side by side', () => {
    expect(names('与沪苏浙共建戊山联盟')).toEqual([
      'City 上海市',
      'Region 江苏省',
      'Region 浙江省',
      'Alliance 戊山联盟',
    ])
  })

  test('cities of one province', () => {
    expect(statements('成德眉资创新走廊启动')).toEqual(
      expect.arrayContaining(
        ['成都市', '德阳市', '眉山市', '资阳市'].map((city) => `成德眉资创新走廊 PASSES_THROUGH ${city}`),
      ),
    )
  })

  test('a character stands for the city that the text names', () => {
    expect(names('苏州、阜阳合作。苏阜两市签署《戊合作协议》')).toEqual(
      expect.arrayContaining(['City 苏州市', 'City 阜阳市']),
    )
    expect(names('苏阜两市签署《戊合作协议》。苏州、阜阳合作')).not.toContain('City 阜新市')
  })

  test('the number behind them counts them and is no city', () => {
    expect(names('厦漳泉三市将推进合作')).toEqual(['City 厦门市', 'City 漳州市', 'City 泉州市'])
    expect(names('济青两市签署《戊合作协议》')).toEqual(
      expect.arrayContaining(['City 济南市', 'City 青岛市']),
    )
  })

  test('a river, an ordinary word and the name of a district are no cities', () => {
    expect(names('新安江水质提升,通常合成药物')).toEqual([])
    expect(statements('江宁—博望新型功能区启动')).toEqual(
      ['江宁区', '博望区'].map((district) => `江宁—博望新型功能区 CONNECTS ${district}`),
    )
  })
})

test('都市圈 alone is no region that the text does not name', () => {
  expect(names('推进都市圈联动发展')).toEqual([])
  expect(names('推进甲州都市圈联动发展。推进都市圈联动发展')).toContain('Region 甲州都市圈')
})

describe('what belongs to a name, and what does not', () => {
  const rows: [string, string[]][] = [
    ['戊山大学校长王建国出席己山论坛', ['University 戊山大学', 'Event 己山论坛']],
    ['戊山科技园揭牌仪式举行', ['Event 戊山科技园揭牌仪式']],
    ['戊山市签署协议', []],
    ['两地签署共同推进戊山通道建设框架协议', ['Agreement 共同推进戊山通道建设框架协议']],
    ['会议宣布了戊山服务平台上线', ['Platform 戊山服务平台']],
    ['落实省委、省政府决策部署', ['Policy 省委、省政府决策部署']],
    ['戊山新区改革发展局印发《己方案》', ['GovernmentBody 戊山新区改革发展局']],
    ['探索成本共担、利益共享的合作模式', ['Mechanism 成本共担、利益共享的合作模式']],
    ['开展补链固链强链行动', ['Programme 补链固链强链行动']],
    ['推动戊山产业补链固链强链行动', ['Programme 戊山产业补链固链强链行动']],
    ['戊山新区将与己山经开区共建庚山产业园', ['Zone 戊山新区', 'Park 己山经开区', 'Park 庚山产业园']],
    ['组建政务服务“云牵手联盟”', ['Alliance 云牵手联盟']],
    ['中国科大与清华合作', ['University 中国科大', 'University 清华']],
    ['戊山高速公路己山段由庚山集团建设', ['Project 戊山高速公路己山段', 'Company 庚山集团']],
    ['戊山市党政代表团访问己山大学', ['GovernmentBody 戊山市党政代表团', 'University 己山大学']],
    ['由市财政局、市税务局研究戊山办法', ['GovernmentBody 市财政局', 'GovernmentBody 市税务局']],
    ['与戊山区、己山县等地建设庚山直供基地', ['Platform 庚山直供基地']],
    ['联合八市成立戊山联盟', ['Alliance 戊山联盟']],
    ['建立戊山快速协同保护机制', ['Mechanism 戊山快速协同保护机制']],
    ['成立推进戊山建设工作领导小组', ['Committee 推进戊山建设工作领导小组']],
    ['实施“百家院所、千家企业”行动计划', ['Policy “百家院所、千家企业”行动计划']],
    ['审议通过《关于促进戊山发展的决定》', ['Policy 关于促进戊山发展的决定']],
    ['开展党政干部双向挂职、技术人才互派', ['Programme 党政干部双向挂职', 'Programme 技术人才互派']],
  ]
  test.each(rows)('%s', (text, expected) => {
    const found = names(text)
    if (expected.length > 0) expect(found).toEqual(expect.arrayContaining(expected))
    else expect(found.filter((name) => /^(?:Agreement|Programme)/.test(name))).toEqual([])
  })
})

describe('groups and members', () => {
  test('what a clause begins with is made of what it goes on to tell', () => {
    expect(statements('深化戊山园区共建,戊山大学与己山集团签订《庚山合作协议》')).toContain(
      '戊山园区共建 HAS_PART 庚山合作协议',
    )
  })

  test('what is named of so many is part of them', () => {
    expect(statements('加快戊山产业园等18个省际产业合作园区建设')).toContain(
      '18个省际产业合作园区 HAS_PART 戊山产业园',
    )
  })

  test('items of one list are no parts of each other', () => {
    expect(statements('建立戊山协作机制、己山共享机制').filter((one) => one.includes('HAS_PART'))).toEqual([])
  })

  test('those who set up an alliance together are its members', () => {
    expect(statements('戊山大学、己山大学共同组建庚山创新联盟')).toEqual(
      expect.arrayContaining(['戊山大学 MEMBER_OF 庚山创新联盟', '己山大学 MEMBER_OF 庚山创新联盟']),
    )
  })

  test('a wide region is covered by what is named for it, a metropolitan area is a member', () => {
    expect(statements('长三角戊山联盟成立')).toContain('长三角戊山联盟 COVERS 长三角')
    expect(statements('甲州都市圈戊山联盟成立')).toContain('甲州都市圈 MEMBER_OF 甲州都市圈戊山联盟')
  })

  test('a branch is one of the house at home, and lies where its name says', () => {
    expect(statements('戊山儿童医院甲州分院挂牌')).toEqual(
      expect.arrayContaining([
        '戊山儿童医院甲州分院 BRANCH_OF 戊山儿童医院',
        '戊山儿童医院甲州分院 LOCATED_IN 甲州市',
      ]),
    )
  })

  test('a province tells where the county behind it lies, and signs nothing', () => {
    const told = statements('浙江省嘉善县签署《戊合作协议》')
    expect(told).toContain('嘉善县 PART_OF 浙江省')
    expect(told).not.toContain('浙江省 PARTY_TO 戊合作协议')
  })

  test('cities that a region is named for are its members', () => {
    expect(statements('济青都市圈加快建设')).toEqual(
      expect.arrayContaining(['济南市 MEMBER_OF 济青都市圈', '青岛市 MEMBER_OF 济青都市圈']),
    )
  })
})

describe('counties by their names without a rank', () => {
  test('in a list of such, and behind their own city or province', () => {
    expect(names('支持文昌、琼海、澄迈打造节点')).toEqual(['County 文昌市', 'County 琼海市', 'County 澄迈县'])
    expect(names('位于浙江嘉善')).toEqual(expect.arrayContaining(['County 嘉善县']))
    expect(names('以上海青浦、江苏吴江为示范区')).toEqual(
      expect.arrayContaining(['District 青浦区', 'District 吴江区']),
    )
  })

  test('whose names hold ordinary words', () => {
    expect(names('覆盖芜湖市无为市、安庆市桐城市')).toEqual(
      expect.arrayContaining(['County 无为市', 'County 桐城市']),
    )
    expect(statements('当涂县、博望区分别与江宁区签订《戊合作协议》')).toContain(
      '博望区 PARTY_TO 博望区—江宁区戊合作协议',
    )
  })

  test('an ordinary word is none, nor what lies in another city', () => {
    expect(names('面向东方、走向世界')).toEqual([])
    expect(names('位于新乡平原').filter((name) => name.startsWith('County'))).toEqual([])
    expect(names('位于杭州嘉善').filter((name) => name.includes('嘉善县'))).toEqual([])
  })
})
