import { kindOfId, lineage } from '#graph-model/ontology/ontology.ts'
import {
  type Basis,
  type Evidence,
  type GraphRecord,
  type Properties,
  relationshipId,
  type Status,
} from '#graph-model/record.ts'

/** How a made-up statement is cited: a quote of the sketch's letter and what deviates from the usual. */
export interface Cited {
  readonly quote: string
  readonly document?: string
  readonly basis?: Basis
  readonly status?: Status
  readonly since?: string
  readonly until?: string
  readonly asOf?: string
  readonly property?: string
  readonly value?: string
}

/** A made-up graph, statement by statement: `entity`, `link`, `fact`; every quote has to stand in its document. */
export class Sketch {
  readonly records: GraphRecord[] = []
  readonly #texts = new Map<string, string>()
  #rows = 0

  document(id: string, text: string, properties: Properties = {}): this {
    this.#texts.set(id, text)
    const given: Properties = {
      titleZh: '来信',
      titleEn: 'Letter',
      issuerZh: '甲市',
      issuerEn: 'Alba',
      date: '2025-07-16',
      licence: 'CC0-1.0',
      basis: 'stated',
      file: 'letter.txt',
      sha256: '0',
      dataset: 'sketch',
      text,
    }
    this.records.push({
      type: 'node',
      id,
      labels: ['Document'],
      properties: { ...given, ...properties },
      evidence: [],
    })
    return this
  }

  entity(
    id: string,
    nameZh: string,
    nameEn: string,
    properties: Properties = {},
    cited: readonly Cited[] = [],
  ): this {
    const kind = kindOfId(id)
    if (!kind) throw new Error(`no kind for ${id}`)
    this.records.push({
      type: 'node',
      id,
      labels: lineage(kind),
      properties: { nameZh, nameEn, nameEnBasis: 'editorial', dataset: 'sketch', ...properties },
      evidence: cited.map((one) => this.#evidence(one)),
    })
    return this
  }

  link(
    start: string,
    label: string,
    end: string,
    cited: Cited | readonly Cited[],
    properties: Properties = {},
  ): this {
    const { key, ...own } = properties
    this.records.push({
      type: 'relationship',
      id: relationshipId(start, label, end, key as string | undefined),
      label,
      start,
      end,
      properties: own,
      evidence: (Array.isArray(cited) ? cited : [cited as Cited]).map((one) => this.#evidence(one)),
    })
    return this
  }

  #evidence({ quote, document = 'document:letter', ...rest }: Cited): Evidence {
    const text = this.#texts.get(document) ?? ''
    const at = text.indexOf(quote)
    if (at < 0) throw new Error(`${JSON.stringify(quote)} does not stand in ${document}`)
    const start = [...text.slice(0, at)].length
    this.#rows += 1
    return {
      document,
      start,
      end: start + [...quote].length,
      quote,
      basis: 'stated',
      status: 'established',
      asOf: '2025-07-16',
      dataset: 'sketch',
      row: `sketch:${this.#rows}`,
      ...rest,
    }
  }
}

const LETTER = `甲乙两市共建甲乙走廊,途经丙市。甲市软件园与乙市软件园建立双向飞地。丙市在甲市设立2家科创飞地。
将成立甲乙丙丁联盟,成员包括甲市、乙市、丙市等。圈内各城市实现统一预约挂号。甲市举办供需会,邀请乙市、丙市企业参加。
甲、乙、丙、丁四市签署协议。2023年起甲市加入旧联盟,2024年退出。2024年合同成交199.71亿元,同比增加30.27%。
丁市位于河东省。城市群包括甲市、乙市、丙市、丁市、戊市。软件园入列百强榜第3位。走廊推动产业升级。12家医院。12个县。`

/** Five cities around a river, with a tie of each form. */
export function citiesSketch(): Sketch {
  const graph = new Sketch()
    .document('document:letter', LETTER, {
      issuerMember: 'city:alba',
      surveyed: ['Corridor:city:alba,city:bela,city:cora', 'Enclave:city:alba'],
    })
    .document('document:table', '城市,代码\n甲市,330100\n甲市软件园位于甲市\n乙市软件园位于乙市', {
      titleZh: '代码表',
      titleEn: 'Table of codes',
      issuerZh: '统计局',
      issuerEn: 'Statistics',
      basis: 'reference',
      date: '2023',
      file: 'table.csv',
    })
    .entity('region:cluster', '河口城市群', 'River Mouth Cluster', { regionType: 'metropolitanArea' })
    .entity('region:east', '河东省', 'Hedong', { regionType: 'province' })
  const cities = [
    ['alba', '甲市', 'Alba', '甲'],
    ['bela', '乙市', 'Bela', '乙'],
    ['cora', '丙市', 'Cora', '丙'],
    ['dora', '丁市', 'Dora', '丁'],
    ['etta', '戊市', 'Etta', '戊'],
  ] as const
  cities.forEach(([slug, zh, en, alias], index) => {
    const codes: readonly Cited[] =
      slug === 'alba'
        ? [
            {
              quote: '甲市,330100',
              document: 'document:table',
              basis: 'reference',
              property: 'divisionCode',
              value: '330100',
            },
          ]
        : []
    graph.entity(
      `city:${slug}`,
      zh,
      en,
      { cityLevel: 'prefecture', aliases: [alias], ...(slug === 'alba' && { divisionCode: '330100' }) },
      codes,
    )
    graph.link(`city:${slug}`, 'MEMBER_OF', 'region:cluster', { quote: zh }, { order: index + 1 })
  })
  return graph
    .link('city:dora', 'PART_OF', 'region:east', { quote: '丁市位于河东省' })
    .link('city:alba', 'PART_OF', 'region:east', {
      quote: '甲市,330100',
      document: 'document:table',
      basis: 'reference',
    })
    .entity(
      'corridor:ab',
      '甲乙走廊',
      'Alba-Bela Corridor',
      {
        corridorType: 'corridor',
        order: 'text',
        aliases: ['甲乙科创廊'],
        openLists: ['PASSES_THROUGH:open'],
        notStated: ['founders\t没有写由谁设立'],
        notStatedEn: ['founders\tthe letter does not say who founded it'],
        task: ['推动产业升级'],
        taskEn: ['upgrade industries'],
      },
      [
        { quote: '走廊推动产业升级', property: 'task', value: '推动产业升级' },
        { quote: '途经丙市', property: 'openLists.PASSES_THROUGH' },
        { quote: '甲乙两市共建甲乙走廊', property: 'notStated.founders' },
      ],
    )
    .link('corridor:ab', 'PASSES_THROUGH', 'city:alba', { quote: '甲乙走廊', basis: 'named' }, { order: 2 })
    .link(
      'corridor:ab',
      'PASSES_THROUGH',
      'city:bela',
      { quote: '甲乙走廊', basis: 'named', status: 'planned' },
      { order: 1 },
    )
    .link('city:alba', 'CO_BUILDS', 'corridor:ab', [
      { quote: '甲乙两市共建甲乙走廊' },
      { quote: '走廊推动产业升级', status: 'planned', basis: 'reference' },
    ])
    .link('city:bela', 'CO_BUILDS', 'corridor:ab', { quote: '甲乙两市共建甲乙走廊' })
    .entity('park:alba-soft', '甲市软件园', 'Alba Software Park', { parkType: 'software' })
    .entity('park:bela-soft', '乙市软件园', 'Bela Software Park', { parkType: 'software' })
    .link('park:alba-soft', 'LOCATED_IN', 'city:alba', {
      quote: '甲市软件园位于甲市',
      document: 'document:table',
      basis: 'reference',
    })
    .link('park:bela-soft', 'LOCATED_IN', 'city:bela', {
      quote: '乙市软件园位于乙市',
      document: 'document:table',
      basis: 'reference',
    })
    .entity('enclave:twin', '双向飞地', 'Two-way enclave', { direction: 'twoWay' })
    .link('park:alba-soft', 'HOME_OF', 'enclave:twin', { quote: '建立双向飞地' })
    .link('park:alba-soft', 'HOSTS', 'enclave:twin', { quote: '建立双向飞地' })
    .link('park:bela-soft', 'HOME_OF', 'enclave:twin', { quote: '建立双向飞地' })
    .link('park:bela-soft', 'HOSTS', 'enclave:twin', { quote: '建立双向飞地' })
    .entity(
      'group:cora-enclaves',
      '丙市在甲科创飞地(2家,原文未具名)',
      'Enclaves of Cora in Alba (2, unnamed)',
      { memberKind: 'Enclave', count: 2, countQualifier: 'exact' },
      [{ quote: '2家科创飞地', property: 'count', value: '2' }],
    )
    .link('city:cora', 'HOME_OF', 'group:cora-enclaves', { quote: '丙市在甲市设立2家科创飞地' })
    .link('city:alba', 'HOSTS', 'group:cora-enclaves', { quote: '丙市在甲市设立2家科创飞地' })
    .entity('alliance:four', '甲乙丙丁联盟', 'Alliance of Four', { openLists: ['MEMBER_OF:open'] })
    .link('city:alba', 'MEMBER_OF', 'alliance:four', { quote: '将成立甲乙丙丁联盟', status: 'planned' })
    .link('city:bela', 'MEMBER_OF', 'alliance:four', { quote: '将成立甲乙丙丁联盟', status: 'planned' })
    .link('city:cora', 'MEMBER_OF', 'alliance:four', { quote: '将成立甲乙丙丁联盟', status: 'planned' })
    .entity('alliance:old', '旧联盟', 'Old Alliance')
    .link('city:alba', 'MEMBER_OF', 'alliance:old', {
      quote: '2023年起甲市加入旧联盟',
      since: '2023',
      until: '2024-06',
    })
    .entity('service:booking', '统一预约挂号', 'Booking service')
    .link(
      'service:booking',
      'COVERS',
      'region:cluster',
      { quote: '各城市实现统一预约挂号' },
      { areawide: true },
    )
    .entity('event:fair', '供需会', 'Supply fair')
    .link('event:fair', 'HELD_IN', 'city:alba', { quote: '甲市举办供需会' })
    .link('city:bela', 'PARTICIPATES_IN', 'event:fair', { quote: '邀请乙市、丙市企业参加' })
    .link('city:cora', 'PARTICIPATES_IN', 'event:fair', { quote: '邀请乙市、丙市企业参加' })
    .entity('agreement:four', '四市协议', 'Agreement of four cities')
    .link('city:alba', 'PARTY_TO', 'agreement:four', { quote: '四市签署协议' })
    .link('city:bela', 'PARTY_TO', 'agreement:four', { quote: '四市签署协议' })
    .link('city:cora', 'PARTY_TO', 'agreement:four', { quote: '四市签署协议' })
    .link('city:dora', 'PARTY_TO', 'agreement:four', { quote: '四市签署协议' })
    .entity('ranking:top', '百强榜', 'Top hundred')
    .link('park:alba-soft', 'RANKED_IN', 'ranking:top', { quote: '入列百强榜第3位' }, { rank: 3 })
    .link('park:bela-soft', 'RANKED_IN', 'ranking:top', { quote: '入列百强榜第3位' }, { rank: 1 })
    .entity('indicator:value', '合同金额', 'Value of contracts', { unit: '亿元', unitEn: '100 million yuan' })
    .entity('indicator:hospitals', '医院', 'Hospitals', { unit: '家', unitEn: 'hospitals' })
    .entity('indicator:counties', '县', 'Counties', { unit: '个', unitEn: 'counties' })
    .entity(
      'observation:value',
      '合同金额 2024',
      'Value of contracts 2024',
      {
        value: 199.71,
        decimal: '199.71',
        unit: '亿元',
        qualifier: 'over',
        period: '2024',
        yearOnYear: '30.27',
        printed: '199.71亿元',
      },
      [{ quote: '合同成交199.71亿元' }],
    )
    .entity(
      'observation:hospitals',
      '医院',
      'Hospitals',
      { value: 12, decimal: '12', unit: '家', printed: '12家' },
      [{ quote: '12家医院' }],
    )
    .entity(
      'observation:counties',
      '县',
      'Counties',
      { value: 12, decimal: '12', unit: '个', printed: '12个' },
      [{ quote: '12个县' }],
    )
    .link('observation:value', 'MEASURES', 'indicator:value', { quote: '合同成交199.71亿元' })
    .link('observation:hospitals', 'MEASURES', 'indicator:hospitals', { quote: '12家医院' })
    .link('observation:counties', 'MEASURES', 'indicator:counties', { quote: '12个县' })
    .link('observation:value', 'ABOUT', 'region:cluster', { quote: '合同成交199.71亿元' })
    .link('observation:hospitals', 'ABOUT', 'service:booking', { quote: '12家医院' })
    .entity('reply:letter', '来信', 'The letter')
    .link('document:letter', 'RECORDS', 'reply:letter', { quote: '甲乙两市共建甲乙走廊' })
}
