#!/usr/bin/env tsx
import { once } from 'node:events'
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { Failure } from '#graph-model/failure.ts'
import { openStore } from '#graph-model/store/open.ts'
import type { Store } from '#graph-model/store/port.ts'
import { Faults } from '#importer/check/fault.ts'
import { coverage, openStretches } from '#importer/coverage.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { exportJsonl } from '#importer/export.ts'
import { type ImportReport, importFile, importFolder, planFolder } from '#importer/import.ts'
import { Progress } from '#importer/progress.ts'
import { clauseText, faultJson, faultText, importJson, type Language, planText } from '#importer/report.ts'
import { readConfig } from './config.ts'

/** The dataset that ships. */
const SHIPPED = fileURLToPath(new URL('importer/datasets/nanjing-2025', import.meta.url))
const FAULTY = 2

interface Output {
  readonly json?: boolean
  readonly lang: Language
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig().store)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

function showReport(report: ImportReport, done: string, options: Output): void {
  if (report.faults.length > 0) process.exitCode = FAULTY
  if (options.json) {
    print(JSON.stringify(importJson(report, options.lang)))
    return
  }
  for (const fault of report.faults) print(faultText(fault, options.lang))
  if (report.plan)
    print(
      `${report.dataset} ${report.version}: ${done}\n${planText(report.plan, options.lang)}\n${report.seconds.toFixed(1)} s`,
    )
  else
    print(
      options.lang === 'zh'
        ? `${report.faults.length} 处错误,没有写入任何内容。`
        : `${report.faults.length} faults; nothing was written.`,
    )
}

function checkCommand(folder: string, options: Output): void {
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
  const nodes = records.filter((record) => record.type === 'node').length
  print(
    options.lang === 'zh'
      ? `节点 ${nodes},关系 ${records.length - nodes},错误 ${all.length}`
      : `${nodes} nodes, ${records.length - nodes} relationships, ${all.length} faults`,
  )
}

function coverageCommand(folder: string, options: Output): void {
  const { dataset, faults } = readDataset(folder)
  if (!dataset) {
    for (const fault of faults) print(faultText(fault, options.lang))
    process.exitCode = FAULTY
    return
  }
  const found = new Faults()
  const clauses = coverage(dataset, found)
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
  print(
    options.lang === 'zh'
      ? `${clauses.length} 个分句,${clauses.length - open.length} 个已交代,${open.length} 个未交代`
      : `${clauses.length} clauses, ${clauses.length - open.length} accounted for, ${open.length} not`,
  )
}

async function importCommand(
  path: string,
  options: Output & { prune?: boolean; adopt?: boolean },
): Promise<void> {
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
  await withStore(async (store) => {
    const isFile = existsSync(path) && statSync(path).isFile()
    const reports = isFile ? await importFile(store, path, chosen) : [await importFolder(store, path, chosen)]
    for (const report of reports) showReport(report, `imported into ${store.place}`, options)
  })
  process.off('SIGINT', onSignal)
}

async function exportCommand(options: { out?: string }): Promise<void> {
  await withStore(async (store) => {
    const out = options.out === undefined ? process.stdout : createWriteStream(options.out)
    for await (const line of exportJsonl(store)) if (!out.write(line)) await once(out, 'drain')
    if (options.out !== undefined) await new Promise<void>((resolve) => out.end(resolve))
  })
}

const program = new Command('metrograph')
  .description('How the cities of a metropolitan area work together, every statement traced to its sentence.')
  .showHelpAfterError()
  .addHelpText(
    'after',
    `
Settings (environment):
  NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE   a Neo4j 5 or later; the embedded store when not set
  METROGRAPH_DATA   folder of the embedded store (.metrograph)
  HOST, PORT        where the server listens (127.0.0.1, 4000 or the next free port)`,
  )

const lang = new Option('--lang <language>', 'language of messages').choices(['zh', 'en']).default('en')
const json = ['--json', 'one JSON object for programs'] as const

program
  .command('check')
  .argument('<folder>')
  .description('read a dataset and report every fault')
  .option(...json)
  .addOption(lang)
  .action(checkCommand)
program
  .command('plan')
  .argument('[folder]', 'a dataset folder', SHIPPED)
  .description('what an import would create, change, leave and remove; writes nothing')
  .option('--prune', 'also remove what the dataset no longer has')
  .option(...json)
  .addOption(lang)
  .action(async (folder: string, options: Output & { prune?: boolean }) => {
    await withStore(async (store) =>
      showReport(
        await planFolder(store, folder, options.prune ? { prune: true } : {}),
        'would be imported',
        options,
      ),
    )
  })
program
  .command('import')
  .argument('[path]', 'a dataset folder, or a jsonl export', SHIPPED)
  .description('check, plan and apply; without an argument: the dataset that ships')
  .option('--prune', 'also remove what the dataset no longer has')
  .option('--adopt', 'write into a database that holds something else')
  .option(...json)
  .addOption(lang)
  .action(importCommand)
program
  .command('export')
  .description('the graph, in a neutral form')
  .addOption(new Option('--format <format>').choices(['jsonl']).default('jsonl'))
  .option('--out <file>', 'a file instead of the standard output')
  .action(exportCommand)
program
  .command('coverage')
  .argument('[folder]', 'a dataset folder', SHIPPED)
  .description('the source, clause by clause: cited, or marked as stating no fact')
  .option(...json)
  .addOption(lang)
  .action(coverageCommand)
program.option('--debug', 'show where a failure came from')

try {
  await program.parseAsync()
} catch (error) {
  const debug = program.opts<{ debug?: boolean }>().debug
  if (error instanceof Failure) {
    process.stderr.write(`${error.code}: ${error.message}${error.hint ? `\n  ${error.hint}` : ''}\n`)
    if (debug) process.stderr.write(`${error.stack}\n`)
  } else {
    process.stderr.write(
      `INTERNAL: ${debug ? (error as Error).stack : (error as Error).message}\n  Run again with --debug to see where.\n`,
    )
  }
  process.exitCode = 1
}
