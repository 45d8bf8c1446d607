import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { type Mention, printedWithin } from './mention.ts'
import type { Statement } from './statement.ts'

const RUNS =
  /向[东西南北]|拓展至|延伸至?|沿线|起于|源起|始于|起点|止于|终点|途经|串联|贯穿|联通|连通|覆盖|范围|节点城市|核心承载|主轴/

/** Where a corridor runs: the places that a clause about it names, where its words tell of its course. */
export function sayCourse(
  text: string,
  clause: Span,
  names: readonly Mention[],
  statements: readonly Statement[],
): Statement[] {
  const printed = printedWithin(names, clause)
  const [first] = printed
  if (first?.kind !== 'Corridor' || !RUNS.test(text.slice(first.end, clause.end))) return []
  const told = new Set(
    statements.filter(({ relation }) => relation === 'PASSES_THROUGH').map(({ end }) => end.name),
  )
  return printed
    .filter(({ kind, name }) => isA(kind, 'Place') && kind !== 'Region' && !told.has(name))
    .map((place) => ({
      relation: 'PASSES_THROUGH' as const,
      start: first,
      end: place,
      quote: { start: clause.start, end: clause.end },
      basis: 'stated' as const,
      status: 'ongoing' as const,
      doubts: ['由整句所述走向判断'],
    }))
}
