import { groupBy } from '../group.ts'
import type { RelationType } from '../ontology/ontology.ts'
import type { Basis, Status } from '../record.ts'
import { strongestBasis, strongestStatus, weakestBasis, weakestStatus } from './graph.ts'
import { type Reach, rolesTie } from './reach.ts'

/** One tie between two members; `from` and `to` are set where it has a direction. */
export interface PairTie {
  readonly tie: string
  readonly relations: readonly RelationType[]
  readonly status: Status
  readonly basis: Basis
  readonly from?: string
  readonly to?: string
  readonly a: Reach
  readonly b: Reach
}

/** A tie of three or more named peers, or of all cities. */
export interface SharedTie {
  readonly tie: string
  readonly relations: readonly RelationType[]
  readonly status: Status
  readonly basis: Basis
  /** One reach a member, in the order of members; none of the region itself. */
  readonly members: readonly Reach[]
  readonly peers: number
  /** Ids of the relationships by which an area-wide tie speaks of all cities. */
  readonly areawideBy: readonly string[]
}

/** What is recorded between two members, in the order of the region's members. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly ties: readonly PairTie[]
  readonly joint: readonly SharedTie[]
}

export interface CityLinks {
  readonly pairs: readonly Pair[]
  readonly joint: readonly SharedTie[]
  readonly areawide: readonly SharedTie[]
}

/** What is kept; everything is when nothing is given. */
export interface LinkFilter {
  readonly status?: readonly Status[]
  readonly basis?: readonly Basis[]
  /** Leaves out ties that reach a member only by a reference fact. */
  readonly sourceTextOnly?: boolean
}

/** Several reaches of one tie to one member, as one: the strongest of them, with the ends and evidence of all. */
function mergeReaches(reaches: readonly Reach[]): Reach {
  const status = strongestStatus(reaches.map((reach) => reach.status))
  const ofStatus = reaches.filter((reach) => reach.status === status)
  const basis = strongestBasis(ofStatus.map((reach) => reach.basis))
  const best = ofStatus.find((reach) => reach.basis === basis) as Reach
  const all = <V>(list: (reach: Reach) => readonly V[]) => [...new Set([best, ...reaches].flatMap(list))]
  return {
    ...best,
    ends: all((reach) => reach.ends),
    via: all((reach) => reach.via),
    relations: all((reach) => reach.relations),
    evidence: all((reach) => reach.evidence),
  }
}

function byMember(reaches: readonly Reach[]): Reach[] {
  return [...groupBy(reaches, (reach) => reach.member).values()].map(mergeReaches)
}

function pairTie(tie: string, ofA: readonly Reach[], ofB: readonly Reach[]): PairTie | undefined {
  const met = ofA.flatMap((a) =>
    ofB.filter((b) => a.group === b.group && rolesTie(a.role, b.role)).map((b) => ({ a, b })),
  )
  if (met.length === 0) return undefined
  const a = mergeReaches(met.map((pair) => pair.a))
  const b = mergeReaches(met.map((pair) => pair.b))
  const goes = (from: Reach, to: Reach) =>
    from.role !== 'to' && to.role !== 'from' && !(from.role === 'peer' && to.role === 'peer')
  const forward = met.some((pair) => goes(pair.a, pair.b))
  const backward = met.some((pair) => goes(pair.b, pair.a))
  return {
    tie,
    relations: [...new Set([...a.relations, ...b.relations])],
    status: weakestStatus([a.status, b.status]),
    basis: weakestBasis([a.basis, b.basis]),
    ...(forward !== backward &&
      (forward ? { from: a.member, to: b.member } : { from: b.member, to: a.member })),
    a,
    b,
  }
}

function sharedTie(tie: string, reaches: readonly Reach[], order: readonly string[]): SharedTie {
  const members = byMember(reaches.filter((reach) => reach.member !== reach.region)).sort(
    (a, b) => order.indexOf(a.member) - order.indexOf(b.member),
  )
  const whole = reaches.filter((reach) => reach.member === reach.region)
  const statuses =
    whole.length > 0
      ? [strongestStatus(whole.map((reach) => reach.status))]
      : members.map((reach) => reach.status)
  const bases =
    whole.length > 0
      ? [strongestBasis(whole.map((reach) => reach.basis))]
      : members.map((reach) => reach.basis)
  return {
    tie,
    relations: [...new Set(reaches.flatMap((reach) => reach.relations))],
    status: weakestStatus(statuses),
    basis: weakestBasis(bases),
    members,
    peers: Math.max(...reaches.map((reach) => reach.peers)),
    areawideBy: [...new Set(whole.flatMap((reach) => reach.via))],
  }
}

/** 1/(k-1) of a joint tie of k members, for those who want one network; undefined below two members. */
export function jointWeight(tie: SharedTie): number | undefined {
  return tie.members.length > 1 ? 1 / (tie.members.length - 1) : undefined
}

/**
 * The links between members, from what ties reach: every pair of members in their order, with its ties; joint and
 * area-wide ties apart, never made into pairs. Ties stand in the order in which `reaches` names them first.
 */
export function cityLinks(
  reaches: readonly Reach[],
  members: readonly string[],
  filter: LinkFilter = {},
): CityLinks {
  const kept = (tie: { status: Status; basis: Basis }) =>
    (!filter.status || filter.status.includes(tie.status)) &&
    (!filter.basis || filter.basis.includes(tie.basis))
  const chosen = filter.sourceTextOnly ? reaches.filter((reach) => reach.basis !== 'reference') : reaches
  const ofForm = (form: Reach['form']) =>
    groupBy(
      chosen.filter((reach) => reach.form === form),
      (reach) => reach.tie,
    )
  const shared = (form: 'joint' | 'areawide') =>
    [...ofForm(form)].map(([tie, list]) => sharedTie(tie, list, members)).filter(kept)
  const joint = shared('joint').filter((tie) => tie.members.length > 1)
  const pairwise = ofForm('pairwise')
  const pairs = members.flatMap((a, index) =>
    members.slice(index + 1).map((b) => ({
      a,
      b,
      ties: [...pairwise].flatMap(([tie, list]) => {
        const found = pairTie(
          tie,
          list.filter((reach) => reach.member === a),
          list.filter((reach) => reach.member === b),
        )
        return found && kept(found) ? [found] : []
      }),
      joint: joint.filter(
        (tie) =>
          tie.members.some((reach) => reach.member === a) && tie.members.some((reach) => reach.member === b),
      ),
    })),
  )
  return { pairs, joint, areawide: shared('areawide').filter((tie) => tie.areawideBy.length > 0) }
}
