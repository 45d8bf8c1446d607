import type { RelationType } from '#graph-model/ontology/ontology.ts'
import { encodeCursor } from '../cursor.ts'
import type { StatementFilter } from '../filter.ts'
import { wantedOf } from '../filter.ts'
import { readLinks } from '../link-list.ts'
import type { Ends } from '../queries/links.ts'
import type { Reading } from '../reading.ts'
import { linkEdge } from './connections.ts'

/** How many edges of one sort a view shows; what has more of them is read as a connection. */
const MOST_EDGES = 100

/** The links of an entity by some relations read from one end, in the order of these relations. */
export async function edgesOf(
  reading: Reading,
  entity: string,
  relations: readonly RelationType[],
  ends: Exclude<Ends, 'both'>,
  filter?: StatementFilter | null,
) {
  const wanted = wantedOf(filter)
  const items = await readLinks(
    reading,
    { entity, relation: 'ANY', types: relations, ends, wanted },
    MOST_EDGES,
  )
  const place = (relation: RelationType) => relations.indexOf(relation)
  return items
    .toSorted((a, b) => place(a.link.relation) - place(b.link.relation))
    .map((item) => ({
      ...linkEdge(entity, item),
      cursor: encodeCursor([item.link.relation, item.rank, item.sortKey, item.link.id]),
    }))
}
