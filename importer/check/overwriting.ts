import type { GraphRecord, RelationshipRecord } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import { recordsById } from '../stored-by-id.ts'
import type { Faults } from './fault.ts'

/** Where the first citation of a relationship by this dataset stands. */
function placeOf({ evidence }: RelationshipRecord): { file: string; line?: number } {
  const row = evidence[0]?.row ?? ''
  const at = row.lastIndexOf(':')
  return { file: row.slice(0, at), line: Number(row.slice(at + 1)) }
}

/**
 * Finds relationships to which the dataset gives another property than a dataset of the store that says the same
 * relationship: written under one id, one of the two would overwrite the other.
 */
export async function refuseOverwriting(
  store: Store,
  records: Iterable<GraphRecord>,
  faults: Faults,
): Promise<void> {
  const own = new Map<string, RelationshipRecord>()
  for (const record of records)
    if (record.type === 'relationship' && Object.keys(record.properties).length > 0)
      own.set(record.id, record)
  for await (const stored of recordsById(store, own.keys())) {
    const record = own.get(stored.id) as RelationshipRecord
    const dataset = record.evidence[0]?.dataset
    const other = stored.evidence.find((citation) => citation.dataset !== dataset)
    if (!other) continue
    for (const [property, value] of Object.entries(record.properties)) {
      const before = stored.properties[property]
      if (before === undefined || String(before) === String(value)) continue
      faults.add(
        'STATEMENTS_DIFFER',
        { ...placeOf(record), column: property, value: String(value) },
        {
          zh: `数据集“${other.dataset}”对同一关系写的是“${before}”。`,
          en: `The dataset "${other.dataset}" says "${before}" of the same relationship.`,
        },
        {
          zh: '用 key 列把两条陈述分开,两者都会保留。',
          en: 'Tell the two statements apart by the column key: both are kept then.',
        },
      )
    }
  }
}
