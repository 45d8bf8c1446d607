import { GROUP_NOUNS, PIVOT_WORDS } from '#graph-model/ontology/genre.ts'
import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Mention, NamedToken } from './mention.ts'
import { itemsFrom, printedIn } from './row.ts'
import type { Token } from './token.ts'

const COUNTED =
  /(?<!第)\d+(?:余|多)?[个家所名座项条](?:[\p{Script=Han}]{0,8}?)(城市|区县|县市|县区|区|县|企业|高校院所|高校|院所|医院|单位|机构|园区|平台|实验室|任务|举措|措施|政策|事项|工作任务|项目|行动|专班)$/u
const COLLECTED =
  /^(?:\d+(?:余|多)?[个家所项条座]|一批|一系列|多个|若干|系列)[\p{Script=Han}]{2,14}?(?:园区|机构|项目|工程|平台|企业|高校|院所|举措|活动|实验室|中心|载体|基地|产业园|合作区|共同体|联盟|线路|通道)/u

const MEMBER_KINDS: readonly (readonly [RegExp, EntityKind])[] = [
  [/任务|举措|措施|事项|行动/, 'Programme'],
  [/政策/, 'Policy'],
  [/项目|工程|线路|通道/, 'Project'],
  [/专班/, 'Committee'],
  [/活动/, 'Event'],
  [/共同体|联盟/, 'Alliance'],
  [/实验室/, 'Laboratory'],
  [/平台|载体|中心|基地/, 'Platform'],
  [/园区|产业园|合作区/, 'Park'],
  [/城市/, 'City'],
  [/区县|县市|县区|县/, 'County'],
  [/区/, 'District'],
  [/企业|商户|银行/, 'Company'],
  [/高校|学校/, 'University'],
  [/研[发究].*机构|院所/, 'ResearchInstitute'],
]

/** A group whose members the text does not name; `words` tell what they are. */
export function groupOf(span: Span, name: string, words: string, place?: Mention): Mention {
  const memberKind = MEMBER_KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'Organisation'
  return {
    ...span,
    name,
    kind: 'Group',
    sets: { memberKind, ...(place && { in: place.name }) },
    doubt: '未具名的一组',
  }
}

/** 甲州企业可凭券……: the noun, and the sentence that goes on. */
const GOES_ON = /^((?:科技型?|中小|重点|高新技术)*(?:企业|高校|院所))(?=可|均|已|将|凭|也|正|纷纷|能)/

/** 都市圈内高校科技人员: those of a region, before what they have or do. */
const OF_REGION =
  /^(内?(?:的)?[\p{Script=Han}]{0,8}?(?:高校院所|高校|科研院所|院所|合作园区|产业园区|园区|企业|成员单位|检验检测机构|科研机构|金融机构|医疗机构))(?=[\p{Script=Han}])/u

/** 滁州企业, 都市圈内高校: what lies in a place and is not named. */
export function groupIn(text: string, span: Span, inside: readonly Mention[]): Mention | undefined {
  const place = inside.find(
    ({ start, kind, end }) => start === span.start && isA(kind, 'Place') && end < span.end,
  )
  const rest = text.slice(place?.end ?? span.start, span.end).trimEnd()
  const noun = place && GROUP_NOUNS.find((word) => rest.endsWith(word))
  const ofRegion = place?.kind === 'Region' ? OF_REGION.exec(rest)?.[1] : undefined
  const goes = place && noun === undefined ? (GOES_ON.exec(rest)?.[1] ?? ofRegion) : undefined
  if (place && goes !== undefined)
    return groupOf(
      { start: place.start, end: place.end + goes.length },
      text.slice(place.start, place.end + goes.length),
      goes,
      place,
    )
  if (!place || !noun || rest.length > 16) return undefined
  if (/^(?:医院|学校|银行)$/.test(noun) && rest !== noun) return undefined
  const name = text.slice(place.start, span.end).trim()
  return groupOf({ start: place.start, end: place.start + name.length }, name, noun, place)
}

/** 40个城市, 128家企业: so many that no one names. */
export function countedIn(token: Token): Mention | undefined {
  const match = COUNTED.exec(token.text)
  if (match?.[1] === undefined) return undefined
  const start = token.start + match.index
  return groupOf({ start, end: start + match[0].length }, match[0], match[1])
}

/** 18个省际合作园区, 一批研发机构 after 等: so many that they are a group, of which a few are named. */
export function collectedAt(text: string, at: number, end: number): Mention | undefined {
  const name = COLLECTED.exec(text.slice(at, end))?.[0]
  // 21家单位成立某联盟: the alliance is no group of them.
  const done = name !== undefined && /成立|签署|签订|建立|组建|共建|发布|启动|举办|参加|入驻|落户/.test(name)
  return name === undefined || done ? undefined : groupOf({ start: at, end: at + name.length }, name, name)
}

/** 支持企业异地购买……: how it is done. */
const WHERE = /(?:异地|跨市|跨省|跨区域|就近|联合|协同|共同)$/

/** 支持龙头企业组建……: those who are asked to act are a group, though nobody is named. */
export function askedIn(named: readonly NamedToken[]): NamedToken[] {
  const result = [...named]
  for (const [index, { token }] of named.entries()) {
    if (token.type !== 'verb' || !PIVOT_WORDS.includes(token.text)) continue
    const items = itemsFrom(named, named[index + 1]?.token.type === 'adverb' ? index + 2 : index + 1)
    const last = items.at(-1)
    if (last === undefined || !named.slice(last + 1).some((one) => one.token.type === 'verb')) continue
    const nouns = items.map((at) => {
      const words = named[at]?.token.text.trim().replace(WHERE, '') ?? ''
      return GROUP_NOUNS.find((noun) => words.endsWith(noun))
    })
    if (nouns.some((noun) => noun === undefined)) continue
    for (const [order, at] of items.entries()) {
      const item = named[at] as NamedToken
      if (item.mentions.length > 0 || item.token.type !== 'chunk') continue
      const { name, start, end } = printedIn(item.token, item.token.text.trim().replace(WHERE, ''))
      result[at] = { ...item, mentions: [groupOf({ start, end }, name, nouns[order] as string)] }
    }
  }
  return result
}
