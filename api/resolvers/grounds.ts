import { groupBy } from '#graph-model/group.ts'
import type { Reach } from '#graph-model/links/reach.ts'
import type { EntityKind, Kind, RelationType } from '#graph-model/ontology/ontology.ts'
import { belongingTo } from '../belonging.ts'
import type { Context } from '../context.ts'
import { type Entity, entities, entityOf } from '../entity.ts'
import { ALL_WANTED, type StatementFilter, wantedOf } from '../filter.ts'
import { refuseMore } from '../page.ts'
import { ANY_ENTITY, entityQueriesOf } from '../queries/nodes.ts'
import type { Reading } from '../reading.ts'
import { reachesIn, regionOf } from '../region.ts'
import { type Hop, hopsFrom } from '../walk.ts'
import { edgesOf } from './edges.ts'

type GroundType =
  | 'ENCLAVE'
  | 'COOPERATION_PARK'
  | 'PARTNER_PARK'
  | 'CROSS_BOUNDARY_ZONE'
  | 'BRANCH'
  | 'CO_BUILT'

interface Ground {
  readonly thing: Entity
  readonly type: GroundType
  readonly filter: StatementFilter | null | undefined
  readonly reaches: readonly Reach[]
}

const MOST_GROUNDS = 500
const HOME: readonly RelationType[] = ['HOME_OF', 'ESTABLISHES', 'OPERATES']
const HOST: readonly RelationType[] = ['HOSTS']
const PEERS: readonly RelationType[] = ['PARTY_TO', 'CO_BUILDS']
const MAKES: readonly RelationType[] = [...HOME, ...PEERS, ...HOST, 'CONNECTS', 'BRANCH_OF']
/** Of these kinds all are shared ground, whatever is known of their ends. */
const ALWAYS: readonly EntityKind[] = ['Enclave', 'CrossBoundaryZone']
const SOMETIMES: readonly EntityKind[] = [
  'Park',
  'Zone',
  'Group',
  'Agreement',
  'Platform',
  'Laboratory',
  'ResearchInstitute',
  'Service',
]

async function ofKinds(reading: Reading, kinds: readonly EntityKind[]): Promise<Entity[]> {
  const asked = { ...ANY_ENTITY, order: 'NAME', afterKey: null, afterId: '', first: MOST_GROUNDS + 1 }
  const pages = await Promise.all(
    kinds.map((kind) => reading.read(entityQueriesOf({ kind, within: false }).page, asked)),
  )
  return pages.flat().map(({ node }) => entityOf(node))
}

/** Which way of sharing ground a thing is, from its kind and from what joins it to its ends; undefined for none. */
function typeOf(thing: Entity, hops: readonly Hop[]): GroundType | undefined {
  const kind = (thing.kind === 'Group' ? thing.memberKind : thing.kind) as Kind
  const by = (type: RelationType) => hops.filter((hop) => hop.link.includes(`~${type}~`))
  if (kind === 'Enclave') return 'ENCLAVE'
  if (kind === 'CrossBoundaryZone') return 'CROSS_BOUNDARY_ZONE'
  if (kind === 'Agreement')
    return by('PARTY_TO').filter((hop) => hop.kind === 'Park').length > 1 ? 'PARTNER_PARK' : undefined
  if (kind === 'Park')
    return thing.parkType === 'cooperation' || by('CONNECTS').length > 1 ? 'COOPERATION_PARK' : undefined
  if (kind === 'Zone') return by('CONNECTS').length > 1 ? 'CROSS_BOUNDARY_ZONE' : undefined
  if (by('BRANCH_OF').some((hop) => hop.link.startsWith(thing.id))) return 'BRANCH'
  if (by('CO_BUILDS').length > 0) return 'CO_BUILT'
  return by('ESTABLISHES').length + by('OPERATES').length > 0 ? 'BRANCH' : undefined
}

async function candidates(
  reading: Reading,
  reaches: ReadonlyMap<string, readonly Reach[]>,
): Promise<Entity[]> {
  const always = await ofKinds(reading, [...ALWAYS, 'Park', 'Zone', 'Group'])
  const known = new Set(always.map((thing) => thing.id))
  const tied = await entities(reading).loadMany([...reaches.keys()].filter((id) => !known.has(id)))
  const others = tied.filter((thing): thing is Entity => thing !== null && !(thing instanceof Error))
  return [...always, ...others.filter((thing) => SOMETIMES.includes(thing.kind))]
}

async function enclaves(
  _root: unknown,
  args: { region?: string | null; types?: readonly GroundType[] | null; filter?: StatementFilter | null },
  { reading }: Context,
): Promise<Ground[]> {
  const wanted = wantedOf(args.filter)
  const region = await regionOf(reading, args.region)
  const reaches = groupBy(await reachesIn(reading, region.id, null, wanted.days), (reach) => reach.tie)
  const things = await candidates(reading, reaches)
  const ids = things.map((thing) => thing.id)
  const all = groupBy(
    (await hopsFrom(reading, ids, { types: MAKES, wanted: ALL_WANTED })).hops,
    (hop) => hop.from,
  )
  const kept = groupBy((await hopsFrom(reading, ids, { types: MAKES, wanted })).hops, (hop) => hop.from)
  const near = await belongingTo(reading, region.id, ids)
  const found = things.flatMap((thing) => {
    const type = typeOf(thing, all.get(thing.id) ?? [])
    const silent = all.has(thing.id) && !kept.has(thing.id)
    if (!type || silent || !near.has(thing.id) || (args.types && !args.types.includes(type))) return []
    const shared = type === 'BRANCH' || type === 'CO_BUILT'
    const own = reaches.get(thing.id) ?? []
    if (shared && new Set(own.map((reach) => reach.member)).size < 2) return []
    return [{ thing, type, filter: args.filter, reaches: own }]
  })
  refuseMore('ways of sharing ground', found.length, MOST_GROUNDS)
  return found
}

/** What sets a thing up, and what it stands on: along and against several relations. */
async function sides(
  { thing, filter }: Ground,
  { reading }: Context,
  reverse: readonly RelationType[],
  forward: readonly RelationType[],
) {
  const both = await Promise.all([
    edgesOf(reading, thing.id, reverse, 'reverse', filter),
    edgesOf(reading, thing.id, forward, 'forward', filter),
  ])
  return both.flat()
}

/** One reach a member: a direction tells more than to be a peer, and both directions make one. */
function oneByMember(reaches: readonly Reach[]): Reach[] {
  return [...groupBy(reaches, (reach) => reach.member).values()].map((same) => ({
    ...(same[0] as Reach),
    role: roleOf(new Set(same.map((reach) => reach.role))),
    ends: [...new Set(same.flatMap((reach) => reach.ends))],
    via: [...new Set(same.flatMap((reach) => reach.via))],
  }))
}

function roleOf(roles: ReadonlySet<Reach['role']>): Reach['role'] {
  if (roles.has('from') === roles.has('to')) return 'peer'
  return roles.has('from') ? 'from' : 'to'
}

export const groundRoots = { enclaves }

export const groundResolvers = {
  SharedGround: {
    twoWay: ({ thing }: Ground) => thing.direction === 'twoWay',
    count: ({ thing }: Ground) => (thing.kind === 'Group' ? (thing.count ?? 1) : 1),
    home: (ground: Ground, _args: unknown, context: Context) => sides(ground, context, HOME, ['BRANCH_OF']),
    host: (ground: Ground, _args: unknown, context: Context) => sides(ground, context, HOST, ['LOCATED_IN']),
    peers: (ground: Ground, _args: unknown, context: Context) => sides(ground, context, PEERS, ['CONNECTS']),
    members: ({ reaches }: Ground) => oneByMember(reaches.filter((reach) => reach.member !== reach.region)),
  },
}
