import { Failure } from '#graph-model/failure.ts'
import type { Context } from '../context.ts'
import { passages } from '../document.ts'
import { anyNode, typeOfNode } from '../node.ts'
import { MOST_FIRST } from '../page.ts'
import { corridorRoots } from './corridors.ts'
import { datasetOf } from './datasets.ts'
import { allDocuments } from './documents.ts'
import { entityList } from './entities.ts'
import { groundRoots } from './grounds.ts'
import { indicators } from './indicators.ts'
import { linkRoots } from './links.ts'
import { networkMeasures } from './measures.ts'
import { searchList } from './search.ts'
import { walkResolvers } from './walks.ts'

function nodes(_root: unknown, { ids }: { ids: readonly string[] }, { reading }: Context) {
  if (ids.length > MOST_FIRST) {
    throw new Failure(
      'TOO_MANY_IDS',
      `${ids.length} ids were asked for at once; at most ${MOST_FIRST} may be`,
      {
        hint: 'Ask for them in several requests.',
      },
    )
  }
  return ids.map((id) => anyNode(reading, id))
}

export const queryResolvers = {
  Node: { __resolveType: typeOfNode },
  Query: {
    node: (_root: unknown, { id }: { id: string }, { reading }: Context) => anyNode(reading, id),
    nodes,
    entities: entityList,
    search: searchList,
    ...walkResolvers,
    indicators,
    ...linkRoots,
    networkMeasures,
    ...corridorRoots,
    ...groundRoots,
    documents: allDocuments,
    passage: (_root: unknown, { id }: { id: string }, { reading }: Context) => passages(reading).load(id),
    dataset: (_root: unknown, { id }: { id?: string | null }, { reading }: Context) => datasetOf(reading, id),
    datasets: (_root: unknown, _args: unknown, { reading }: Context) => reading.head.datasets,
  },
}
