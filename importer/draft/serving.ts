import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { type Mention, printedWithin } from './mention.ts'
import type { Statement } from './statement.ts'

/** What is done, and what an aim that the text goes on to name is mostly the aim of. */
const MEASURES: readonly EntityKind[] = [
  'Programme',
  'Mechanism',
  'Service',
  'Event',
  'Platform',
  'Alliance',
  'Corridor',
  'Project',
]

/** How an aim begins that is something else that is done. */
const DONE_TOO =
  /^(?:支持|引导|鼓励|组织|选派|吸引|各|推进|协同推进|承接|引进|开展|实施|举办|扩大|维权|注入|加快建设|探索|研究|推动[^,;]{2,14}(?:发挥|参与|开展))/

/** What leads to an aim that is named before what is done for it. */
const LEADS = /^\s*(?:着眼|着眼于|针对|为|为了|围绕|聚焦|紧扣|以)$/
const LED = /^(?:聚焦|围绕|着眼|紧扣)(?!.*(?:需求|领域|产业|协同发展)$)/

/**
 * 开展甲行动,提升创新能力, 聚焦要素流动,建立某机制: in what a body tells of its own work, the measure that was named last
 * before an aim serves it, as those who act do; where the aim comes first, the measure after it does.
 */
export function sayServing(
  text: string,
  clause: Span,
  names: readonly Mention[],
  statements: readonly Statement[],
): Statement[] {
  const measures = printedWithin(names, clause)
    .filter(({ kind }) => MEASURES.includes(kind as EntityKind))
    .sort((a, b) => a.end - b.end)
  const pursued = statements.filter(
    ({ relation, end, status }) =>
      relation === 'PURSUES' && end.kind === 'Goal' && status !== 'established' && !DONE_TOO.test(end.name),
  )
  const goals = new Map(pursued.map((one) => [one.end.name, one]))
  const serving = new Set<string>()
  return [...goals.values()].flatMap((one) => {
    const before = text.slice(clause.start, one.end.start)
    const first = LEADS.test(before) || (before.trim() === '' && LED.test(one.end.name))
    // 一是加强规划衔接: an item of a list, of which the rest of the clause tells.
    if (!first && before.trim() === '') return []
    const measure = first
      ? measures.find(({ start }) => start >= one.end.end)
      : measures.findLast(({ end }) => end <= one.end.start + 1)
    const serves =
      measure &&
      !serving.has(measure.name) &&
      !statements.some(({ relation, start }) => relation === 'PURSUES' && start.name === measure.name) &&
      statements.some(
        ({ start, end }) =>
          (start.name === measure.name && end.name === one.start.name) ||
          (end.name === measure.name && start.name === one.start.name),
      )
    if (serves) serving.add(measure.name)
    return serves ? [{ ...one, start: measure, doubts: ['由前后文推测'] }] : []
  })
}
