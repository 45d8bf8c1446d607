import { LINK_PROPERTIES } from '#graph-model/links/graph.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { CompactGraph } from '../compact/graph.ts'
import { Numbers } from '../compact/numbers.ts'
import { REACH_HASHES } from '../cypher/stored.ts'
import type { StoredFormRelationship, StoredForms } from '../stored-form.ts'
import type { Before } from './citations.ts'
import type { Comparison } from './comparison.ts'

const SAME = 0
const CREATED = 1
const UPDATED = 2

/** Whether no change is of anything that links are derived from. */
export function linksStay(
  graph: CompactGraph,
  { nodes, statements }: Comparison,
  before: Before | undefined,
): boolean {
  const { createdCount, updatedCount, deleted } = statements
  if (createdCount + updatedCount + deleted.length + nodes.createdCount + nodes.deleted.length > 0)
    return false
  for (const node of nodes.updatedCount > 0 ? nodes.where((one) => nodes.isUpdated(one)) : []) {
    const stored = before?.graph.find(graph.ids.at(node)) ?? -1
    if (!before || stored < 0) return false
    const [now, then] = [graph.properties(node), before.graph.properties(stored)]
    if (LINK_PROPERTIES.some((name) => now[name] !== then[name])) return false
  }
  return true
}

/** What becomes of the derived links; they are derived anew each time they are asked for, always in the same order. */
export class ReachPlan {
  readonly #forms: StoredForms
  readonly #states = new Numbers()
  #removed: readonly string[] = []
  created = 0
  updated = 0

  private constructor(forms: StoredForms) {
    this.#forms = forms
  }

  /** With `stay` they are stored as they will be. */
  static async make(
    store: Store,
    forms: StoredForms,
    { isEmpty, stay }: { readonly isEmpty: boolean; readonly stay: boolean },
  ): Promise<ReachPlan> {
    const plan = new ReachPlan(forms)
    if (stay) return plan
    const stored = new Map<string, string>()
    if (!isEmpty) await store.scan(REACH_HASHES, {}, ({ id, hash }) => stored.set(id, hash))
    for (const { id, properties } of forms.reaches()) {
      const before = stored.get(id)
      const state = before === undefined ? CREATED : before === properties.hash ? SAME : UPDATED
      plan.#states.push(state)
      if (state === CREATED) plan.created++
      if (state === UPDATED) plan.updated++
      stored.delete(id)
    }
    plan.#removed = [...stored.keys()]
    return plan
  }

  get removed(): readonly string[] {
    return this.#removed
  }

  creations(): Generator<StoredFormRelationship> {
    return this.#of(CREATED)
  }

  updates(): Generator<StoredFormRelationship> {
    return this.#of(UPDATED)
  }

  *#of(state: number): Generator<StoredFormRelationship> {
    if ((state === CREATED ? this.created : this.updated) === 0) return
    let at = 0
    for (const reach of this.#forms.reaches()) if (this.#states.get(at++) === state) yield reach
  }
}
