import { admits, isA, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Actors } from './actors.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'

const AT =
  /^\s*(?:在)?(?:本次|此次|当天的?)?(?:活动|会议?|仪式|启动仪式|揭牌仪式|签约仪式|开幕式|论坛|大会|现场|座谈会|对接会|推介会)(?:上|中|期间|现场|当天)\s*$/

/** 会上甲、乙签署协议 */
export const LEAD = /^\s*(?:会上|活动上|仪式上|论坛上|大会上|会议上|会议期间)(?=\p{Script=Han})/u

/** The event at which what follows takes place, where a part tells nothing else: 活动上, 会议期间. */
export function occasionIn(text: string, span: Span, { memory }: Actors): Mention | undefined {
  const words = text.slice(span.start, span.end)
  if (!AT.test(words) && !LEAD.test(words)) return undefined
  const event = memory.last(['Event'])
  return event && { ...event, ...span, implied: true, doubt: '所指活动由上文判断' }
}

/** Who acts at an event takes part in it, unless it is theirs. */
export function sayPresence(part: Part, { occasion }: Actors): void {
  if (!occasion) return
  const { from } = relationSpec('PARTICIPATES_IN')
  for (const guest of part.own)
    if (
      guest.name !== '' &&
      admits(from, guest.kind) &&
      (isA(guest.kind, 'Organisation') || guest.kind === 'Group')
    )
      part.say('PARTICIPATES_IN', guest, occasion, { status: 'established', word: '' })
}
