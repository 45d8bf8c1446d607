import { cityLinks } from '#graph-model/links/pair.ts'
import { propertiesOf } from '#graph-model/ontology/ontology.ts'
import { belongingTo } from '../belonging.ts'
import type { Context } from '../context.ts'
import { type Entity, entityOf } from '../entity.ts'
import { type StatementFilter, wantedOf } from '../filter.ts'
import { refuseMore } from '../page.ts'
import { ANY_ENTITY, entityQueriesOf } from '../queries/nodes.ts'
import type { Reading } from '../reading.ts'
import { membersOf, reachesIn, regionOf } from '../region.ts'
import { edgesOf } from './edges.ts'

interface CorridorView {
  readonly corridor: Entity
  readonly region: string | null
  readonly filter: StatementFilter | null | undefined
}

const MOST_CORRIDORS = 200
const ORDERS = propertiesOf('Corridor').order?.values ?? {}

async function allCorridors(reading: Reading): Promise<Entity[]> {
  const { page } = entityQueriesOf({ kind: 'Corridor', within: false })
  const first = MOST_CORRIDORS + 1
  const rows = await reading.read(page, { ...ANY_ENTITY, order: 'NAME', afterKey: null, afterId: '', first })
  refuseMore('corridors', rows.length, MOST_CORRIDORS)
  return rows.map(({ node }) => entityOf(node))
}

async function corridors(
  _root: unknown,
  args: { region?: string | null; filter?: StatementFilter | null },
  { reading }: Context,
): Promise<CorridorView[]> {
  wantedOf(args.filter)
  const region = args.region ? (await regionOf(reading, args.region)).id : null
  const all = await allCorridors(reading)
  const kept =
    region &&
    (await belongingTo(
      reading,
      region,
      all.map((corridor) => corridor.id),
    ))
  return all
    .filter((corridor) => !kept || kept.has(corridor.id))
    .map((corridor) => ({ corridor, region, filter: args.filter }))
}

/** Ties between the members that the corridor's own name or text makes its ends, the corridor left out. */
async function otherTies({ corridor, region, filter }: CorridorView, { reading }: Context) {
  const of = region ?? (await regionOf(reading).catch(() => undefined))?.id
  if (!of) return []
  const wanted = wantedOf(filter)
  const reaches = await reachesIn(reading, of, null, wanted.days)
  const ends = new Set(
    reaches
      .filter((reach) => reach.tie === corridor.id && reach.relations.includes('PASSES_THROUGH'))
      .map((reach) => reach.member),
  )
  const members = (await membersOf(reading, of))
    .map((member) => member.entity.id)
    .filter((id) => ends.has(id))
  const { pairs } = cityLinks(reaches, members, {
    ...(wanted.status && { status: wanted.status }),
    ...(wanted.basis && { basis: wanted.basis }),
    sourceTextOnly: filter?.sourceTextOnly ?? false,
  })
  return pairs.flatMap((pair) => pair.ties.filter((tie) => tie.tie !== corridor.id))
}

export const corridorRoots = { corridors }

export const corridorResolvers = {
  CorridorView: {
    ends: ({ corridor, filter }: CorridorView, _args: unknown, { reading }: Context) =>
      edgesOf(reading, corridor.id, ['PASSES_THROUGH'], 'forward', filter),
    orderWords: ({ corridor }: CorridorView) => ORDERS[String(corridor.order)] ?? ORDERS.none,
    coBuilders: ({ corridor, filter }: CorridorView, _args: unknown, { reading }: Context) =>
      edgesOf(reading, corridor.id, ['CO_BUILDS', 'LEADS'], 'reverse', filter),
    platforms: ({ corridor, filter }: CorridorView, _args: unknown, { reading }: Context) =>
      edgesOf(reading, corridor.id, ['HAS_PART'], 'forward', filter),
    otherTies: (view: CorridorView, _args: unknown, context: Context) => otherTies(view, context),
  },
}
