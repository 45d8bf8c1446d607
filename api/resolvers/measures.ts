import type { CityLinks } from '#graph-model/links/pair.ts'
import type { Context } from '../context.ts'
import { lazily } from '../page.ts'
import type { Member } from '../region.ts'
import { sourcesOf } from '../sources.ts'
import { derivedLinks, type LinksArguments, passagesOf } from './links.ts'

/** Ties counted for one member. A tie counts once, however many of its pairs the member is in. */
function measureOf(member: Member, { pairs, joint }: CityLinks) {
  const { id } = member.entity
  const own = pairs.filter((pair) => pair.a === id || pair.b === id)
  const ties = own.flatMap((pair) => pair.ties)
  const existing = ties.filter((tie) => tie.status !== 'planned')
  const count = (list: readonly { readonly tie: string }[]) => new Set(list.map((tie) => tie.tie)).size
  const shared = joint.filter((tie) => tie.members.some((reach) => reach.member === id))
  return {
    member,
    existing: count(existing),
    planned: count(ties.filter((tie) => tie.status === 'planned')),
    joint: count(shared),
    partners: own.filter((pair) => pair.ties.some((tie) => tie.status !== 'planned')).length,
    // 1/(k-1) for each of the k-1 others makes one a joint tie.
    weighted: existing.length + shared.filter((tie) => tie.status !== 'planned').length,
  }
}

/** Counts by member, in the order of the official plan. */
export async function networkMeasures(_root: unknown, args: LinksArguments, { reading }: Context) {
  const { region, members, found } = await derivedLinks(reading, args)
  const rests = lazily(() => sourcesOf(reading, passagesOf(found)))
  return {
    region,
    members: members.map((member) => measureOf(member, found)),
    areawide: found.areawide.length,
    sources: async () => (await rests()).sources,
    caveats: async () => (await rests()).caveats,
    words: async () => (await rests()).words,
  }
}
