import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Mention, NamedToken } from './mention.ts'
import type { Statement } from './statement.ts'

/** 甲园等18个省际合作园区, 甲院等一批研发机构: so many that they are a group, of which a few are named. */
const COLLECTION =
  /^(?:\d+(?:余|多)?[个家所项条座]|一批|一系列|多个|若干|系列)[\p{Script=Han}]{2,14}?(?:园区|机构|项目|工程|平台|企业|高校|院所|举措|活动|实验室|中心|载体|基地|产业园|合作区|共同体|联盟|线路|通道)/u
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/园区|产业园|合作区/, 'Park'],
  [/项目|工程|线路|通道/, 'Project'],
  [/平台|载体|中心|基地/, 'Platform'],
  [/企业/, 'Company'],
  [/高校/, 'University'],
  [/机构|院所/, 'ResearchInstitute'],
  [/实验室/, 'Laboratory'],
  [/活动/, 'Event'],
  [/举措/, 'Programme'],
  [/共同体|联盟/, 'Alliance'],
]

/** The names of the list that 等 closes at a place of a part. */
function itemsBefore(named: readonly NamedToken[], index: number): Mention[] {
  const items: Mention[] = []
  for (let at = index - 1; at >= 0; at--) {
    const { token, mentions } = named[at] as NamedToken
    if (token.type === 'list' || (token.type === 'break' && /^[和与及]$/.test(token.text))) continue
    if (token.type !== 'chunk' && token.type !== 'title') break
    items.unshift(...mentions.slice(-1))
    const before = named[at - 1]?.token
    if (before?.type !== 'list' && !(before?.type === 'break' && /^[和与及]$/.test(before.text))) break
  }
  return items
}

/** Those that are named of a group are parts of it; as sure as what the part says of them. */
export function collectionsIn(
  text: string,
  span: Span,
  named: readonly NamedToken[],
  stated: readonly Statement[],
): Statement[] {
  const say = (whole: Mention, part: Mention): Statement => ({
    relation: 'HAS_PART',
    start: whole,
    end: part,
    quote: span,
    basis: 'stated',
    status:
      stated.find(({ start, end }) =>
        [start.name, end.name].some((name) => [part.name, whole.name].includes(name)),
      )?.status ?? 'established',
    doubts: whole.doubt ? [whole.doubt] : [],
  })
  return named.flatMap(({ token, mentions }, index) => {
    // “总部+基地”“研发+制造”的合作模式 is made of what it quotes.
    const quoting = mentions.find(
      ({ kind, name }) => kind === 'Mechanism' && (name.match(/“/g)?.length ?? 0) > 1,
    )
    if (quoting)
      return [...quoting.name.matchAll(/“[^”]+”/g)].map(([name], at) =>
        say(quoting, { ...quoting, start: quoting.start + at, name, doubt: '引号内的名称,类别待定' }),
      )
    if (token.type !== 'break' || token.text !== '等') return []
    const printed = COLLECTION.exec(text.slice(token.end, span.end))?.[0]
    const noun = printed && KINDS.find(([pattern]) => pattern.test(printed))
    if (!printed || !noun) return []
    const group: Mention = {
      start: token.end,
      end: token.end + printed.length,
      name: printed,
      kind: 'Group',
      sets: { memberKind: noun[1] },
      doubt: '未具名的一组',
    }
    return itemsBefore(named, index)
      .filter(({ kind }) => kind !== 'Group' && kind !== 'Goal' && !isA(kind, 'Territory'))
      .map((item) => say(group, item))
  })
}
