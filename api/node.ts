import type { DatasetHead } from '#graph-model/store/port.ts'
import { type Document, documents, passages } from './document.ts'
import { type Entity, entities, isEntity } from './entity.ts'
import type { Passage } from './evidence.ts'
import { isLink, type Link, links, partsOfLinkId } from './link.ts'
import type { Reading } from './reading.ts'

export type AnyNode = Entity | Link | Passage | Document | DatasetHead

/** Whatever an id names; null when it names nothing. Ids of links hold `~`, those of passages `#`. */
export async function anyNode(reading: Reading, id: string): Promise<AnyNode | null> {
  if (partsOfLinkId(id)) return links(reading).load(id)
  if (id.startsWith('document:')) {
    return id.includes('#') ? passages(reading).load(id) : documents(reading).load(id)
  }
  const dataset = reading.head.datasets.find((known) => known.id === id)
  return dataset ?? entities(reading).load(id)
}

/** The GraphQL type of what `anyNode` gives. */
export function typeOfNode(node: AnyNode): string {
  if (isEntity(node)) return node.kind
  if (isLink(node)) return 'Link'
  if ('quote' in node) return 'Passage'
  return 'type' in node && node.type === 'Document' ? 'Document' : 'Dataset'
}
