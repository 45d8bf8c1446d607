import type { Span } from '../dataset/text.ts'
import { endingOf } from './name.ts'

/** Verbs that a way to work together stands after. */
const SETS_UP = /(?:建立|健全|完善|构建|搭建|形成|结成|推行|实行|建起|优化|创新)$/
const WORDS = '机制|制度|(?<!服务)体系|模式|关系'
/** 定期调度、督导问效的闭环管理机制: all of it, up to the end of the part. */
const WHOLE = new RegExp(`^([^,;:《》“”()]{6,38}?)(?:${WORDS})(?=\\s*$)`)
/** 定期会商、联合督办等机制, 规划统筹、利益共享两大机制: each of the list is one. */
const LISTED = new RegExp(
  `^([^,;:《》“”()]{4,38}?)(?:等[^、]{0,6}?|[两二三四五六七八九十\\d]+[大项个][^、]{0,4}?)(?:${WORDS})(?=\\s*$)`,
)
/** “省级指导、市际协商”的工作机制: what is in the marks and what it is a way of. */
const MARKED = new RegExp(`^“[^”]{4,40}”(?:的[^,;:《》“”()、的]{0,10})(?:${WORDS})(?=\\s*$)`)
/** What stands before the way itself: with whom, where, how. */
const NO_NAME = /^(?:与|和|同|在|对|向|由|从|按|把|将|起|了|以及|涵盖|包括)/
const SEVERAL = /等|[两二三四五六七八九十\d]+[大项个]/

/** Ways to work together, as a text words them, and where what names them ends. */
export interface Ways {
  readonly items: readonly Span[]
  readonly end: number
}

/** The ways to work together that a verb sets up and that stand from `at` to the end of its part. */
export function waysAt(text: string, at: number, end: number, verb: string): Ways | undefined {
  const words = text.slice(at, end)
  const marked = SETS_UP.test(verb) || verb === '探索' ? MARKED.exec(words)?.[0].length : undefined
  if (marked !== undefined) return { items: [{ start: at, end: at + marked }], end: at + marked }
  if (!SETS_UP.test(verb) || NO_NAME.test(words)) return undefined
  const [listed, list] = LISTED.exec(words) ?? []
  if (listed !== undefined && list !== undefined) {
    const names = list.split(/[、和]/)
    if (names.length < 2 || names.some((name) => name.length < 4 || endingOf(name))) return undefined
    let from = at
    const items = names.map((name) => {
      const start = from
      from += name.length + 1
      return { start, end: start + name.length }
    })
    // 三大机制 is all of them, and none by itself.
    return { items, end: words[list.length] === '等' ? at + list.length : at + listed.length }
  }
  const whole = SEVERAL.test(words) ? undefined : WHOLE.exec(words)?.[0].length
  const parts = words.split(/[、和]/).slice(0, -1)
  if (whole === undefined || parts.some((part) => endingOf(part))) return undefined
  return { items: [{ start: at, end: at + whole }], end: at + whole }
}
