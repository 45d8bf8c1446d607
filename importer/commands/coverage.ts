import { Faults } from '../check/fault.ts'
import { faultsJson, faultsText } from '../check/fault-report.ts'
import { coverage, openStretches } from '../coverage.ts'
import { readDataset } from '../dataset/dataset.ts'
import { clauseText } from '../report.ts'
import { FAULTY, type FaultOptions, print } from './output.ts'

/** `coverage`: prints the clauses of a dataset's documents, cited, marked or open. */
export async function showCoverage(path: string, { json, lang, maxFaults }: FaultOptions): Promise<void> {
  const faults = new Faults({ most: maxFaults })
  const { dataset, faults: list } = await readDataset(path, new Map(), faults)
  const report = { list, counts: faults.counts }
  const clauses = dataset ? coverage(dataset) : []
  const open = clauses.filter((clause) => openStretches(clause).length > 0)
  if (open.length > 0 || faults.any) process.exitCode = FAULTY
  if (json) {
    print(JSON.stringify({ clauses, open: open.length, ...faultsJson(report, lang) }))
    return
  }
  for (const clause of clauses) print(clauseText(clause, lang))
  if (faults.any) print(faultsText(report, lang))
  const closed = clauses.length - open.length
  print(
    lang === 'zh'
      ? `${clauses.length} 个分句,${closed} 个已交代,${open.length} 个未交代`
      : `${clauses.length} clauses, ${closed} accounted for, ${open.length} not`,
  )
}
