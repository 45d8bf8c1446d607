import { canJoin, type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Status } from '#graph-model/record.ts'
import type { Span } from '../dataset/text.ts'
import { type Mention, printedWithin } from './mention.ts'
import type { Statement } from './statement.ts'

/** What works in a field that is named before or after it. */
const FOCUSED: readonly EntityKind[] = [
  'Programme',
  'Event',
  'Platform',
  'Laboratory',
  'Alliance',
  'Project',
  'Park',
  'Zone',
  'ResearchInstitute',
  'Mechanism',
  'Group',
]
/** What offers services. */
const OFFERS: readonly EntityKind[] = ['Programme', 'Service', 'Platform', 'Mechanism']
/** 在新能源、生物医药等领域开展某攻关: a field is listed before what works in it. */
const FIELDS_FIRST = /^[^,;]{0,40}?(?:领域|方向|产业|行业|赛道|见长|为主攻)/

/** 聚焦新能源、生物医药,组织某大赛: it is what is done next that works in the field, and not the place that does it. */
const TURNS_TO = /(?:围绕|聚焦|紧盯|面向|深化|加强)[^,;。]*$/

/** Lets what is named after a field work in it where the text says no more of a place than that it turns to it. */
export function refocused(
  text: string,
  clause: Span,
  names: readonly Mention[],
  statements: readonly Statement[],
): Statement[] {
  return statements.flatMap((one) => {
    if (one.relation !== 'FOCUSES_ON' || !isA(one.start.kind, 'Place')) return [one]
    if (!TURNS_TO.test(text.slice(clause.start, one.end.start))) return [one]
    const next = names.find(
      ({ kind, start, end }) =>
        start >= one.end.end && end <= clause.end && FOCUSED.includes(kind as EntityKind),
    )
    if (!next) return [one]
    return [{ ...one, start: next }]
  })
}

/** Fields and services of which nothing was said belong to what the clause tells of next to them. */
export function sayLeft(
  text: string,
  clause: Span,
  names: readonly Mention[],
  statements: readonly Statement[],
  status: Status,
): Statement[] {
  const told = new Set(statements.flatMap(({ start, end }) => [start.name, end.name]))
  const printed = printedWithin(names, clause).sort((a, b) => a.start - b.start)
  const say = (relation: 'FOCUSES_ON' | 'HAS_PART', start: Mention, end: Mention): Statement[] =>
    start.name !== end.name && canJoin(relation, start.kind, end.kind)
      ? [
          {
            relation,
            start,
            end,
            quote: clause,
            basis: 'stated',
            status: statements.find((one) => one.end.name === start.name)?.status ?? status,
            doubts: ['由相邻的名称推测'],
          },
        ]
      : []
  return printed.flatMap((name) => {
    if (told.has(name.name)) return []
    const before = printed.filter(({ end }) => end <= name.start)
    const after = printed.filter(({ start }) => start >= name.end)
    if (name.kind === 'Industry') {
      const first = FIELDS_FIRST.test(text.slice(name.end, clause.end))
      const next = after.find(({ kind }) => FOCUSED.includes(kind as EntityKind))
      const last = before.findLast(({ kind }) => FOCUSED.includes(kind as EntityKind))
      const whose = first ? (next ?? last) : (last ?? next)
      return whose ? say('FOCUSES_ON', whose, name) : []
    }
    if (name.kind !== 'Service') return []
    const offer = before.findLast(
      ({ kind, name: other }) => OFFERS.includes(kind as EntityKind) && told.has(other),
    )
    return offer ? say('HAS_PART', offer, name) : []
  })
}
