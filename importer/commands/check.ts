import { Faults } from '../check/fault.ts'
import { faultsJson, faultsText } from '../check/fault-report.ts'
import { readDataset } from '../dataset/dataset.ts'
import { FAULTY, type FaultOptions, markCopy, print } from './output.ts'

/** `check`: reads a dataset folder or workbook and prints its faults. */
export async function check(path: string, options: FaultOptions): Promise<void> {
  const { json, lang, maxFaults } = options
  const faults = new Faults({ most: maxFaults })
  const { dataset, faults: list } = await readDataset(path, new Map(), faults)
  const report = { list, counts: faults.counts }
  if (faults.any) process.exitCode = FAULTY
  if (json) {
    print(JSON.stringify({ dataset: dataset?.manifest.id ?? '', ...faultsJson(report, lang) }))
    return
  }
  if (faults.any) print(faultsText(report, lang))
  const nodes = dataset?.content.graph.nodeOrder.length ?? 0
  const relationships = dataset?.content.graph.statementOrder.length ?? 0
  print(
    lang === 'zh'
      ? `节点 ${nodes},关系 ${relationships},错误 ${faults.total}`
      : `${nodes} nodes, ${relationships} relationships, ${faults.total} faults`,
  )
  await markCopy(path, list, options)
}
