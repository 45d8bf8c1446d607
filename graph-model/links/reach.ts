import { append } from '../group.ts'
import type { RelationType } from '../ontology/ontology.ts'
import type { Role } from '../ontology/relation.ts'
import type { Basis, Status } from '../record.ts'
import { climb, Slopes } from './climb.ts'
import { type LinkSource, strongestBasis, strongestStatus, weakestBasis, weakestStatus } from './graph.ts'
import { Network } from './network.ts'
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

/** The regions that have members of their own, by number, with these members in no particular order. */
function regionsWithMembers(source: LinkSource): Map<number, ReadonlySet<number>> {
  const found = new Map<number, number[]>()
  for (let edge = 0; edge < source.edgeCount; edge++) {
    if (source.type(edge) !== 'MEMBER_OF' || source.areawide(edge)) continue
    if (source.kind(source.end(edge)) === 'Region') append(found, source.end(edge), source.start(edge))
  }
  return new Map(
    [...found]
      .filter(([, members]) => members.length > 1)
      .map(([region, members]) => [region, new Set(members)]),
  )
}

interface Group extends TieGroup {
  readonly form: Form
  readonly peers: number
  readonly region: number
}

function reachOf(
  source: LinkSource,
  group: Group,
  end: TieEnd,
  way: readonly number[],
  member: number,
): Reach {
  const by = end.by.map((alike) => alike.map((edge) => source.edge(edge)))
  const steps = way.map((edge) => source.edge(edge))
  const making = by.flat()
  const walked = [...making, ...steps]
  return {
    tie: source.id(group.tie),
    member: source.id(member),
    region: source.id(group.region),
    group: group.group,
    form: group.form,
    role: end.role,
    status: weakestStatus([
      ...by.map((alike) => strongestStatus(alike.map((edge) => edge.status))),
      ...steps.map((edge) => edge.status),
    ]),
    basis: weakestBasis([
      ...by.map((alike) => strongestBasis(alike.map((edge) => edge.basis))),
      ...steps.map((edge) => edge.basis),
    ]),
    peers: group.peers,
    ends: [source.id(end.node)],
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

interface Way {
  readonly end: TieEnd
  readonly member: number
  readonly steps: readonly number[]
}

/** The ways to members that another member's way answers. */
function answered(ways: readonly Way[]): Way[] {
  const members = new Map<Role, Set<number>>()
  for (const { end, member } of ways) members.set(end.role, (members.get(end.role) ?? new Set()).add(member))
  return ways.filter(({ end, member }) =>
    [...members].some(
      ([role, reached]) => rolesTie(end.role, role) && reached.size > (reached.has(member) ? 1 : 0),
    ),
  )
}

function* reachesOfGroup(
  network: Network,
  group: TieGroup,
  region: number,
  members: ReadonlySet<number>,
): Generator<Reach> {
  const { source } = network
  const climbs = group.ends.map((end) => ({ end, ways: climb(network, end.node, members) }))
  const ways = climbs.flatMap(({ end, ways }) => ways.map((way) => ({ end, ...way })))
  if (ways.length === 0 && group.areawide.length === 0) return
  const reached = new Set(ways.map((way) => way.member))
  const directed = group.ends.some((end) => end.role !== 'peer')
  const peers = reached.size + climbs.filter((one) => one.ways.length === 0).length
  const form: Form = group.areawide.length > 0 ? 'areawide' : !directed && peers >= 3 ? 'joint' : 'pairwise'
  if (form === 'joint' && reached.size < 2) return
  const whole = { ...group, form, peers, region }
  for (const { end, steps, member } of form === 'pairwise' ? answered(ways) : ways)
    yield reachOf(source, whole, end, steps, member)
  if (form === 'areawide') {
    const all: TieEnd = { node: region, role: 'peer', by: [group.areawide] }
    yield reachOf(source, whole, all, [], region)
  }
}

/**
 * All that ties reach, for every region with members: what the importer stores as REACHES, tie by tie.
 * Nothing comes from standing in one list, region or industry, nor between guests of one event.
 */
export function* eachReach(source: LinkSource): Generator<Reach> {
  const regions = regionsWithMembers(source)
  if (regions.size === 0) return
  const network = new Network(source)
  const slopes = new Slopes(network, new Set([...regions.values()].flatMap((members) => [...members])))
  const concerns = (edge: number, other: number) =>
    source.areawide(edge) || regions.has(other) || slopes.lead(other)
  const matters = (tie: number) =>
    network.tieEdges(tie).some(({ edge, other }) => concerns(edge, other)) ||
    network.sites(tie).some((edge) => concerns(edge, source.end(edge)))
  for (const tie of network.ties) {
    if (!matters(tie)) continue
    for (const [region, members] of regions)
      for (const group of tieGroups(network, tie, region))
        yield* reachesOfGroup(network, group, region, members)
  }
}

/** As `eachReach`, all at once. */
export function reaches(source: LinkSource): Reach[] {
  return [...eachReach(source)]
}

/** The id of a stored reach: the tie, the member, and what else tells it from others between them. */
export function reachId(reach: Reach): string {
  return `${reach.tie}~REACHES~${reach.member}~${reach.region}-${reach.group}-${reach.role}-${reach.ends[0]}`
}
