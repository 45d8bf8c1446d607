import { GROUP_NOUNS } from '#graph-model/ontology/genre.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Dictionary } from './dictionary.ts'
import { groupOf } from './group.ts'
import { isJoint } from './joint.ts'
import type { Mention, NamedToken } from './mention.ts'
import { isGeneric } from './ordinary.ts'
import { itemsTo, printedIn } from './row.ts'
import { wordOver } from './word.ts'

/** 甲州、乙州企业: the noun goes with each of the places before it. */
export function shareGroups(named: NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const [place] = item.mentions
    let last = index
    while (named[last + 1]?.token.type === 'list') last += 2
    const group = last > index ? named[last]?.mentions.find(({ kind }) => kind === 'Group') : undefined
    const plain = item.token.type === 'chunk' && item.mentions.length === 1 && place?.end === item.token.end
    if (!group || !plain || !isA(place.kind, 'Place') || group.sets?.in === undefined) return item
    const noun =
      named[last]?.token.text.slice((named[last]?.mentions[0]?.end ?? 0) - (named[last]?.token.start ?? 0)) ??
      ''
    const printed = item.token.text.trim()
    return {
      ...item,
      mentions: [
        place,
        {
          ...group,
          start: place.start,
          end: place.end,
          name: `${printed}${noun.trim()}`,
          sets: { ...group.sets, in: place.name },
        },
      ],
    }
  })
}

const SUMMED = /^(?:[两二三四五六七八九十\d]+(?:市|地|省|县|区)|各市|各地)$/
const NOUNS = [...GROUP_NOUNS, '高新区', '经开区', '开发区'].filter((noun) => !noun.endsWith('资源'))
const COUNT = /^地?(?:\d[\d.]*万?(?:余|多)?[家个所名座])?/

/** 甲州、乙州两市企业, 甲州、乙州等地27家企业, 甲州、乙州的科技型企业: those of all the places before it. */
export function groupsOfPlaces(text: string, named: readonly NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const sum = named[index - 1]?.token
    const closes =
      sum?.type === 'break' &&
      (SUMMED.test(sum.text) || sum.text === '的' || (sum.text === '等' && item.token.text.startsWith('地')))
    if (!closes || item.token.type !== 'chunk') return item
    const words = item.token.text.replace(COUNT, '')
    const counted = /\d/.test(item.token.text.slice(0, item.token.text.length - words.length))
    const from =
      counted || sum.text === '的'
        ? (/^\p{Script=Han}{0,6}?(?=企业|高校|院所|机构|单位|团队)/u.exec(words)?.[0].length ?? 0)
        : 0
    const noun = NOUNS.filter((word) => words.startsWith(word, from)).sort((a, b) => b.length - a.length)[0]
    let first = index - 1
    for (let at = index - 2; at >= 0; at -= 2) {
      const { token, mentions } = named[at] as NamedToken
      if (
        token.type !== 'chunk' ||
        mentions.length === 0 ||
        !mentions.every(({ kind }) => isA(kind, 'Territory'))
      )
        break
      first = at
      if (!isJoint(named[at - 1]?.token)) break
    }
    if (noun === undefined || first === index - 1) return item
    const start = named[first]?.mentions[0]?.start ?? item.token.start
    const end = item.token.start + (item.token.text.length - words.length) + from + noun.length
    const others = item.mentions.filter((mention) => mention.start >= end)
    return { ...item, mentions: [groupOf({ start, end }, text.slice(start, end), noun), ...others] }
  })
}

/** 软件所、华为公司: beside a named organisation in a list stands another, whatever its name ends in. */
export function shareKinds(named: readonly NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const { token, mentions } = item
    const beside = [named[index - 1], named[index + 1]].some((next) => next?.token.type === 'list')
    if (token.type !== 'chunk' || mentions.length > 0 || !beside) return item
    const name = token.text.trim()
    const sibling = [-1, 1]
      .filter((step) => named[index + step]?.token.type === 'list')
      .flatMap((step) => named[index + 2 * step] ?? [])
      .flatMap((next) => (next.token.type === 'chunk' ? next.mentions : []))
      .find(({ kind }) => isA(kind, 'Organisation'))
    // 省委、省政府 are one already.
    const covered = sibling !== undefined && sibling.start <= token.start && sibling.end >= token.end
    if (!sibling || covered || /^\d/.test(name) || name.length < 2 || name.length > 10 || isGeneric(name))
      return item
    const kind = /[所院]$/.test(name) ? 'ResearchInstitute' : sibling.kind
    return { ...item, mentions: [{ ...printedIn(token), kind, doubt: '类别由并列的名称判断' }] }
  })
}

/** Words that no dictionary holds, and names of people and makes, as a segmenter tags them. */
const COINED = /^(?:x|nr|nrt|nz|eng)$/
const DOES =
  /^(?:当选|加盟|加入|牵头|发起|联合发起|组建|入选|获评|上榜|落户|入驻|签约|布局|领衔|共建|合办|承建|参与|参加)$/

function isCoined(text: string, span: Span): boolean {
  let coined = false
  for (let at = span.start; at < span.end; ) {
    const word = wordOver(text, at)
    if (!word || /^[vdpcmur]/.test(word.tag) || /[的了]/.test(word.text)) return false
    coined ||= COINED.test(word.tag)
    at = Math.max(at + 1, word.start + word.text.length)
  }
  return coined
}

/** 阳某电源、国某高科当选……: names in a row that no list holds, before what firms do. */
export function coinedNames(text: string, named: readonly NamedToken[]): NamedToken[] {
  const result = [...named]
  for (const [verb, { token }] of named.entries()) {
    if (token.type !== 'verb' || !DOES.test(token.text)) continue
    const items = itemsTo(named, verb - 1)
    const bare = items.every((at) => named[at]?.token.type === 'chunk' && named[at]?.mentions.length === 0)
    if (items.length < 2 || !bare) continue
    const spans = items.map((at) => printedIn((named[at] as NamedToken).token))
    const fits = spans.every(({ name }) => name.length >= 3 && name.length <= 10 && !isGeneric(name))
    if (!fits || !spans.some((span) => isCoined(text, span))) continue
    for (const [index, at] of items.entries()) {
      const span = spans[index]
      if (span)
        result[at] = {
          ...(named[at] as NamedToken),
          mentions: [{ ...span, kind: 'Company', doubt: '没有词尾的名称,暂作企业' }],
        }
    }
  }
  return result
}

/** What may be set up in each of several places. */
const SET_UP = /(?:工作站|联络站|分中心|分院|分校|办事处|服务站|服务点|分站|分市场|分会场|子基地|分基地)$/

/** 丁戊、丁己一体化先行区, 丁州、戊江工作站: the end of the last name goes with each place listed before it. */
export function shareEndings(
  text: string,
  named: readonly NamedToken[],
  dictionary: Dictionary,
): NamedToken[] {
  const result = [...named]
  for (const [index, { token, mentions }] of named.entries()) {
    const [last] = mentions.filter(({ start }) => start === token.start)
    if (token.type !== 'chunk' || !last || isJoint(named[index + 1]?.token)) continue
    const run = dictionary.run(text, last.start).length
    const rest = last.name.slice(run)
    const places = SET_UP.test(last.name)
    if ((run < 2 || run === last.name.length) && !places) continue
    for (let at = index - 2; at >= 0 && isJoint(named[at + 1]?.token); at -= 2) {
      const item = named[at] as NamedToken
      const { name: printed, ...span } = printedIn(item.token)
      const letters = run > 1 && dictionary.run(printed + rest, 0).length === printed.length
      const [place] = item.mentions
      const sited = places && item.mentions.length === 1 && place && isA(place.kind, 'Territory')
      if (item.token.type !== 'chunk' || (!letters && !sited)) break
      const ending = sited ? (SET_UP.exec(last.name)?.[0] ?? '') : rest
      const whole: Mention = { ...last, ...span, name: `${printed}${ending}`, doubt: '由列举合成的名称' }
      result[at] = { ...item, mentions: sited ? [place, whole] : [whole] }
    }
  }
  return result
}
