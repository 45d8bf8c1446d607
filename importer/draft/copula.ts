import { isA, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Actors } from './actors.ts'
import { goalOf } from './aim.ts'
import { admitted, allAnnounced } from './announce.ts'
import { mentionsOf, placedIn } from './clauselet.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'
import { statusOf } from './status.ts'

const IS = /^(?:是|系|作为|成为)$/
/** What the noun at the end says of the two: a part of it, a means to it, what it asks for. */
const ROLES: readonly (readonly [RegExp, 'part' | 'based' | 'aim'])[] = [
  [/(?:组成部分|组成|成员|板块|一环|起步区|核心区|子项目|分会场|节点|片区)$/, 'part'],
  [/(?:任务|要求|成果|内容|载体|项目|工程|基础|依托|支撑|安排)$/, 'based'],
  [
    /(?:举措|抓手|实践|行动|路径|引擎|平台|途径|体现|探索|步骤|方式|手段|需要|窗口|纽带|桥梁|阵地|一步)$/,
    'aim',
  ],
]
const CARRIES = /^(?:落实|贯彻|贯彻落实|深入贯彻|执行|响应|实施|认真落实|全面落实|深入落实|深入贯彻落实)$/
const TAIL =
  /的(?:一?[项个次条种大]?(?:又一|新|重要|关键|重大|核心|主要|具体|有力|有效|生动|标志性|战略|必然|积极|创新|重点|现实|最佳|内在|务实|率先)*)*[\p{Script=Han}]{2,5}$/u

/** The thing that is said to be something: before 是, else what the part before was about. */
function themes(part: Part, at: number, actors: Actors): readonly Mention[] {
  const own = mentionsOf(placedIn(part.named.slice(0, at)))
  if (own.length > 0) return own.slice(-1)
  const { before: last, works, topic, sentence, theme } = actors
  if (theme.length > 0) return theme
  if (last.length > 0) return last.slice(-1)
  return works.length > 0 ? works.slice(-1) : sentence.length > 0 ? sentence.slice(-1) : topic.slice(-1)
}

/** 甲园区是乙协议的重点任务, 是落实丙战略、打造某高地的举措. Whether the part says so. */
export function sayWhatIs(part: Part, actors: Actors): boolean {
  const at = part.named.findIndex(({ token }) => token.type === 'break' && IS.test(token.text))
  if (at < 0 || at > 3) return false
  const after = part.named.slice(at + 1)
  const role = ROLES.find(([noun]) => noun.test(part.words.trim()))?.[1]
  const own = themes(part, at, actors)
  const verbs = part.verbs.filter(({ verb }) => verb.token.start > (part.named[at]?.token.start ?? 0))
  const [first] = verbs
  const things = mentionsOf(placedIn(after)).filter(({ name }) => !own.some((one) => one.name === name))
  const decided = statusOf('是', [], actors.planned)
  const status = { status: actors.planned ? decided.status : ('established' as const), word: '' }
  if (own.length === 0 || !role) return false
  actors.theme = own
  const leads = first && first.verb.token.start <= (after[0]?.token.start ?? 0) + 4
  if (leads && first) {
    for (const [index, { verb, objects, end }] of verbs.entries()) {
      const last = index === verbs.length - 1
      const list = objects.findLast(({ token }) => token.type === 'list')
      const to = last ? part.span.end : (list?.token.start ?? end)
      const words = part.text.slice(verb.token.start, to).replace(TAIL, '')
      const carried = CARRIES.test(verb.token.text) ? mentionsOf(placedIn(objects)) : []
      const said = statusOf(verb.token.text, [], actors.planned)
      for (const theme of own) {
        for (const thing of carried) {
          const carries =
            admitted(relationSpec('IMPLEMENTS').from, theme) && admitted(relationSpec('IMPLEMENTS').to, thing)
          part.say(carries ? 'IMPLEMENTS' : 'BASED_ON', theme, thing, said)
        }
        if (carried.length === 0 && words.length >= 6)
          part.say(
            'PURSUES',
            theme,
            goalOf(part.text, verb.token.start, verb.token.start + words.length),
            said,
          )
      }
    }
    return true
  }
  // 该平台是甲市建设的服务平台: who does it stands before the verb.
  const [agent] = things
  const does = verbs.at(-1)
  if (agent && does && (isA(agent.kind, 'Place') || isA(agent.kind, 'Organisation')) && role !== 'part')
    for (const theme of own)
      for (const { relation, start, end } of allAnnounced(does.verb.token.text, agent, theme))
        part.say(relation, start, end, status)
  for (const theme of own)
    for (const thing of things.filter((one) => one !== agent || verbs.length === 0)) {
      if (role === 'part' && isA(theme.kind, 'Place') && isA(thing.kind, 'Place'))
        part.say('PART_OF', theme, thing, status)
      else if (role === 'part') part.say('HAS_PART', thing, theme, status)
      else if (!isA(thing.kind, 'Place')) part.say('BASED_ON', theme, thing, status)
    }
  return part.statements.length > 0
}
