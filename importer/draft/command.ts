import { existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import type { Store } from '#graph-model/store/port.ts'
import { type Fault, Faults } from '../check/fault.ts'
import { listed } from '../check/listed.ts'
import { type ImportOptions, type ImportReport, importContent } from '../import.ts'
import { adoptDraft } from './adopt.ts'
import { readDraft, writeDraft, writeProblems } from './file.ts'
import { namedThings, storedDocuments, storedThings } from './known.ts'
import { readForDraft } from './reading.ts'
import { readSource, sourcesAt } from './source.ts'
import { tableOf } from './table.ts'

export interface DraftOptions {
  readonly xlsx?: boolean
  readonly out?: string
  /** Write over a table that is there and differs: it may have been completed. */
  readonly overwrite?: boolean
}

/** A draft that was written: where, and what it holds. */
export interface DraftWritten {
  readonly source: string
  readonly path: string
  readonly rows: number
  readonly statements: number
  readonly doubtful: number
  /** A table that is there and differs was left as it is. */
  readonly kept?: true
}

const stem = (path: string) => basename(path).replace(/\.[^.]*$/, '')

function targetOf(source: string, sources: readonly string[], { xlsx, out }: DraftOptions): string {
  const many = sources.length > 1
  // 答复.txt and 答复.md in one folder are two documents.
  const twin = sources.some((other) => other !== source && stem(other) === stem(source))
  const name = `${twin ? basename(source) : stem(source)}.draft.${xlsx ? 'xlsx' : 'csv'}`
  if (out === undefined) return join(dirname(source), name)
  const folder = many || (existsSync(out) && statSync(out).isDirectory())
  if (!folder) {
    if (!/\.(?:csv|xlsx)$/i.test(out))
      throw new Failure(
        'DRAFT_FORM',
        { zh: `${out} 没有说明写成哪种表。`, en: `${out} does not say which table to write.` },
        {
          hint: { zh: '以 .csv 或 .xlsx 结尾。', en: 'End it in .csv or .xlsx.' },
        },
      )
    return out
  }
  mkdirSync(out, { recursive: true })
  return join(out, name)
}

/** Drafts that were written, and faults of documents that could not be read. */
export interface Drafts {
  readonly written: readonly DraftWritten[]
  readonly faults: readonly Fault[]
}

/** Drafts a document, or each document of a folder, by what the store knows. */
export async function draftFiles(store: Store, path: string, options: DraftOptions): Promise<Drafts> {
  const things = namedThings(await storedThings(store))
  const sources = sourcesAt(path)
  const written: DraftWritten[] = []
  const faults = new Faults()
  for (const source of sources) {
    const read = await readSource(source, faults)
    if (!read) continue
    const table = tableOf(readForDraft(read.text, things), read)
    const target = targetOf(source, sources, options)
    const kept = !(await writeDraft(target, table, { keep: options.overwrite !== true }))
    // In a folder the other documents are drafted all the same.
    if (kept && sources.length === 1)
      throw new Failure(
        'DRAFT_EXISTS',
        {
          zh: `${target} 已存在且内容不同,可能已有人填写。`,
          en: `${target} is there and differs; someone may have completed it.`,
        },
        {
          hint: {
            zh: '导入它、移走它、用 --out 另取文件名,或加 --overwrite。',
            en: 'Import it, move it away, name another file with --out, or add --overwrite.',
          },
        },
      )
    const statements = table.rows.filter(({ cells }) => cells.relation !== undefined)
    const doubtful = statements.filter(({ cells }) => cells.doubt !== undefined).length
    written.push({
      source,
      path: target,
      rows: table.rows.length,
      statements: statements.length,
      doubtful,
      ...(kept && { kept }),
    })
  }
  return { written, faults: faults.list }
}

/** What an import of a completed draft did, with what it left. */
export interface DraftReport extends ImportReport {
  readonly taken: number
  readonly left: number
  readonly undecided: number
  /** The draft with its faults beside the rows, when there are any. */
  readonly problems?: string
}

/** Imports the rows of a completed draft that are marked 采用; with faults nothing is written to the store. */
export async function importDraft(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<DraftReport> {
  const started = performance.now()
  const table = await readDraft(path)
  const { manifest, content, faults, fingerprint, ...counts } = adoptDraft(
    table,
    basename(path),
    await storedThings(store),
    await storedDocuments(store),
  )
  const report = {
    dataset: manifest.id,
    version: manifest.version,
    ...listed(faults, options.maxFaults ?? Number.POSITIVE_INFINITY),
    ...counts,
  }
  const seconds = () => (performance.now() - started) / 1000
  if (faults.length > 0) {
    const beside = faults.some(({ line }) => line !== undefined)
    const problems = beside ? await writeProblems(path, table, faults) : undefined
    return { ...report, plan: undefined, seconds: seconds(), ...(problems !== undefined && { problems }) }
  }
  const plan = await importContent(store, content, { ...options, fingerprint })
  return { ...report, plan, seconds: seconds() }
}
