import { admits, type EntityKind, isA, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Actors } from './actors.ts'
import { allAnnounced, announces, type Said } from './announce.ts'
import { announcedOf } from './building.ts'
import type { Placed } from './clauselet.ts'
import { guessed } from './guess.ts'
import { VERBS } from './lexicon.ts'
import { isOfMembers } from './meeting.ts'
import type { Mention } from './mention.ts'
import { isBranch, JOINT_BODY } from './ordinary.ts'
import type { Part } from './part.ts'
import type { Deciding } from './status.ts'

/** What a plan lays out is a part of it. */
const LAYS = /^(?:规划布局|布局|规划|谋划|部署|构建|规划建设|谋划布局|统筹布局)$/
const MAKES = /^(?:加快|着力|全力|合力|重点|聚力|高标准|高水平|联手|携手|协同)*(?:建设|打造|创建|兴建)$/

/** Who is named and builds a thing sets it up, or builds it with others; whose document it is promotes it. */
function asMade(one: Said, word: string, subject: Mention, many: boolean): Said {
  // 甲区与乙县建起某园
  const site =
    one.end.kind === 'Park' || one.end.kind === 'CrossBoundaryZone' || JOINT_BODY.test(one.end.name)
  // 甲市、乙市在某地设有园区: each has its own.
  const each = /^(?:设有|建有|各设|分设|各建|均设)$/.test(word)
  if (one.relation === 'ESTABLISHES' && many && site && !each) return { ...one, relation: 'CO_BUILDS' }
  if (one.relation !== 'PROMOTES' || subject.implied || !MAKES.test(word)) return one
  const relation = many ? 'CO_BUILDS' : 'ESTABLISHES'
  const { from, to } = relationSpec(relation)
  return admits(from, subject.kind) && admits(to, one.end.kind) ? { ...one, relation } : one
}

/** Kinds of those who do by themselves what others lay down. */
const DOERS: readonly EntityKind[] = ['University', 'Company', 'ResearchInstitute', 'Laboratory', 'Group']

/** 甲大学开展某攻关, 甲区与乙县开展某结对: they take part in it, where a city that does so by itself carries it out. */
function asJoined(one: Said, word: string, subject: Mention, many: boolean): Said {
  const does = /^(?:组织|深入|联合|共同)?开展$/.test(word) && one.relation === 'IMPLEMENTS'
  const several = many && !subject.implied && isA(subject.kind, 'Place')
  return does && (several || DOERS.includes(one.start.kind)) && one.end.kind !== 'Goal'
    ? { ...one, relation: 'PARTICIPATES_IN' }
    : one
}

/** 研究编制某规划: as long as it is not there it is promoted, and not issued. */
function asDrawnUp(one: Said, word: string, said: Deciding): Said {
  const drawn =
    one.relation === 'PUBLISHES' && one.end.kind === 'Policy' && /编制$|起草$|修编$|拟订$/.test(word)
  return drawn && said.status === 'planned' ? { ...one, relation: 'PROMOTES' } : one
}

/** 甲市与乙市共同设立某专项: a measure is set up, and not built. */
function asSetUp(one: Said, word: string): Said {
  return one.relation === 'CO_BUILDS' && one.end.kind === 'Programme' && /设立$/.test(word)
    ? { ...one, relation: 'ESTABLISHES' }
    : one
}

/** Where an enclave stands hosts it. */
function asHosted(one: Said): Said {
  return one.relation === 'LOCATED_IN' && one.start.kind === 'Enclave'
    ? { relation: 'HOSTS', start: one.end, end: one.start }
    : one
}

/** What lies along a corridor and is no place of the map is a part of it. */
function asSited(one: Said): Said {
  const site = isA(one.end.kind, 'Place') && !isA(one.end.kind, 'Territory') && one.end.kind !== 'Region'
  const along =
    one.relation === 'PASSES_THROUGH' || (one.relation === 'CONNECTS' && isA(one.start.kind, 'Place'))
  return along && site ? { ...one, relation: 'HAS_PART' } : one
}

/** What is set up as a branch is one. */
function asBranch(one: Said): Said {
  const branch = isBranch(one.end.name)
  const { from, to } = relationSpec('BRANCH_OF')
  const may = admits(from, one.end.kind) && admits(to, one.start.kind)
  return branch && may && one.relation === 'HAS_PART'
    ? { relation: 'BRANCH_OF', start: one.end, end: one.start }
    : one
}

/** Whoever is taken into a list is ranked in it. */
function asRanked(one: Said): Said {
  return one.relation === 'HAS_PART' && one.start.kind === 'Ranking'
    ? { relation: 'RANKED_IN', start: one.end, end: one.start }
    : one
}

/** A trial takes in a place by covering it. */
function asCovered(one: Said): Said {
  // 将甲县纳入某都市圈
  if (one.relation === 'HAS_PART' && one.start.kind === 'Region' && isA(one.end.kind, 'Territory'))
    return { relation: 'MEMBER_OF', start: one.end, end: one.start }
  const covers =
    ['Programme', 'Service', 'Mechanism'].includes(one.start.kind) && isA(one.end.kind, 'Territory')
  return one.relation === 'HAS_PART' && covers ? { ...one, relation: 'COVERS' } : one
}

/** Says what a verb tells of one who acts and one thing; `many` is whether others act too. */
export function sayObject(
  part: Part,
  word: string,
  subject: Mention,
  object: Placed,
  actors: Actors,
  said: Deciding,
  many = false,
): void {
  const { mention, list } = object
  // 完成备案: too short for an aim.
  if (mention.kind === 'Goal' && mention.name.length <= 4) return
  // 甲市企业凭券购买某服务: it is those who buy that take part in it, and no place.
  if (/^(?:购买|选购|享受)$/.test(word) && isA(subject.kind, 'Place')) return
  const planned = actors.plan?.name === subject.name && mention.kind !== 'Goal' && mention.kind !== 'Group'
  // 规划提出设立某基金: a plan sets up nothing, it announces.
  if (
    planned &&
    mention.kind !== 'Region' &&
    allAnnounced(word, subject, mention).length === 0 &&
    (VERBS.get(word) ?? []).length > 0
  )
    for (const relation of ['PROMOTES', 'HAS_PART'] as const) part.say(relation, subject, mention, said)
  // 召开某联盟年会: the alliance holds it, not whoever tells of it.
  if (isOfMembers(mention) && subject.implied && announces(word, 'HELD_BY')) return
  const announced = announcedOf(word, subject, mention, part.isTogether(object))
    .map((one) => asMade(one, word, subject, many))
    .map((one) => asJoined(asSetUp(asDrawnUp(one, word, said), word), word, subject, many))
    .map(asHosted)
    .map(asCovered)
    .map(asSited)
    .map(asBranch)
    .map(asRanked)
  // 在甲州设立飞地: told already, and no aim.
  const told = part.statements.some(({ start, end }) =>
    [start, end].some(
      ({ kind, ...at }) => kind !== 'Goal' && at.start >= mention.start && at.end <= mention.end,
    ),
  )
  // An activity carries out no policy itself, it rests on one.
  const rests =
    announced.length === 0 &&
    ['Policy', 'Agreement', 'Programme'].includes(mention.kind) &&
    announces(word, 'IMPLEMENTS') &&
    !admits(relationSpec('IMPLEMENTS').from, subject.kind)
  if (rests) part.say('BASED_ON', subject, mention, said)
  const lays =
    subject.kind === 'Policy' && LAYS.test(word) && mention.kind !== 'Goal' && mention.kind !== 'Industry'
  if (lays) part.say('HAS_PART', subject, mention, said)
  // 甲平台与乙平台建立某机制: they take part in it.
  const joins = announced.length === 0 && mention.kind === 'Mechanism' && announces(word, 'ESTABLISHES')
  if (joins && subject.kind === 'Platform') {
    part.say('PARTICIPATES_IN', subject, mention, said)
    return
  }
  const open = !rests && announced.length === 0 && !planned && !(told && mention.kind === 'Goal')
  // Who sets up a fund pays into it.
  if (
    announced.some(({ relation }) => relation === 'ESTABLISHES') &&
    /基金$/.test(mention.name) &&
    admits(['Company'], subject.kind)
  )
    part.say('FUNDS', subject, mention, said)
  const likely = open ? guessed(word, subject, mention) : undefined
  // 翱翔小镇专攻某领域: nothing tells that it is wanted.
  const unfounded = likely?.relation === 'PURSUES' && said.doubt !== undefined && !subject.implied
  const guess = unfounded ? undefined : likely
  for (const { relation, start, end } of guess ? [guess] : announced) {
    const objectSide = start === mention ? 'start' : 'end'
    const state = list ?? part.open
    const side = list ? objectSide : objectSide === 'end' ? 'start' : 'end'
    const reasons = [said.doubt, `关系由“${word}”推测`].filter((reason) => reason !== undefined)
    const doubted = guess ? { ...said, doubt: reasons.join(';') } : said
    part.say(relation, start, end, doubted, state ? { list: { side, state } } : {})
    if (relation === 'HOSTS' && end.kind === 'Enclave' && start.kind !== 'City' && start.kind !== 'Region')
      part.say('LOCATED_IN', end, start, doubted)
    if (actors.plan && planned && relation !== 'HAS_PART') part.say('HAS_PART', actors.plan, mention, said)
  }
}
