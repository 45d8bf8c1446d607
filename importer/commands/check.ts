import { Faults } from '../check/fault.ts'
import { faultsJson, faultsText } from '../check/fault-report.ts'
import { coverage } from '../coverage.ts'
import { readDataset } from '../dataset/dataset.ts'
import { FAULTY, type FaultOptions, print } from './output.ts'

/** `check`: reads a dataset folder and prints its faults. */
export function check(folder: string, { json, lang, maxFaults }: FaultOptions): void {
  const faults = new Faults({ most: maxFaults })
  const { dataset } = readDataset(folder, new Map(), faults)
  if (dataset) coverage(dataset, faults)
  if (faults.any) process.exitCode = FAULTY
  if (json) {
    print(JSON.stringify({ dataset: dataset?.manifest.id ?? '', ...faultsJson(faults, lang) }))
    return
  }
  if (faults.any) print(faultsText(faults, lang))
  const records = dataset?.records ?? []
  const nodes = records.filter((record) => record.type === 'node' && record.labels[0] !== 'Dataset').length
  const relationships = records.filter((record) => record.type === 'relationship').length
  print(
    lang === 'zh'
      ? `节点 ${nodes},关系 ${relationships},错误 ${faults.total}`
      : `${nodes} nodes, ${relationships} relationships, ${faults.total} faults`,
  )
}
