import { Failure } from '#graph-model/failure.ts'
import type { Reach } from '#graph-model/links/reach.ts'
import { admits, type Kind } from '#graph-model/ontology/ontology.ts'
import { heldWithin } from './date.ts'
import { type Entity, entities, entityOf, namedEntity } from './entity.ts'
import type { Wanted } from './filter.ts'
import { type Link, linkOf } from './link.ts'
import { membersOfRegion, type ReachRow, reachesOfRegion } from './queries/reaches.ts'
import { loader, type Reading } from './reading.ts'

/** A member of a region, as the official plan orders them. */
export interface Member {
  readonly entity: Entity
  readonly order: number
  readonly membership: Link
}

const memberLoader = loader<string, readonly Member[]>(async (reading, regions) => {
  const found = await Promise.all(
    regions.map(async (region) => {
      const members = new Map<string, Member>()
      for (const { link, node, place } of await reading.read(membersOfRegion, { region })) {
        const member = { entity: entityOf(node), order: place, membership: linkOf(link) }
        if (member.membership.areawide || members.has(member.entity.id)) continue
        entities(reading).prime(member.entity.id, member.entity)
        members.set(member.entity.id, member)
      }
      return [region, [...members.values()]] as const
    }),
  )
  return new Map(found)
})

const reachLoader = loader<string, ReachRow[]>(async (reading, regions) => {
  const found = await Promise.all(
    regions.map(async (region) => {
      const members = (await memberLoader(reading).load(region)) ?? []
      const ids = [...members.map((member) => member.entity.id), region]
      return [region, await reading.read(reachesOfRegion, { region, ids })] as const
    }),
  )
  return new Map(found)
})

/** The region that was named, or the dataset's. Fails with `UNKNOWN_ID`, `NOT_A_REGION` or `REGION_NEEDED`. */
export async function regionOf(reading: Reading, id?: string | null): Promise<Entity> {
  const regions = reading.head.datasets.flatMap(({ properties }) =>
    typeof properties.region === 'string' ? [properties.region] : [],
  )
  const [only] = new Set(regions)
  if (!id && (!only || new Set(regions).size > 1)) {
    throw new Failure('REGION_NEEDED', 'no region was named, and the data does not say which one is meant', {
      hint: 'Pass `region`, as in `region: "region:nanjing-metropolitan-area"`.',
    })
  }
  const region = await namedEntity(reading, id ?? (only as string))
  if (region.kind === 'Region') return region
  throw new Failure('NOT_A_REGION', `${region.id} is no region`, {
    hint: 'Pass an id that begins with `region:`.',
  })
}

/** The members of a region, or those that were named, in its order. Fails with `NOT_A_MEMBER`. */
export async function membersOf(
  reading: Reading,
  region: string,
  named?: readonly string[] | null,
): Promise<readonly Member[]> {
  const members = (await memberLoader(reading).load(region)) ?? []
  if (!named) return members
  const stranger = named.find((id) => !members.some((member) => member.entity.id === id))
  if (stranger !== undefined) {
    throw new Failure('NOT_A_MEMBER', `${JSON.stringify(stranger)} is no member of ${region}`, {
      hint: `Members are ${members.map((member) => member.entity.id).join(', ')}.`,
    })
  }
  return members.filter((member) => named.includes(member.entity.id))
}

function ofKind(row: ReachRow, kinds: readonly Kind[]): boolean {
  return admits(kinds, row.kind as Kind, (row.memberKind ?? undefined) as Kind | undefined)
}

function reachOf({ reach, tie, member }: ReachRow): Reach {
  return { ...(reach.properties as unknown as Reach), tie, member }
}

/** What ties of some kinds, or all, reach in a region; by name of the tie. */
export async function reachesIn(
  reading: Reading,
  region: string,
  kinds?: readonly Kind[] | null,
  days: Wanted['days'] = null,
): Promise<Reach[]> {
  const rows = (await reachLoader(reading).load(region)) ?? []
  const reaches = rows.filter((row) => !kinds || ofKind(row, kinds)).map(reachOf)
  return days ? reaches.filter((reach) => heldWithin(days, reach.since, reach.until)) : reaches
}
