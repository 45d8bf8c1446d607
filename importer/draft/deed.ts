import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { endingOf } from './name.ts'
import { isGeneric } from './ordinary.ts'
import { wordAt } from './speech.ts'

/** Verbs whose object is a thing that is done, up to the end of the part, and the kind of it. */
const DONE: readonly (readonly [verbs: RegExp, kind: EntityKind])[] = [
  [/^(?:组织|深入|联合|共同)?开展$|^(?:组织|滚动|深入|联合|共同)?实施$|^(?:落实|抓好|深化)$/, 'Programme'],
  [/^(?:全面)?(?:实行|推行|试行)$/, 'Mechanism'],
  [/^(?:举办|召开|举行|承办|主办|办好)$/, 'Event'],
]
/** Verbs that may want as well as do: a thing that is done stands after them where its end tells so. */
const WANTS =
  /^(?:推进|推动|加强|扩大|深化|强化|探索|稳妥推进|大力推进|扎实推进|深入推进|做深|做实|用好|加快|提速|促成|助推|力促|力推|铺开|组织|加大|抓好|抓牢|推广|复制|复制推广|投身|参与)$/
const DEED =
  /(?:巡查|选聘|互聘|互派|选派|互认|统筹|培养|培训|保护|改革|通办|通兑|结算|评价|评定|帮扶|挂职|联审|联办|监测|执法|结对|联建|派驻|登记|备案|培优|培植|培养|互学|互访|轮训|研修|通认|兑付|抵扣|通用|组建)$/
/** Verbs that say something else of what stands behind them. */
const CLEAR =
  /^(?:推动|推进|促进|支持|实现|打造|带动|引导|提升|加快|形成|助力|鼓励|强化|完善|确保|吸引|成为|建设|构建)$/
/** One or more, of ordinary words: no number, no quotation, nothing that goes on. */
const ITEMS = /^(?!以下|如下)[^,;:《》“”()\d的等与在对向将把]{4,40}$/
const ALL_OF =
  /^(?![^、]{0,3}(?:对|向|以|将|把))[^,;:《》“”()\d在]{6,24}(?:互认|互认共享|改革|统筹|互换|互贷|化解|运营管理)$/
const LONGEST = 18

export interface Deed extends Span {
  readonly kind: EntityKind
}

/** Whether a stretch holds a verb by which something else is said, before its last word. */
function goesOn(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; ) {
    const word = wordAt(text, at)
    if (word && CLEAR.test(word.word) && at + word.word.length < end) return true
    at += word?.word.length ?? 1
  }
  return false
}

function isDeed(text: string, span: Span, listed: boolean): boolean {
  const name = text.slice(span.start, span.end)
  const plain = isGeneric(name) && name.length < 6 && !listed
  return (
    name.length >= 4 &&
    name.length <= LONGEST &&
    !plain &&
    endingOf(name)?.kind !== 'Mechanism' &&
    !goesOn(text, span)
  )
}

/** 开展应用场景互相开放: what is done has no ending that names have, and goes by all of its words. */
export function deedsAt(text: string, at: number, end: number, verb: string): Deed[] {
  const words = text.slice(at, end).trimEnd()
  const wants = WANTS.test(verb) && DEED.test(words)
  // 推进土地、能耗等指标跨市统筹: whatever is listed before it, all of it is one thing.
  const all = { start: at, end: at + words.length, kind: 'Programme' as const }
  const done = words.split(/[、和]/)
  const one = done.length === 1 || !done.slice(0, -1).every((item) => DEED.test(item))
  if (WANTS.test(verb) && one && ALL_OF.test(words) && !goesOn(text, all)) return [all]
  const kind = wants ? 'Programme' : DONE.find(([verbs]) => verbs.test(verb))?.[1]
  if (kind === undefined || !ITEMS.test(words)) return []
  let from = at
  const items = words.split(/[、和]/).map((item): Deed => {
    const start = from
    from += item.length + 1
    return { start, end: start + item.length, kind }
  })
  if (items.every((item) => isDeed(text, item, items.length > 1))) return items
  // 职称、职业技能等级跨市互认: what is done at the end is done with all of it.
  const whole = { start: at, end: at + words.length, kind }
  const short = items.length > 1 && items.slice(0, -1).every(({ start, end: last }) => last - start < 4)
  return short && DEED.test(words) && words.length <= LONGEST + 4 && !goesOn(text, whole) ? [whole] : []
}
