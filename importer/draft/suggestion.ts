import type { Span } from '../dataset/text.ts'
import { at } from './frame.ts'
import type { Mention } from './mention.ts'

const LED =
  /(?:提案|委员|代表|贵\p{Script=Han}{1,3}|您|建议)[^“]{0,10}(?:提出|建议|谈到|提到|所列|列出|给出|所提|指出|倡议|聚焦|围绕)[^“]{0,8}“/u
/** 贵会关于“……”“……”的意见, 围绕“……”“……”所提三条建议 */
const LISTED =
  /(?:贵\p{Script=Han}{1,3}|您|委员|代表|提案)[^“”]{0,8}(?:“[^”]{5,50}”[、和与及]*)+(?:的|等|所提|提出)?[^“”,]{0,10}(?:建议|意见|诉求|主张)/u

/** 针对“……”“……”三条意见 */
const COUNTED =
  /(?:针对|围绕|对|就|关于)[^“”]{0,6}(?:“[^”]{5,50}”[、和与及]*){2,}(?:等|这)?[一二三四五六七八九十两\d]+[条项点个]\p{Script=Han}{0,3}(?:建议|意见)/u

/** What a clause of a reply quotes of a proposal: 提案中提出的“……”、“……”等建议. */
export function suggestionsIn(text: string, clause: Span): Mention[] {
  const words = text.slice(clause.start, clause.end)
  if (![LED, LISTED, COUNTED].some((pattern) => pattern.test(words))) return []
  return [...words.matchAll(/“(?!关于[^”]*(?:提案|建议)”)([^”]{5,50})”/g)].map((match) => {
    const start = clause.start + match.index
    return at({ start, end: start + match[0].length }, match[1] as string, 'Suggestion')
  })
}

function pairs(words: string): Set<string> {
  return new Set(Array.from(words).flatMap((_, index) => words.slice(index, index + 2)))
}

/** The suggestion that a heading takes up: most of its characters, two by two, stand in the heading too. */
export function takenUp(heading: string, suggestions: readonly Mention[]): Mention | undefined {
  const own = pairs(heading)
  const ranked = suggestions
    .map((suggestion) => {
      const all = [...pairs(suggestion.name)]
      return { suggestion, share: all.filter((pair) => own.has(pair)).length / all.length }
    })
    .sort((a, b) => b.share - a.share)
  const [first] = ranked
  return first && first.share >= 0.3 ? first.suggestion : undefined
}
