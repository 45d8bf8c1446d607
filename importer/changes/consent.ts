import { Failure } from '#graph-model/failure.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { Plan } from '../plan/plan.ts'
import { countChanged } from './changes.ts'

/** The part of a dataset's records that may change unasked, and that may be removed at all. */
const SHARE = 0.2

const LOOK: Words = {
  zh: '请先看上面的清单;确实要这样,就加上 --yes。',
  en: 'Look at the list above; if it is what you want, add --yes.',
}

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
      {
        zh: `${plan.dataset} 的 ${plan.before} 条记录中有 ${removed} 条将被删除,超过五分之一;没有写入任何内容。`,
        en: `${removed} of the ${plan.before} records of ${plan.dataset} would be removed, more than a fifth; nothing was written.`,
      },
      { hint: LOOK },
    )
  }
  if (removed === 0 && !(await changesMuch(store, plan))) return
  await show(plan)
  if (!ask) {
    throw new Failure(
      'CONFIRMATION_NEEDED',
      {
        zh: `共 ${plan.before} 条记录,将更改 ${changed} 条、删除 ${removed} 条;没有写入任何内容。`,
        en: `${changed} records would change and ${removed} be removed, of ${plan.before}; nothing was written.`,
      },
      { hint: LOOK },
    )
  }
  const question =
    language === 'zh'
      ? `将更改 ${changed} 条、删除 ${removed} 条(共 ${plan.before} 条)。继续吗?`
      : `${changed} records will change and ${removed} be removed, of ${plan.before}. Go on?`
  if (!(await ask(question))) {
    throw new Failure(
      'IMPORT_DECLINED',
      { zh: '没有写入任何内容。', en: 'Nothing was written.' },
      {
        hint: { zh: '要做时再运行同一条命令。', en: 'Run the same command again when it is to be done.' },
      },
    )
  }
}
