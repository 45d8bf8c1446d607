import { once } from 'node:events'
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '#graph-model/store/port.ts'
import type { Fault } from './check/fault.ts'
import { coverage, openStretches } from './coverage.ts'
import { readDataset } from './dataset/dataset.ts'
import { isWorkbook } from './dataset/open.ts'
import { exportJsonl } from './export.ts'
import { type ImportReport, importFile, importFolder, planFolder } from './import.ts'
import { Progress } from './progress.ts'
import { clauseText, faultJson, faultText, importJson, type Language, planText } from './report.ts'
import { type TemplateOptions, writeTemplates } from './templates/templates.ts'
import { writeMarkedCopy } from './workbook/marked-copy.ts'

/** Exit code where the data has faults. */
export const FAULTY = 2

export interface OutputOptions {
  readonly json?: boolean
  /** Whether the faults of a workbook come back in a copy of it, beside their rows. */
  readonly mark?: boolean
  readonly lang: Language
}

export interface PruneOptions extends OutputOptions {
  readonly prune?: boolean
  readonly adopt?: boolean
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Writes the faults of a workbook into a copy of it, and says where. */
async function markCopy(path: string, faults: readonly Fault[], options: OutputOptions): Promise<void> {
  if (faults.length === 0 || options.mark === false || !isWorkbook(path)) return
  const copy = await writeMarkedCopy(path, faults, options.lang)
  if (copy !== undefined && !options.json)
    print(
      options.lang === 'zh' ? `问题已写在副本各行旁:${copy}` : `Faults stand beside their rows in ${copy}`,
    )
}

function showReport(report: ImportReport, done: string, options: OutputOptions): void {
  if (report.faults.length > 0) process.exitCode = FAULTY
  if (options.json) {
    print(JSON.stringify(importJson(report, options.lang)))
    return
  }
  for (const fault of report.faults) print(faultText(fault, options.lang))
  if (report.plan) {
    print(`${report.dataset} ${report.version}: ${done}`)
    print(`${planText(report.plan, options.lang)}\n${report.seconds.toFixed(1)} s`)
  } else {
    const { length } = report.faults
    print(
      options.lang === 'zh'
        ? `${length} 处错误,没有写入任何内容。`
        : `${length} faults; nothing was written.`,
    )
  }
}

/** `check`: reads a dataset folder or workbook and prints every fault. */
export async function check(path: string, options: OutputOptions): Promise<void> {
  const { dataset, faults } = await readDataset(path)
  if (faults.length > 0) process.exitCode = FAULTY
  if (options.json) {
    print(
      JSON.stringify({
        dataset: dataset?.manifest.id ?? '',
        faults: faults.map((fault) => faultJson(fault, options.lang)),
      }),
    )
    return
  }
  for (const fault of faults) print(faultText(fault, options.lang))
  const nodes = dataset?.content.graph.nodeOrder.length ?? 0
  const relationships = dataset?.content.graph.statementOrder.length ?? 0
  print(
    options.lang === 'zh'
      ? `节点 ${nodes},关系 ${relationships},错误 ${faults.length}`
      : `${nodes} nodes, ${relationships} relationships, ${faults.length} faults`,
  )
  await markCopy(path, faults, options)
}

/** `coverage`: prints the clauses of a dataset's documents, cited, marked or open. */
export async function showCoverage(path: string, options: OutputOptions): Promise<void> {
  const { dataset, faults } = await readDataset(path)
  const clauses = dataset ? coverage(dataset) : []
  const open = clauses.filter((clause) => openStretches(clause).length > 0)
  if (open.length > 0 || faults.length > 0) process.exitCode = FAULTY
  if (options.json) {
    print(
      JSON.stringify({
        clauses,
        open: open.length,
        faults: faults.map((fault) => faultJson(fault, options.lang)),
      }),
    )
    return
  }
  for (const clause of clauses) print(clauseText(clause, options.lang))
  for (const fault of faults) print(faultText(fault, options.lang))
  const closed = clauses.length - open.length
  print(
    options.lang === 'zh'
      ? `${clauses.length} 个分句,${closed} 个已交代,${open.length} 个未交代`
      : `${clauses.length} clauses, ${closed} accounted for, ${open.length} not`,
  )
}

/** `plan`: prints what an import would do. */
export async function plan(store: Store, folder: string, options: PruneOptions): Promise<void> {
  const report = await planFolder(store, folder, options.prune ? { prune: true } : {})
  showReport(
    report,
    options.lang === 'zh' ? `将导入 ${store.place}` : `would be imported into ${store.place}`,
    options,
  )
  await markCopy(folder, report.faults, options)
}

/** `import`: a dataset folder or workbook, or a jsonl export. Ctrl-C ends it between two writes and leaves the graph as it was. */
export async function load(store: Store, path: string, options: PruneOptions): Promise<void> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal)
  const progress = options.json ? undefined : new Progress(process.stderr, options.lang)
  const chosen = {
    signal: stop.signal,
    ...(options.prune && { prune: true }),
    ...(options.adopt && { adopt: true }),
    ...(progress && { onProgress: progress.update.bind(progress) }),
  }
  try {
    const isFile = !isWorkbook(path) && existsSync(path) && statSync(path).isFile()
    const reports = isFile ? await importFile(store, path, chosen) : [await importFolder(store, path, chosen)]
    const done = options.lang === 'zh' ? `已导入 ${store.place}` : `imported into ${store.place}`
    for (const report of reports) {
      showReport(report, done, options)
      await markCopy(path, report.faults, options)
    }
  } finally {
    process.off('SIGINT', onSignal)
  }
}

/** `templates`: writes an empty dataset to fill in. */
export async function templates(folder: string, options: TemplateOptions): Promise<void> {
  const written = await writeTemplates(folder, options)
  const first = options.xlsx ? join(folder, 'dataset.xlsx') : folder
  print(
    options.lang === 'zh'
      ? `已写入 ${written.length} 个文件到 ${folder}。填写后:metrograph check ${first}`
      : `${written.length} files written to ${folder}. Once filled in: metrograph check ${first}`,
  )
}

/** `export`: writes the graph to a file, or to the standard output. */
export async function dump(store: Store, options: { readonly out?: string }): Promise<void> {
  const out = options.out === undefined ? process.stdout : createWriteStream(options.out)
  for await (const line of exportJsonl(store)) if (!out.write(line)) await once(out, 'drain')
  if (options.out !== undefined) await new Promise<void>((resolve) => out.end(resolve))
}
