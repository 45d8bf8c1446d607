import type { CorridorsAnswer, GroundsAnswer } from '../operations.generated.ts'
import type { Links } from './bands.ts'

/** The place of each member in the official plan, in which cities always stand. */
export type PlanOrder = ReadonlyMap<string, number>

export function planOrder(links: Links | undefined): PlanOrder {
  return new Map(links?.members.map((member) => [member.entity.id, member.order]))
}

/** Members in the order of the plan, then what is no member, as it was. `member` tells where an end lies. */
function sorted<T extends { readonly node: { readonly id: string } }>(
  ends: readonly T[],
  order: PlanOrder,
  member: (id: string) => string = (id) => id,
): T[] {
  const place = (end: T) => order.get(member(end.node.id)) ?? order.size + 1
  return [...ends].sort((a, b) => place(a) - place(b))
}

/** Ends and co-builders in the order of the plan, but for ends whose order the source gives. */
export function corridorsInOrder(answer: CorridorsAnswer, order: PlanOrder): CorridorsAnswer['corridors'] {
  return answer.corridors.map((view) => ({
    ...view,
    ends: view.corridor.order === 'none' ? sorted(view.ends, order) : view.ends,
    coBuilders: sorted(view.coBuilders, order),
  }))
}

/** The ends of shared grounds in the order of the members in which they lie. */
export function groundsInOrder(answer: GroundsAnswer, order: PlanOrder): GroundsAnswer['enclaves'] {
  return answer.enclaves.map((ground) => {
    const members = new Map(
      ground.members.flatMap(({ member, ends }) => ends.map((end) => [end.id, member.id])),
    )
    const at = (id: string) => members.get(id) ?? id
    return {
      ...ground,
      home: sorted(ground.home, order, at),
      host: sorted(ground.host, order, at),
      peers: sorted(ground.peers, order, at),
    }
  })
}
