import { canJoin, isA } from '#graph-model/ontology/ontology.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'
import type { Deciding } from './status.ts'
import type { Token } from './token.ts'

const URGES = /^(?:深化|加强|拓展|推动|推进|促进|支持|扩大|密切)$/
/** 甲大学战略合作: what those do together stands right behind the name of the last of them. */
const TOGETHER =
  /^(.{2,}?(?:大学|学院|实验室|研究院|研究所|科学院|高新区|经开区|开发区|新区|园区|产业园|集团|公司|中心|[市区县州]))((?:战略|产学研|结对|全面|深度|务实|科技|产业|创新|对口|校地|院地|校企|园区|国际|协同)+(?:合作|共建|协作|对接|帮扶))$/u

/** Parts what several do together from the name of the last of them. */
export function splitTogether(tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1)
  const urges = tokens.some(({ type, text }) => type === 'verb' && URGES.test(text))
  const [, name, done] = (last?.type === 'chunk' && urges && TOGETHER.exec(last.text.trimEnd())) || []
  if (!last || name === undefined || done === undefined) return [...tokens]
  const at = last.start + name.length
  return [
    ...tokens.slice(0, -1),
    { type: 'chunk', start: last.start, end: at, text: name },
    { type: 'chunk', start: at, end: at + done.length, text: done, deed: 'Programme' },
  ]
}

/**
 * 深化与甲大学、乙大学战略合作, 推动甲园与乙园结对共建: it is promoted, and those named take part in it. Whether the
 * part says so.
 */
export function sayTogether(
  part: Part,
  index: number,
  subjects: readonly Mention[],
  said: Deciding,
): boolean {
  const { verb, objects } = part.verbs[index] as Part['verbs'][number]
  const [named, done] = objects.slice(-2)
  const measure = done?.token.deed ? done.mentions.at(-1) : undefined
  if (
    !measure ||
    named?.token.type !== 'chunk' ||
    named.token.end !== done?.token.start ||
    !URGES.test(verb.token.text)
  )
    return false
  const several = objects.slice(0, -1).flatMap(({ mentions }) => mentions)
  const joined = objects.find(({ token }) => token.type !== 'adverb')?.token.text
  const ours = /^[与同和]$/.test(joined ?? '')
  for (const subject of subjects) part.say('PROMOTES', subject, measure, said)
  for (const one of ours ? [...subjects, ...several] : several)
    if (
      (isA(one.kind, 'Place') || isA(one.kind, 'Organisation')) &&
      canJoin('PARTICIPATES_IN', one.kind, measure.kind)
    )
      part.say('PARTICIPATES_IN', one, measure, said)
  part.toldTo = part.span.end
  return true
}
