import { isRelationType, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Basis, Properties, Status } from '#graph-model/record.ts'
import type { StoredRelationship } from '#graph-model/store/port.ts'
import { type LinkKey, linksById } from './queries/neighbours.ts'
import { loader, type Reading } from './reading.ts'

/** One relationship between two entities, as resolvers pass it on. */
export interface Link {
  readonly id: string
  readonly relation: RelationType
  readonly start: string
  readonly end: string
  readonly statuses: readonly Status[]
  readonly bases: readonly Basis[]
  readonly areawide: boolean
  readonly evidence: readonly string[]
  readonly properties: Properties
}

/** The ends and the type that an id names; undefined when it is no relationship's. */
export function partsOfLinkId(id: string): (LinkKey & { readonly type: RelationType }) | undefined {
  const [start, type, end] = id.split('~')
  if (!start || !type || !end || !isRelationType(type)) return undefined
  return { start, end, id, type }
}

/** Whether something that a resolver passes on is a link. */
export function isLink(value: unknown): value is Link {
  return typeof (value as Partial<Link>).relation === 'string' && 'areawide' in (value as Partial<Link>)
}

/** The link that a stored relationship is. */
export function linkOf(stored: StoredRelationship): Link {
  const { properties } = stored
  const id = properties.id as string
  const { start = '', end = '' } = partsOfLinkId(id) ?? {}
  return {
    id,
    relation: stored.type as RelationType,
    start,
    end,
    statuses: (properties.statuses ?? []) as readonly Status[],
    bases: (properties.bases ?? []) as readonly Basis[],
    areawide: properties.areawide === true,
    evidence: (properties.evidence ?? []) as readonly string[],
    properties,
  }
}

/** Loads links by id; null for an id that names none. */
export const links = loader<string, Link>(async (reading, ids) => {
  const keys = ids.flatMap((id) => partsOfLinkId(id) ?? [])
  const types = [...new Set(keys.map((key) => key.type))]
  const found = new Map<string, Link>()
  await Promise.all(
    types.map(async (type) => {
      const query = linksById.get(type)
      const rows = keys
        .filter((key) => key.type === type)
        .map(({ start, end, id }) => ({ start, end, id }) satisfies LinkKey)
      if (!query) return
      for (const row of await reading.read(query, { rows })) {
        const link = linkOf(row.link)
        found.set(link.id, link)
      }
    }),
  )
  return found
})

/** The links of ids that the graph itself holds, in their order. */
export async function linksOf(reading: Reading, ids: readonly string[]): Promise<Link[]> {
  const found = await Promise.all(ids.map((id) => links(reading).load(id)))
  return found.filter((link): link is Link => link !== null)
}
