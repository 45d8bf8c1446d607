#!/usr/bin/env tsx
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { Failure } from '#graph-model/failure.ts'
import { openStore } from '#graph-model/store/open.ts'
import type { Store } from '#graph-model/store/port.ts'
import {
  check,
  draft,
  dump,
  load,
  type OutputOptions,
  type PruneOptions,
  plan,
  showCoverage,
} from '#importer/commands.ts'
import type { DraftOptions } from '#importer/draft/command.ts'
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

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig().store)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

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

function command(name: string, description: string): Command {
  return program.command(name).description(description)
}

function reporting(name: string, description: string): Command {
  return command(name, description).option('--json', 'one JSON object, for programs').addOption(lang())
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
reporting('check', 'read a dataset and report every fault')
  .argument('<folder>')
  .action((folder: string, options: OutputOptions) => check(folder, options))
reporting('plan', 'what an import would create, change, leave and remove; writes nothing')
  .argument('[folder]', 'a dataset folder', SHIPPED)
  .option('--prune', 'also remove what the dataset no longer has')
  .action((folder: string, options: PruneOptions) => withStore((store) => plan(store, folder, options)))
reporting('import', 'check, plan and apply; without an argument: the dataset that ships')
  .argument('[path]', 'a dataset folder, a completed draft, or a jsonl export', SHIPPED)
  .option('--prune', 'also remove what the dataset no longer has')
  .option('--adopt', 'write into a database that holds something else')
  .action((path: string, options: PruneOptions) => withStore((store) => load(store, path, options)))
reporting('draft', 'a document as a table to complete, one row a statement')
  .argument('<path>', 'a document (.txt, .md), or a folder of them')
  .option('--xlsx', 'a workbook with drop-downs instead of CSV')
  .option('--out <file>', 'where to write it; a folder for several documents')
  .option('--overwrite', 'write over a table that is there, completed or not')
  .action((path: string, options: OutputOptions & DraftOptions) =>
    withStore((store) => draft(store, path, options)),
  )
command('export', 'the graph, in a neutral form')
  .addOption(new Option('--format <format>').choices(['jsonl']).default('jsonl'))
  .option('--out <file>', 'a file instead of the standard output')
  .action((options: { out?: string }) => withStore((store) => dump(store, options)))
reporting('coverage', 'the source, clause by clause: cited, or marked as stating no fact')
  .argument('[folder]', 'a dataset folder', SHIPPED)
  .action((folder: string, options: OutputOptions) => showCoverage(folder, options))

function tell(error: unknown): void {
  const { debug } = program.opts<{ debug?: boolean }>()
  const [code, message, hint] =
    error instanceof Failure
      ? [error.code, error.message, error.hint]
      : [
          'INTERNAL',
          error instanceof Error ? error.message : String(error),
          'Run again with --debug to see where.',
        ]
  process.stderr.write(`${code}: ${message}${hint ? `\n  ${hint}` : ''}\n`)
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
}

try {
  await program.parseAsync()
} catch (error) {
  tell(error)
}
