import { isA, type Kind } from '#graph-model/ontology/ontology.ts'
import { sortKey } from '../pinyin.ts'

const IGNORED = /[\s"'“”‘’«»‹›《》〈〉「」『』()[\]{}〔〕【】〖〗·・.,、。-]/gu
const UNIT = /(?:市|区|县|自治州|地区|盟)$/u
/** Words that organisations have or have not in their names, and are the same. */
const FORM = /(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$|^中国|^国家|省|市/gu
/** What tells one of several apart: a name that lacks it names another thing. */
const TELLING = /[\p{N}零〇一二三四五六七八九十百甲乙丙丁东南西北中上下新老大小]/u

/** A name without what is only a way of writing: width, case, spaces, quotes, brackets. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(IGNORED, '')
}

/** The name by which things of this kind are the same: a territorial unit's without 市, 区, 县. */
export function normalName(name: string, kind: Kind): string {
  const plain = plainName(name)
  const short = isA(kind, 'Territory') ? plain.replace(UNIT, '') : plain
  return Array.from(short).length >= 2 ? short : plain
}

/** A name without the places it lies in, and without words that say only what form of body it is. */
export function coreName(name: string, places: Iterable<string>): string {
  let core = plainName(name)
  const prefixes = [...places]
    .map(plainName)
    .flatMap((place) => [place, place.replace(/(?:省|市|区|县)$/u, '')])
    .filter((place) => Array.from(place).length >= 2)
    .sort((a, b) => b.length - a.length)
  for (;;) {
    const prefix = prefixes.find((place) => core.startsWith(place))
    const rest = core.slice(prefix?.length ?? 0).replace(/^(?:省|市|区|县)/u, '')
    if (prefix === undefined || Array.from(rest).length < 2) break
    core = rest
  }
  const bare = core.replace(FORM, '')
  return Array.from(bare).length >= 2 ? bare : core
}

/** Whether two names differ in one or two characters that sound alike, as when one was mistaken for the other in typing. */
export function soundsLike(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 3) return false
  const differing = Array.from(one).flatMap((character, at) => {
    const its = Array.from(other)[at] ?? ''
    return its === character ? [] : [[character, its] as const]
  })
  if (differing.length === 0 || differing.length > 2) return false
  return differing.every(([a, b]) => sortKey(a) === sortKey(b) && !TELLING.test(a + b))
}

/**
 * Whether a short name is made from a long one by leaving characters out in several places, as 产研院 from
 * 产业技术研究院. One gap alone makes another name: 南京大学 is not 南京工业大学.
 */
export function abbreviates(short: string, long: string): boolean {
  const [few, many] = [Array.from(short), Array.from(long)]
  if (few.length < 3 || few.length >= many.length || few.length * 3 < many.length) return false
  if (few[0] !== many[0] || few.at(-1) !== many.at(-1)) return false
  const gaps: string[] = []
  let at = 0
  for (const character of few) {
    const found = many.indexOf(character, at)
    if (found < 0) return false
    if (found > at) gaps.push(many.slice(at, found).join(''))
    at = found + 1
  }
  if (at < many.length) return false
  return gaps.length >= 2 && !gaps.some((gap) => TELLING.test(gap))
}
