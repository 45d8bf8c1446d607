import { canJoin, isA, type Kind, kindSpec, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { countyByShort } from './counties.ts'
import type { Dictionary } from './dictionary.ts'
import { fieldOf } from './field.ts'
import { type Told, toldByLetters, toldByPlaces } from './inner.ts'
import type { Memory } from './memory.ts'
import type { Mention } from './mention.ts'
import { knownIn } from './name.ts'
import { seatInDistrict, seatOf } from './seat.ts'
import type { Statement } from './statement.ts'
import { toldByTitle } from './title.ts'

/** Things that are there when a text speaks of them, whatever it wants of them. */
const LASTING: readonly Kind[] = ['Policy', 'Committee', 'Alliance', 'Publication', 'Ranking', 'Agreement']

/** What is made use of. */
const IN_USE = /(?:发挥|依托|利用|借助)(?:好|了)?[^,;。]{0,24}$/u

/** Relations that bring their end about. */
const MAKING: readonly RelationType[] = ['ESTABLISHES', 'CO_BUILDS']
const NEW: readonly RelationType[] = ['ESTABLISHES', 'PUBLISHES']

/** 甲大学乙市研究院: the body at home, and where its branch stands. */
const SEATED =
  /^(.{2,}?(?:大学|学院|研究院|研究所|科学院|集团|公司|银行|医院|中心|交易所|实验室|联盟|协会))(.{2,})$/

/** What a name that begins with the short forms of cities says of them: who meets, agrees, is reached. */
function byRun({
  kind,
}: Mention): ('MEMBER_OF' | 'PARTICIPATES_IN' | 'ESTABLISHES' | 'PARTY_TO' | 'COVERS')[] {
  if (kind === 'Committee' || kind === 'Alliance') return ['MEMBER_OF']
  if (kind === 'Mechanism' || kind === 'Event') return ['PARTICIPATES_IN']
  if (kind === 'Company') return ['ESTABLISHES']
  if (kind === 'Agreement') return ['PARTY_TO']
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
function toldBy(mention: Mention, dictionary: Dictionary, issuer: Mention | undefined): Told[] {
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
    const relation = (['PASSES_THROUGH', 'CONNECTS'] as const).find(
      (type) => !shared && canJoin(type, mention.kind, 'City'),
    )
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
  const [, group] = /^(.+(?:领导小组|协调小组|委员会|联席会议|专委会))办公室$/.exec(name) ?? []
  if (group !== undefined && mention.kind === 'GovernmentBody')
    return [
      { relation: 'HAS_PART', start: { ...mention, name: group, kind: 'Committee' }, end: mention },
      ...seatOf(mention, place, dictionary, issuer),
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
  if (mention.kind === 'Event' && first.kind === 'Region' && /[圈群]$/.test(first.name))
    return [{ relation: 'PARTICIPATES_IN', start: end, end: mention }]
  // 济南机场 stands there, 合六铁路 does not.
  const stands =
    mention.kind === 'Project' && /(?:机场|航站楼|车站|枢纽|港区|码头|水库|电站|大厦|基地)$/.test(name)
  const wide =
    !stands &&
    (mention.kind === 'Alliance' ||
      ['Programme', 'Project', 'Service', 'Policy', 'Publication', 'Ranking'].includes(mention.kind))
  const area = first.kind === 'Region' && !/省|自治区/.test(first.name)
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

/** Whether all units of a name lie in other cities. */
function liesElsewhere(name: string, city: string): boolean {
  const short = name.replace(/[区县市]$/, '')
  return countyByShort(short) !== undefined && countyByShort(short, city) === undefined
}

/** 甲市乙区、丙区: the districts after a city, as far as the list goes, are part of it. */
function juxtaposed(text: string, names: readonly Mention[]): { start: Mention; end: Mention }[] {
  const found: { start: Mention; end: Mention }[] = []
  let city: Mention | undefined
  for (const [index, name] of names.entries()) {
    const before = names[index - 1]
    const between = before ? text.slice(before.end, name.start) : undefined
    const small = name.kind === 'District' || name.kind === 'County'
    const province = before?.kind === 'Region' && /[省区]$/.test(before.name) && name.kind !== 'Region'
    if (
      between === '' &&
      ((small && before?.kind === 'City') || (province && (small || name.kind === 'City')))
    )
      city = before
    else if (
      (!small && !(name.kind === 'City' && city?.kind === 'Region')) ||
      !/^[、和与及]+$/.test(between ?? '')
    )
      city = undefined
    if (city && small && between !== '' && liesElsewhere(name.name, city.name)) city = undefined
    if (city && (small || (name.kind === 'City' && city.kind === 'Region')))
      found.push({ start: name, end: city })
  }
  return found
}

/** Statements read off names, each once a document: where a thing lies, whom it joins, what it covers. */
export function namedStatements(
  text: string,
  clause: Span,
  names: readonly Mention[],
  dictionary: Dictionary,
  said: Set<string>,
  stated: readonly Statement[],
  planned: boolean,
  issuer: Mention | undefined,
  memory: Memory,
): Statement[] {
  const told = names.filter(
    (name) => kindSpec(name.kind).prefix !== undefined && name.kind !== 'Goal' && name.kind !== 'Group',
  )
  const statements: Statement[] = []
  const statusOfThing = (relation: RelationType, start: Mention, end: Mention) => {
    const thing = isA(end.kind, 'Place') || relation === 'FOCUSES_ON' ? start : end
    // 发挥某某中心的作用: it is there.
    if (IN_USE.test(text.slice(clause.start, thing.start)) && relation !== 'PURSUES') return 'established'
    if (relation === 'PURSUES') return planned ? 'planned' : 'ongoing'
    const made = stated.some(
      (known) =>
        known.status === 'planned' &&
        MAKING.includes(known.relation as RelationType) &&
        known.end.name === thing.name,
    )
    if (relation === 'LOCATED_IN' && made) return 'planned'
    if (relation === 'PART_OF' || relation === 'BRANCH_OF' || relation === 'LOCATED_IN') return 'established'
    if (
      LASTING.includes(thing.kind) &&
      !stated.some((known) => NEW.includes(known.relation as RelationType) && known.end.name === thing.name)
    )
      return 'established'
    const told = stated.find((known) => known.start.name === thing.name || known.end.name === thing.name)
    return told?.status ?? (planned ? 'planned' : 'established')
  }
  const add = (
    relation: RelationType,
    start: Mention,
    end: Mention,
    basis: 'named' | 'stated',
    quote: Span,
  ) => {
    const key = `${relation}\t${start.name}\t${end.name}`
    if (said.has(key) || start.name === end.name) return
    said.add(key)
    statements.push({
      relation,
      start,
      end,
      quote,
      basis,
      status: basis === 'named' ? statusOfThing(relation, start, end) : 'established',
      doubts: basis === 'named' ? ['由名称可知'] : [],
    })
  }
  for (const name of told)
    for (const { relation, start, end } of [
      ...toldBy(name, dictionary, issuer?.name ? issuer : memory.last(['City'])),
      ...toldByPlaces(name, dictionary, memory),
      ...toldByLetters(name, names),
      ...toldByTitle(name, dictionary),
    ])
      add(relation, start, end, 'named', {
        start: Math.max(name.start, clause.start),
        end: Math.min(name.end, clause.end),
      })
  for (const name of told) {
    const field = fieldOf(name)
    if (field)
      add('FOCUSES_ON', name, field, 'named', {
        start: Math.max(name.start, clause.start),
        end: Math.min(name.end, clause.end),
      })
  }
  for (const { start, end } of juxtaposed(text, names))
    add('PART_OF', start, end, 'stated', { start: end.start, end: start.end })
  return statements
}
