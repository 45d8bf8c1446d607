import { type EntityKind, isKind, lineage } from '#graph-model/ontology/ontology.ts'
import type { Properties, PropertyValue } from '#graph-model/record.ts'
import type { StoredNode } from '#graph-model/store/port.ts'
import { entitiesById } from './queries/nodes.ts'
import { loader, type Reading } from './reading.ts'
import { unknownId } from './unknown.ts'

/** An entity as resolvers pass it on: its stored properties, `id` and `kind` among them. */
export type Entity = Properties & { readonly id: string; readonly kind: EntityKind }

/** The entity that a stored node is. */
export function entityOf(node: StoredNode): Entity {
  return node.properties as Entity
}

/** Whether something that a resolver passes on is an entity. */
export function isEntity(value: unknown): value is Entity {
  const kind = (value as { kind?: unknown }).kind
  return typeof kind === 'string' && isKind(kind) && lineage(kind).includes('Entity')
}

/** The list that a property holds; empty when there is none. */
export function listOf(entity: Properties, property: string): readonly string[] {
  const value = entity[property]
  return Array.isArray(value) ? value : []
}

function asList(value: PropertyValue | undefined): readonly string[] {
  if (value === undefined || value === null) return []
  return typeof value === 'object' ? value : [String(value)]
}

/** The English rendering of one value of a property, kept beside it value by value. */
export function renderingOf(entity: Properties, property: string, value: string): string | undefined {
  const index = asList(entity[property]).indexOf(value)
  return index < 0 ? undefined : asList(entity[`${property}En`])[index] || undefined
}

/** Loads entities by id; null for an id that names none. */
export const entities = loader<string, Entity>(async (reading, ids) => {
  const rows = await reading.read(entitiesById, { ids })
  return new Map(rows.map(({ node }) => [node.properties.id as string, entityOf(node)]))
})

/** The entity of an id that the graph itself holds. */
export async function entity(reading: Reading, id: string): Promise<Entity> {
  const found = await entities(reading).load(id)
  if (!found) throw new Error(`the graph refers to ${id}, which it does not hold`)
  return found
}

/** The entity that a user named. Fails with `UNKNOWN_ID`. */
export async function namedEntity(reading: Reading, id: string): Promise<Entity> {
  const found = await entities(reading).load(id)
  if (!found) throw await unknownId(reading, id)
  return found
}
