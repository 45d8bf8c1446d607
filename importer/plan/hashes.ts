import { toJsonl } from '#graph-model/formats/jsonl.ts'
import type { GraphRecord } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { CompactGraph } from '../compact/graph.ts'
import type { Pace } from '../pace.ts'
import { scanHashes } from '../stored.ts'
import type { StoredForms } from '../stored-form.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Uint8Array(128)
for (let at = 0; at < LETTERS.length; at++) VALUES[LETTERS.charCodeAt(at)] = at

/** Five letters of a hash as a whole number; -1 where there is none. */
function part(hash: string | null | undefined, from: number): number {
  if (!hash) return -1
  let value = 0
  for (let at = from; at < from + 5; at++)
    value = (value << 6) | (VALUES[hash.charCodeAt(at) & 127] as number)
  return value
}

/** Sixty bits of the hash of each of many numbered records. */
class Hashes {
  readonly #first: Int32Array
  readonly #second: Int32Array

  constructor(count: number) {
    this.#first = new Int32Array(count).fill(-1)
    this.#second = new Int32Array(count).fill(-1)
  }

  set(number: number, hash: string | null): void {
    this.#first[number] = part(hash ?? '?????', 0)
    this.#second[number] = part(hash, 5)
  }

  has(number: number): boolean {
    return (this.#first[number] ?? -1) >= 0
  }

  agrees(number: number, other: Hashes): boolean {
    return this.#first[number] === other.#first[number] && this.#second[number] === other.#second[number]
  }
}

/** The hashes of records of one sort, as they read and as they are stored; both come in any order. */
class Pairs {
  readonly #own: Hashes
  readonly #stored: Hashes
  readonly #onChange: () => void

  constructor(count: number, onChange: () => void) {
    this.#own = new Hashes(count)
    this.#stored = new Hashes(count)
    this.#onChange = onChange
  }

  setOwn(number: number, hash: string): void {
    this.#own.set(number, hash)
    if (this.#stored.has(number) && !this.isSame(number)) this.#onChange()
  }

  setStored(number: number, hash: string | null): void {
    this.#stored.set(number, hash)
    if (this.#own.has(number) && !this.isSame(number)) this.#onChange()
  }

  isStored(number: number): boolean {
    return this.#stored.has(number)
  }

  isSame(number: number): boolean {
    return this.#own.agrees(number, this.#stored)
  }
}

/** What is stored, against the records of a graph as they read. */
export class StoredHashes {
  readonly nodes: Pairs
  readonly statements: Pairs
  /** Ids of stored records that the dataset does not have. */
  readonly others: { readonly nodes: string[]; readonly statements: string[] } = { nodes: [], statements: [] }
  /** How many stored records are the dataset's. */
  own = 0
  /** Whether other datasets say something too. */
  shared = false

  /** `onChange` hears of records that are not stored as they read, those apart that are not stored at all. */
  constructor(graph: CompactGraph, onChange: () => void = () => undefined) {
    this.nodes = new Pairs(graph.nodeCount, onChange)
    this.statements = new Pairs(graph.statements.size, onChange)
  }

  /** Reads what is stored. */
  async read(store: Store, graph: CompactGraph, dataset: string): Promise<void> {
    await scanHashes(store, ({ id, hash, datasets }, sort) => {
      const number = sort === 'node' ? graph.find(id) : graph.findStatement(id)
      if (number >= 0) this[sort === 'node' ? 'nodes' : 'statements'].setStored(number, hash)
      else this.others[sort === 'node' ? 'nodes' : 'statements'].push(id)
      if (datasets.includes(dataset)) this.own++
      if (datasets.length !== 1 || datasets[0] !== dataset) this.shared = true
    })
  }

  /** Whether all that is stored is said by the dataset too, and by no other. */
  get alone(): boolean {
    return !this.shared && this.others.nodes.length === 0 && this.others.statements.length === 0
  }
}

/** Goes through all records in the order of an export; `onRecord` is shown each with its hash. */
export async function hashRecords(
  graph: CompactGraph,
  forms: StoredForms,
  hashes: StoredHashes | undefined,
  pace: Pace,
  onRecord: (record: GraphRecord, hash: string) => void = () => undefined,
): Promise<void> {
  await pace.each(graph.nodeOrder, (node) => {
    const record = graph.node(node)
    const hash = forms.nodeHash(node, toJsonl(record))
    onRecord(record, hash)
    hashes?.nodes.setOwn(node, hash)
  })
  await pace.each(graph.statementOrder, (statement) => {
    const record = graph.statement(statement)
    const hash = forms.statementHash(toJsonl(record))
    onRecord(record, hash)
    hashes?.statements.setOwn(statement, hash)
  })
}
