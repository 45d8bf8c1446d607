import { kindSpec } from '#graph-model/ontology/ontology.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { Language } from '../changes/words.ts'
import { faultsJson, faultsText } from '../check/fault-report.ts'
import { Decisions } from '../dataset/decisions.ts'
import { readFor } from '../reading.ts'
import { addRecords, addStored, type Candidate, Candidates } from '../resolve/candidates.ts'
import { type Proposal, propose } from '../resolve/propose.ts'
import { printable, textTable } from '../text-table.ts'
import { FAULTY, type FaultOptions, print } from './output.ts'

function nameText(candidate: Candidate, language: Language): string {
  const name = language === 'zh' ? candidate.nameZh : candidate.nameEn
  return [name, candidate.id, `${kindSpec(candidate.kind)[language]} · ${candidate.dataset}`]
    .map(printable)
    .join('\n')
}

function proposalsText(proposals: readonly Proposal[], language: Language): string {
  const header =
    language === 'zh' ? ['分数', '甲(保留)', '乙', '理由'] : ['score', 'a (to keep)', 'b', 'reasons']
  return textTable(
    header,
    proposals.map(({ a, b, score, reasons }) => [
      score.toFixed(2),
      nameText(a, language),
      nameText(b, language),
      reasons
        .map((reason) => [reason[language], printable(reason.value)].filter(Boolean).join(': '))
        .join('\n'),
    ]),
  )
}

function proposalJson({ a, b, score, reasons }: Proposal): Record<string, unknown> {
  return { a, b, score, reasons }
}

function counted(proposals: readonly Proposal[], decisions: Decisions, language: Language): string {
  const decided = [decisions.same.length, decisions.different.length]
  return language === 'zh'
    ? `${proposals.length} 组名称可能是同一事物;已判定相同 ${decided[0]}、不同 ${decided[1]}。\n判定写在数据集文件夹的 same.csv(相同)或 different.csv(不同)里,列为 a,b,reason,decidedBy,date;程序不自行合并。`
    : `${proposals.length} pairs of names may be one thing; decided so far: ${decided[0]} the same, ${decided[1]} different.\nDecide in same.csv or different.csv in the dataset's folder, with the columns a,b,reason,decidedBy,date; nothing is merged by itself.`
}

/**
 * `resolve`: prints names that may be one thing. With a dataset folder those that touch it, without what its files
 * decide; without one all that the store holds.
 */
export async function resolve(
  store: Store,
  folder: string | undefined,
  { json, lang, maxFaults }: FaultOptions,
): Promise<void> {
  const candidates = new Candidates()
  let decisions = new Decisions()
  let own: string | undefined
  if (folder === undefined) await addStored(candidates, store)
  else {
    const { dataset, faults: list, faultCounts: counts } = await readFor(store, folder, { maxFaults })
    if (!dataset || list.length > 0) {
      process.exitCode = FAULTY
      print(
        json
          ? JSON.stringify({ proposals: [], ...faultsJson({ list, counts }, lang) })
          : faultsText({ list, counts }, lang),
      )
      return
    }
    own = dataset.manifest.id
    decisions = dataset.decisions
    await addStored(candidates, store, own)
    addRecords(candidates, dataset.records)
  }
  const proposals = propose(candidates, decisions, own)
  if (json) {
    print(
      JSON.stringify({
        proposals: proposals.map(proposalJson),
        decided: { same: decisions.same.length, different: decisions.different.length },
      }),
    )
    return
  }
  if (proposals.length > 0) print(proposalsText(proposals, lang))
  print(counted(proposals, decisions, lang))
}
