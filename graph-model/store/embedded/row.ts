import type { StoredNode, StoredRelationship } from '../port.ts'

type Row = Record<string, unknown>

/** A row of the embedded engine in the port's own types. */
export function rowOf(row: Row): Row {
  return mapped(row)
}

function portValue(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(portValue)
  if (value instanceof Date) return value.toISOString()
  const map = value as Row
  // No stored property begins with _, so these names mark nodes and relationships without doubt.
  if (Array.isArray(map._labels)) return nodeOf(map)
  if (typeof map._type === 'string') return relationshipOf(map)
  return mapped(map)
}

function mapped(map: Row): Row {
  const result: Row = {}
  for (const key in map) result[key] = portValue(map[key])
  return result
}

function nodeOf({ _id, _labels, ...properties }: Row): StoredNode {
  return { labels: [...(_labels as string[])].sort(), properties: properties as StoredNode['properties'] }
}

function relationshipOf({ _id, _source, _target, _type, ...properties }: Row): StoredRelationship {
  return { type: _type as string, properties: properties as StoredRelationship['properties'] }
}
