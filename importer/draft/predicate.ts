import { JOINT_ACTS, PIVOT_WORDS, PLAN_WORDS, SERVE_WORDS, TAILS } from '#graph-model/ontology/genre.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import { SUMS } from '#graph-model/ontology/pointers.ts'
import { type Actors, mayAct } from './actors.ts'
import { endsInAct, goalEnd, goalOf, goalsIn, isNoAim, isNoGoal, isWhere, servedIn } from './aim.ts'
import { announces } from './announce.ts'
import { carry, RESTS } from './carry.ts'
import { alone, mentionsOf, type Placed, placedIn } from './clauselet.ts'
import { toCome } from './coming.ts'
import { sayContribution } from './contribution.ts'
import { sayTogether } from './cooperation.ts'
import { isApart, TOGETHER, WITH } from './doer.ts'
import { isJoint } from './joint.ts'
import type { Mention, NamedToken } from './mention.ts'
import { sayObject } from './object.ts'
import type { Part } from './part.ts'
import { issuedBy, madeBy, sayRelative } from './relative.ts'
import { statusOf } from './status.ts'
import { agreementOf, sayAgent, sayApart, sayEnclave, sayHosts, sayMembers, sayPlaces } from './tie.ts'
import { sayTurned } from './turn.ts'
import { isAsked, leavesUnsaid, takeAlone } from './unsaid.ts'

/** A plan that names who is to act, as other verbs do: 提出甲市与乙市联合……. */
const ASKS = [...PLAN_WORDS, '倡议', '商定', '确定', '约定']
/** Who helps others promotes what they are to do; 推动 and its like want it themselves. */
const SUPPORTS = /^(?:支持|鼓励|扶持|协助|指导|帮助)$/
const STRIVES = /^(?:争创|联合争创|携手争创|争当)$/
/** What one turns to tells of what one does then. */
const TURNS = /^(?:围绕|聚焦|面向|紧盯|针对|依托)$/
const SITES = /^(?:落户|选址|落地|入驻|落子|迁入)/
/** Who is called to what was named before takes part in it. */
const CALLS = /^(?:组织|邀请|选派|发动|广泛发动|引导)$/
/** Who is brought together for something takes part in it and does not hold it. */
const GATHERS = /^(?:组织|邀请|发动|鼓励)$/
/** 编制《方案》,并以某办公室名义印发: what was named before is issued. */
const ISSUES = /^(?:印发|联合印发|发布|出台|公布|印发实施|正式印发|发布实施|联合发布)$/
/** What an activity is for; other verbs tell what is done besides it. */
const AIMS =
  /^(?:促进|提升|不断提升|推动|推动构建|共同推动|增强|提高|带动|形成|完善|助力|加强|优化|实现|支撑|服务|营造|打造|构建|放大|建设|谋划|强化)$/

/**
 * How many of those who act each thing is of: 甲园、乙园分别选址丙区和丁区 (one), 甲区与乙县、丙区与丁县建起两园 (two); 0
 * where all of them do all.
 */
function shareOf(part: Part, verb: number, subjects: readonly Mention[], told: readonly Placed[]): number {
  const before = part.named.filter(({ token }) => token.end <= verb)
  const sited = SITES.test(part.text.slice(verb, verb + 2))
  const apart = before.some(({ token }) => isApart(token) || (sited && inTurn(token.text)))
  if (apart && subjects.length > 1 && subjects.length === told.length) return 1
  const joints = before.filter(({ token }) => isJoint(token)).map(({ token }) => token.type)
  const pairs =
    joints.length === subjects.length - 1 && joints.every((type, at) => (at % 2 === 1) === (type === 'list'))
  return told.length > 1 && subjects.length === 2 * told.length && pairs ? 2 : 0
}

function inTurn(word: string): boolean {
  return word === '先后' || word === '相继'
}

/** 争创国家级和省级高新区: each title by itself. */
function titlesOf(all: Mention, word: string): Mention[] {
  const items = all.name.slice(word.length).split(/[、和]/)
  const last = items.at(-1) ?? ''
  const level = /^(?:国家级|省级|市级|世界级|国家|省|全国)/
  if (items.length < 2 || !items.every((item) => level.test(item))) return [all]
  const noun = last.replace(level, '')
  return items.map((item) => ({ ...all, name: word + (level.exec(item)?.[0] === item ? item + noun : item) }))
}

const GOAL_RELATIONS = ['COORDINATES', 'IMPLEMENTS', 'PURSUES'] as const

/** Where the noun ends that a thing in it begins: of 甲乙两市新机制 and 甲市的新机制 behind 机制. */
function nounEnd(objects: readonly NamedToken[], { start, end }: Mention): number | undefined {
  let at = objects.findIndex(({ token }) => token.start <= start && token.end >= end)
  if (at < 0) return undefined
  for (;;) {
    const [next, after] = [objects[at + 1]?.token, objects[at + 2]?.token]
    if (next?.type !== 'break' || !(next.text === '的' || SUMS[next.text]) || after?.type !== 'chunk') break
    at += 2
  }
  return objects[at]?.token.end
}

/** What one verb of a part says, once those who act are known; gives those who act at the next verb. */
export function takeVerb(
  part: Part,
  index: number,
  subjects: readonly Mention[],
  actors: Actors,
): readonly Mention[] {
  const { verb, adverbs, objects, end } = part.verbs[index] as Part['verbs'][number]
  const word = verb.token.text
  const last = index === part.verbs.length - 1
  const said = statusOf(word, adverbs, toCome(actors), part.text[verb.token.end] === '了')
  const before = index === 0 ? part.head : (part.verbs[index - 1]?.objects ?? [])
  const found = [...placedIn(before).filter(({ place }) => place), ...placedIn(objects)]
  // 探索与乙市共建: those after 与 do the next verb as well.
  const joined = objects.find(({ token }) => token.type !== 'adverb')?.token.text ?? ''
  if (!last && WITH.test(joined)) {
    // 甲大学牵头并联合乙大学组建某联盟
    if (word === '牵头') actors.leaders = subjects
    return [...subjects, ...mentionsOf(found)]
  }
  const tokenEnd = (mention: Mention) => nounEnd(objects, mention) ?? end
  const things = found.filter(
    ({ place, mention }) => !place && !isWhere(part.text, mention, tokenEnd(mention)),
  )
  const noun = part.text.slice(verb.token.end, end).trim()
  if (noun === '' && leavesUnsaid(word)) takeAlone(part, word, subjects, actors, said)
  if (noun === '' && ISSUES.test(word) && actors.policy && !part.all.some(({ kind }) => kind === 'Policy'))
    for (const subject of subjects) sayObject(part, word, subject, alone(actors.policy), actors, said)
  if (noun === '' && index === 0 && sayAgent(part, word, actors, said)) return subjects
  sayHosts(part, index, actors, said)
  // 会同乙市推进某事,支持某校……: it is not those joined who help others.
  const self = subjects.filter(({ implied }) => implied)
  const joint = TOGETHER.test(`${adverbs.join('')}${word}`)
  const byItself = PIVOT_WORDS.includes(word) || (announces(word, 'PROMOTES') && !joint)
  if (index === 0 && part.own.length === 0 && self.length > 0 && byItself) subjects = self
  if (
    sayTurned(part, index, subjects, said) ||
    sayContribution(part, index, subjects, said) ||
    sayTogether(part, index, subjects, said)
  )
    return subjects
  // 争创国家级高新区: a title that is wanted, and no place.
  if (STRIVES.test(word)) {
    const titles = titlesOf(goalOf(part.text, verb.token.start, part.span.end), word)
    // 鼓励有条件的开发区争创……: who is asked bears no name.
    const asked = PIVOT_WORDS.includes(part.verbs[index - 1]?.verb.token.text ?? '')
    for (const subject of subjects)
      for (const title of titles)
        part.say(asked && subject.implied ? 'PROMOTES' : 'PURSUES', subject, title, said)
    part.toldTo = part.span.end
    return subjects
  }
  const issued = issuedBy(part, index)
  if (issued) {
    for (const subject of subjects) sayObject(part, word, subject, alone(issued.policy), actors, said)
    for (const issuer of issued.issuers)
      part.say('PUBLISHES', issuer, issued.policy, { status: 'established', word: '' })
    if (RESTS.test(word)) actors.bases = [issued.policy]
    part.toldTo = part.span.end
    return subjects
  }
  const made = madeBy(part, index)
  if (made) {
    for (const subject of subjects)
      sayObject(part, word, subject, alone(made), actors, said, subjects.length > 1)
    actors.sentence = [made]
    return [made]
  }
  // 争取将甲县纳入某试点: what stands behind 将 is put somewhere by the next verb.
  const next = part.verbs[index + 1]?.verb.token
  if (next && /^[将把]$/.test(objects[0]?.token.text ?? '') && found.length > 0)
    return /^(?:成|为)/.test(part.text.slice(next.end)) ? subjects : mentionsOf(found)
  const theme = sayRelative(part, index, said)
  if (theme) {
    if (index === 0) actors.sentence = [theme]
    else
      for (const subject of subjects)
        sayObject(part, part.verbs[index - 1]?.verb.token.text ?? '', subject, alone(theme), actors, said)
    return index === 0 ? [theme] : subjects
  }
  if (sayMembers(part, index, mentionsOf(things), actors)) return subjects
  if (noun === '' && last && index > 0) return subjects
  sayEnclave(part, { start: verb.token.start, end }, subjects, found, said)
  const served = SERVE_WORDS.includes(word) ? servedIn(part.text, part.span) : undefined
  if (served) {
    for (const subject of subjects) part.say('PURSUES', subject, served, said)
    return subjects
  }
  if (things.length === 0 && isNoAim(part.verbs, index, noun)) return subjects
  const several = goalsIn(part.text, verb.token.end, part.span.end)
  if (several.length > 0 && GOAL_RELATIONS.some((relation) => announces(word, relation))) {
    const relation = GOAL_RELATIONS.find((known) => announces(word, known)) ?? 'PURSUES'
    for (const subject of subjects) for (const goal of several) part.say(relation, subject, goal, said)
    // 按照某要点,落实……等任务: what is done is what the policy wants.
    for (const base of actors.bases)
      if (base.kind === 'Policy') for (const goal of several) part.say('PURSUES', base, goal, said)
    part.toldTo = part.span.end
    return subjects
  }
  const goal = goalOf(part.text, verb.token.start, goalEnd(part.verbs, index, part.span.end))
  const wanted = announces(word, 'PURSUES') && endsInAct(part.text, things, tokenEnd)
  // 已形成某惯例: it is there, and no longer wanted.
  const formed = word === '形成' && said.status === 'established'
  const aimed =
    !formed &&
    (wanted || things.every(({ mention }) => mention.kind === 'Group')) &&
    noun.length >= 2 &&
    !isNoGoal(goal.name) &&
    part.text[verb.token.end] !== '的' &&
    (!part.isAimed(goal) || isAsked(part, subjects))
  const aims: Placed[] = aimed ? [...(wanted ? [] : things), alone(goal)] : things
  const asks =
    ASKS.includes(word) &&
    things.every(({ mention }) => isA(mention.kind, 'Place') || isA(mention.kind, 'Organisation'))
  // 推动某园建设: the verb at the end is what is done with the park.
  const closes = index === part.verbs.length - 2 && part.verbs[index + 1]?.objects.length === 0
  const done = closes && TAILS.includes(part.verbs[index + 1]?.verb.token.text ?? '')
  // 支持甲集团牵头,会同乙大学组建……: who is asked to lead acts in what follows.
  if (things.length > 0 && closes && part.verbs[index + 1]?.verb.token.text === '牵头') {
    actors.leaders = mentionsOf(things)
    actors.sentence = actors.leaders
    return actors.leaders
  }
  // 支持某企业牵头组建某实验室: who is asked bears no name, and it is not who asks that does it.
  const asking = part.verbs[index - 1]
  const unnamed =
    asking !== undefined &&
    SUPPORTS.test(asking.verb.token.text) &&
    mentionsOf(placedIn(asking.objects)).length === 0 &&
    asking.objects.some(({ token }) => token.type === 'chunk')
  if (unnamed && things.length > 0) {
    for (const subject of subjects)
      for (const one of things) sayObject(part, asking.verb.token.text, subject, one, actors, said)
    return subjects
  }
  const pivots = (PIVOT_WORDS.includes(word) || asks) && !last && !done && things.length > 0
  // 支持甲区与乙县围绕某产业开展某事: what they do is what is promoted.
  const turns = TURNS.test(part.verbs[index + 1]?.verb.token.text ?? '') && index + 2 < part.verbs.length
  const aided = part.verbs[turns ? index + 2 : index + 1]
  const helped =
    pivots && !STRIVES.test(aided?.verb.token.text ?? '')
      ? placedIn(aided?.objects ?? []).filter(({ place }) => !place)
      : []
  const gathers =
    index > 0 &&
    GATHERS.test(part.verbs[index - 1]?.verb.token.text ?? '') &&
    /^(?:开展|举办|召开|举行)$/.test(word)
  const asked = /^(?:邀请|吸收)$/.test(word) && actors.works.at(-1)?.kind === 'Alliance'
  const [gathering] = asked || /^(?:吸纳|汇集|汇聚)$/.test(word) ? actors.works.slice(-1) : []
  const rest = alone(goalOf(part.text, verb.token.start, part.span.end))
  const told = helped.length > 0 ? helped : pivots ? [rest] : aims
  const share = shareOf(part, verb.token.start, subjects, told)
  // 举办对接会,组织链主企业发布需求: they take part in what is held.
  const held = actors.works.findLast(({ kind }) => kind === 'Event')
  if (pivots && held && CALLS.test(word) && helped.every(({ mention }) => mention.kind !== 'Event'))
    for (const { mention } of things.filter((one) => mayAct(one.mention)))
      part.say('PARTICIPATES_IN', mention, held, said)
  const theirs = part.verbs[index + 1]?.verb.token.start ?? part.span.end
  if (pivots && helped.length === 0 && SUPPORTS.test(word))
    for (const subject of subjects)
      part.say('PROMOTES', subject, goalOf(part.text, theirs, part.span.end), said)
  else
    for (const [at, one] of told.entries()) {
      if (index === 0 && sayApart(part, one.mention, said)) continue
      const object = { ...one, mention: agreementOf(one.mention, subjects) }
      // What is relied on is not promoted by it; a policy is carried out.
      if (
        wanted &&
        object.mention.kind === 'Goal' &&
        things.length > 1 &&
        JOINT_ACTS.some((act) => object.mention.name.includes(act))
      )
        for (const { mention } of things) part.say('PURSUES', mention, object.mention, said)
      const left = subjects.every(({ implied }) => implied) && actors.issuer?.name === ''
      const rests = RESTS.test(word) && (object.mention.kind !== 'Policy' || left)
      // 共建某园,重点发展某产业: it is the park that does.
      const site = object.mention.kind === 'Industry' && part.own.length === 0 ? actors.works.slice(-1) : []
      const focused = site.length > 0 && announces(word, 'FOCUSES_ON') ? site : undefined
      const acting = share > 0 ? subjects.slice(at * share, (at + 1) * share) : subjects
      for (const subject of rests ? [] : gathering ? [gathering] : (focused ?? acting))
        sayObject(
          part,
          gathers ? '参加' : asked ? '吸纳' : word,
          subject,
          object,
          actors,
          said,
          acting.length > 1,
        )
      const [work] = actors.works.slice(-1)
      if (
        work &&
        !['GovernmentBody', 'Industry'].includes(work.kind) &&
        object.mention.kind === 'Goal' &&
        (AIMS.test(word) || (work.kind === 'Mechanism' && !PIVOT_WORDS.includes(word))) &&
        !subjects.some(({ name }) => name === work.name)
      )
        part.say('PURSUES', work, object.mention, said)
      if (!RESTS.test(word) && !isA(object.mention.kind, 'Territory'))
        for (const base of actors.bases) part.say('BASED_ON', object.mention, base, said)
    }
  sayPlaces(part, index, found, mentionsOf(things), said, actors)
  carry(verb.token, subjects, mentionsOf(things), mentionsOf(aims), actors)
  const doers = mentionsOf(things).filter(mayAct)
  return pivots && doers.length > 0 ? doers : subjects
}
