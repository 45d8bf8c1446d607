/**
 * The graph as plain records: what the importer makes, the store keeps and `export --format jsonl` writes.
 * Derived parts (SUPPORTS, REACHES, search text, roll-ups) are no records; they follow from these.
 */

export type Basis = 'stated' | 'named' | 'derived' | 'reference' | 'editorial'
export type Status = 'established' | 'ongoing' | 'planned'

/** What both engines store: lists hold text only. */
export type PropertyValue = string | number | boolean | readonly string[]
export type Properties = Readonly<Record<string, PropertyValue>>

/**
 * One citation: a passage of a document that supports a statement.
 * `start` and `end` count code points of the document's text, `end` excluded.
 * Dates are EDTF text of level 0 or 1 (`2024`, `2024-05`, `2024-05-01`).
 */
export interface Evidence {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly quote: string
  /** The property of the node or relationship that the passage supports; absent when it supports the whole. */
  readonly property?: string
  /** Which value of the property, as text; absent when the passage supports the whole. */
  readonly value?: string
  readonly basis: Basis
  readonly status: Status
  /** The word of the quote that decides the status. */
  readonly statusWord?: string
  readonly asOf: string
  readonly since?: string
  readonly until?: string
  readonly note?: string
  readonly dataset: string
  /** File and line of the row, as in `relations/PARTY_TO.csv:12`. */
  readonly row: string
}

export interface NodeRecord {
  readonly type: 'node'
  readonly id: string
  /** The kind first, then what it extends, then `Entity` (documents: `Document` alone). */
  readonly labels: readonly string[]
  readonly properties: Properties
  readonly evidence: readonly Evidence[]
}

export interface RelationshipRecord {
  readonly type: 'relationship'
  /** `start~LABEL~end`, with `~key` where the dataset tells two apart. */
  readonly id: string
  readonly label: string
  readonly start: string
  readonly end: string
  readonly properties: Properties
  readonly evidence: readonly Evidence[]
}

export type GraphRecord = NodeRecord | RelationshipRecord

/** The citable id of a relationship, found from its ends without an index. */
export function relationshipId(start: string, label: string, end: string, key?: string): string {
  return key ? `${start}~${label}~${end}~${key}` : `${start}~${label}~${end}`
}

/** The id of the passage of a document from code point `start` to `end`. */
export function passageId(document: string, start: number, end: number): string {
  return `${document}#${start}-${end}`
}
