import { type Ends, linkQueriesOf } from '#api/queries/links.ts'
import { RELATION_TYPES, type RelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import { type Case, caseOf } from './case.ts'
import {
  nodeRow,
  type PlainGraph,
  type PlainNode,
  type PlainRelationship,
  relationshipRow,
  sortKeyOf,
} from './graph.ts'
import { after, inOrder } from './order.ts'
import { citationsThatMeet, listed, undated, WANTED, type Wanted } from './wanted.ts'

interface Link {
  readonly fact: PlainRelationship
  readonly other: PlainNode
}

/** One list of links of an entity, as its fields ask for it. */
interface Asked {
  readonly relation: RelationType | 'ANY'
  readonly ends: Ends
  readonly cited: boolean
}

const ANY: readonly Asked[] = (['forward', 'reverse', 'both'] as const).flatMap((ends) =>
  [false, true].map((cited) => ({ relation: 'ANY', ends, cited }) as const),
)
const FIELDS: readonly Asked[] = RELATION_TYPES.filter((type) => type !== 'RECORDS').flatMap((relation) => {
  const directions: readonly Ends[] = relationSpec(relation).reverse ? ['forward', 'reverse'] : ['both']
  return directions.flatMap((ends) => [false, true].map((cited) => ({ relation, ends, cited })))
})

/** The links of an entity with other entities. */
function linksOf(graph: PlainGraph, id: string, types: readonly string[], ends: Ends): Link[] {
  if (!graph.entities.has(id)) return []
  const leaving = ends === 'reverse' ? [] : graph.facts.from(id).map((fact) => ({ fact, end: fact.end }))
  const coming = ends === 'forward' ? [] : graph.facts.to(id).map((fact) => ({ fact, end: fact.start }))
  return [...leaving, ...coming].flatMap(({ fact, end }) => {
    const other = graph.entities.get(end)
    return other && types.includes(fact.type) ? [{ fact, other }] : []
  })
}

function rankOf({ fact }: Link): number {
  return Number(fact.properties.order ?? fact.properties.rank ?? 1_000_000)
}

function keysOf(link: Link) {
  return [link.fact.type, rankOf(link), sortKeyOf(link.other), link.fact.id] as const
}

class List {
  readonly #graph: PlainGraph
  readonly #asked: Asked
  readonly #types: readonly string[]
  readonly #wanted: Wanted

  constructor(graph: PlainGraph, asked: Asked, types: readonly string[], wanted: Wanted) {
    this.#graph = graph
    this.#asked = asked
    this.#types = types
    this.#wanted = wanted
  }

  links(id: string): Link[] {
    const found = linksOf(this.#graph, id, this.#types, this.#asked.ends)
    return found.filter(
      ({ fact }) =>
        listed(fact, this.#wanted) &&
        (!this.#asked.cited || citationsThatMeet(this.#graph, fact, this.#wanted).length > 0),
    )
  }

  /** The case of a page that begins after a link of each entity, or at the first. */
  page(ids: readonly string[], first: number, place?: (id: string) => Link | undefined): Case {
    const starts = ids.map((id) => ({ id, place: place?.(id) }))
    const rows = starts.flatMap(({ id, place }) => {
      const all = inOrder(this.links(id), keysOf)
      return (place ? after(all, keysOf, keysOf(place)) : all)
        .slice(0, first)
        .map((link) => ({ id, ...pageRow(link) }))
    })
    const parameters = {
      ...this.#wanted,
      types: this.#types,
      first,
      rows: starts.map(({ id, place }) => ({ id, ...startOf(place) })),
    }
    return caseOf(this.#queries.page, parameters, rows)
  }

  count(ids: readonly string[]): Case {
    const rows = ids.flatMap((id) => {
      const links = this.links(id)
      return links.length === 0 ? [] : [{ id, n: links.length, undated: this.#undated(links) }]
    })
    return caseOf(this.#queries.count, { ...this.#wanted, types: this.#types, ids }, rows)
  }

  /** How many links are kept only by citations that no date speaks for. */
  #undated(links: readonly Link[]): number {
    if (!this.#asked.cited) return 0
    return links.filter(({ fact }) => citationsThatMeet(this.#graph, fact, this.#wanted).every(undated))
      .length
  }

  get #queries() {
    const { relation, ends, cited } = this.#asked
    return linkQueriesOf(relation, ends, cited)
  }
}

function pageRow(link: Link) {
  return {
    link: relationshipRow(link.fact),
    node: nodeRow(link.other),
    rank: rankOf(link),
    sortKey: sortKeyOf(link.other),
  }
}

function startOf(place: Link | undefined) {
  if (!place) return { afterType: null, afterRank: 0, afterKey: '', afterLink: '' }
  const [afterType, afterRank, afterKey, afterLink] = keysOf(place)
  return { afterType, afterRank, afterKey, afterLink }
}

/** The entities with most links of a sort, and an id that names none. */
function examples(graph: PlainGraph, types: readonly string[], ends: Ends): string[] {
  const ranked = [...graph.entities.keys()]
    .map((id) => ({ id, n: linksOf(graph, id, types, ends).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
  return [...ranked.slice(0, 6).map(({ id }) => id), 'city:nowhere']
}

function casesOf(
  graph: PlainGraph,
  asked: Asked,
  types: readonly string[],
): { pages: Case[]; counts: Case[] } {
  const ids = examples(graph, types, asked.ends)
  const lists = WANTED.map((wanted) => new List(graph, asked, types, wanted))
  return {
    counts: lists.map((list) => list.count(ids)),
    pages: lists.flatMap((list) => {
      const second = (id: string) => inOrder(list.links(id), keysOf)[1]
      return [list.page(ids, 40), list.page(ids, 3, second)]
    }),
  }
}

/** Links of entities by page, and their numbers. */
export function linkCases(graph: PlainGraph): { pages: Case[]; counts: Case[] } {
  const some = RELATION_TYPES.filter((_, index) => index % 4 === 0)
  const all = [
    ...FIELDS.map((asked) => casesOf(graph, asked, [asked.relation])),
    ...ANY.flatMap((asked) => [RELATION_TYPES, some].map((types) => casesOf(graph, asked, types))),
  ]
  return { pages: all.flatMap(({ pages }) => pages), counts: all.flatMap(({ counts }) => counts) }
}
