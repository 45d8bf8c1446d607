import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Dictionary } from './dictionary.ts'
import type { Mention } from './mention.ts'
import { knownIn } from './name.ts'
import type { Statement } from './statement.ts'

const COMPOSED = /由(.+?)(?:共同)?(?:组成|构成)/u
/** 某都市圈规划获批, 甲市全域和乙市丙县纳入: words that say how far a region goes. */
const REACH = /覆盖|范围|划入|纳入|囊括|涵盖|跨入|迈入|全域|包括|包含/u

/** The region that a plan of it is named for. */
function regionOf(plan: Mention, dictionary: Dictionary): Mention | undefined {
  const name = plan.name.replace(/^《/, '')
  const [region] = knownIn(name, { start: 0, end: name.length }, dictionary)
  return region?.kind === 'Region' && /[圈群]$/.test(region.name)
    ? { ...region, start: plan.start, end: plan.end }
    : undefined
}

/** A plan of a region and the cities, counties and districts that it draws it over, which belong to the region. */
function drawnOver(
  text: string,
  clause: Span,
  names: readonly Mention[],
  dictionary: Dictionary,
): Statement[] {
  const plan = names.find(
    ({ kind, name }) => kind === 'Policy' && /(?:圈|群)(?:发展|建设|总体|空间)*规划/.test(name),
  )
  const whole = plan && regionOf(plan, dictionary)
  if (!plan || !whole || !REACH.test(text.slice(plan.end, clause.end))) return []
  const places = names.filter(
    ({ kind, start, end }) =>
      start >= plan.end && end <= clause.end && ['City', 'County', 'District'].includes(kind),
  )
  // 丙市丁县: the county is what belongs to it.
  const own = places.filter(
    (one) => !places.some(({ kind, start }) => kind !== 'City' && one.kind === 'City' && start === one.end),
  )
  if (own.length < 2) return []
  return own.map((one) => ({
    relation: 'MEMBER_OF',
    start: one,
    end: whole,
    quote: { start: plan.start, end: clause.end },
    basis: 'stated',
    status: 'established',
    doubts: [],
  }))
}

/** 某都市圈由甲、乙两市,丙市的丁县和戊新区组成: the cities and counties belong to it, other places are part of it. */
export function composedOf(
  text: string,
  clause: Span,
  names: readonly Mention[],
  dictionary: Dictionary,
): Statement[] {
  const made = COMPOSED.exec(text.slice(clause.start, clause.end))
  if (!made) return drawnOver(text, clause, names, dictionary)
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
