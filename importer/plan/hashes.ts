import type { Store } from '#graph-model/store/port.ts'
import type { CompactGraph } from '../compact/graph.ts'
import { scanHashes } from '../stored.ts'

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

  is(number: number, hash: string): boolean {
    return this.#first[number] === part(hash, 0) && this.#second[number] === part(hash, 5)
  }
}

/** What is stored, as far as a plan compares it with the records of a dataset. */
export class StoredHashes {
  readonly nodes: Hashes
  readonly statements: Hashes
  /** Ids of stored records that the dataset does not have. */
  readonly others: { readonly nodes: string[]; readonly statements: string[] } = { nodes: [], statements: [] }
  /** How many stored records are the dataset's. */
  own = 0
  /** Whether other datasets say something too. */
  shared = false

  constructor(graph: CompactGraph) {
    this.nodes = new Hashes(graph.nodeCount)
    this.statements = new Hashes(graph.statements.size)
  }

  static async read(store: Store, graph: CompactGraph, dataset: string): Promise<StoredHashes> {
    const stored = new StoredHashes(graph)
    await scanHashes(store, ({ id, hash, datasets }, sort) => {
      const number = sort === 'node' ? graph.find(id) : graph.findStatement(id)
      if (number >= 0) stored[sort === 'node' ? 'nodes' : 'statements'].set(number, hash)
      else stored.others[sort === 'node' ? 'nodes' : 'statements'].push(id)
      if (datasets.includes(dataset)) stored.own++
      if (datasets.length !== 1 || datasets[0] !== dataset) stored.shared = true
    })
    return stored
  }

  /** Whether all that is stored is said by the dataset too, and by no other. */
  get alone(): boolean {
    return !this.shared && this.others.nodes.length === 0 && this.others.statements.length === 0
  }
}
