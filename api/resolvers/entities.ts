import { groupBy } from '#graph-model/group.ts'
import type { EntityKind, RelationType } from '#graph-model/ontology/ontology.ts'
import type { Basis, Status } from '#graph-model/record.ts'
import { compareText } from '#graph-model/text-order.ts'
import type { Context } from '../context.ts'
import { type Entity, entityOf, namedEntity } from '../entity.ts'
import { afterOf, connection, firstOf, type PageArguments } from '../page.ts'
import { type EntityParameters, type EntityQueries, entityQueriesOf } from '../queries/nodes.ts'

interface EntityFilter {
  readonly kinds?: readonly EntityKind[] | null
  readonly status?: readonly Status[] | null
  readonly statusOnly?: boolean | null
  readonly basis?: readonly Basis[] | null
  readonly value?: number | null
  readonly hasRelation?: RelationType | null
  readonly notStated?: string | null
  readonly within?: string | null
}

interface Found {
  readonly entity: Entity
  readonly key: string
}

function parametersOf(filter: EntityFilter, kinds: readonly EntityKind[] | null): EntityParameters {
  return {
    kinds,
    status: filter.status ?? null,
    statusOnly: filter.statusOnly ?? false,
    basis: filter.basis ?? null,
    value: filter.value ?? null,
    notStated: filter.notStated ? `${filter.notStated}\t` : null,
    within: filter.within ?? null,
  }
}

/** The queries to run for a filter: one, or one a kind where a label finds the entities of each. */
function queriesOf(filter: EntityFilter): readonly (readonly [EntityQueries, EntityParameters])[] {
  const by = { relation: filter.hasRelation ?? undefined, within: Boolean(filter.within) }
  if (!filter.kinds || by.relation || by.within) {
    return [[entityQueriesOf(by), parametersOf(filter, filter.kinds ?? null)]]
  }
  const kinds = [...groupBy(filter.kinds, (kind) => kind).keys()]
  return kinds.map((kind) => [entityQueriesOf({ ...by, kind }), parametersOf(filter, null)])
}

function inOrder(a: Found, b: Found): number {
  return compareText(a.key, b.key) || compareText(a.entity.id, b.entity.id)
}

/** Entities that a filter keeps, by name or id. */
export async function entityList(
  _root: unknown,
  args: PageArguments & { filter?: EntityFilter | null; orderBy?: string | null },
  { reading }: Context,
) {
  if (args.filter?.within) await namedEntity(reading, args.filter.within)
  const queries = queriesOf(args.filter ?? {})
  const [afterKey = null, afterId = ''] = (afterOf(args.after, 'ss') ?? []) as readonly string[]
  const order = args.orderBy ?? 'NAME'
  return connection<Found>({
    first: firstOf(args.first, 50),
    after: args.after,
    async read(first) {
      const pages = await Promise.all(
        queries.map(([{ page }, parameters]) =>
          reading.read(page, { ...parameters, order, afterKey, afterId, first }),
        ),
      )
      const found = pages.flat().map(({ node, key }) => ({ entity: entityOf(node), key }))
      return found.sort(inOrder).slice(0, first)
    },
    key: ({ entity, key }) => [key, entity.id],
    node: ({ entity }) => entity,
    async count() {
      const counts = await Promise.all(
        queries.map(([{ count }, parameters]) => reading.read(count, parameters)),
      )
      return counts.reduce((sum, rows) => sum + (rows[0]?.n ?? 0), 0)
    },
  })
}
