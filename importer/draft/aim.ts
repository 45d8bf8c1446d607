import { BASIS_WORDS, SERVE_WORDS, TAILS } from '#graph-model/ontology/genre.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Clauselet } from './clauselet.ts'
import type { Mention } from './mention.ts'

/** 更加有效 says how things stand; with a number it is no aim but an amount. */
const STATE =
  /更加|显著|明显|力度|(?:情况|问题|成效|进展)$|\d+(?:\.\d+)?[多余]?(?:%|[万亿]{0,2}[多余]?[家个项名所件人元户次辆吨亩场批])/

/** What people do at an event, what is begun or told, what holds a place: no aim. */
const NO_AIM =
  /(?:致辞|讲话|透露|表示|介绍|发言|出席|座谈|仪式|透露|告诉|解读|作报告|主持|陪同|答复|点击|记者)|(?:正式|成功|全面)?(?:启动|开工|亮相|开幕|闭幕|落幕|破土动工|揭牌|召开|举行)$|^(?:建成|竣工|投入|正式|全面|陆续|相继)+(?:运行|运营|投用|投产|使用|开通|通车|启用|竣工)$|^实现.{2,20}(?:通办|通兑|抵扣|应用)$|^建设(?:内容|单位|规模(?!化)|周期|用地|资金)|(?:以来|之后|期间|过程中|情况|问题|步伐|力度|切入点|着力点|抓手|以下.{0,6}|如下.{0,6}|[几两三四五六七八九]件事|的(?:报告|答复|通知|意见|函|复函|方案|通报|公告|请示|批复|建议|提案|典型|样板))$/

/** Whether the words of a goal tell what is done, begun or told instead of what is wanted. */
export function isNoGoal(words: string): boolean {
  return NO_AIM.test(words)
}

/** 对推动某事具有重要意义: what it means for the aim. */
const MEANING = /(?:具有|有着|起到|发挥)[^,]{0,8}(?:意义|作用)$/

/** What is wanted, in the words of the text: verb and object. */
export function goalOf(text: string, from: number, to: number): Mention {
  const name = text.slice(from, to).trim().replace(/^以/, '').replace(MEANING, '')
  return { start: from, end: to, name, kind: 'Goal', doubt: '目标,由动宾短语拟名' }
}

/** Where what is listed is done or wanted, and no thing: 产业共谋、交通共联, or a list that 等工作 or 等方面 closes. */
export function goalsIn(text: string, from: number, to: number): Mention[] {
  const words = text.slice(from, to)
  const closed = /等(?:各项|重点|具体|方面的)?(?:工作|任务|方面|环节|内容|要求|领域)/.exec(words)
  const listed = closed ? words.slice(0, closed.index) : words
  const items = listed.split('、')
  const even = items.length >= 3 && items.every((item) => item.trim().length === 4)
  if (items.length < 2 || (!closed && !even) || items.some((item) => item.trim().length < 4)) return []
  let at = from
  return items.map((item) => {
    const start = at
    at += item.length + 1
    return { ...goalOf(text, start, start + item.length), doubt: '目标,由列举拟名' }
  })
}

/** Where a goal ends: before 、 with another verb behind it, else with the part. */
export function goalEnd(verbs: readonly Clauselet[], index: number, end: number): number {
  const list = verbs[index]?.objects.findLast(({ token }) => token.type !== 'adverb')?.token
  return verbs[index + 1] && list?.type === 'list' ? list.start : end
}

/** Whether a verb and the noun after it are a compound (影响力), or tell a state instead of an aim. */
export function isNoAim(verbs: readonly Clauselet[], index: number, noun: string): boolean {
  const compound = index > 0 && noun.length <= 4 && verbs[index - 1]?.objects.at(-1)?.token.type === 'chunk'
  return compound || STATE.test(noun)
}

/** 以毗邻区合作共建为支点: what stands between 以 and 为, as a part of `words`. */
export function basisPart(words: string): Span | undefined {
  const match = /^\s*(?:坚持)?以(.+)为(.{1,12})$/.exec(words)
  const [, inner, role] = match ?? []
  if (!match || inner === undefined || !BASIS_WORDS.some((word) => role?.includes(word))) return undefined
  const start = match[0].indexOf(inner)
  return { start, end: start + inner.length }
}

/** A place before more nouns is where the aim lies, not what is promoted. */
export function isWhere(text: string, mention: Mention, end: number): boolean {
  const rest = text.slice(mention.end, end).trim()
  return (
    isA(mention.kind, 'Place') &&
    mention.end - mention.start <= 6 &&
    rest !== '' &&
    !/^[、和与]/.test(rest) &&
    !TAILS.some((tail) => rest === tail)
  )
}

/** Whether all that is named are places, and what ends the phrase is what they do: 推动甲乙两市融合发展. */
export function endsInAct(
  text: string,
  things: readonly { readonly mention: Mention }[],
  end: (mention: Mention) => number,
): boolean {
  const last = things.at(-1)?.mention
  if (!last || things.some(({ mention }) => !isA(mention.kind, 'Place'))) return false
  const rest = text.slice(last.end, end(last)).trim()
  return rest.length >= 2 && !TAILS.some((tail) => rest === tail) && ACT.test(rest)
}

const ACT =
  /(?:发展|合作|融合|联动|协同|共建|共享|互通|一体化|同城化|建设|转型|升级|提升|对接|流动|集聚|转化|崛起|振兴|水平|能力|格局|优势)$/

/** Verbs that an act begins with. */
const BEGINS = /^(?:打造|推动|推进|促进|加快|建设|实现|构建)/
const SERVED = new RegExp(`^(\\s*(?:更好|持续|不断|进一步)?)为([^,]{2,40}?)(?:${SERVE_WORDS.join('|')})`)

/** 为产业升级注入新动能: the act between 为 and the verb is what is wanted, else all of it; undefined without 为. */
export function servedIn(text: string, { start, end }: Span): Mention | undefined {
  const [, lead, words] = SERVED.exec(text.slice(start, end)) ?? []
  if (lead === undefined || words === undefined) return undefined
  const from = start + lead.length
  return BEGINS.test(words) || ACT.test(words)
    ? goalOf(text, from + 1, from + 1 + words.length)
    : goalOf(text, from, end)
}
