import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { Failure } from '#graph-model/failure.ts'
import { fromJsonl } from '#graph-model/formats/jsonl.ts'
import type { GraphRecord } from '#graph-model/record.ts'
import { Faults } from '../check/fault.ts'
import { RecordCheck } from '../check/records.ts'
import { CompactGraph } from '../compact/graph.ts'
import { addNode, addRelationship, type Content } from '../content.ts'
import type { Pace } from '../pace.ts'

/** A jsonl export, read and checked: what each dataset in it holds. */
export interface RecordsFile {
  readonly contents: readonly Content[]
  readonly faults: Faults
}

/** Lines between two looks at the clock. */
const LINES = 500

async function eachRecord(
  path: string,
  pace: Pace,
  taken: (bytes: number) => void,
  visit: (record: GraphRecord, line: number) => void,
): Promise<void> {
  let number = 0
  const input = createReadStream(path, 'utf8')
  for await (const line of createInterface({
    input,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (line !== '') visit(fromJsonl(number === 1 ? line.replace(/^\uFEFF/, '') : line, number), number)
    if (number % LINES !== 0) continue
    taken(input.bytesRead)
    await pace.step(LINES)
  }
}

/** Adds to each dataset what it says. */
function share(record: GraphRecord, contents: ReadonlyMap<string, Content>): void {
  if (record.type === 'node') {
    const content = contents.get(String(record.properties.dataset))
    if (content && record.labels[0] !== 'Dataset') addNode(content.graph, record)
    return
  }
  for (const dataset of new Set(record.evidence.map((citation) => citation.dataset))) {
    const evidence = record.evidence.filter((citation) => citation.dataset === dataset)
    const content = contents.get(dataset)
    if (content) addRelationship(content.graph, { ...record, evidence })
  }
}

/**
 * Reads a file that `export --format jsonl` wrote. Throws `FILE_MISSING`, and `JSONL_LINE` at the first line that is no
 * record; faults of content are listed all.
 */
export async function readRecords(path: string, pace: Pace, faults = new Faults()): Promise<RecordsFile> {
  if (!existsSync(path))
    throw new Failure(
      'FILE_MISSING',
      { zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` },
      {
        hint: { zh: '给出 jsonl 导出或数据集文件夹。', en: 'Give a jsonl export or a dataset folder.' },
      },
    )
  const check = new RecordCheck(basename(path), faults)
  const contents = new Map<string, Content>()
  const { size } = statSync(path)
  let done = 0
  pace.begin('read', () => done / size / 2)
  const first = (bytes: number) => {
    done = bytes
  }
  const second = (bytes: number) => {
    done = size + bytes
  }
  await eachRecord(path, pace, first, (record, line) => {
    check.know(record, line)
    if (record.type === 'node' && record.labels[0] === 'Dataset')
      contents.set(record.id.slice('dataset:'.length), { own: record, graph: new CompactGraph() })
  })
  await eachRecord(path, pace, second, (record, line) => {
    if (check.check(record, line)) share(record, contents)
  })
  if (contents.size === 0)
    throw new Failure(
      'JSONL_LINE',
      { zh: `${basename(path)} 里没有数据集。`, en: `${basename(path)} names no dataset.` },
      {
        hint: {
          zh: '给出 metrograph export --format jsonl 写出的文件,不作改动。',
          en: 'Give a file that `metrograph export --format jsonl` wrote, unchanged.',
        },
      },
    )
  return { contents: [...contents.values()], faults }
}
