import type { RelationType } from '../ontology/ontology.ts'
import type { Role } from '../ontology/relation.ts'
import type { Basis, Status } from '../record.ts'
import { climb } from './climb.ts'
import {
  type LinkEdge,
  type LinkGraph,
  strongestBasis,
  strongestStatus,
  weakestBasis,
  weakestStatus,
} from './graph.ts'
import { type TieEnd, type TieGroup, tieGroups } from './tie.ts'

export type Form = 'pairwise' | 'joint' | 'areawide'

/** That a tie reaches a member of a region, by one end of it. An area-wide tie also reaches the region itself. */
export interface Reach {
  readonly tie: string
  readonly member: string
  readonly region: string
  readonly group: string
  readonly form: Form
  readonly role: Role
  /** The weakest on the way. */
  readonly status: Status
  readonly basis: Basis
  /** Named peers of the group: members reached, and ends that reach none. */
  readonly peers: number
  readonly ends: readonly string[]
  /** Ids of the relationships from the tie to the member. */
  readonly via: readonly string[]
  /** Types of the relationships that make the tie. */
  readonly relations: readonly RelationType[]
  readonly evidence: readonly string[]
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** The regions that have members of their own, with these members in no particular order. */
export function regionsWithMembers(graph: LinkGraph): Map<string, string[]> {
  const found = new Map<string, LinkEdge[]>()
  for (const edge of graph.edges) {
    if (edge.type !== 'MEMBER_OF' || edge.areawide) continue
    if (graph.nodes.get(edge.end)?.kind !== 'Region') continue
    found.set(edge.end, [...(found.get(edge.end) ?? []), edge])
  }
  return new Map(
    [...found]
      .filter(([, edges]) => edges.length > 1)
      .map(([region, edges]) => [region, edges.map((edge) => edge.start)]),
  )
}

function reachOf(
  group: TieGroup,
  region: string,
  end: TieEnd,
  form: Form,
  peers: number,
  way: readonly LinkEdge[],
  member: string,
): Reach {
  const statuses = end.by.map((alike) => strongestStatus(alike.map((edge) => edge.status)))
  const bases = end.by.map((alike) => strongestBasis(alike.map((edge) => edge.basis)))
  const making = end.by.flat()
  const walked = [...making, ...way]
  return {
    tie: group.tie,
    member,
    region,
    group: group.group,
    form,
    role: end.role,
    status: weakestStatus([...statuses, ...way.map((edge) => edge.status)]),
    basis: weakestBasis([...bases, ...way.map((edge) => edge.basis)]),
    peers,
    ends: [end.id],
    via: walked.map((edge) => edge.id),
    relations: [...new Set(making.map((edge) => edge.type))],
    evidence: [...new Set(walked.flatMap((edge) => edge.evidence))],
    since: walked.find((edge) => edge.since)?.since,
    until: walked.find((edge) => edge.until)?.until,
  }
}

/** Whether two roles towards one tie tie their ends to each other: guests of one event do not. */
export function rolesTie(a: Role, b: Role): boolean {
  return (a !== 'to' && b !== 'from') || (a !== 'from' && b !== 'to')
}

function reachesOfGroup(
  graph: LinkGraph,
  group: TieGroup,
  region: string,
  members: ReadonlySet<string>,
): Reach[] {
  const climbs = group.ends.map((end) => ({ end, ways: climb(graph, end.id, members) }))
  const reached = new Set(climbs.flatMap(({ ways }) => ways.map((way) => way.member)))
  const directed = group.ends.some((end) => end.role !== 'peer')
  const peers = reached.size + climbs.filter(({ ways }) => ways.length === 0).length
  const form: Form = group.areawide.length > 0 ? 'areawide' : !directed && peers >= 3 ? 'joint' : 'pairwise'
  const reaches = climbs.flatMap(({ end, ways }) =>
    ways.map((way) => reachOf(group, region, end, form, peers, way.steps, way.member)),
  )
  if (form === 'areawide') {
    const all: TieEnd = { id: region, role: 'peer', by: [group.areawide] }
    return [...reaches, reachOf(group, region, all, form, peers, [], region)]
  }
  if (form === 'joint') return reached.size > 1 ? reaches : []
  return reaches.filter((reach) =>
    reaches.some((other) => other.member !== reach.member && rolesTie(reach.role, other.role)),
  )
}

/**
 * All that ties reach, for every region with members: what the importer stores as REACHES.
 * Nothing comes from standing in one list, region or industry, nor between guests of one event.
 */
export function reaches(graph: LinkGraph): Reach[] {
  return [...regionsWithMembers(graph)].flatMap(([region, members]) => {
    const inRegion = new Set(members)
    return tieGroups(graph, region).flatMap((group) => reachesOfGroup(graph, group, region, inRegion))
  })
}

/** The id of a stored reach: the tie, the member, and what else tells it from others between them. */
export function reachId(reach: Reach): string {
  return `${reach.tie}~REACHES~${reach.member}~${reach.region}-${reach.group}-${reach.role}-${reach.ends[0]}`
}
