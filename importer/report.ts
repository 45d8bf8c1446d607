import type { Words } from '#graph-model/ontology/kind.ts'
import type { Fault } from './check/fault.ts'
import { type Clause, openStretches } from './coverage.ts'
import type { ImportReport } from './import.ts'
import type { PlanPart } from './plan/comparison.ts'
import type { Plan } from './plan/plan.ts'

export type Language = keyof Words

/** A fault as the contract's JSON has it. */
export function faultJson(fault: Fault, language: Language): Record<string, unknown> {
  const { code, file, line = null, column = null, value = null, message, hint } = fault
  return { code, file, line, column, value, message: message[language], hint: hint?.[language] ?? null }
}

/** A fault as a person reads it: where, what, and what to do. */
export function faultText(fault: Fault, language: Language): string {
  const place = [fault.file, fault.line, fault.column].filter((part) => part !== undefined).join(':')
  const value =
    fault.value === undefined
      ? ''
      : ` [${fault.value.length > 60 ? `${fault.value.slice(0, 60)}…` : fault.value}]`
  const hint = fault.hint ? `\n    ${fault.hint[language]}` : ''
  return `${place}${value}\n  ${fault.code}: ${fault.message[language]}${hint}`
}

function counts({ counts: { created, updated, deleted }, unchanged }: Counted): Record<string, number> {
  return { created, updated, unchanged, deleted }
}

type Counted = Pick<PlanPart, 'counts' | 'unchanged'>

const NONE: Counted = { counts: { created: 0, updated: 0, deleted: 0, left: 0 }, unchanged: 0 }

/** The one object that `import --json` ends with. */
export function importJson(report: ImportReport, language: Language): Record<string, unknown> {
  return {
    dataset: report.dataset,
    version: report.version,
    nodes: counts(report.plan?.nodes ?? NONE),
    relationships: counts(report.plan?.relationships ?? NONE),
    faults: report.faults.map((fault) => faultJson(fault, language)),
    seconds: Math.round(report.seconds * 1000) / 1000,
  }
}

function partText(words: Words, { counts, unchanged }: PlanPart, language: Language): string {
  const { created, updated, deleted, left } = counts
  const numbers =
    language === 'zh'
      ? `新建 ${created},更改 ${updated},不变 ${unchanged},删除 ${deleted}`
      : `${created} created, ${updated} updated, ${unchanged} unchanged, ${deleted} deleted`
  const kept =
    left === 0
      ? ''
      : language === 'zh'
        ? `;数据集已没有而仍保留 ${left}(--prune 可删除)`
        : `; ${left} no longer in the dataset and kept (--prune removes them)`
  return `${words[language]}: ${numbers}${kept}`
}

/** What a plan does, or has done, in two lines. */
export function planText(plan: Plan, language: Language): string {
  return [
    partText({ zh: '节点', en: 'nodes' }, plan.nodes, language),
    partText({ zh: '关系', en: 'relationships' }, plan.relationships, language),
  ].join('\n')
}

/** A clause as `coverage` lists it: its citations, what is marked, and what is open. */
export function clauseText(clause: Clause, language: Language): string {
  const open = openStretches(clause)
  const mark = open.length > 0 ? '✗' : clause.citations > 0 ? '✓' : '–'
  const body = clause.stretches
    .map((stretch) =>
      stretch.state === 'cited'
        ? stretch.text
        : stretch.state === 'noFact'
          ? `⟨${stretch.text}⟩`
          : `[${stretch.text}]`,
    )
    .join('')
  const cited = language === 'zh' ? `引用 ${clause.citations} 次` : `${clause.citations} citations`
  const reasons = [...new Set(clause.stretches.flatMap((stretch) => stretch.reason ?? []))]
  return `${mark} ${clause.document}:${clause.line} #${clause.number} (${cited}) ${body}${reasons.map((reason) => `\n    ⟨⟩ ${reason}`).join('')}`
}
