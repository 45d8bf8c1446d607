import type { RelationType } from '#graph-model/ontology/ontology.ts'
import { ALL_WANTED } from './filter.ts'
import type { Reading } from './reading.ts'
import { membersOf, reachesIn } from './region.ts'
import { hopsFrom, WALKED } from './walk.ts'

const UP: readonly RelationType[] = ['PART_OF', 'LOCATED_IN']

/**
 * The things of a list that have to do with a region: a tie of theirs reaches a member, or a neighbour of theirs is
 * the region or a member, or lies in one.
 */
export async function belongingTo(
  reading: Reading,
  region: string,
  things: readonly string[],
): Promise<ReadonlySet<string>> {
  const members = new Set([region, ...(await membersOf(reading, region)).map((member) => member.entity.id)])
  const found = new Set((await reachesIn(reading, region)).map((reach) => reach.tie))
  const { hops } = await hopsFrom(reading, things, { types: WALKED, wanted: ALL_WANTED })
  const others = [...new Set(hops.map((hop) => hop.to))]
  const above = await hopsFrom(reading, others, { types: UP, wanted: ALL_WANTED, onlyForward: true })
  const inside = new Set(above.hops.filter((hop) => members.has(hop.to)).map((hop) => hop.from))
  for (const hop of hops) if (members.has(hop.to) || inside.has(hop.to)) found.add(hop.from)
  return found
}
