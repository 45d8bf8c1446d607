import { canJoin, isA, type RelationType } from '#graph-model/ontology/ontology.ts'
import { countyByShort } from './counties.ts'
import type { Dictionary } from './dictionary.ts'
import type { Told } from './inner.ts'
import { isOfMembers } from './meeting.ts'
import type { Mention } from './mention.ts'
import { knownIn } from './name.ts'
import { seatInDistrict, seatOf } from './seat.ts'

/** 甲大学乙市研究院: the body at home, and where its branch stands. */
const SEATED =
  /^(.{2,}?(?:大学|学院|研究院|研究所|科学院|集团|公司|银行|医院|中心|交易所|实验室|联盟|协会))(.{2,})$/

/** What a name that begins with the short forms of cities says of them: who meets, agrees, is reached. */
function byRun({
  kind,
  name,
}: Mention): ('MEMBER_OF' | 'PARTICIPATES_IN' | 'ESTABLISHES' | 'PARTY_TO' | 'COVERS')[] {
  if (kind === 'Committee' || kind === 'Alliance') return ['MEMBER_OF']
  if (kind === 'Mechanism' && /(?:机制|体系)$/.test(name)) return ['COVERS']
  if (kind === 'Mechanism' || kind === 'Event') return ['PARTICIPATES_IN']
  if (kind === 'Company') return ['ESTABLISHES']
  // Who signs an open letter is not told by its name.
  if (kind === 'Agreement') return /倡议书?$/.test(name) ? [] : ['PARTY_TO']
  // A cluster that is named for two cities is theirs.
  return kind !== 'Industry' && canJoin('COVERS', kind, 'City') ? ['COVERS'] : []
}

/** 甲乙(丙县)产业园 lies in 丙县. */
function sitedBy(
  mention: Mention,
  words: string | undefined,
  dictionary: Dictionary,
  place: (thing: Pick<Mention, 'id' | 'kind' | 'name' | 'sets'>) => Mention,
): Told[] {
  const site = words === undefined ? undefined : (dictionary.named(words)[0] ?? countyByShort(words))
  return site && isA(site.kind, 'Territory') && canJoin('LOCATED_IN', mention.kind, site.kind)
    ? [{ relation: 'LOCATED_IN', start: mention, end: place(site) }]
    : []
}

/** What a name tells of itself: the two cities that a corridor or park is named for, the place or region before it. */
export function toldBy(mention: Mention, dictionary: Dictionary, issuer: Mention | undefined): Told[] {
  // 第五届某都市圈论坛
  const name = mention.name
    .replace(/^“([^”、,+]*)”$/, '$1')
    .replace(/^(?:首|第[\d一二三四五六七八九十百]+)[届次]/, '')
  const bracket = /\(([^)]*)\)/.exec(name)
  // 甲乙丙都市圈某协议 is the region's, and a fund named for cities is theirs in no way that its name tells.
  const whole = (at: number, count: number) =>
    mention.kind !== 'Region' && /^(?:都市圈|都市区|城市群|经济圈|城市圈)/.test(name.slice(at + count))
  const runs = [0, ...(bracket ? [bracket.index + 1] : [])].map((at) => {
    const things = dictionary.run(name, at)
    return whole(at, things.length) || /基金$/.test(name) ? [] : things
  })
  const run = runs.find((things) => things.length >= 2)
  const place = (thing: Pick<Mention, 'id' | 'kind' | 'name' | 'sets'>): Mention => ({
    start: mention.start,
    end: mention.end,
    name: thing.name,
    kind: thing.kind,
    ...(thing.id && { id: thing.id }),
    ...(thing.sets && { sets: thing.sets }),
  })
  // 济青都市圈: the cities that a region is named for are its members.
  if (mention.kind === 'Region') {
    const base = name.replace(/(?:大?都市圈|都市区|城市群|经济圈|城市圈)$/, '')
    const letters = dictionary.run(`${base}两市`, 0)
    const cities = letters.length > 1 ? letters : knownIn(base, { start: 0, end: base.length }, dictionary)
    return cities
      .filter(({ kind, name: city }) => kind === 'City' && city !== name)
      .map((city) => ({ relation: 'MEMBER_OF', start: place(city), end: mention }))
  }
  if (run) {
    const shared = mention.kind === 'Programme' && /合作|帮扶|对口|协作|结对|共建/.test(name)
    // 西咸新区 is a place of its own.
    const own = mention.kind === 'Zone' && name.endsWith('新区')
    const relation = (['PASSES_THROUGH', 'CONNECTS'] as const).find(
      (type) => mention.kind !== 'Programme' && !own && canJoin(type, mention.kind, 'City'),
    )
    if (own) return []
    if (shared)
      return run.map((thing) => ({ relation: 'PARTICIPATES_IN', start: place(thing), end: mention }))
    if (relation)
      return [
        ...run.map((thing) => ({ relation, start: mention, end: place(thing) })),
        ...sitedBy(mention, bracket?.[1], dictionary, place),
      ]
    return byRun(mention).flatMap((joins) =>
      run.map((thing) =>
        joins === 'COVERS'
          ? { relation: joins, start: mention, end: place(thing) }
          : { relation: joins, start: place(thing), end: mention },
      ),
    )
  }
  const [from, to] = knownIn(name, { start: 0, end: name.length }, dictionary)
  if (from?.start === 0 && to && /^(?:至|到|—|-)$/.test(name.slice(from.end, to.start)))
    if (canJoin('CONNECTS', mention.kind, from.kind) && canJoin('CONNECTS', mention.kind, to.kind))
      return [from, to].map((end) => ({ relation: 'CONNECTS', start: mention, end: place(end) }))
  const [, parent] =
    /^(.+(?:中心|研究院|大学|学院|协会|实验室|市场|学校|中学|小学|医院|银行)).*(?:分中心|分室|分部|分所|分院|分校|分会|分市场|分行|校区|院区)$/.exec(
      name,
    ) ?? []
  if (parent !== undefined) {
    const seat = dictionary.at(name, parent.length)?.thing
    return [
      { relation: 'BRANCH_OF', start: mention, end: { ...mention, name: parent } },
      ...(seat && canJoin('LOCATED_IN', mention.kind, seat.kind)
        ? [{ relation: 'LOCATED_IN' as const, start: mention, end: place(seat) }]
        : []),
    ]
  }
  const [, head, seat] = SEATED.exec(name) ?? []
  const at = seat === undefined ? undefined : dictionary.at(seat, 0)
  if (
    head !== undefined &&
    at &&
    isA(at.thing.kind, 'Place') &&
    isA(mention.kind, 'Organisation') !== (mention.kind === 'Platform')
  )
    return [
      { relation: 'BRANCH_OF', start: mention, end: { ...mention, name: head } },
      { relation: 'LOCATED_IN', start: mention, end: place(at.thing) },
    ]
  const outer = bracket ? name.slice(0, bracket.index) : ''
  const own = bracket && dictionary.at(name, 0)
  const county = bracket && !own ? countyByShort(outer) : undefined
  const away = own ?? (county && { thing: county, length: outer.length })
  const placeBy = (word: string) => dictionary.named(word)[0] ?? countyByShort(word)
  const there = away && bracket && bracket.index === away.length ? placeBy(bracket[1] as string) : undefined
  if (away && there && isA(away.thing.kind, 'Territory') && isA(there.kind, 'Territory')) {
    const [home, host] = [place(away.thing), place(there)]
    if (mention.kind === 'Enclave')
      return [
        { relation: 'HOME_OF', start: home, end: mention },
        { relation: 'HOSTS', start: host, end: mention },
      ]
    const lies = canJoin('LOCATED_IN', mention.kind, 'City')
    return [
      ...(lies ? [{ relation: 'LOCATED_IN' as const, start: mention, end: host }] : []),
      ...(canJoin('CONNECTS', mention.kind, 'City')
        ? [home, host].map((end) => ({ relation: 'CONNECTS' as const, start: mention, end }))
        : []),
    ]
  }
  const inBracket = bracket && !away ? dictionary.named(bracket[1] as string)[0] : undefined
  if (inBracket && isA(inBracket.kind, 'Territory') && canJoin('LOCATED_IN', mention.kind, inBracket.kind))
    return [{ relation: 'LOCATED_IN', start: mention, end: place(inBracket) }]
  const known = knownIn(name, { start: 0, end: name.length }, dictionary)
  const [first] = known
  if (
    ['GovernmentBody', 'Association'].includes(mention.kind) &&
    (first?.start !== 0 || /(?:管委会|管理委员会)$/.test(name))
  )
    return seatOf(mention, place, dictionary, issuer)
  const schools = !isA(mention.kind, 'Organisation') && /^.{2,10}?(?:大学|学院)./.test(name)
  // 2024年度全国百强榜: of all the country.
  if (mention.kind === 'Ranking' && /^(?:\d{4}年?度?)?(?:全国|中国|国家创新型)/.test(name)) {
    const country = dictionary.named('全国')[0] ?? { id: '', kind: 'Region' as const, name: '全国' }
    return [{ relation: 'COVERS', start: mention, end: place(country) }]
  }
  if (!first || first.start > 0 || schools || first.name === name || first.name === '全国') return []
  const inDistrict =
    mention.kind === 'GovernmentBody' ? seatInDistrict(mention, first, place, dictionary) : []
  if (inDistrict.length > 0) return inDistrict
  // 光谷黄冈科技产业园: a park is named for the zone and the city that it joins.
  const [, second] = known
  const next = second?.start === first.end ? second : undefined
  if (first.kind === 'Zone' && next?.kind === 'City' && canJoin('CONNECTS', mention.kind, 'City'))
    return [first, next].map((one) => ({ relation: 'CONNECTS', start: mention, end: place(one) }))
  const end = place(first)
  if (isA(mention.kind, 'Territory') && isA(first.kind, 'Territory'))
    return [{ relation: 'PART_OF', start: mention, end }]
  // 某都市圈某联盟 joins its cities, 长三角某联盟 works there.
  const joins = mention.kind === 'Committee' || (mention.kind === 'Alliance' && /[圈群]$/.test(first.name))
  if (first.kind === 'Region' && joins)
    return [
      { relation: 'MEMBER_OF', start: end, end: mention },
      ...(mention.kind === 'Alliance' ? [{ relation: 'COVERS' as const, start: mention, end }] : []),
    ]
  if (mention.kind === 'Event' && first.kind === 'Region' && !/[省区]$/.test(first.name))
    return isOfMembers(mention) ? [] : [{ relation: 'PARTICIPATES_IN', start: end, end: mention }]
  // 济南机场 stands there, 合六铁路 does not.
  const stands =
    mention.kind === 'Project' && /(?:机场|航站楼|车站|枢纽|港区|码头|水库|电站|大厦|基地)$/.test(name)
  const wide =
    !stands &&
    (mention.kind === 'Alliance' ||
      ['Programme', 'Project', 'Service', 'Policy', 'Publication', 'Ranking'].includes(mention.kind))
  const area = first.kind === 'Region' && !/省|自治区/.test(first.name)
  // 某市某协议, 某市某线: whose it is, and not whom it covers.
  const theirs = ['Agreement', 'Project'].includes(mention.kind) && first.kind !== 'Region' && !stands
  if (theirs && !/都市圈|经济区|经济圈|城市群|城市圈/.test(name)) {
    const between = second ? name.slice(first.end, second.start) : undefined
    // 丙走廊合作协议: no party signs by such a name.
    const sign = [first, second].every((one) => one && canJoin('PARTY_TO', one.kind, 'Agreement'))
    const parties = mention.kind === 'Agreement' && sign && /^[—\-·与和、]?$/.test(between ?? '.')
    return parties
      ? [first, second as typeof first].map((one) => ({
          relation: 'PARTY_TO',
          start: place(one),
          end: mention,
        }))
      : []
  }
  const order: RelationType[] = wide || area ? ['COVERS', 'LOCATED_IN'] : ['LOCATED_IN', 'COVERS']
  const relation = order.find((type) => canJoin(type, mention.kind, first.kind))
  const inner = next && isA(next.kind, 'Territory') && next.kind !== first.kind ? place(next) : undefined
  return [
    ...(relation ? [{ relation, start: mention, end }] : []),
    // 某省某平台 stands in the province and serves it.
    ...(relation === 'LOCATED_IN' && mention.kind === 'Platform' && first.kind === 'Region'
      ? [{ relation: 'COVERS' as const, start: mention, end }]
      : []),
    ...(relation === 'LOCATED_IN' && inner ? [{ relation, start: mention, end: inner }] : []),
    ...(inner && isA(first.kind, 'Territory') ? [{ relation: 'PART_OF' as const, start: inner, end }] : []),
  ]
}
