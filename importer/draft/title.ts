import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Dictionary } from './dictionary.ts'
import type { Told } from './inner.ts'
import { ENDINGS } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { knownIn } from './name.ts'

const WANTED =
  /(?:关于)?((?:(?:进一步|深入|全面|大力|积极|统筹|协同|联合|扎实|加快|支持|鼓励|推动|推进|促进|深化|加强|强化|提升|打造|建设|创建|构建|完善|优化|落实|扩大|培育|推广)(?!办)){1,4}[^《》]{4,40}?)(?:的?(?:若干|具体|专项)?(?:措施|政策措施|政策|意见|指导意见|实施意见|实施方案|行动方案|工作方案|方案|行动计划|三年行动计划|年度计划|工作计划|计划|规划|决定|通知|建议|提案|办法|工作要点|年度工作要点|要点)|工作领导小组|领导小组|工作专班|专班|联席会议|协调小组)(?:办公室)?(?:\([^)]*\))?$/

/** What a title wants: of 关于加快某某一体化发展的意见 the words between 关于 and 的. */
function wantedBy({ name, start, end }: Mention): Mention | undefined {
  const words = WANTED.exec(name)?.[1]
  // 某都市圈建设2024年工作要点: a year ends no aim.
  return words === undefined || /年度?$/.test(words)
    ? undefined
    : { start, end, name: words, kind: 'Goal', doubt: '目标,由名称中的动宾短语拟名' }
}

/** 甲乙两市一体化发展大会: what they meet or agree for. */
const JOINT =
  /^(?:“[^”]*”)?(?:首届|第[\p{Script=Han}\d]+[届次]|\d{4}年?度?)?(?:[^《》]{2,8}?(?=(?:共同|协同|联合)(?:推进|推动|促进)))?((?:共同|协同|联合)(?:推进|推动|促进)[^《》]{4,30}?|[^《》“”]{0,20}?(?:一体化发展|高质量发展|协同发展|融合发展|协同创新|联动发展|同城化发展|合作发展|互联互通|产业协同))(?:暨[^《》]*?)?(?:首届|第[\p{Script=Han}\d]+[届次])?(?:的)?(?:战略|框架|合作|全面|友好|工作|高层|党政|市长|行政)*(?:协议|协议书|备忘录|倡议书?|宣言|机制|联席会议(?:制度)?|联席会|大会|论坛|峰会|会议|座谈会|推进会|对接会|联盟|签约仪式|签约活动|行动计划(?:\([^)]*\))?)$/u
const JOINTLY: readonly EntityKind[] = [
  'Event',
  'Agreement',
  'Policy',
  'Committee',
  'Publication',
  'Alliance',
]

function jointGoal({ name, kind, start, end }: Mention): Mention | undefined {
  const words = JOINTLY.includes(kind) ? JOINT.exec(name)?.[1] : undefined
  return words === undefined ? undefined : { start, end, name: words, kind: 'Goal', doubt: '目标,由名称拟名' }
}

/** What the title of a policy, proposal or leading group tells besides where it begins: what it wants, and for where. */
export function toldByTitle(mention: Mention, dictionary: Dictionary): Told[] {
  const { name, kind } = mention
  const joint = jointGoal(mention)
  const group = kind === 'GovernmentBody' && /领导小组办公室$/.test(name)
  if (!['Policy', 'Proposal', 'Committee', 'Mechanism'].includes(kind) && !group)
    return joint ? [{ relation: 'PURSUES', start: mention, end: joint }] : []
  const goal = wantedBy(mention) ?? joint
  const places =
    kind !== 'Policy'
      ? []
      : knownIn(name, { start: 0, end: name.length }, dictionary).filter(
          (known) => known.start > 0 && known.name !== '全国' && isA(known.kind, 'Place'),
        )
  return [
    ...(goal ? [{ relation: 'PURSUES' as const, start: mention, end: goal }] : []),
    ...places.slice(0, 2).map((place) => ({
      relation: 'COVERS' as const,
      start: mention,
      end: { ...place, start: mention.start, end: mention.end },
    })),
  ]
}

/** The name that a title in 《》 gives. */
export function titleName(text: string, span: Span): Mention {
  const inner = { start: span.start + 1, end: span.end - 1 }
  const name = text.slice(inner.start, inner.end)
  // 某行动计划(2023—2025年), 某规划纲要(试行)
  const plain = name.replace(/\([^)]*\)$/, '')
  const ending = ENDINGS.find(
    ({ kind, ends }) =>
      ['Agreement', 'Policy', 'Publication', 'Ranking', 'Proposal'].includes(kind) && plain.endsWith(ends),
  )
  return {
    ...span,
    name,
    kind:
      ending?.kind ?? (/建议$/.test(plain) ? 'Proposal' : /决[定议]$/.test(plain) ? 'Policy' : 'Publication'),
    ...(!ending && { doubt: '书名号内的名称,类别待定' }),
  }
}
