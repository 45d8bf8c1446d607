#!/usr/bin/env tsx
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import { Failure } from '#graph-model/failure.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { check } from '#importer/commands/check.ts'
import { type ConflictOptions, conflicts } from '#importer/commands/conflicts.ts'
import { showCoverage } from '#importer/commands/coverage.ts'
import { dump, EXPORT_FORMATS, type ExportOptions } from '#importer/commands/export.ts'
import { type ImportCommandOptions, load } from '#importer/commands/import.ts'
import { withStore, withStoreToWrite } from '#importer/commands/open.ts'
import type { FaultOptions, OutputOptions } from '#importer/commands/output.ts'
import { LISTED, type PlanCommandOptions, plan } from '#importer/commands/plan.ts'
import { resolve } from '#importer/commands/resolve.ts'
import { templates } from '#importer/commands/templates.ts'
import type { DraftOptions } from '#importer/draft/command.ts'
import type { TemplateOptions } from '#importer/templates/templates.ts'
import { readConfig } from './config.ts'
import type { ServeOptions } from './serve.ts'

/** The dataset that ships. */
const SHIPPED = fileURLToPath(new URL('importer/datasets/nanjing-2025', import.meta.url))

const SETTINGS = `
Settings (environment):
  NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE
                    a Neo4j 5 or later; the embedded store is used when NEO4J_URI is not set
  METROGRAPH_DATA   folder of the embedded store (.metrograph)
  HOST, PORT        where the server listens (127.0.0.1; 4000, or the next free port)

Exit codes: 0 good, 2 faults in the data, 1 anything else.`

async function serve(options: ServeOptions, shipped?: string): Promise<void> {
  const server = await import('./serve.ts')
  await server.serve(options, shipped)
}

const program = new Command('metrograph')
  .description('How the cities of a metropolitan area work together, every statement traced to its sentence.')
  .option('--debug', 'show where a failure came from')
  .showHelpAfterError()
  .addHelpText('after', SETTINGS)

const lang = () => new Option('--lang <language>', 'language of messages').choices(['zh', 'en']).default('en')

const noMark = () => new Option('--no-mark', 'no copy of a workbook with its faults beside their rows')

function command(name: string, description: string): Command {
  return program.command(name).description(description)
}

function reporting(name: string, description: string): Command {
  return command(name, description).option('--json', 'one JSON object, for programs').addOption(lang())
}

function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number.')
}

/** A command that reads a dataset and tells its faults. */
function reading(name: string, description: string): Command {
  return reporting(name, description).addOption(
    new Option('--max-faults <n>', 'list so many faults, and count the others by their code')
      .argParser(countOf)
      .default(1000),
  )
}

function changing(name: string, description: string): Command {
  return reading(name, description)
    .option('--prune', 'also remove what the dataset no longer has')
    .option('--skip-bad', 'leave out rows with faults and load the rest')
    .addOption(noMark())
}

function serving(name: string, description: string): Command {
  return command(name, description)
    .option('--host <host>', 'address to listen on (127.0.0.1)')
    .option('--port <port>', 'port to listen on (4000, or the next free one)')
    .option('--verbose', 'log each request')
}

serving('start', 'import the dataset that ships where the embedded store lacks it, then serve').action(
  (options: ServeOptions) => serve(options, SHIPPED),
)
serving('serve', 'serve API and viewer, without import').action((options: ServeOptions) => serve(options))
reading('check', 'read a dataset and report every fault')
  .argument('<path>', 'a dataset folder, or a workbook (.xlsx)')
  .addOption(noMark())
  .action((path: string, options: FaultOptions) => check(path, options))
changing('plan', 'what an import would create, change, leave and remove; writes nothing')
  .argument('[path]', 'a dataset folder, or a workbook (.xlsx)', SHIPPED)
  .option('--all', `list all changes, not the first ${LISTED} of each kind`)
  .option('--html <file>', 'also write them as a page')
  .action((path: string, options: PlanCommandOptions) =>
    withStore(readConfig().store, (store) => plan(store, path, options)),
  )
changing('import', 'check, plan and apply; without an argument: the dataset that ships')
  .argument('[path]', 'a dataset folder, a workbook (.xlsx), a completed draft, or a jsonl export', SHIPPED)
  .option(
    '--rejects <folder>',
    'where rows that are left out are written (rejects in the folder of the dataset)',
  )
  .option('--yes', 'do not ask before much is changed or removed')
  .option('--adopt', 'write into a database that holds something else')
  .action((path: string, options: ImportCommandOptions) =>
    withStoreToWrite(readConfig().store, options.lang, (store) => load(store, path, options)),
  )
reading('draft', 'a document as a table to complete, one row a statement')
  .argument('<path>', 'a document (.txt, .md, .html, .docx, .pdf), or a folder of them')
  .option('--xlsx', 'a workbook with lists to choose from instead of CSV')
  .option('--out <file>', 'where to write it; a folder for several documents')
  .option('--overwrite', 'write over a table that is there, completed or not')
  .action(async (path: string, options: FaultOptions & DraftOptions) => {
    const { draft } = await import('#importer/commands/draft.ts')
    await withStore(readConfig().store, (store) => draft(store, path, options))
  })
reading('resolve', 'names that may be one thing, for a person to decide')
  .argument('[folder]', 'a dataset folder or workbook; without one, all that the store holds')
  .action((folder: string | undefined, options: FaultOptions) =>
    withStore(readConfig().store, (store) => resolve(store, folder, options)),
  )
reporting('conflicts', 'statements that disagree: both sides, dated, with their quotes')
  .option('--dataset <id>', 'only those in which this dataset has a side')
  .action((options: ConflictOptions) => withStore(readConfig().store, (store) => conflicts(store, options)))
reporting('doctor', 'what would be used, and whether it works').action(async (options: OutputOptions) => {
  const { doctor } = await import('./doctor.ts')
  await doctor(readConfig(), options)
})
command('templates', 'an empty dataset to fill in: every sheet with its header and an example')
  .argument('<folder>', 'a new or empty folder')
  .option('--xlsx', 'one workbook with lists to choose from, in place of CSV files')
  .addOption(
    new Option('--lang <language>', 'language of headers and notes').choices(['zh', 'en']).default('zh'),
  )
  .action((folder: string, options: TemplateOptions) => templates(folder, options))
command('export', 'the graph, in a neutral form')
  .addOption(new Option('--format <format>').choices(EXPORT_FORMATS).default('jsonl'))
  .option('--out <path>', 'a file instead of the standard output; for neo4j-admin a folder')
  .action((options: ExportOptions) => withStore(readConfig().store, (store) => dump(store, options)))
reading('coverage', 'the source, clause by clause: cited, or marked as stating no fact')
  .argument('[folder]', 'a dataset folder or workbook', SHIPPED)
  .action((folder: string, options: FaultOptions) => showCoverage(folder, options))

/** The language of the command that runs. */
function languageAsked(): keyof Words {
  const running = program.commands.find((one) => one.name() === program.args[0])
  return running?.opts<Partial<OutputOptions>>().lang ?? 'en'
}

function tell(error: unknown): void {
  const { debug } = program.opts<{ debug?: boolean }>()
  const defect = () => ({
    message: error instanceof Error ? error.message : String(error),
    hint: 'Run again with --debug to see where.',
  })
  const code = error instanceof Failure ? error.code : 'INTERNAL'
  const { message, hint } = error instanceof Failure ? error.told(languageAsked()) : defect()
  process.stderr.write(`${code}: ${message}${hint ? `\n  ${hint}` : ''}\n`)
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
}

// A reader of the output that has seen enough, as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  tell(error)
}
