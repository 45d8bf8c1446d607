import type { Kind, RelationType } from './ontology.ts'

/**
 * What two things of one clause mostly have to do with each other when nothing was said of them: the first is named
 * before the second. They hold about as often as not: what follows from one is marked for a person to look at.
 */
export interface Likely {
  readonly first: readonly Kind[]
  readonly second: readonly Kind[]
  readonly relation: RelationType
  /** The end that the first one stands at. */
  readonly at: 'start' | 'end'
}

export const LIKELY: readonly Likely[] = [
  {
    first: ['Territory', 'GovernmentBody', 'Company', 'University'],
    second: ['Agreement'],
    relation: 'PARTY_TO',
    at: 'start',
  },
  { first: ['Policy'], second: ['County', 'District'], relation: 'COVERS', at: 'start' },
  { first: ['City', 'District', 'County'], second: ['Mechanism'], relation: 'PARTICIPATES_IN', at: 'start' },
  {
    first: ['Programme'],
    second: ['Mechanism', 'Project', 'Platform', 'Park'],
    relation: 'HAS_PART',
    at: 'start',
  },
  { first: ['Mechanism'], second: ['Mechanism'], relation: 'HAS_PART', at: 'start' },
  {
    first: ['Industry'],
    second: ['Alliance', 'Group', 'Event', 'Region'],
    relation: 'FOCUSES_ON',
    at: 'end',
  },
  { first: ['Event'], second: ['Agreement'], relation: 'HAS_PART', at: 'start' },
  { first: ['City'], second: ['Committee'], relation: 'MEMBER_OF', at: 'start' },
  { first: ['District', 'County'], second: ['Town'], relation: 'PART_OF', at: 'end' },
  {
    first: ['Programme', 'Event', 'Platform'],
    second: ['University'],
    relation: 'PARTICIPATES_IN',
    at: 'end',
  },
  { first: ['Programme'], second: ['Company'], relation: 'PARTICIPATES_IN', at: 'end' },
  { first: ['Alliance'], second: ['University'], relation: 'MEMBER_OF', at: 'end' },
  { first: ['Corridor'], second: ['Zone'], relation: 'HAS_PART', at: 'start' },
  { first: ['City'], second: ['Corridor'], relation: 'PASSES_THROUGH', at: 'end' },
]
