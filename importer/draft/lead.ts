import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'

const LEADS = ['Programme', 'Mechanism']
const PARTS = [
  'Agreement',
  'Mechanism',
  'Alliance',
  'Platform',
  'Event',
  'Programme',
  'Corridor',
  'Park',
  'Service',
  'Project',
]
const DOES = ['ESTABLISHES', 'PARTY_TO', 'HELD_BY', 'PROMOTES', 'CO_BUILDS', 'IMPLEMENTS']

/** 深化园区共建,甲与乙签订协议: what a clause begins with is made of what it goes on to tell. */
export function partsOfLead(stated: readonly Statement[]): Statement[] {
  const told = stated.filter(({ relation, basis }) => basis === 'stated' && DOES.includes(relation))
  const [first] = told
  if (!first) return []
  const lead = first.relation === 'PROMOTES' && LEADS.includes(first.end.kind) ? first.end : undefined
  if (!lead) return []
  const seen = new Set<string>([lead.name])
  return told.flatMap((one): Statement[] => {
    const part = one.relation === 'HELD_BY' ? one.start : one.end
    if (one.quote.start === first.quote.start || !PARTS.includes(part.kind) || seen.has(part.name)) return []
    seen.add(part.name)
    return [
      {
        relation: 'HAS_PART',
        start: lead,
        end: part,
        quote: { start: first.quote.start, end: one.quote.end },
        basis: 'stated',
        status: one.status,
        doubts: ['由段首所述推测的组成'],
      },
    ]
  })
}

const SERIES = /(?:系列活动|专题活动|系列赛事|系列培训|活动周|创新周|活动月|品牌活动|系列对接会)$/

/** A series of events, and the paragraph that tells of those in it. */
export class Series {
  #whole: Mention | undefined
  #line = -1

  /** The events of a clause as parts of the series that its paragraph began with. */
  add(line: number, stated: readonly Statement[]): Statement[] {
    if (line !== this.#line) this.#whole = undefined
    this.#line = line
    const events = stated.filter(({ relation }) => ['HELD_BY', 'PARTICIPATES_IN'].includes(relation))
    const eventOf = ({ start, end }: Statement) => (start.kind === 'Event' ? start : end)
    const parts = new Map(events.map((one) => [eventOf(one).name, one]))
    const begins = events.map(eventOf).find(({ kind, name }) => kind === 'Event' && SERIES.test(name))
    const whole = this.#whole ?? begins
    this.#whole = whole
    if (!whole) return []
    return [...parts.values()].flatMap((one): Statement[] => {
      const part = eventOf(one)
      if (part.kind !== 'Event' || part.name === whole.name) return []
      return [
        {
          relation: 'HAS_PART',
          start: whole,
          end: part,
          quote: one.quote,
          basis: 'stated',
          status: one.status,
          doubts: ['由同段系列活动推测'],
        },
      ]
    })
  }
}
