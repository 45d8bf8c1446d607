import type { Words } from '#graph-model/ontology/kind.ts'
import { countsText } from './changes/report.ts'
import type { Language } from './changes/words.ts'
import { faultsJson } from './check/fault-report.ts'
import { type Clause, openStretches } from './coverage.ts'
import type { ImportReport } from './import.ts'
import type { PlanPart } from './plan/comparison.ts'

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
    ...faultsJson({ list: report.faults, counts: report.faultCounts }, language),
    ...(report.rejected && { rejected: report.rejected }),
    seconds: Math.round(report.seconds * 1000) / 1000,
  }
}

const UNCHANGED: Words = { zh: '与库中一致,无需写入', en: 'the store holds just this; nothing to write' }

/** What an import did, or would do, in a few lines: counts, what is left, what was left out. */
export function reportText(report: ImportReport, done: string, language: Language): string {
  const { plan, rejected } = report
  if (!plan) return language === 'zh' ? '有错误,没有写入任何内容。' : 'There are faults; nothing was written.'
  const left = plan.nodes.counts.left + plan.relationships.counts.left
  const told = plan.head ? done : UNCHANGED[language]
  return [
    `${report.dataset} ${report.version}: ${told}`,
    countsText(plan, language),
    ...(left > 0
      ? [
          language === 'zh'
            ? `${left} 条数据集已没有,仍保留(--prune 可删除)`
            : `${left} no longer in the dataset and kept (--prune removes them)`,
        ]
      : []),
    ...(rejected
      ? [
          language === 'zh'
            ? `${rejected.rows} 行未载入,见 ${rejected.folder}:在那里改好,放回原来的行(code、message 两列去掉,或连同表头保留),再导入一次。`
            : `${rejected.rows} rows were not loaded; they are in ${rejected.folder}: mend them there, put them back in place of the rows they were (without the columns code and message, or with both and their headers), and import again.`,
        ]
      : []),
    `${report.seconds.toFixed(1)} s`,
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
