import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { Failure } from '#graph-model/failure.ts'
import { fromJsonl } from '#graph-model/formats/jsonl.ts'
import { append } from '#graph-model/group.ts'
import type { GraphRecord } from '#graph-model/record.ts'
import type { Fault } from '../check/fault.ts'
import { checkRecords } from '../check/records.ts'

/** A jsonl export, read and checked: its records by the dataset they belong to. */
export interface RecordsFile {
  readonly datasets: ReadonlyMap<string, readonly GraphRecord[]>
  readonly faults: readonly Fault[]
}

function share(record: GraphRecord, dataset: string): GraphRecord | undefined {
  if (record.type === 'node') {
    const owner =
      record.labels[0] === 'Dataset' ? record.id.slice('dataset:'.length) : record.properties.dataset
    return owner === dataset ? record : undefined
  }
  const evidence = record.evidence.filter((citation) => citation.dataset === dataset)
  return evidence.length > 0 ? { ...record, evidence } : undefined
}

/**
 * Reads a file that `export --format jsonl` wrote. Throws `FILE_MISSING`, and `JSONL_LINE` at the first line that is no
 * record; faults of content are listed all.
 */
export async function readRecords(path: string): Promise<RecordsFile> {
  if (!existsSync(path))
    throw new Failure('FILE_MISSING', `There is no file ${path}.`, {
      hint: 'Give a jsonl export or a dataset folder.',
    })
  const records: GraphRecord[] = []
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (line !== '') records.push(fromJsonl(number === 1 ? line.replace(/^\uFEFF/, '') : line, number))
  }
  const { list } = checkRecords(records, basename(path))
  const datasets = new Map<string, GraphRecord[]>()
  for (const head of records.filter((record) => record.type === 'node' && record.labels[0] === 'Dataset')) {
    const id = head.id.slice('dataset:'.length)
    for (const record of records) {
      const own = share(record, id)
      if (own) append(datasets, id, own)
    }
  }
  if (datasets.size === 0)
    throw new Failure('JSONL_LINE', `${basename(path)} names no dataset.`, {
      hint: 'Give a file that `metrograph export --format jsonl` wrote, unchanged.',
    })
  return { datasets, faults: list }
}
