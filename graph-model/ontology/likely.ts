import type { Kind, RelationType } from './ontology.ts'

/**
 * What two things of one clause mostly have to do with each other when nothing was said of them, or nothing but what
 * goes along with it: the first is named before the second. About two of five hold (299 of 704 in texts of other
 * regions, 21 of 39 in the founding document's half for tuning and a reply from Chongqing): what follows is marked for
 * a person to look at.
 */
export interface Likely {
  readonly first: readonly Kind[]
  readonly second: readonly Kind[]
  readonly relation: RelationType
  /** The end that the first one stands at. */
  readonly at: 'start' | 'end'
  /** Whether nothing else may be named between them. */
  readonly next?: true
  /** The one relation said of the two that this goes along with. */
  readonly beside?: RelationType
}

export const LIKELY: readonly Likely[] = [
  {
    first: ['Territory', 'GovernmentBody', 'Company', 'University'],
    second: ['Agreement'],
    relation: 'PARTY_TO',
    at: 'start',
  },
  { first: ['Policy'], second: ['County', 'District'], relation: 'COVERS', at: 'start' },
  { first: ['Mechanism'], second: ['Mechanism'], relation: 'HAS_PART', at: 'start' },
  { first: ['Industry'], second: ['Alliance', 'Event'], relation: 'FOCUSES_ON', at: 'end' },
  { first: ['Event'], second: ['Agreement'], relation: 'HAS_PART', at: 'start' },
  { first: ['City'], second: ['Committee'], relation: 'MEMBER_OF', at: 'start' },
  { first: ['District', 'County'], second: ['Town'], relation: 'PART_OF', at: 'end' },
  {
    first: ['Programme', 'Event'],
    second: ['University'],
    relation: 'PARTICIPATES_IN',
    at: 'end',
  },
  { first: ['Alliance'], second: ['University'], relation: 'MEMBER_OF', at: 'end' },
  { first: ['Corridor'], second: ['Zone'], relation: 'HAS_PART', at: 'start' },
  { first: ['City'], second: ['Corridor'], relation: 'PASSES_THROUGH', at: 'end' },
  { first: ['Committee'], second: ['City'], relation: 'MEMBER_OF', at: 'end' },
  { first: ['Corridor'], second: ['City'], relation: 'PASSES_THROUGH', at: 'start' },
  { first: ['Corridor'], second: ['Park'], relation: 'HAS_PART', at: 'start' },
  { first: ['City'], second: ['County'], relation: 'PART_OF', at: 'end', next: true },
  { first: ['Platform', 'Service', 'Event'], second: ['Group'], relation: 'PARTICIPATES_IN', at: 'end' },
  { first: ['Region'], second: ['Programme'], relation: 'PARTICIPATES_IN', at: 'start' },
  { first: ['Platform'], second: ['Service'], relation: 'HAS_PART', at: 'start' },
  { first: ['Mechanism'], second: ['Group'], relation: 'COVERS', at: 'start' },
  { first: ['City'], second: ['Policy'], relation: 'COVERS', at: 'end', next: true },
  {
    first: ['Platform', 'Zone', 'Company'],
    second: ['City'],
    relation: 'LOCATED_IN',
    at: 'start',
    next: true,
  },
  { first: ['University'], second: ['County'], relation: 'LOCATED_IN', at: 'start' },
  { first: ['Territory'], second: ['Enclave'], relation: 'HOSTS', at: 'start' },
  { first: ['Park'], second: ['Industry'], relation: 'FOCUSES_ON', at: 'start' },
  { first: ['City'], second: ['Industry'], relation: 'FOCUSES_ON', at: 'start', next: true },
  { first: ['Park'], second: ['Ranking'], relation: 'RANKED_IN', at: 'start' },
  { first: ['Ranking'], second: ['District', 'County', 'Company'], relation: 'RANKED_IN', at: 'end' },
  { first: ['GovernmentBody'], second: ['Policy'], relation: 'PROMOTES', at: 'start' },
  { first: ['Policy'], second: ['Programme'], relation: 'BASED_ON', at: 'end' },
  { first: ['Programme'], second: ['Industry'], relation: 'HAS_PART', at: 'start' },
  { first: ['City'], second: ['Corridor'], relation: 'CO_BUILDS', at: 'start', beside: 'PASSES_THROUGH' },
  { first: ['Programme'], second: ['City'], relation: 'PARTICIPATES_IN', at: 'end', beside: 'CONNECTS' },
  { first: ['City'], second: ['Programme'], relation: 'PARTICIPATES_IN', at: 'start', beside: 'IMPLEMENTS' },
]
