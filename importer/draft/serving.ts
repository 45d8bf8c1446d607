import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'

/** What is done, and what an aim that the text goes on to name is mostly the aim of. */
const MEASURES: readonly EntityKind[] = ['Programme', 'Mechanism', 'Service', 'Event']

/** How an aim begins that is something else that is done. */
const DONE_TOO =
  /^(?:支持|引导|鼓励|组织|选派|吸引|各|推进|协同推进|承接|引进|开展|实施|举办|扩大|维权|注入|加快建设|探索|研究|推动[^,;]{2,14}(?:发挥|参与|开展))/

/**
 * 开展甲行动,提升创新能力: in what a body tells of its own work, the measure that was named last before an aim serves it,
 * as those who act do.
 */
export function sayServing(names: readonly Mention[], statements: readonly Statement[]): Statement[] {
  const pursued = statements.filter(
    ({ relation, end }) => relation === 'PURSUES' && end.kind === 'Goal' && !DONE_TOO.test(end.name),
  )
  const goals = new Map(
    pursued.filter(({ status }) => status !== 'established').map((one) => [one.end.name, one]),
  )
  const serving = new Set<string>()
  return [...goals.values()].flatMap((one) => {
    const measure = names
      .filter(({ kind, implied, end }) => !implied && kind !== 'Goal' && end <= one.end.start + 1)
      .sort((a, b) => a.end - b.end)
      .at(-1)
    const serves =
      measure &&
      !serving.has(measure.name) &&
      MEASURES.includes(measure.kind as EntityKind) &&
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
