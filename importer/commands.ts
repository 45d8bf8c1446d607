import { once } from 'node:events'
import { createWriteStream, existsSync, statSync } from 'node:fs'
import type { Store } from '#graph-model/store/port.ts'
import { Faults } from './check/fault.ts'
import { coverage, openStretches } from './coverage.ts'
import { readDataset } from './dataset/dataset.ts'
import { type DraftOptions, type DraftReport, draftFiles, importDraft } from './draft/command.ts'
import { isDraftFile } from './draft/file.ts'
import { exportJsonl } from './export.ts'
import { type ImportReport, importFile, importFolder, planFolder } from './import.ts'
import { Progress } from './progress.ts'
import { clauseText, faultJson, faultText, importJson, type Language, planText } from './report.ts'

/** Exit code where the data has faults. */
export const FAULTY = 2

export interface OutputOptions {
  readonly json?: boolean
  readonly lang: Language
}

export interface PruneOptions extends OutputOptions {
  readonly prune?: boolean
  readonly adopt?: boolean
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function showReport(
  report: ImportReport,
  done: string,
  options: OutputOptions,
  more: Readonly<Record<string, unknown>> = {},
): void {
  if (report.faults.length > 0) process.exitCode = FAULTY
  if (options.json) {
    print(JSON.stringify({ ...importJson(report, options.lang), ...more }))
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

/** `check`: reads a dataset folder and prints every fault. */
export function check(folder: string, options: OutputOptions): void {
  const { dataset, faults } = readDataset(folder)
  const covered = new Faults()
  if (dataset) coverage(dataset, covered)
  const all = [...faults, ...covered.list]
  if (all.length > 0) process.exitCode = FAULTY
  if (options.json) {
    print(
      JSON.stringify({
        dataset: dataset?.manifest.id ?? '',
        faults: all.map((fault) => faultJson(fault, options.lang)),
      }),
    )
    return
  }
  for (const fault of all) print(faultText(fault, options.lang))
  const records = dataset?.records ?? []
  const nodes = records.filter((record) => record.type === 'node' && record.labels[0] !== 'Dataset').length
  const relationships = records.filter((record) => record.type === 'relationship').length
  print(
    options.lang === 'zh'
      ? `节点 ${nodes},关系 ${relationships},错误 ${all.length}`
      : `${nodes} nodes, ${relationships} relationships, ${all.length} faults`,
  )
}

/** `coverage`: prints the clauses of a dataset's documents, cited, marked or open. */
export function showCoverage(folder: string, options: OutputOptions): void {
  const { dataset, faults } = readDataset(folder)
  const found = new Faults()
  const clauses = dataset ? coverage(dataset, found) : []
  const open = clauses.filter((clause) => openStretches(clause).length > 0)
  const all = [...faults, ...found.list]
  if (open.length > 0 || all.length > 0) process.exitCode = FAULTY
  if (options.json) {
    print(
      JSON.stringify({
        clauses,
        open: open.length,
        faults: all.map((fault) => faultJson(fault, options.lang)),
      }),
    )
    return
  }
  for (const clause of clauses) print(clauseText(clause, options.lang))
  for (const fault of all) print(faultText(fault, options.lang))
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
}

/** `import`: a dataset folder, a completed draft, or a jsonl export. Ctrl-C ends it between two writes and leaves the graph as it was. */
export async function load(store: Store, path: string, options: PruneOptions): Promise<void> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal)
  const progress = options.json ? undefined : new Progress('import', process.stderr)
  const chosen = {
    signal: stop.signal,
    ...(options.prune && { prune: true }),
    ...(options.adopt && { adopt: true }),
    ...(progress && { onProgress: progress.update.bind(progress) }),
  }
  try {
    const isFile = existsSync(path) && statSync(path).isFile()
    if (isDraftFile(path)) {
      showDraftImport(await importDraft(store, path, chosen), store, options)
      return
    }
    const reports = isFile ? await importFile(store, path, chosen) : [await importFolder(store, path, chosen)]
    const done = options.lang === 'zh' ? `已导入 ${store.place}` : `imported into ${store.place}`
    for (const report of reports) showReport(report, done, options)
  } finally {
    process.off('SIGINT', onSignal)
  }
}

function showDraftImport(report: DraftReport, store: Store, options: OutputOptions): void {
  const { taken, left, undecided, problems } = report
  showReport(
    report,
    options.lang === 'zh' ? `已导入 ${store.place}` : `imported into ${store.place}`,
    options,
    { taken, left, undecided, ...(problems !== undefined && { problems }) },
  )
  if (options.json) return
  print(
    options.lang === 'zh'
      ? `采用 ${taken} 行,不采用 ${left} 行,待定 ${undecided} 行(未导入)`
      : `${taken} rows taken, ${left} left out, ${undecided} undecided and not imported`,
  )
  if (problems !== undefined)
    print(
      options.lang === 'zh'
        ? `逐行问题见 ${problems}`
        : `What is wrong stands beside each row in ${problems}`,
    )
}

/** `draft`: turns documents into tables that a person completes. */
export async function draft(
  store: Store,
  path: string,
  options: OutputOptions & DraftOptions,
): Promise<void> {
  const written = await draftFiles(store, path, options)
  if (options.json) {
    print(JSON.stringify({ drafts: written }))
    return
  }
  for (const { source, path: target, rows, statements, doubtful, kept } of written) {
    if (kept) {
      print(
        options.lang === 'zh'
          ? `${target} 已存在且内容不同(可能已填写),未改动;要重写请加 --overwrite`
          : `${target} is there and differs (it may have been completed): left as it is; --overwrite writes it again`,
      )
      continue
    }
    print(
      options.lang === 'zh'
        ? `${source} -> ${target}:${rows} 行,${statements} 条陈述,其中 ${doubtful} 条存疑`
        : `${source} -> ${target}: ${rows} rows, ${statements} statements, ${doubtful} of them in doubt`,
    )
  }
}

/** `export`: writes the graph to a file, or to the standard output. */
export async function dump(store: Store, options: { readonly out?: string }): Promise<void> {
  const out = options.out === undefined ? process.stdout : createWriteStream(options.out)
  for await (const line of exportJsonl(store)) if (!out.write(line)) await once(out, 'drain')
  if (options.out !== undefined) await new Promise<void>((resolve) => out.end(resolve))
}
