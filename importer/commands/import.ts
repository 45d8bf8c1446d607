import { existsSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { Store } from '#graph-model/store/port.ts'
import { consentTo } from '../changes/consent.ts'
import { changesText, countsText } from '../changes/report.ts'
import { faultsText } from '../check/fault-report.ts'
import { isWorkbook } from '../dataset/open.ts'
import type { DraftReport } from '../draft/command.ts'
import { isDraftFile } from '../draft/file.ts'
import { type ImportOptions, type ImportReport, importFile, importFolder } from '../import.ts'
import { Progress } from '../progress.ts'
import { importJson, reportText } from '../report.ts'
import { FAULTY, type FaultOptions, markCopy, print, writeAll } from './output.ts'
import { LISTED } from './plan.ts'

export interface ImportCommandOptions extends FaultOptions {
  readonly prune?: boolean
  readonly adopt?: boolean
  readonly yes?: boolean
  readonly skipBad?: boolean
  readonly rejects?: string
}

const STOPPING: Words = {
  zh: '正在停止:写完手上这一批就停。再按一次 Ctrl-C 立即结束。',
  en: 'Stopping after the batch at hand. Ctrl-C once more ends at once.',
}

/** Puts a question on the terminal; Ctrl-C and the end of input are a no. */
async function ask(question: string, signal: AbortSignal): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const given = new AbortController()
  for (const event of ['SIGINT', 'close'] as const) terminal.once(event, () => given.abort())
  try {
    const answer = await terminal.question(`${question} [y/N] `, {
      signal: AbortSignal.any([signal, given.signal]),
    })
    return /^(?:y|yes|是|好)$/i.test(answer.trim())
  } catch {
    return false
  } finally {
    terminal.close()
  }
}

/** What is asked before an import that removes or changes much. */
function consent(
  store: Store,
  { yes, json, lang }: ImportCommandOptions,
  signal: AbortSignal,
): Partial<ImportOptions> {
  if (yes) return {}
  const isTerminal = process.stdin.isTTY && process.stderr.isTTY && !json
  return {
    confirm: (plan) =>
      consentTo(store, plan, {
        language: lang,
        async show() {
          if (json) return
          print(countsText(plan, lang))
          await writeAll(changesText(store, plan, lang, { most: LISTED, kinds: ['changed', 'removed'] }))
        },
        ...(isTerminal && { ask: (question: string) => ask(question, signal) }),
      }),
  }
}

function showReport(
  report: ImportReport,
  store: Store,
  { json, lang, prune }: ImportCommandOptions,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const { faults, faultCounts, rejected } = report
  if (faults.length > 0) process.exitCode = FAULTY
  if (json) {
    print(JSON.stringify({ ...importJson(report, lang), ...more }))
    return
  }
  if (faults.length > 0) print(faultsText({ list: faults, counts: faultCounts }, lang))
  print(reportText(report, lang === 'zh' ? `已导入 ${store.place}` : `imported into ${store.place}`, lang))
  if (rejected && prune) {
    print(
      lang === 'zh'
        ? '有未载入的行,因此没有删除任何内容:它们所说的并未从数据集消失。'
        : 'Nothing was pruned, as rows were left out: what they say is not gone from the dataset.',
    )
  }
}

function showDraftImport(report: DraftReport, store: Store, options: ImportCommandOptions): void {
  const { lang, json } = options
  const { taken, left, undecided, problems } = report
  showReport(report, store, options, { taken, left, undecided, ...(problems !== undefined && { problems }) })
  if (json) return
  print(
    lang === 'zh'
      ? `采用 ${taken} 行,不采用 ${left} 行,待定 ${undecided} 行(未导入)`
      : `${taken} rows taken, ${left} left out, ${undecided} undecided and not imported`,
  )
  if (problems !== undefined)
    print(lang === 'zh' ? `逐行问题见 ${problems}` : `What is wrong stands beside each row in ${problems}`)
}

/** `import`: a dataset folder, a workbook, a completed draft, or a jsonl export. Ctrl-C ends it between two writes; the same command goes on. */
export async function load(store: Store, path: string, options: ImportCommandOptions): Promise<void> {
  const stop = new AbortController()
  const progress = options.json ? undefined : new Progress({ out: process.stderr, language: options.lang })
  const onSignal = () => {
    stop.abort()
    progress?.end()
    process.stderr.write(`${STOPPING[options.lang]}\n`)
  }
  process.once('SIGINT', onSignal)
  const chosen: ImportOptions = {
    signal: stop.signal,
    maxFaults: options.maxFaults,
    language: options.lang,
    ...(options.prune && { prune: true }),
    ...(options.adopt && { adopt: true }),
    ...(options.skipBad && { skipBad: true }),
    ...(options.rejects !== undefined && { rejects: options.rejects }),
    ...(progress && { onProgress: progress.update.bind(progress) }),
    ...consent(store, options, stop.signal),
  }
  try {
    if (await isDraftFile(path)) {
      // The dictionary of a segmenter comes with it.
      const { importDraft } = await import('../draft/command.ts')
      const report = await importDraft(store, path, chosen)
      progress?.end()
      showDraftImport(report, store, options)
      return
    }
    const isFile = !isWorkbook(path) && existsSync(path) && statSync(path).isFile()
    const reports = isFile ? await importFile(store, path, chosen) : [await importFolder(store, path, chosen)]
    progress?.end()
    for (const report of reports) {
      showReport(report, store, options)
      await markCopy(path, report.faults, options)
    }
  } finally {
    progress?.end()
    process.off('SIGINT', onSignal)
  }
}
