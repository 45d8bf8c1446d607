import type { Store } from '#graph-model/store/port.ts'
import { Numbers } from '../compact/numbers.ts'
import { REACH_HASHES } from '../cypher/stored.ts'
import type { StoredFormRelationship, StoredForms } from '../stored-form.ts'

const SAME = 0
const CREATED = 1
const UPDATED = 2

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

  /** With `isSame` every record is stored as it reads, and with them what is derived from them. */
  static async make(
    store: Store,
    forms: StoredForms,
    { isEmpty, isSame }: { readonly isEmpty: boolean; readonly isSame: boolean },
  ): Promise<ReachPlan> {
    const plan = new ReachPlan(forms)
    if (isSame) return plan
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
