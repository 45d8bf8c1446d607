import { relationFields } from '#graph-model/ontology/fields.ts'
import type { RelationType } from '#graph-model/ontology/ontology.ts'
import { type Entity, listOf } from './entity.ts'
import { ALL_WANTED } from './filter.ts'
import { countLinks } from './link-list.ts'
import type { Ends } from './queries/links.ts'
import type { Reading } from './reading.ts'
import type { Completeness } from './words/count.ts'

/**
 * At which end of a relation an entity stands with the list that a source calls open or closed. Openness is said of an
 * entity and a relation; where the entity may stand at both ends, the end with more links is meant.
 */
export async function listSide(
  reading: Reading,
  entity: Entity,
  relation: RelationType,
): Promise<Exclude<Ends, 'both'>> {
  const own = relationFields(entity.kind).filter((field) => field.relation === relation)
  const [only] = own
  if (own.length < 2) return only?.direction === 'reverse' ? 'reverse' : 'forward'
  const [forward, reverse] = await Promise.all(
    (['forward', 'reverse'] as const).map((ends) =>
      countLinks(reading, { entity: entity.id, relation, types: [relation], ends, wanted: ALL_WANTED }),
    ),
  )
  return (reverse?.n ?? 0) > (forward?.n ?? 0) ? 'reverse' : 'forward'
}

/** What the source says of the completeness of an entity's list at one end of a relation; null for a mixture. */
export async function completenessAt(
  reading: Reading,
  entity: Entity,
  relation: RelationType | 'ANY',
  ends: Ends,
): Promise<Completeness | null> {
  if (relation === 'ANY') return null
  const said = listOf(entity, 'openLists').find((text) => text.startsWith(`${relation}:`))
  if (!said) return 'unknown'
  const side = ends === 'both' ? ends : await listSide(reading, entity, relation)
  return side === ends ? (said.slice(relation.length + 1) as Completeness) : 'unknown'
}
