import { isA } from '#graph-model/ontology/ontology.ts'
import type { Dictionary } from './dictionary.ts'
import type { Mention, NamedToken } from './mention.ts'
import { endingOf, patternName } from './name.ts'
import { isGeneric } from './ordinary.ts'
import { printedIn } from './row.ts'

/** 软件与信息服务产业联盟: a name goes on to the left of 与 where what stands there is no name itself. */
export function joinNames(text: string, named: NamedToken[], dictionary: Dictionary): NamedToken[] {
  const joined = named.map((right, index) => {
    const [left, joint] = [named[index - 2], named[index - 1]]
    const [first] = right.mentions
    if (
      !left ||
      (first ? dictionary.named(first.name).length > 0 : right.token.type !== 'chunk') ||
      joint?.token.type !== 'break' ||
      !/^[和与及]$/.test(joint.token.text)
    )
      return right
    const opens = left.mentions.length === 1 && left.mentions[0]?.start === left.token.start
    const place =
      opens && isA(left.mentions[0]?.kind ?? 'Goal', 'Place') && left.mentions[0]?.end !== left.token.end
    // 某省科研设施与科研仪器共享平台
    const facilities =
      left.token.text.trim().endsWith('设施') && /^(?:科研|大型|科学)*仪器/.test(right.token.text.trim())
    if (
      left.token.type !== 'chunk' ||
      (left.mentions.length > 0 && !place && !facilities) ||
      named[index - 3]?.token.type === 'list'
    )
      return right
    if (dictionary.at(text, right.token.start)) return right
    const bare = isGeneric(left.token.text) && first !== undefined
    // 科技专题组和产业链专题组 are two.
    const ending = first && endingOf(first.name)?.ends
    if (ending !== undefined && left.token.text.trim().endsWith(ending)) return right
    if ((first && first.start !== right.token.start) || bare || left.token.text.length > 12) return right
    const name = patternName(text, { start: left.token.start, end: right.token.end }, dictionary, true)
    return name ? { ...right, mentions: [name, ...right.mentions.slice(1)] } : right
  })
  const within = (one: Mention, index: number) =>
    one.kind === 'Platform' && joined[index + 2]?.mentions[0]?.start === one.start
  return joined.map((item, index) => ({
    ...item,
    mentions: item.mentions.filter((one) => !within(one, index)),
  }))
}

/** 省委、省政府 speak as one. */
export function asOneBody(text: string, named: NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const [second, first] = [item.mentions[0], named[index + 2]?.mentions[0]]
    const next = named[index + 1]?.token
    if (next?.type === 'list' && second && first && isPair(second.name, first.name))
      return { ...item, mentions: [] }
    const before = named[index - 2]?.mentions[0]
    if (named[index - 1]?.token.type !== 'list' || !before || !second || !isPair(before.name, second.name))
      return item
    const whole = { ...second, start: before.start, name: text.slice(before.start, second.end) }
    return { ...item, mentions: [whole, ...item.mentions.slice(1)] }
  })
}

function isPair(party: string, government: string): boolean {
  return /(?:[省市区县]委|自治区党委)$/.test(party) && /^[省市区县]政府$|^自治区政府$/.test(government)
}

/** 合作模式: which one it is, what stands before tells. */
function bareMechanism({ token }: NamedToken): Mention | undefined {
  const name = token.text.trim()
  if (token.type !== 'chunk' || endingOf(name)?.kind !== 'Mechanism') return undefined
  return { start: token.start, end: token.end, name, kind: 'Mechanism', doubt: '由列举合成的名称' }
}

/** 成本共担、利益共享的合作模式: what is listed before a mechanism and names nothing tells which one it is. */
export function wholeMechanisms(text: string, named: NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const mention = item.mentions.at(-1) ?? bareMechanism(item)
    const ends = mention?.kind === 'Mechanism' && mention.end === item.token.end
    if (!ends || item.mentions.length > 1) return item
    const joins = ({ token }: NamedToken) => token.type === 'list' || token.text === '的'
    const plain = ({ token, mentions }: NamedToken) =>
      token.type === 'chunk' && (mentions.length === 0 || /^\s*“[^”]+”\s*$/.test(token.text))
    let first = index
    for (;;) {
      const [words, joint] = [named[first - 2], named[first - 1]]
      if (!words || !joint || !plain(words) || !joins(joint)) break
      first -= 2
    }
    const listed = named.slice(first, index).some(({ token }) => token.type === 'list')
    const start = named[first]?.token.start ?? mention.start
    const name = text.slice(start, mention.end)
    if (!listed || named[first - 1]?.token.type === 'list' || name.length > 40) return item
    return { ...item, mentions: [{ ...mention, start, name }] }
  })
}

const DONE_WITH = /^(?:联合培养|联合培训|联合攻关|选派|互派|互认|遴选)$/

/** 技术经理人的联合培养: the measure is named for those whom it is about. */
export function measuresOf(text: string, named: readonly NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const [whose, joint] = [named[index - 2], named[index - 1]]
    const { name: words, end } = printedIn(item.token)
    const own = whose?.token.type === 'chunk' && whose.mentions.length === 0 && joint?.token.text === '的'
    if (!own || item.token.type !== 'chunk' || !DONE_WITH.test(words)) return item
    const start = whose.token.start
    const doubt = '由动词判断的名称'
    return { ...item, mentions: [{ start, end, name: text.slice(start, end), kind: 'Programme', doubt }] }
  })
}

const WORKING_TOGETHER = /^(?:多方面|各方面|多领域|各领域|领域)的?(?:合作交流|交流合作|合作|协作|交流)$/

/** 教育、科技等领域合作: what is listed names the measure that closes the list. */
export function cooperationIn(text: string, named: readonly NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const { name: words, end } = printedIn(item.token)
    if (named[index - 1]?.token.text !== '等' || !WORKING_TOGETHER.test(words)) return item
    let first = index - 2
    while (named[first - 1]?.token.type === 'list') first -= 2
    const start = named[first]?.token.start ?? item.token.start
    const doubt = '由列举合成的名称'
    return { ...item, mentions: [{ start, end, name: text.slice(start, end), kind: 'Programme', doubt }] }
  })
}
