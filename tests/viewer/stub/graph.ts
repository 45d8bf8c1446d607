import { readFileSync } from 'node:fs'
import type { EntityKind, RelationType } from '#graph-model/ontology/ontology.ts'

/** A small hand-made graph on the real names of the reply, for tests of the viewer alone. */

export const REPLY = 'document:nanjing-reply-2025-07-16'
const file = new URL(
  '../../../importer/datasets/nanjing-2025/documents/nanjing-reply-2025-07-16.txt',
  import.meta.url,
)
export const TEXT = readFileSync(file, 'utf8')

export type Status = 'ESTABLISHED' | 'ONGOING' | 'PLANNED'
export type Basis = 'STATED' | 'NAMED' | 'DERIVED' | 'REFERENCE' | 'EDITORIAL'

export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  readonly zh: string
  readonly en: string
  readonly more: Readonly<Record<string, unknown>>
}

export interface Fact {
  readonly id: string
  readonly type: RelationType
  readonly start: string
  readonly end: string
  readonly quote: string
  readonly status: Status
  readonly basis: Basis
  readonly more: Readonly<Record<string, unknown>>
}

export const entities = new Map<string, Entity>()
export const facts: Fact[] = []

function add(kind: EntityKind, id: string, zh: string, en: string, more: Record<string, unknown> = {}): void {
  entities.set(id, { id, kind, zh, en, more })
}

function link(
  start: string,
  type: RelationType,
  end: string,
  quote: string,
  status: Status = 'ESTABLISHED',
  more: Record<string, unknown> & { basis?: Basis } = {},
): void {
  facts.push({
    id: `${start}~${type}~${end}`,
    type,
    start,
    end,
    quote,
    status,
    basis: more.basis ?? 'STATED',
    more,
  })
}

export const MEMBERS: readonly [string, string, string, EntityKind, number, number, string][] = [
  ['city:nanjing', '南京', 'Nanjing', 'City', 32.06167, 118.77778, '320100'],
  ['city:zhenjiang', '镇江', 'Zhenjiang', 'City', 32.21086, 119.45508, '321100'],
  ['city:yangzhou', '扬州', 'Yangzhou', 'City', 32.39722, 119.43583, '321000'],
  ['city:huaian', '淮安', "Huai'an", 'City', 33.58861, 119.01917, '320800'],
  ['city:wuhu', '芜湖', 'Wuhu', 'City', 31.35259, 118.42947, '340200'],
  ['city:maanshan', '马鞍山', "Ma'anshan", 'City', 31.68579, 118.51008, '340500'],
  ['city:chuzhou', '滁州', 'Chuzhou', 'City', 32.32194, 118.29778, '341100'],
  ['city:xuancheng', '宣城', 'Xuancheng', 'City', 30.9525, 118.75528, '341800'],
  ['district:jintan', '金坛', 'Jintan', 'District', 31.74422, 119.57416, '320413'],
  ['county:liyang', '溧阳', 'Liyang', 'County', 31.42813, 119.48353, '320481'],
]

for (const [id, zh, en, kind, latitude, longitude, divisionCode] of MEMBERS)
  add(kind, id, zh, en, { latitude, longitude, divisionCode })
add('Region', 'region:nanjing-metropolitan-area', '南京都市圈', 'Nanjing metropolitan area', {
  regionType: 'metropolitanArea',
})
add('Region', 'region:jiangsu', '江苏', 'Jiangsu', { regionType: 'province', divisionCode: '320000' })
add('Region', 'region:anhui', '安徽', 'Anhui', { regionType: 'province', divisionCode: '340000' })

const G312 = 'corridor:g312'
const G328 = 'corridor:g328'
const NINGHUAI = 'corridor:ninghuai'
const corridor = { corridorType: 'corridor', order: 'none' }
add('Corridor', G312, 'G312(宁镇)产业创新走廊', 'G312 (Nanjing-Zhenjiang) industrial innovation corridor', {
  ...corridor,
  aliases: ['G312科创走廊', '跨界G312产业创新廊带'],
})
add('Corridor', G328, 'G328(宁扬)科创走廊', 'G328 (Nanjing-Yangzhou) innovation corridor', corridor)
add('Corridor', NINGHUAI, '宁淮科创走廊', "Nanjing-Huai'an innovation corridor", corridor)
const CORRIDOR_QUOTE = '宁镇扬淮共同开展G312(宁镇)产业创新走廊、G328(宁扬)科创走廊、宁淮科创走廊建设'
for (const id of [G312, G328, NINGHUAI])
  for (const city of ['nanjing', 'zhenjiang', 'yangzhou', 'huaian'])
    link(`city:${city}`, 'CO_BUILDS', id, CORRIDOR_QUOTE, 'ONGOING')
for (const [id, other] of [
  [G312, 'zhenjiang'],
  [G328, 'yangzhou'],
  [NINGHUAI, 'huaian'],
] as const)
  for (const city of ['nanjing', other])
    link(id, 'PASSES_THROUGH', `city:${city}`, CORRIDOR_QUOTE, 'ONGOING', { basis: 'NAMED' })

const SOFT = 'enclave:jiangsu-maanshan-software'
add('Park', 'park:jiangsu-software-park', '江苏软件园', 'Jiangsu Software Park', { parkType: 'software' })
add('Park', 'park:maanshan-software-park', '马鞍山软件园', "Ma'anshan Software Park", {
  parkType: 'software',
})
add(
  'Enclave',
  SOFT,
  '江苏软件园与马鞍山软件园双向飞地',
  "Jiangsu and Ma'anshan software parks' two-way enclave",
  { direction: 'twoWay' },
)
const SOFT_QUOTE = '江苏软件园和马鞍山软件园建立“双向飞地”'
for (const park of ['jiangsu', 'maanshan'])
  for (const type of ['HOME_OF', 'HOSTS'] as const) link(`park:${park}-software-park`, type, SOFT, SOFT_QUOTE)
link('park:jiangsu-software-park', 'LOCATED_IN', 'city:nanjing', '江苏软件园', 'ESTABLISHED', {
  basis: 'REFERENCE',
})
link('park:maanshan-software-park', 'LOCATED_IN', 'city:maanshan', '马鞍山软件园', 'ESTABLISHED', {
  basis: 'NAMED',
})

const TWO = 'group:huaian-enclaves'
add('Group', TWO, '淮安在宁省级科创飞地', "Huai'an's provincial innovation enclaves in Nanjing", {
  memberKind: 'Enclave',
  count: 2,
  countQualifier: 'exact',
})
link('city:huaian', 'HOME_OF', TWO, '淮安在宁2家成功入选“省级科创飞地”')
link('city:nanjing', 'HOSTS', TWO, '淮安在宁2家成功入选“省级科创飞地”')

add('Park', 'park:dantu', '镇江市丹徒高新园区', 'Dantu High-tech Park, Zhenjiang', { parkType: 'highTech' })
add('Park', 'park:xiashu', '句容下蜀工业集中区', 'Xiashu Industrial Zone, Jurong', { parkType: 'industrial' })
add('Park', 'park:qixia', '南京栖霞高新园', 'Qixia High-tech Park, Nanjing', { parkType: 'highTech' })
const PARTNER_QUOTE = '镇江市丹徒高新园区、句容下蜀工业集中区分别与南京栖霞高新园签订伙伴园区共建框架合作协议'
for (const [id, zh] of [
  ['dantu', '丹徒'],
  ['xiashu', '下蜀'],
] as const) {
  add(
    'Agreement',
    `agreement:${id}-qixia`,
    `${zh}与栖霞高新园伙伴园区共建框架合作协议`,
    `Framework agreement of partner parks: ${id} and Qixia`,
  )
  link(`park:${id}`, 'PARTY_TO', `agreement:${id}-qixia`, PARTNER_QUOTE)
  link('park:qixia', 'PARTY_TO', `agreement:${id}-qixia`, PARTNER_QUOTE)
}
add('Park', 'park:ninghuai', '宁淮智能制造产业园', 'Ninghuai Intelligent Manufacturing Park', {
  parkType: 'cooperation',
})
for (const city of ['nanjing', 'huaian'])
  link('park:ninghuai', 'CONNECTS', `city:${city}`, '宁淮智能制造产业园', 'ESTABLISHED', { basis: 'NAMED' })
add('Indicator', 'indicator:signed-firms', '签约企业数', 'Firms signed', { unit: '家', unitEn: 'firms' })
add(
  'Observation',
  'observation:ninghuai-signed',
  '宁淮智能制造产业园签约企业',
  'Firms signed by the Ninghuai park',
  {
    value: 29,
    decimal: '29',
    unit: '家',
    printed: '29家',
  },
)
link('observation:ninghuai-signed', 'ABOUT', 'park:ninghuai', '宁淮智能制造产业园已签约企业29家')
link('observation:ninghuai-signed', 'MEASURES', 'indicator:signed-firms', '宁淮智能制造产业园已签约企业29家')
for (const [id, city, zh, en] of [
  ['ningma', 'maanshan', '宁马', 'Nanjing-Ma’anshan'],
  ['ningchu', 'chuzhou', '宁滁', 'Nanjing-Chuzhou'],
] as const) {
  add('Park', `park:${id}`, `${zh}合作园区`, `${en} cooperation park`, { parkType: 'cooperation' })
  for (const end of ['nanjing', city])
    link(`park:${id}`, 'CONNECTS', `city:${end}`, '加快宁淮、宁马、宁滁等合作园区建设', 'PLANNED', {
      basis: 'NAMED',
    })
}

add(
  'Event',
  'event:ninggongpin',
  '南京“宁工品推”系列活动暨溧水专场会',
  'Ninggongpintui supply-demand event, Lishui session',
)
for (const guest of ['city:chuzhou', 'city:huaian', 'district:jintan', 'city:maanshan'])
  link(
    guest,
    'PARTICIPATES_IN',
    'event:ninggongpin',
    '组织滁州、淮安、金坛、马鞍山企业来宁参加南京“宁工品推”',
  )
link('event:ninggongpin', 'HELD_IN', 'city:nanjing', '来宁参加南京“宁工品推”')

add(
  'Service',
  'service:booking',
  '南京都市圈统一预约挂号服务',
  'Unified hospital booking of the metropolitan area',
)
link(
  'service:booking',
  'COVERS',
  'region:nanjing-metropolitan-area',
  '南京都市圈城市医院已实现统一预约挂号服务',
  'ESTABLISHED',
  { areawide: true },
)
add('Platform', 'platform:technology-market', '南京都市圈统一技术市场', 'Unified technology market')
link(
  'platform:technology-market',
  'COVERS',
  'region:nanjing-metropolitan-area',
  '南京都市圈各城市共建统一技术市场',
  'ONGOING',
  { areawide: true },
)

add('Mechanism', 'mechanism:three-level', '三级运作机制', 'Three-level mechanism')
add(
  'Committee',
  'committee:leaders',
  '都市圈党政领导联席会议',
  'Joint conference of party and government leaders',
)
add('Committee', 'committee:mayors', '市长联席会议', 'Joint conference of mayors')
add(
  'GovernmentBody',
  'body:construction-office',
  '南京都市圈建设办公室',
  'Nanjing metropolitan area construction office',
)
add('Committee', 'committee:science', '都市圈科技专委会', 'Special committee on science and technology')
add(
  'Committee',
  'committee:industry',
  '南京都市圈经信专委会',
  'Special committee on industry and information',
)
const LEVELS =
  '目前,南京都市圈建设已建立“决策—协调—执行”三级运作机制,通过定期召开都市圈党政领导联席会议、市长联席会议,形成高层常态化沟通机制'
for (const [id, role] of [
  ['committee:leaders', '决策'],
  ['committee:mayors', '决策'],
  ['body:construction-office', '协调'],
  ['committee:science', '执行'],
  ['committee:industry', '执行'],
] as const)
  link('mechanism:three-level', 'HAS_PART', id, LEVELS, 'ESTABLISHED', { role })
link('body:construction-office', 'COORDINATES', 'committee:science', '在南京都市圈建设办公室的统筹下')
add('Alliance', 'alliance:fintech', '南京都市圈科创金融联盟', 'Nanjing Metropolitan Area Fin-tech Alliance')
add('Alliance', 'alliance:ip', '南京都市圈知识产权保护联盟', 'Intellectual Property Protection Alliance')
add(
  'Alliance',
  'alliance:ip-police',
  '南京都市圈知识产权公安保护联盟',
  'Intellectual Property Police Protection Alliance',
)
add(
  'Alliance',
  'alliance:seed',
  '长三角种业创新实验室联盟',
  'Yangtze Delta Seed Innovation Laboratory Alliance',
)
add('University', 'university:njau', '南京农业大学', 'Nanjing Agricultural University', { basis: 'OFFICIAL' })
add('Goal', 'goal:joint-crackdown', '联合打击侵权违法犯罪', 'Joint crackdown on infringement')
link(
  'university:njau',
  'LEADS',
  'alliance:seed',
  '支持南京农业大学牵头组建长三角种业创新实验室联盟',
  'ONGOING',
)
link('university:njau', 'LOCATED_IN', 'city:nanjing', '南京农业大学', 'ESTABLISHED', { basis: 'REFERENCE' })
link('alliance:ip-police', 'PURSUES', 'goal:joint-crackdown', '成立南京都市圈知识产权公安保护联盟', 'PLANNED')
link('region:nanjing-metropolitan-area', 'MEMBER_OF', 'alliance:ip', '成立南京都市圈知识产权保护联盟')

export interface Tie {
  readonly tie: string
  readonly status: Status
  readonly members: readonly string[]
  readonly from?: string
}

const c = (name: string) => `city:${name}`
export const PAIRWISE: readonly Tie[] = [
  { tie: G312, status: 'ONGOING', members: [c('nanjing'), c('zhenjiang')] },
  { tie: 'agreement:dantu-qixia', status: 'ESTABLISHED', members: [c('nanjing'), c('zhenjiang')] },
  { tie: 'agreement:xiashu-qixia', status: 'ESTABLISHED', members: [c('nanjing'), c('zhenjiang')] },
  { tie: G328, status: 'ONGOING', members: [c('nanjing'), c('yangzhou')] },
  { tie: NINGHUAI, status: 'ONGOING', members: [c('nanjing'), c('huaian')] },
  { tie: TWO, status: 'ESTABLISHED', members: [c('nanjing'), c('huaian')], from: c('huaian') },
  { tie: 'park:ninghuai', status: 'ESTABLISHED', members: [c('nanjing'), c('huaian')] },
  { tie: SOFT, status: 'ESTABLISHED', members: [c('nanjing'), c('maanshan')] },
  { tie: 'park:ningma', status: 'PLANNED', members: [c('nanjing'), c('maanshan')] },
  { tie: 'park:ningchu', status: 'PLANNED', members: [c('nanjing'), c('chuzhou')] },
  ...[c('chuzhou'), c('huaian'), 'district:jintan', c('maanshan')].map((guest): Tie => {
    return { tie: 'event:ninggongpin', status: 'ESTABLISHED', members: [c('nanjing'), guest], from: guest }
  }),
]
export const JOINT: readonly Tie[] = [G312, G328, NINGHUAI].map((tie) => {
  return { tie, status: 'ONGOING', members: [c('nanjing'), c('zhenjiang'), c('yangzhou'), c('huaian')] }
})
export const AREAWIDE: readonly Tie[] = ['service:booking', 'platform:technology-market', 'alliance:ip'].map(
  (tie) => {
    return { tie, status: 'ESTABLISHED', members: [] }
  },
)
