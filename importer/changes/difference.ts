import type { Evidence, GraphRecord, PropertyValue } from '#graph-model/record.ts'

/** One field of a record or of a citation, as it was and as it will be; absent where there is none. */
export interface FieldChange {
  readonly field: string
  readonly before?: PropertyValue
  readonly after?: PropertyValue
}

/** A citation that comes (`before` absent), goes (`after` absent), or changes in some of its fields. */
export interface CitationChange {
  readonly before?: Evidence
  readonly after?: Evidence
  readonly fields: readonly FieldChange[]
}

/** What differs between two forms of one record. Neither list holds anything where only roll-ups follow anew. */
export interface RecordChange {
  readonly fields: readonly FieldChange[]
  readonly citations: readonly CitationChange[]
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const [old, next] = [before, after] as Readonly<Record<string, PropertyValue | undefined>>[]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((field) => {
    const [was, is] = [old?.[field], next?.[field]]
    if (same(was, is)) return []
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}

/** By what two citations that are not equal are taken for one that changed, the closest likeness first. */
const LIKENESSES: readonly ((citation: Evidence) => string)[] = [
  (one) => [one.property, one.value, one.dataset, one.document, one.start, one.end].join('\n'),
  (one) => [one.property, one.value, one.dataset, one.row].join('\n'),
  (one) => [one.property, one.dataset, one.row].join('\n'),
  (one) => [one.property, one.value, one.dataset, one.document].join('\n'),
]

function citationChanges(before: readonly Evidence[], after: readonly Evidence[]): CitationChange[] {
  let old = before.filter((one) => !after.some((other) => fieldChanges(one, other).length === 0))
  let next = after.filter((one) => !before.some((other) => fieldChanges(one, other).length === 0))
  const changed: CitationChange[] = []
  for (const likeness of LIKENESSES) {
    for (const was of old) {
      const is = next.find((one) => likeness(one) === likeness(was))
      if (!is) continue
      changed.push({ before: was, after: is, fields: fieldChanges(was, is) })
      old = old.filter((one) => one !== was)
      next = next.filter((one) => one !== is)
    }
  }
  return [
    ...changed,
    ...old.map((was) => ({ before: was, fields: [] })),
    ...next.map((is) => ({ after: is, fields: [] })),
  ]
}

/** Field by field what differs between a stored record and what it will be. */
export function compareForms(before: GraphRecord, after: GraphRecord): RecordChange {
  const labels = (record: GraphRecord) => (record.type === 'node' ? { labels: record.labels } : {})
  return {
    fields: [
      ...fieldChanges(labels(before), labels(after)),
      ...fieldChanges(before.properties, after.properties),
    ],
    citations: citationChanges(before.evidence, after.evidence),
  }
}

/** Whether a change is nothing but rows that stand in other lines now: it says nothing new. */
export function isMoved({ fields, citations }: RecordChange): boolean {
  return (
    fields.length === 0 &&
    citations.every((citation) => citation.fields.length === 1 && citation.fields[0]?.field === 'row')
  )
}
