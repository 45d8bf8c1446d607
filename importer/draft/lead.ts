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
