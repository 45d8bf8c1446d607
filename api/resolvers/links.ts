import { type CityLinks, cityLinks, jointWeight, type Pair, type SharedTie } from '#graph-model/links/pair.ts'
import type { Reach } from '#graph-model/links/reach.ts'
import type { Survey } from '#graph-model/links/silence.ts'
import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Context } from '../context.ts'
import { coverageOf, surveys } from '../coverage.ts'
import { entity } from '../entity.ts'
import { type Citation, evidenceOf } from '../evidence.ts'
import { type StatementFilter, wantedOf } from '../filter.ts'
import { links, linksOf } from '../link.ts'
import { lazily } from '../page.ts'
import type { Reading } from '../reading.ts'
import { type Member, membersOf, reachesIn, regionOf } from '../region.ts'
import { sourcesOf } from '../sources.ts'
import { pairWords } from '../words/links.ts'

export interface LinksArguments {
  readonly region?: string | null
  readonly members?: readonly string[] | null
  readonly tieKinds?: readonly EntityKind[] | null
  readonly filter?: StatementFilter | null
}

/** A pair with what its words need of the whole. */
interface PairInWhole extends Pair {
  readonly areawide: number
  /** Whether anything is recorded between the two, whatever the filter. */
  readonly recorded: boolean
  readonly surveys: readonly Survey[]
}

function entityField<Key extends string>(key: Key) {
  return (source: Readonly<Partial<Record<Key, string>>>, _args: unknown, { reading }: Context) => {
    const id = source[key]
    return id === undefined ? null : entity(reading, id)
  }
}

/** The passages of all links on the way, as evidence of the links they support. */
async function reachEvidence(reading: Reading, reach: Reach): Promise<Citation[]> {
  const cited = await Promise.all(
    (await linksOf(reading, reach.via)).map((link) => evidenceOf(reading, link)),
  )
  return cited.flat()
}

/** Derived links with the region they are of, members in their order. */
export async function derivedLinks(reading: Reading, args: LinksArguments) {
  const region = await regionOf(reading, args.region)
  const members = await membersOf(reading, region.id, args.members)
  const wanted = wantedOf(args.filter)
  const reaches = await reachesIn(reading, region.id, args.tieKinds, wanted.days)
  const ids = members.map((member) => member.entity.id)
  const filter = {
    ...(wanted.status && { status: wanted.status }),
    ...(wanted.basis && { basis: wanted.basis }),
    sourceTextOnly: args.filter?.sourceTextOnly ?? false,
  }
  const found = cityLinks(reaches, ids, filter)
  const takesPart = (tie: SharedTie) => tie.members.filter((reach) => ids.includes(reach.member)).length
  const joint = found.joint.filter((tie) => takesPart(tie) > 1)
  return { region, members, found: { ...found, joint } }
}

/** The passages that all ties shown rest on. */
export function passagesOf({ pairs, joint, areawide }: CityLinks): Set<string> {
  const reaches = [
    ...pairs.flatMap((pair) => pair.ties.flatMap((tie) => [tie.a, tie.b])),
    ...[...joint, ...areawide].flatMap((tie) => tie.members),
  ]
  return new Set(reaches.flatMap((reach) => reach.evidence))
}

function isRecorded(pair: Pair): boolean {
  return pair.ties.length > 0 || pair.joint.length > 0
}

async function linksBetweenMembers(_root: unknown, args: LinksArguments, { reading }: Context) {
  const { region, members, found } = await derivedLinks(reading, args)
  const { filter: _filter, ...unfiltered } = args
  const all = args.filter ? (await derivedLinks(reading, unfiltered)).found : found
  const recorded = new Set(all.pairs.filter(isRecorded).map((pair) => `${pair.a}~${pair.b}`))
  const read = await surveys(reading, args.tieKinds)
  const pairs: PairInWhole[] = found.pairs.map((pair) => ({
    ...pair,
    areawide: found.areawide.length,
    recorded: recorded.has(`${pair.a}~${pair.b}`),
    surveys: read,
  }))
  const rests = lazily(() => sourcesOf(reading, passagesOf(found)))
  return {
    region,
    members,
    pairs,
    joint: found.joint,
    areawide: found.areawide,
    sources: async () => (await rests()).sources,
    caveats: async () => (await rests()).caveats,
    words: async () => (await rests()).words,
  }
}

function countsOf(pair: PairInWhole) {
  const planned = pair.ties.filter((tie) => tie.status === 'planned').length
  return {
    existing: pair.ties.length - planned,
    planned,
    joint: pair.joint.length,
    areawide: pair.areawide,
  }
}

export const linkRoots = { cityLinks: linksBetweenMembers }

export const linkResolvers = {
  Member: {
    latitude: ({ entity }: Member) => entity.latitude ?? null,
    longitude: ({ entity }: Member) => entity.longitude ?? null,
  },
  Reach: {
    member: entityField('member'),
    ends: ({ ends }: Reach, _args: unknown, { reading }: Context) =>
      Promise.all(ends.map((id) => entity(reading, id))),
    via: ({ via }: Reach, _args: unknown, { reading }: Context) => linksOf(reading, via),
    evidence: (reach: Reach, _args: unknown, { reading }: Context) => reachEvidence(reading, reach),
  },
  PairTie: { tie: entityField('tie'), from: entityField('from'), to: entityField('to') },
  JointTie: {
    tie: entityField('tie'),
    weight: (tie: SharedTie) => jointWeight(tie) ?? null,
  },
  AreawideTie: {
    tie: entityField('tie'),
    link: ({ areawideBy }: SharedTie, _args: unknown, { reading }: Context) =>
      links(reading).load(areawideBy[0] as string),
  },
  CityLink: {
    id: ({ a, b }: Pair) => `${a}~${b}`,
    a: entityField('a'),
    b: entityField('b'),
    counts: countsOf,
    words: (pair: PairInWhole) => pairWords(countsOf(pair)),
    coverage: ({ a, b, recorded, surveys: read }: PairInWhole, _args: unknown, { reading }: Context) =>
      coverageOf(reading, a, b, recorded, read),
  },
}
