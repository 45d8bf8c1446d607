import type { GraphRecord } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { Plan } from '../plan/plan.ts'
import { pagesOf, recordsById } from '../stored-by-id.ts'
import { compareForms, isMoved, type RecordChange } from './difference.ts'

/** The four things an import may do to a record, in the order in which they are told. */
export const CHANGE_KINDS = ['created', 'changed', 'removed', 'left'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What an import would do to one record. */
export interface Change extends RecordChange {
  readonly kind: ChangeKind
  /** As it will be; as it is, where it is removed or left. */
  readonly record: GraphRecord
}

/** What a plan has to know of itself for its changes to be told. */
export type PlannedChanges = Pick<Plan, 'nodes' | 'relationships' | 'changed'>

const PAGE = 1000

/** The ids of the records to which a plan does this: nodes first, each sorted. */
export function idsOf({ nodes, relationships }: PlannedChanges, kind: ChangeKind): string[] {
  const part = { created: 'created', changed: 'updated', removed: 'deleted', left: 'left' } as const
  return [nodes, relationships].flatMap((one) => [...one[part[kind]]].sort())
}

/**
 * What a plan does of one kind, record by record, in the order of `idsOf`; `ids` are the first of these. Has to be
 * asked before the plan is applied: what is stored is compared with what the plan writes.
 */
export async function* changesOf(
  store: Store,
  plan: PlannedChanges,
  kind: ChangeKind,
  ids: readonly string[] = idsOf(plan, kind),
): AsyncGenerator<Change> {
  if (kind === 'removed' || kind === 'left') {
    for await (const record of recordsById(store, ids)) yield { kind, record, fields: [], citations: [] }
    return
  }
  const wanted = new Set(ids)
  const after = new Map<string, GraphRecord>()
  for (const record of plan.changed) if (wanted.has(record.id)) after.set(record.id, record)
  if (kind === 'created') {
    for (const id of ids) yield { kind, record: after.get(id) as GraphRecord, fields: [], citations: [] }
    return
  }
  for (const page of pagesOf(ids, PAGE)) {
    for await (const before of recordsById(store, page)) {
      const record = after.get(before.id) as GraphRecord
      yield { kind, record, ...compareForms(before, record) }
    }
  }
}

/** How many records change in what they say; those whose rows only stand in other lines, or that follow others, do not. */
export async function countChanged(store: Store, plan: PlannedChanges): Promise<number> {
  let count = 0
  for await (const change of changesOf(store, plan, 'changed')) if (!isMoved(change)) count++
  return count
}
