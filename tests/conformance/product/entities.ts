import {
  ANY_ENTITY,
  type EntityQueries,
  entitiesById,
  entityQueriesOf,
  knownIds,
} from '#api/queries/nodes.ts'
import { ENTITY_KINDS, RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import { type Case, caseOf } from './case.ts'
import { listOf, nodeRow, type PlainGraph, type PlainNode, sortKeyOf } from './graph.ts'
import { after, inOrder } from './order.ts'

type EntityParameters = typeof ANY_ENTITY

/** What is asked of entities; parameters of one shape stand together. */
const FILTERS: readonly Partial<EntityParameters>[] = [
  {},
  { status: ['established'] },
  { status: ['planned'], statusOnly: true },
  { status: ['ongoing'], statusOnly: true },
  { basis: ['stated'] },
  { basis: ['reference'] },
  { kinds: ['City', 'Platform', 'Observation'] },
  { kinds: ['Place', 'Organisation'] },
  { notStated: 'parties\t' },
  { notStated: 'founders\t' },
  { status: ['established', 'ongoing'], basis: ['stated', 'named'], kinds: ['Entity', 'Nothing'] },
  { value: 12 },
  { value: 12.5 },
  { value: 199.71 },
  { status: [] },
  { kinds: [] },
]

function keeps(entity: PlainNode, { status, statusOnly, basis, kinds, notStated, value }: EntityParameters) {
  const statuses = listOf(entity, 'statuses')
  const ofStatus =
    !status ||
    (statuses.some((one) => status.includes(one)) &&
      (!statusOnly || statuses.every((one) => status.includes(one))))
  return (
    ofStatus &&
    (!basis || listOf(entity, 'bases').some((one) => basis.includes(one))) &&
    (!kinds || entity.labels.some((label) => kinds.includes(label))) &&
    (notStated === null || listOf(entity, 'notStated').some((text) => text.startsWith(notStated))) &&
    (value === null || entity.properties.value === value)
  )
}

/** All that lies in a place, at most four steps down. */
function idsWithin(graph: PlainGraph, place: string | null): Set<string> {
  const found = new Set<string>()
  let above = place === null ? [] : [place]
  for (let step = 0; step < 4; step++) {
    const sites = above.flatMap((id) =>
      graph.facts.to(id).filter(({ type }) => /^(PART_OF|LOCATED_IN)$/.test(type)),
    )
    above = [...new Set(sites.map(({ start }) => start))]
    for (const id of above) found.add(id)
  }
  return found
}

function hasRelation(graph: PlainGraph, id: string, type: RelationType): boolean {
  return [...graph.facts.from(id), ...graph.facts.to(id)].some((fact) => fact.type === type)
}

function keysOf(order: string) {
  return (entity: PlainNode) => [order === 'ID' ? entity.id : sortKeyOf(entity), entity.id] as const
}

/** The cases of one pair of queries, given the entities among which they choose. */
function casesOf(
  { page, count }: EntityQueries,
  within: string | null,
  among: readonly PlainNode[],
): { pages: Case[]; counts: Case[] } {
  const asked = FILTERS.map((filter) => {
    const parameters = { ...ANY_ENTITY, within, ...filter }
    return { parameters, kept: among.filter((entity) => keeps(entity, parameters)) }
  })
  const pageCase = (one: (typeof asked)[number], order: string, first: number, place?: PlainNode) => {
    const keys = keysOf(order)
    const sorted = inOrder(one.kept, keys)
    const [afterKey, afterId] = place ? keys(place) : [null, '']
    const rows = (place ? after(sorted, keys, keys(place)) : sorted)
      .slice(0, first)
      .map((entity) => ({ node: nodeRow(entity), key: keys(entity)[0] }))
    return caseOf(page, { ...one.parameters, order, afterKey, afterId, first }, rows, {
      by: ({ node }) => node,
    })
  }
  return {
    counts: asked.map(({ parameters, kept }) => caseOf(count, parameters, [{ n: kept.length }])),
    pages: [
      ...asked.flatMap((one) => [pageCase(one, 'NAME', 40), pageCase(one, 'ID', 3)]),
      ...asked.slice(0, 2).flatMap((one) =>
        ['NAME', 'ID'].map((order) => {
          const middle = inOrder(one.kept, keysOf(order))[Math.floor(one.kept.length / 2)]
          return pageCase(one, order, 20, middle)
        }),
      ),
    ],
  }
}

/** Entities by page and their numbers: all, of a kind, in a place, with a relation. */
export function entityCases(graph: PlainGraph, places: readonly string[]): { pages: Case[]; counts: Case[] } {
  const all = [...graph.entities.values()]
  const inPlace = (place: string) => {
    const ids = idsWithin(graph, place)
    return all.filter(({ id }) => ids.has(id))
  }
  const cases = [
    casesOf(entityQueriesOf({ within: false }), null, all),
    ...places.map((place) => casesOf(entityQueriesOf({ within: true }), place, inPlace(place))),
    ...ENTITY_KINDS.map((kind) =>
      casesOf(
        entityQueriesOf({ kind, within: false }),
        null,
        all.filter(({ labels }) => labels.includes(kind)),
      ),
    ),
    ...RELATION_TYPES.flatMap((relation) => {
      const having = (entities: readonly PlainNode[]) =>
        entities.filter(({ id }) => hasRelation(graph, id, relation))
      return [
        casesOf(entityQueriesOf({ relation, within: false }), null, having(all)),
        ...places.map((place) =>
          casesOf(entityQueriesOf({ relation, within: true }), place, having(inPlace(place))),
        ),
      ]
    }),
  ]
  return { pages: cases.flatMap(({ pages }) => pages), counts: cases.flatMap(({ counts }) => counts) }
}

/** Entities by their ids, and ids that begin as one does. */
export function entityByIdCases(graph: PlainGraph): Case[] {
  const ids = [...graph.entities.keys()]
  const asked = [...ids.filter((_, index) => index % 17 === 0), 'city:nowhere', ...graph.documents.keys()]
  const begins = ['city:', 'corridor:', 'nothing:', 'city:nan'].flatMap((prefix) =>
    [3, 50].map((limit) => {
      const known = inOrder(
        ids.filter((id) => id.startsWith(prefix)),
        (id) => [id],
      )
      const rows = known.slice(0, limit).map((id) => ({ id }))
      return caseOf(knownIds, { prefix, limit }, rows, { by: ({ id }) => id })
    }),
  )
  const rows = asked
    .flatMap((id) => graph.entities.get(id) ?? [])
    .map((entity) => ({ node: nodeRow(entity) }))
  return [caseOf(entitiesById, { ids: asked }, rows), caseOf(entitiesById, { ids: [] }, []), ...begins]
}
