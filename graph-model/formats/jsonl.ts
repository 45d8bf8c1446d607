import { Failure } from '../failure.ts'
import type {
  Evidence,
  GraphRecord,
  NodeRecord,
  Properties,
  PropertyValue,
  RelationshipRecord,
} from '../record.ts'

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Order of citations within a record: by property and value, document, place, dataset, row. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return (
    compare(a.property ?? '', b.property ?? '') ||
    compare(a.document, b.document) ||
    compare(a.start, b.start) ||
    compare(a.end, b.end) ||
    compare(a.value ?? '', b.value ?? '') ||
    compare(a.dataset, b.dataset) ||
    compare(a.row, b.row)
  )
}

/** A citation with its fields in the order of an export; those that are absent are not written. */
function evidenceObject(evidence: Evidence): { readonly [key in keyof Evidence]: Evidence[key] | undefined } {
  return {
    document: evidence.document,
    start: evidence.start,
    end: evidence.end,
    quote: evidence.quote,
    property: evidence.property,
    value: evidence.value,
    basis: evidence.basis,
    status: evidence.status,
    statusWord: evidence.statusWord,
    asOf: evidence.asOf,
    since: evidence.since,
    until: evidence.until,
    note: evidence.note,
    dataset: evidence.dataset,
    row: evidence.row,
  }
}

function isSorted(properties: Properties): boolean {
  let before = ''
  for (const key in properties) {
    if (key < before) return false
    before = key
  }
  return true
}

function sortedProperties(properties: Properties): Properties {
  if (isSorted(properties)) return properties
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => compare(a, b)))
}

/** One record as a line of the jsonl export, without the line's end: equal records give equal lines. */
export function toJsonl(record: GraphRecord): string {
  const properties = sortedProperties(record.properties)
  const evidence = (
    record.evidence.length < 2 ? record.evidence : [...record.evidence].sort(compareEvidence)
  ).map(evidenceObject)
  if (record.type === 'node') {
    const { type, id, labels } = record
    return JSON.stringify({ type, id, labels, properties, evidence })
  }
  const { type, id, label, start, end } = record
  return JSON.stringify({ type, id, label, start, end, properties, evidence })
}

/** Order of records in an export: nodes by id, then relationships by id, by code unit. */
export function compareRecords(a: GraphRecord, b: GraphRecord): number {
  return compare(a.type, b.type) || compare(a.id, b.id)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText)
}

function isProperties(value: unknown): value is Record<string, PropertyValue> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(
      (item) => ['string', 'number', 'boolean'].includes(typeof item) || isTexts(item),
    )
  )
}

function isEvidence(value: unknown): value is Evidence[] {
  const texts: (keyof Evidence)[] = ['document', 'quote', 'basis', 'status', 'asOf', 'dataset', 'row']
  return (
    Array.isArray(value) &&
    value.every(
      (item: Record<string, unknown>) =>
        typeof item === 'object' &&
        item !== null &&
        texts.every((key) => isText(item[key])) &&
        Number.isSafeInteger(item.start) &&
        Number.isSafeInteger(item.end),
    )
  )
}

/**
 * Reads one line of a jsonl export. Throws `JSONL_LINE` with the line's number when it is no record of this form;
 * whether kinds, ends and quotes hold is for the importer to check.
 */
export function fromJsonl(line: string, number: number): GraphRecord {
  const wrong = (what: string) =>
    new Failure('JSONL_LINE', `Line ${number} is no record of a jsonl export: ${what}.`, {
      hint: 'Give a file that `metrograph export --format jsonl` wrote, unchanged.',
    })
  let value: Record<string, unknown>
  try {
    value = JSON.parse(line)
  } catch {
    throw wrong('it is not JSON')
  }
  if (typeof value !== 'object' || value === null) throw wrong('it is not an object')
  if (!isText(value.id)) throw wrong('"id" is missing')
  if (!isProperties(value.properties))
    throw wrong('"properties" holds something other than texts, numbers and lists of texts')
  if (!isEvidence(value.evidence)) throw wrong('"evidence" is not a list of citations')
  if (value.type === 'node') {
    if (!isTexts(value.labels) || value.labels.length === 0) throw wrong('"labels" is not a list of texts')
    return value as unknown as NodeRecord
  }
  if (value.type !== 'relationship') throw wrong('"type" is neither node nor relationship')
  if (!isText(value.label) || !isText(value.start) || !isText(value.end))
    throw wrong('"label", "start" or "end" is missing')
  return value as unknown as RelationshipRecord
}
