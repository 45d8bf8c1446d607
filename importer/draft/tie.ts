import { SELF_WORDS } from '#graph-model/ontology/genre.ts'
import { admits, canJoin, type EntityKind, isA, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Actors } from './actors.ts'
import { announces } from './announce.ts'
import { announcedOf, isBuilding } from './building.ts'
import { mentionsOf, type Placed, placedIn } from './clauselet.ts'
import { isApart, WITH } from './doer.ts'
import type { Mention } from './mention.ts'
import { isGeneric, isJointBody } from './ordinary.ts'
import type { Part } from './part.ts'
import type { Statement } from './statement.ts'
import { type Deciding, statusOf } from './status.ts'

/** Verbs that put a thing where it is said to be. */
const PUTS =
  /^(?:设立|成立|建立|建成|新建|设有|开设|联合设立|共同设立|挂牌成立|组建|共建|建设|布局|布设|增设|各设|分设|各建|均设|建有|新设|设置|规划建设|布局建设|打造|布点|挂牌|规划布局)$/

/** Verbs by which a thing begins where it is said to. */
const OPENS =
  /^(?:正式|成功|相继)?(?:揭牌|建成|建成投用|投用|启用|落成|挂牌|挂牌成立|成立|开园|开业|开馆|开工|奠基|竣工|投产|上线|召开|举办|举行|开幕|落户|落地|签约落户|启动)$/

/** Verbs that bring a service or a trial to where it is said to run. */
const RUNS = /^(?:实施|开展|推行|推广|实现|上线|开通|启动|组织开展|试点)$/

/** 甲、乙分别与丙签订协议: an agreement each. Whether that is what the part says. */
export function sayApart(part: Part, agreement: Mention, said: Deciding): boolean {
  const apart = part.head.findIndex(({ token }) => isApart(token))
  if (apart <= 0 || agreement.kind !== 'Agreement') return false
  const joint = part.head.findIndex(({ token }) => WITH.test(token.text))
  const split = joint > 0 && joint < apart ? joint : apart
  const parties = mentionsOf(placedIn(part.head.slice(0, split)))
  const partners = mentionsOf(placedIn(part.head.slice(split)))
  if (parties.length === 0 || partners.length === 0) return false
  const each = parties.length > 1 && parties.length === partners.length
  for (const [at, party] of parties.entries()) {
    const both = [party, ...(each ? partners.slice(at, at + 1) : partners)]
    const name = `${both.map((one) => one.name).join('—')}${agreement.name}`
    const own = { ...agreement, name, doubt: '“分别”签订,各为一份,由双方拟名' }
    for (const one of both) part.say('PARTY_TO', one, own, said)
  }
  return true
}

/** 甲在乙设立科创飞地: an enclave that has no name of its own gets one of its two ends. */
export function sayEnclave(
  part: Part,
  span: Span,
  subjects: readonly Mention[],
  found: readonly Placed[],
  said: Deciding,
): void {
  // 甲区与乙区互设飞地: each has one in the other.
  const each =
    /^(?:互设|互建|互派|双向设立|相互设立)$/.test(part.text.slice(span.start, span.end).slice(0, 2)) ||
    /^(?:双向|相互)设立/.test(part.text.slice(span.start, span.end))
  const hosts = each
    ? subjects.filter(({ name }) => name !== '')
    : mentionsOf(found.filter(({ place }) => place))
  const homes = subjects.filter(({ name }) => name !== '')
  const own = mentionsOf(found).filter(
    ({ kind, sets }) => kind === 'Enclave' || sets?.memberKind === 'Enclave',
  )
  if (hosts.length === 0) return
  const noun =
    /(?:双向|反向)?(?:科创|人才|产业|创新|研发|孵化)?飞地|离岸科创园|离岸创新中心|(?:异地|离岸)孵化器|异地研发中心/.exec(
      part.text.slice(span.start, span.end),
    )?.[0]
  const names = (mentions: readonly Mention[]) => mentions.map(({ name }) => name).join('、')
  if (own.length === 0 && noun === undefined) return
  const unnamed: Mention = {
    ...span,
    name: `${names(homes)}在${names(hosts)}${noun}`,
    kind: 'Enclave',
    sets: { direction: noun?.startsWith('双向') ? 'twoWay' : 'oneWay' },
    doubt: '飞地由两地拟名',
  }
  for (const enclave of own.length > 0 ? own : [unnamed]) {
    for (const home of homes) if (home.kind !== 'Enclave') part.say('HOME_OF', home, enclave, said)
    for (const host of hosts) part.say('HOSTS', host, enclave, said)
  }
}

/** 来宁参加对接会, 在甲市设立分中心: where an event is held, where a thing is set up. */
export function sayPlaces(
  part: Part,
  index: number,
  found: readonly Placed[],
  things: readonly Mention[],
  said: Deciding,
  actors: Actors,
): void {
  const places = mentionsOf(found.filter(({ place }) => place))
  const verb = part.verbs[index]?.verb.token.text ?? ''
  const next = part.verbs[index + 1]
  const later = next ? mentionsOf(placedIn(next.objects)) : []
  // 某中心在甲市揭牌: what stands before the verb is there.
  if (OPENS.test(verb) && things.length === 0)
    for (const one of part.own)
      for (const place of places)
        if (one.kind === 'Event') part.say('HELD_IN', one, place, said)
        else if (one.kind === 'Enclave') part.say('HOSTS', place, one, said)
        else if (!isA(one.kind, 'Place') && admits(relationSpec('LOCATED_IN').from, one.kind))
          part.say('LOCATED_IN', one, place, said)
  const event = [...things, ...later].find(({ kind }) => kind === 'Event')
  for (const place of places) {
    if (event) {
      const toCome = actors.planned || actors.plan !== undefined || actors.coming
      part.say(
        'HELD_IN',
        event,
        place,
        things.includes(event) ? said : statusOf(next?.verb.token.text ?? verb, [], toCome),
      )
    }
    if (RUNS.test(verb))
      for (const thing of things)
        if (admits(relationSpec('COVERS').from, thing.kind)) part.say('COVERS', thing, place, said)
    if (!PUTS.test(verb) || place.kind === 'Group') continue
    for (const thing of things)
      if (!isA(thing.kind, 'Place') && admits(relationSpec('LOCATED_IN').from, thing.kind))
        part.say('LOCATED_IN', thing, place, said)
  }
}

const LEADING = /^(?:牵头|主导|领衔|领办|挂帅|担纲|出面|张罗|召集)/
const SETS_UP: readonly Statement['relation'][] = ['ESTABLISHES', 'CO_BUILDS']

/** Whoever issues a document, where it builds with those who are joined behind what is built, or speaks of itself. */
function ownAgent(part: Part, by: number, joined: boolean, { issuer }: Actors): Mention[] {
  const self = part.head
    .slice(by)
    .some(({ token }) => SELF_WORDS.some((word) => token.text.trim().startsWith(word)))
  return (self || joined) && issuer?.name ? [{ ...issuer, implied: true as const }] : []
}

/** 联盟由某中心牵头: the one after 由 does it, to what stands before or was done last. Whether the part says so. */
export function sayAgent(part: Part, word: string, actors: Actors, said: Deciding): boolean {
  const passive = part.head.findIndex(
    ({ token }, index) => token.text === '由' || (index === 0 && token.text === '系'),
  )
  // 某实验室正会同甲大学兴建
  const beside = part.head.findIndex(({ token }) => WITH.test(token.text))
  const joined = passive < 0 && beside > 0 && isBuilding(word)
  if (passive < 0 && !joined) return false
  const by = joined ? beside : passive
  const agents = [...ownAgent(part, by, joined, actors), ...mentionsOf(placedIn(part.head.slice(by)))]
  const before = mentionsOf(placedIn(part.head.slice(0, by)))
  const meant = actors.works.length > 0 ? actors.works : actors.before
  const patients = before.length > 0 ? before : meant.slice(-1)
  for (const agent of agents)
    for (const patient of patients)
      for (const { relation, start, end } of announcedOf(word, agent, patient, agents.length > 1))
        part.say(relation, start, end, said)
  if (patients.length === 0 && LEADING.test(word)) actors.leaders = agents
  if (before.length > 0) actors.works = before
  return agents.length > 0 && patients.length > 0
}

/** 由甲办出面,某大会如期召开: those who were said to see to it hold it. */
export function sayHosts(part: Part, index: number, actors: Actors, said: Deciding): void {
  const event = part.own.find(({ kind }) => kind === 'Event')
  const { verb, objects } = part.verbs[index] as Part['verbs'][number]
  if (!event || index > 0 || objects.some(({ mentions }) => mentions.length > 0)) return
  const hosts = actors.leaders.filter(({ kind }) => canJoin('HELD_BY', 'Event', kind))
  if (!announces(verb.token.text, 'HELD_BY')) return
  for (const host of hosts) part.say('HELD_BY', event, host, said)
  if (hosts.length > 0) actors.leaders = []
}

/** 由甲市牵头,乙市参与,建立某机制: who was said to lead leads what is set up then. */
export function sayLeaders(part: Part, actors: Actors): void {
  const made = new Map(
    part.statements
      .filter(({ relation, end }) => SETS_UP.includes(relation) && !actors.leaders.includes(end))
      .map((one) => [one.end.name, one]),
  )
  for (const { end, status, statusWord } of made.values())
    for (const leader of actors.leaders)
      if (canJoin('LEADS', leader.kind, end.kind))
        part.say('LEADS', leader, end, { status, word: statusWord ?? '' })
  if (made.size > 0) actors.leaders = []
}

/** 成员包括甲、乙: members of what was named before. Whether the part says so. */
export function sayMembers(part: Part, index: number, things: readonly Mention[], actors: Actors): boolean {
  const verb = part.verbs[index]?.verb.token
  if (!verb || !/^(?:包括|包含|涵盖|有)$/.test(verb.text)) return false
  const head = part.text.slice(part.span.start, verb.start).trim()
  const cities = /(?:城市|[市县区]|地区)$/.test(head) && things.every(({ kind }) => isA(kind, 'Place'))
  if (!cities && !/(?:成员|成员单位|理事单位|会员)$/.test(head)) return false
  const kinds: readonly EntityKind[] = cities
    ? ['Corridor', 'Region', 'Alliance', 'Committee']
    : ['Alliance', 'Committee', 'Region']
  const whole =
    [...actors.works, ...actors.sentence].find(({ kind }) => kinds.includes(kind) && kind !== 'Region') ??
    (part.own.length === 0 ? actors.memory.last(kinds, part.span.start) : undefined)
  if (!whole) return false
  const said = { status: 'established' as const, word: '' }
  for (const member of things)
    if (whole.kind === 'Corridor') part.say('PASSES_THROUGH', whole, member, said)
    else if (admits(relationSpec('MEMBER_OF').from, member.kind)) part.say('MEMBER_OF', member, whole, said)
  return true
}

/** 概念验证、中试熟化等服务体系: what the noun after 等 names has the parts listed before it. */
export function sayParts(part: Part, said: Deciding): void {
  for (const [index, { token }] of part.named.entries()) {
    if (token.type !== 'break' || token.text !== '等') continue
    const next = part.named[index + 1]?.token.type === 'adverb' ? index + 2 : index + 1
    const whole = part.named[next]?.mentions.find(({ kind }) => WHOLES.includes(kind))
    if (!whole) continue
    const items: Mention[] = []
    for (let at = index - 1; at >= 0 && (part.named[at]?.list || part.named[at]?.token.type === 'list'); at--)
      items.unshift(...(part.named[at]?.mentions ?? []))
    for (const item of items)
      part.say(
        item.kind === 'Industry' && whole.kind === 'Group' ? 'FOCUSES_ON' : 'HAS_PART',
        whole,
        item,
        said,
      )
  }
}

const WHOLES: readonly string[] = [
  'Programme',
  'Mechanism',
  'Platform',
  'Service',
  'Alliance',
  'Corridor',
  'Policy',
  'Group',
]

/** 签署战略合作协议: a name that many have gets its parties before it. */
export function agreementOf(mention: Mention, parties: readonly Mention[]): Mention {
  const printed = mention.end - mention.start > mention.name.length
  const shared = isJointBody(mention.name)
  const named = parties.filter(({ implied, name }) => !implied && name !== '')
  const proper = !isGeneric(mention.name.replace(/(?:框架)?(?:协议|协议书|备忘录|协定|意向书)$/, ''))
  const may = mention.kind === 'Agreement' ? !proper : shared && named.length > 1
  if (!may || printed || named.length === 0 || named.length > 4) return mention
  return {
    ...mention,
    name: `${named.map(({ name }) => name).join('—')}${mention.name}`,
    doubt: mention.kind === 'Agreement' ? '协议由签署方拟名' : '由共建各方拟名',
  }
}
