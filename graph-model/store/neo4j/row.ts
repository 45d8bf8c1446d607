import neo4j, { type Record as Neo4jRecord } from 'neo4j-driver'

type Row = Record<string, unknown>

/** A row of the driver in the port's own types. */
export function rowOf(row: Row): Row {
  const result: Row = {}
  for (const key in row) result[key] = portValue(row[key])
  return result
}

/** A record of the driver as a row of the port. */
export function recordRow(record: Neo4jRecord): Row {
  const row: Row = {}
  for (let at = 0; at < record.keys.length; at++) row[record.keys[at] as string] = portValue(record.get(at))
  return row
}

/** Parameters in the driver's types: whole numbers go as integers. */
export function parametersOf(parameters: Readonly<Row>): Row {
  const result: Row = {}
  for (const key in parameters) result[key] = driverValue(parameters[key])
  return result
}

function portValue(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(portValue)
  if (neo4j.isNode(value)) return { labels: [...value.labels].sort(), properties: rowOf(value.properties) }
  if (neo4j.isRelationship(value)) return { type: value.type, properties: rowOf(value.properties) }
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)]
    return {
      nodes: nodes.map(portValue),
      edges: value.segments.map((segment) => portValue(segment.relationship)),
    }
  }
  // Dates and times have a class of their own, maps have none: their text is ISO 8601.
  if (Object.getPrototypeOf(value) === Object.prototype) return rowOf(value as Row)
  return String(value)
}

function driverValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? value.map(driverValue) : parametersOf(value as Row)
}
