import { groupBy } from '#graph-model/group.ts'
import type { ChangeProgress, ChangeStep, Claim } from '#graph-model/store/port.ts'
import { endLabels } from './cypher/stored.ts'
import { type Plan, type PlanRows, planSize } from './plan.ts'
import type { StoredFormNode, StoredFormRelationship } from './stored-form.ts'

function nodeSteps(verb: 'createNodes' | 'updateNodes', rows: readonly StoredFormNode[]): ChangeStep[] {
  return [...groupBy(rows, (row) => row.labels.join(':')).values()].map((alike) => ({
    do: verb,
    labels: (alike[0] as StoredFormNode).labels,
    rows: alike.map((row) => row.properties),
  }))
}

/** Which labels find the ends: statements of documents start at a Document. */
function endsOf(row: Pick<StoredFormRelationship, 'type' | 'start' | 'end'>): {
  startLabel: string
  endLabel: string
} {
  const labels = endLabels(row.type)
  return row.end.startsWith('document:') ? { ...labels, endLabel: 'Document' } : labels
}

function relationshipSteps<V extends Pick<StoredFormRelationship, 'type' | 'start' | 'end'>>(
  rows: readonly V[],
  step: (alike: readonly V[], type: string, labels: { startLabel: string; endLabel: string }) => ChangeStep,
): ChangeStep[] {
  return [...groupBy(rows, (row) => `${row.type} ${Object.values(endsOf(row)).join(' ')}`).values()].map(
    (alike) => {
      const first = alike[0] as V
      return step(alike, first.type, endsOf(first))
    },
  )
}

/**
 * The steps of a plan in the order that never leaves an end missing: nodes first, deletions last, so that nothing is
 * removed before all else is written.
 */
export function planSteps(plan: Plan): ChangeStep[] {
  const { rows } = plan
  const write = (
    verb: 'createRelationships' | 'updateRelationships',
    chosen: readonly StoredFormRelationship[],
  ) =>
    relationshipSteps(chosen, (alike, type, labels) => ({
      do: verb,
      type,
      ...labels,
      rows: alike.map(({ start, end, properties }) => ({ start, end, properties })),
    }))
  const remove = (chosen: PlanRows['deleteRelationships']) =>
    relationshipSteps(chosen, (alike, type, labels) => ({
      do: 'deleteRelationships',
      type,
      ...labels,
      rows: alike.map(({ start, end, id }) => ({ start, end, id })),
    }))
  const deleteNodes = [...groupBy(rows.deleteNodes, (row) => row.label)].map(
    ([label, alike]): ChangeStep => ({ do: 'deleteNodes', label, ids: alike.map((row) => row.id) }),
  )
  // A citation that changes is deleted and made anew under the same id: it alone goes before it comes.
  const made = new Set(rows.createRelationships.map((row) => row.id))
  return [
    ...nodeSteps('createNodes', rows.createNodes),
    ...nodeSteps('updateNodes', rows.updateNodes),
    ...remove(rows.deleteRelationships.filter((row) => made.has(row.id))),
    ...write('createRelationships', rows.createRelationships),
    ...write('updateRelationships', rows.updateRelationships),
    ...remove(rows.deleteRelationships.filter((row) => !made.has(row.id))),
    ...deleteNodes,
  ]
}

/** Applies a plan through a claim; a plan that changes nothing writes nothing. */
export async function applyPlan(
  claim: Claim,
  plan: Plan,
  options: { readonly onProgress?: (progress: ChangeProgress) => void; readonly signal?: AbortSignal } = {},
): Promise<void> {
  if (plan.head)
    await claim.apply({ steps: planSteps(plan), size: planSize(plan), head: plan.head, ...options })
}
