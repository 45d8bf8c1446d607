import type { RelationType } from '#graph-model/ontology/ontology.ts'
import type { Context } from '../context.ts'
import type { Entity } from '../entity.ts'
import { type StatementFilter, wantedOf } from '../filter.ts'
import { countLinks, type LinkItem, type LinkList, readLinks } from '../link-list.ts'
import { completenessAt } from '../list-side.ts'
import { afterOf, connection, firstOf, lazily, type PageArguments } from '../page.ts'
import type { Ends } from '../queries/links.ts'
import { countWords } from '../words/count.ts'
import { relationWords } from '../words/field.ts'

export interface LinkArguments extends PageArguments {
  readonly filter?: StatementFilter | null
}

/** Which links of an entity a field holds. */
export interface LinkField {
  readonly relation: RelationType | 'ANY'
  readonly types: readonly RelationType[]
  readonly ends: Ends
}

/** The edge of a link, seen from the entity asked. */
export function linkEdge(entity: string, item: Pick<LinkItem, 'link' | 'node'>) {
  const direction = item.link.start === entity ? ('forward' as const) : ('reverse' as const)
  return {
    link: item.link,
    node: item.node,
    direction,
    words: relationWords(item.link.relation, direction),
  }
}

/** The links of an entity as a Relay connection, in the order that the source gives, else by name. */
export function linkConnection(entity: Entity, field: LinkField, args: LinkArguments, { reading }: Context) {
  const first = firstOf(args.first, 20)
  const [afterType, afterRank, afterKey, afterLink] = afterOf(args.after, 'snss') ?? []
  const after = afterType === undefined ? undefined : ({ afterType, afterRank, afterKey, afterLink } as const)
  const wanted = wantedOf(args.filter)
  const list: LinkList = { ...field, entity: entity.id, wanted }
  const counted = lazily(() => countLinks(reading, list))
  const complete = lazily(() => completenessAt(reading, entity, field.relation, field.ends))
  return {
    ...connection({
      first,
      after: args.after,
      read: (limit) => readLinks(reading, list, limit, after as Parameters<typeof readLinks>[3]),
      key: (item: LinkItem) => [item.link.relation, item.rank, item.sortKey, item.link.id],
      node: (item) => item.node,
      edge: (item) => linkEdge(entity.id, item),
      count: async () => (await counted()).n,
    }),
    complete,
    countWords: async () => countWords((await counted()).n, await complete()),
    undated: async () => (wanted.days ? (await counted()).undated : null),
  }
}
