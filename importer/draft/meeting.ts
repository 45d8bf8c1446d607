import type { Told } from './inner.ts'
import type { Memory } from './memory.ts'
import type { Mention } from './mention.ts'

/** Committees of those who meet. */
const MEETS = /(?:联席会议|会商会)$/
/** 某联席会议第三次会议, 第三次联席会议: one meeting of those who meet. */
const ONE_OF_THEM =
  /^(?:(.+(?:联席会议|会商会|委员会))第.{1,3}[次届](?:全体)?会议|.*第.{1,3}[次届](.*(?:联席会议|会商会)))$/

/** 市长联席会议: those of the region that the text is about meet, where it names no others. */
function whoMeets(committee: Mention, names: readonly Mention[], memory: Memory): Told[] {
  const region =
    names.findLast(({ kind, end }) => kind === 'Region' && end <= committee.start) ?? memory.last(['Region'])
  return region && !/[省区]$/.test(region.name)
    ? [{ relation: 'MEMBER_OF', start: region, end: committee }]
    : []
}

/** 某联盟年度大会, 联盟全体会议: a meeting of its members. */
const OF_MEMBERS =
  /^(.*?(?:联盟|联合体|共同体|协作体|专委会|专业委员会|理事会|协会|商会|合作组织))(?:第.{1,3}[次届])?(?:年度|全体|全员|成员|理事|会员|工作|季度)*(?:大会|会议|例会|年会|会商会)$/

/** Whether an event is a meeting of the members of an alliance. */
export function isOfMembers({ kind, name }: Pick<Mention, 'kind' | 'name'>): boolean {
  return kind === 'Event' && OF_MEMBERS.test(name)
}

/** A meeting of an alliance is held by it, unless others are said to hold it: then it takes part. */
function ofMembers(event: Mention, memory: Memory, held: boolean): Told[] {
  const name = OF_MEMBERS.exec(event.name)?.[1]
  if (name === undefined) return []
  const { start, end } = event
  const kind = /(?:委员会|专委会|理事会)$/.test(name) ? 'Committee' : 'Alliance'
  const known = name.length <= 3 ? memory.last([kind]) : { name, kind: kind as Mention['kind'] }
  if (!known) return []
  const alliance: Mention = { ...known, start, end, implied: true }
  return held
    ? [{ relation: 'PARTICIPATES_IN', start: alliance, end: event }]
    : [{ relation: 'HELD_BY', start: event, end: alliance }]
}

/** 甲州都市圈第三次市长联席会议 is held by those whose meeting it is. */
function whoseMeeting(event: Mention, memory: Memory): Told[] {
  const [, before, after] = ONE_OF_THEM.exec(event.name) ?? []
  if (before === undefined && after === undefined) return []
  const name = before ?? (after && after.length > 4 ? after : undefined)
  const last = memory.last(['Committee'])
  const { start, end } = event
  if (name !== undefined)
    return [
      { relation: 'HELD_BY', start: event, end: { name, kind: 'Committee', start, end, implied: true } },
    ]
  return last && MEETS.test(last.name)
    ? [{ relation: 'HELD_BY', start: event, end: { ...last, start, end } }]
    : []
}

/**
 * What the name of a joint conference, or of one of its meetings, tells; `joined` is whether its members are known,
 * `held` whether its hosts are.
 */
export function toldOfMeeting(
  mention: Mention,
  names: readonly Mention[],
  memory: Memory,
  joined: boolean,
  held: boolean,
): Told[] {
  if (mention.kind === 'Event') return [...whoseMeeting(mention, memory), ...ofMembers(mention, memory, held)]
  const meets = mention.kind === 'Committee' && MEETS.test(mention.name) && !joined
  return meets ? whoMeets(mention, names, memory) : []
}
