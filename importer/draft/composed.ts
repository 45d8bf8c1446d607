import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'

const COMPOSED = /由(.+?)(?:共同)?(?:组成|构成)/u

/** 某都市圈由甲、乙两市,丙市的丁县和戊新区组成: the cities and counties belong to it, other places are part of it. */
export function composedOf(text: string, clause: Span, names: readonly Mention[]): Statement[] {
  const made = COMPOSED.exec(text.slice(clause.start, clause.end))
  if (!made) return []
  const from = clause.start + made.index
  const to = from + made[0].length
  const whole = names.find(
    ({ kind, start, end }) => kind === 'Region' && start >= clause.start && end <= from && from - end <= 4,
  )
  if (!whole) return []
  // 丙市的丁县: the county is what belongs to it.
  const owns = (one: Mention) => names.some(({ start }) => start === one.end + 1 && text[one.end] === '的')
  return names
    .filter((one) => one.start > from && one.end <= to && isA(one.kind, 'Place') && !owns(one))
    .map((one) => ({
      relation: isA(one.kind, 'Territory') ? 'MEMBER_OF' : 'PART_OF',
      start: one,
      end: whole,
      quote: { start: whole.start, end: to },
      basis: 'stated',
      status: 'established',
      doubts: [],
    }))
}
