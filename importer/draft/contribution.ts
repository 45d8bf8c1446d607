import { isA } from '#graph-model/ontology/ontology.ts'
import { goalOf } from './aim.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'
import type { Deciding } from './status.ts'

const URGES = /^(?:推动|支持|引导|促进|鼓励|助力)$/
const WITHIN =
  /^在[^,;]{2,30}?(?:中|上)(?:更好|更多|率先|积极|充分)?(?:发挥|加快|走|作|做|当|争|承担|取得|实现|担)/

/**
 * 推动甲、乙在某事中发挥更大作用: whoever urges promotes it, and those urged are to do it. Whether the part says so.
 */
export function sayContribution(
  part: Part,
  index: number,
  subjects: readonly Mention[],
  said: Deciding,
): boolean {
  const { verb, objects } = part.verbs[index] as Part['verbs'][number]
  const where = objects.findIndex(({ token }) => token.text === '在')
  const from = objects[0]?.token.start
  if (!URGES.test(verb.token.text) || where < 1 || from === undefined) return false
  const at = objects[where]?.token.start ?? part.span.end
  if (!WITHIN.test(part.text.slice(at, part.span.end))) return false
  const doers = objects
    .slice(0, where)
    .flatMap(({ mentions }) => mentions)
    .filter(({ kind }) => isA(kind, 'Place') || isA(kind, 'Organisation') || kind === 'Group')
  const goal = {
    ...goalOf(part.text, from, part.span.end),
    name: part.text.slice(from, part.span.end).trim(),
  }
  for (const subject of subjects) part.say('PROMOTES', subject, goal, said)
  for (const doer of doers) part.say('PURSUES', doer, goal, said)
  part.toldTo = part.span.end
  return true
}
