import type { CityMapAnswer, Name, Status } from '../operations.generated.ts'
import type { Filters, Form } from '../state/filters.ts'

export type Links = CityMapAnswer['cityLinks']
type Pair = Links['pairs'][number]
export type PairTie = Pair['ties'][number]
type Coverage = Pair['coverage']

/** Ties between two members that the filters leave, those that exist apart from those that are planned. */
export interface Band {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly existing: readonly PairTie[]
  readonly planned: readonly PairTie[]
  /** Joint ties that both take part in. */
  readonly joint: readonly string[]
  readonly coverage: Coverage
}

/** Joint ties of the same members: one hull with their number. */
export interface Hull {
  readonly members: readonly string[]
  readonly ties: readonly { readonly tie: Name; readonly status: Status }[]
}

export interface Bands {
  readonly bands: readonly Band[]
  readonly hulls: readonly Hull[]
  readonly areawide: readonly { readonly tie: Name; readonly status: Status }[]
}

/** What the filters leave of the links between members. */
export function bandsOf(links: Links, filters: Pick<Filters, 'kinds' | 'forms'>): Bands {
  const shows = (form: Form) => !filters.forms.includes(form)
  const kept = <T extends { readonly tie: Name }>(form: Form, ties: readonly T[]) =>
    shows(form) ? ties.filter((tie) => !filters.kinds.includes(tie.tie.kind)) : []
  const joint = kept('JOINT', links.joint)
  const jointIds = new Set(joint.map((tie) => tie.tie.id))
  return {
    bands: links.pairs.map((pair) => {
      const ties = kept('PAIRWISE', pair.ties)
      return {
        id: pair.id,
        a: pair.a.id,
        b: pair.b.id,
        existing: ties.filter((tie) => tie.status !== 'PLANNED'),
        planned: ties.filter((tie) => tie.status === 'PLANNED'),
        joint: pair.joint.map((tie) => tie.tie.id).filter((id) => jointIds.has(id)),
        coverage: pair.coverage,
      }
    }),
    hulls: hullsOf(links, joint),
    areawide: kept('AREAWIDE', links.areawide),
  }
}

/** Groups joint ties by who takes part; members stand in the order of the plan. Fewer than two make no hull. */
function hullsOf(links: Links, joint: Links['joint']): Hull[] {
  const order = new Map(links.members.map((member) => [member.entity.id, member.order]))
  const hulls = new Map<string, { members: string[]; ties: { tie: Name; status: Status }[] }>()
  for (const tie of joint) {
    const members = [...new Set(tie.members.map((reach) => reach.member.id))]
      .filter((id) => order.has(id))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    if (members.length < 2) continue
    const hull = hulls.get(members.join()) ?? { members, ties: [] }
    hull.ties.push(tie)
    hulls.set(members.join(), hull)
  }
  return [...hulls.values()].sort((a, b) => b.members.length - a.members.length)
}

/** The number of different ties in some bands. */
export function distinct(ties: readonly { readonly tie: { readonly id: string } }[]): number {
  return new Set(ties.map((tie) => tie.tie.id)).size
}
