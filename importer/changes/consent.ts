import { Failure } from '#graph-model/failure.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { Plan } from '../plan/plan.ts'
import { countChanged } from './changes.ts'

/** The part of a dataset's records that may change unasked, and that may be removed at all. */
const SHARE = 0.2

export interface Consent {
  readonly language: keyof Words
  /** Shows what the plan does, before the question. */
  readonly show: (plan: Plan) => Promise<void>
  /** Puts a question; absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<boolean>
}

function removals({ nodes, relationships }: Plan): number {
  return nodes.counts.deleted + relationships.counts.deleted
}

async function changesMuch(store: Store, plan: Plan): Promise<boolean> {
  const most = plan.before * SHARE
  const updated = plan.nodes.counts.updated + plan.relationships.counts.updated
  // What is updated only because its row moved is no change; finding out takes time, so it comes last.
  return plan.before > 0 && updated > most && (await countChanged(store, plan)) > most
}

/**
 * Asks before records are removed, or more than a fifth of the dataset's records change. Throws `PRUNE_TOO_MUCH` where
 * more than a fifth would be removed, `CONFIRMATION_NEEDED` where nobody can be asked, `IMPORT_DECLINED` after a no.
 */
export async function consentTo(store: Store, plan: Plan, { language, show, ask }: Consent): Promise<void> {
  const removed = removals(plan)
  const changed = plan.nodes.counts.updated + plan.relationships.counts.updated
  if (removed > plan.before * SHARE) {
    await show(plan)
    throw new Failure(
      'PRUNE_TOO_MUCH',
      `${removed} of the ${plan.before} records of ${plan.dataset} would be removed, more than a fifth.`,
      { hint: 'Look at the plan; if it is what you want, add --yes.' },
    )
  }
  if (removed === 0 && !(await changesMuch(store, plan))) return
  await show(plan)
  if (!ask) {
    throw new Failure(
      'CONFIRMATION_NEEDED',
      `${changed} records would change and ${removed} be removed, of ${plan.before}; nothing was written.`,
      { hint: 'Look at the plan; if it is what you want, add --yes.' },
    )
  }
  const question =
    language === 'zh'
      ? `将更改 ${changed} 条、删除 ${removed} 条(共 ${plan.before} 条)。继续吗?`
      : `${changed} records will change and ${removed} be removed, of ${plan.before}. Go on?`
  if (!(await ask(question))) {
    throw new Failure('IMPORT_DECLINED', 'Nothing was written.', {
      hint: 'Run the same command again when it is to be done.',
    })
  }
}
