import { Failure } from '#graph-model/failure.ts'
import { type EntityKind, RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Context } from '../context.ts'
import { entity, entityOf, namedEntity } from '../entity.ts'
import { type StatementFilter, wantedOf } from '../filter.ts'
import { linksOf } from '../link.ts'
import { neighborhood, type Part } from '../neighborhood.ts'
import { type FoundPath, findPaths } from '../paths.ts'
import { linksAmong } from '../queries/neighbours.ts'
import { ANY_ENTITY, entityQueriesOf } from '../queries/nodes.ts'
import type { Reading } from '../reading.ts'
import { cited, MOST_WALKED, WALKED, type Way } from '../walk.ts'

interface WalkArguments {
  readonly relations?: readonly RelationType[] | null
  readonly through?: readonly EntityKind[] | null
  readonly throughRegions?: boolean | null
  readonly filter?: StatementFilter | null
}

const CAVEAT = { zh: '图上连接,非实际路线', en: 'Connections in the graph, not a route on the ground' }

function wayOf(args: WalkArguments): Way {
  return {
    types: args.relations ?? WALKED,
    wanted: wantedOf(args.filter),
    throughRegions: args.throughRegions ?? false,
    through: args.through ?? null,
  }
}

/** A number that has to lie in a range. Fails with `OUT_OF_RANGE`. */
function within(
  name: string,
  value: number | null | undefined,
  usual: number,
  least: number,
  most: number,
): number {
  const number = value ?? usual
  if (number >= least && number <= most) return number
  throw new Failure('OUT_OF_RANGE', `\`${name}\` is ${number}; it may be ${least} to ${most}`)
}

function subgraphOf(reading: Reading, part: Part) {
  return {
    ...part,
    nodes: () => Promise.all(part.nodes.map((id) => entity(reading, id))),
    links: () => linksOf(reading, part.links),
  }
}

async function around(
  _root: unknown,
  args: WalkArguments & { id: string; hops?: number | null; limit?: number | null },
  { reading }: Context,
) {
  const hops = within('hops', args.hops, 1, 1, 4)
  const limit = within('limit', args.limit, 100, 1, 500)
  await namedEntity(reading, args.id)
  return subgraphOf(reading, await neighborhood(reading, args.id, hops, wayOf(args), limit))
}

function pathOf(reading: Reading, path: FoundPath) {
  return {
    nodes: () => Promise.all(path.nodes.map((id) => entity(reading, id))),
    hops: () => linksOf(reading, path.hops),
    parallel: () => linksOf(reading, path.parallel),
  }
}

async function paths(
  _root: unknown,
  args: WalkArguments & { from: string; to: string; maxHops?: number | null; limit?: number | null },
  { reading }: Context,
) {
  const maxHops = within('maxHops', args.maxHops, 4, 1, 8)
  const limit = within('limit', args.limit, 10, 1, 100)
  const [from, to] = await Promise.all([namedEntity(reading, args.from), namedEntity(reading, args.to)])
  if (from.id === to.id) {
    throw new Failure('SAME_ENDS', 'a way from a thing to itself was asked for', { hint: 'Name two ends.' })
  }
  const found = await findPaths(reading, from.id, to.id, maxHops, wayOf(args), limit)
  const notFound = {
    zh: `按所给条件,${maxHops} 步之内没有连接。未见记载不等于没有合作`,
    en: `No connection of at most ${maxHops} hops under these conditions. Nothing recorded does not mean no cooperation`,
  }
  return {
    paths: found.paths.map((path) => pathOf(reading, path)),
    truncated: found.truncated,
    caveat: CAVEAT,
    notFound: found.paths.length === 0 ? notFound : null,
  }
}

interface PartArguments {
  readonly ids?: readonly string[] | null
  readonly kinds?: readonly EntityKind[] | null
  readonly relations?: readonly RelationType[] | null
  readonly filter?: StatementFilter | null
  readonly limit?: number | null
}

/** The ids that are named or of these kinds, at most `limit`, and how many there are. */
async function chosen(reading: Reading, args: PartArguments, limit: number) {
  const named = [...new Set(args.ids ?? [])]
  await Promise.all(named.slice(0, limit).map((id) => namedEntity(reading, id)))
  if (!args.kinds?.length) return { ids: named.slice(0, limit), total: named.length }
  const { page, count } = entityQueriesOf({ within: false })
  const asked = { ...ANY_ENTITY, kinds: args.kinds }
  const [rows, counted] = await Promise.all([
    reading.read(page, { ...asked, order: 'NAME', afterKey: null, afterId: '', first: limit }),
    reading.read(count, asked),
  ])
  const ids = new Set([...named, ...rows.map(({ node }) => entityOf(node).id)])
  const kinds = args.kinds
  const outside = (await Promise.all(named.slice(0, limit).map((id) => entity(reading, id)))).filter(
    ({ kind }) => !kinds.includes(kind),
  )
  return { ids: [...ids].slice(0, limit), total: (counted[0]?.n ?? 0) + outside.length }
}

async function subgraph(_root: unknown, args: PartArguments, { reading }: Context) {
  const limit = within('limit', args.limit, 300, 1, 500)
  if (!args.ids?.length && !args.kinds?.length) {
    throw new Failure('NOTHING_ASKED', 'neither `ids` nor `kinds` say what the subgraph holds', {
      hint: 'Name ids, or kinds such as [City, Corridor].',
    })
  }
  const wanted = wantedOf(args.filter)
  const { ids, total } = await chosen(reading, args, limit)
  const types = args.relations ?? RELATION_TYPES
  const { status, basis } = wanted
  const rows = await reading.read(linksAmong, { ids, types, status, basis, limit: MOST_WALKED })
  const links = (await cited(reading, wanted, rows)).map((row) => row.link).sort()
  const whole = total <= ids.length && rows.length < MOST_WALKED
  return subgraphOf(reading, {
    nodes: ids,
    links,
    truncated: !whole,
    totalNodes: total,
    totalEdges: links.length,
    totalsExact: whole,
  })
}

export const walkResolvers = { neighborhood: around, paths, subgraph }
