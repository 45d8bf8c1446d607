import type { CompactGraph } from '../compact/graph.ts'
import type { StoredHashes } from './hashes.ts'

const CREATED = 1
const UPDATED = 2
const UNCHANGED = 3

/** What an import would do to records of one sort. `deleted` are removed only with `--prune`; `left` else. */
export interface PlanPart {
  readonly created: readonly string[]
  readonly updated: readonly string[]
  readonly unchanged: number
  readonly deleted: readonly string[]
  /** In the store, no longer in the dataset, and kept because nothing was said to prune. */
  readonly left: readonly string[]
  /** How many there are of each: the ids are made each time when they are asked for. */
  readonly counts: Readonly<Record<'created' | 'updated' | 'deleted' | 'left', number>>
}

/** The numbers of nodes, or of statements, by what becomes of them. */
export class Sorted {
  readonly order: Int32Array
  readonly deleted: readonly string[]
  readonly #states: Uint8Array
  readonly #left: ReadonlySet<string>
  readonly #idOf: (number: number) => string
  readonly #counts = [0, 0, 0, 0]
  #unchanged = 0

  constructor(
    order: Int32Array,
    count: number,
    idOf: (number: number) => string,
    gone: { readonly deleted: readonly string[]; readonly left: ReadonlySet<string> },
  ) {
    this.order = order
    this.deleted = gone.deleted
    this.#left = gone.left
    this.#states = new Uint8Array(count)
    this.#idOf = idOf
  }

  /** Notes a record that is not stored, or reads otherwise there. */
  note(number: number, isStored: boolean, isSame: boolean): void {
    const state = isStored ? (isSame ? UNCHANGED : UPDATED) : CREATED
    this.#states[number] = state
    this.#counts[state] = (this.#counts[state] as number) + 1
    if (state === UNCHANGED && !(this.#left.size > 0 && this.#left.has(this.#idOf(number)))) this.#unchanged++
  }

  isCreated(number: number): boolean {
    return this.#states[number] === CREATED
  }

  isUpdated(number: number): boolean {
    return this.#states[number] === UPDATED
  }

  get createdCount(): number {
    return this.#counts[CREATED] as number
  }

  get updatedCount(): number {
    return this.#counts[UPDATED] as number
  }

  *where(chosen: (number: number) => boolean): Generator<number> {
    for (const number of this.order) if (chosen(number)) yield number
  }

  /** As a plan tells it. */
  part(): PlanPart {
    const { createdCount: created, updatedCount: updated, deleted } = this
    const left = this.#left
    const ids = (count: number, chosen: (number: number) => boolean) =>
      count === 0 ? [] : Array.from(this.where(chosen), this.#idOf)
    const isCreated = this.isCreated.bind(this)
    const isUpdated = this.isUpdated.bind(this)
    return {
      get created() {
        return ids(created, isCreated)
      },
      get updated() {
        return ids(updated, isUpdated)
      },
      unchanged: this.#unchanged,
      deleted,
      left: [...left],
      counts: { created, updated, deleted: deleted.length, left: left.size },
    }
  }
}

/** Every record of a graph as it will be, against what is stored. */
export interface Comparison {
  readonly nodes: Sorted
  readonly statements: Sorted
}

/** What is gone: removed, or left where nothing is pruned. */
export interface Gone {
  readonly deleted: { readonly nodes: readonly string[]; readonly statements: readonly string[] }
  readonly left: { readonly nodes: ReadonlySet<string>; readonly statements: ReadonlySet<string> }
}

/** Compares all records of a graph with what is stored of them; none is where `hashes` is undefined. */
export function compareStored(graph: CompactGraph, hashes: StoredHashes | undefined, gone: Gone): Comparison {
  const nodes = new Sorted(graph.nodeOrder, graph.nodeCount, (node) => graph.ids.at(node), {
    deleted: gone.deleted.nodes,
    left: gone.left.nodes,
  })
  const idOf = (statement: number) => graph.statementId(statement)
  const statements = new Sorted(graph.statementOrder, graph.statements.size, idOf, {
    deleted: gone.deleted.statements,
    left: gone.left.statements,
  })
  for (const node of nodes.order)
    nodes.note(node, hashes?.nodes.isStored(node) ?? false, hashes?.nodes.isSame(node) ?? false)
  for (const one of statements.order)
    statements.note(one, hashes?.statements.isStored(one) ?? false, hashes?.statements.isSame(one) ?? false)
  return { nodes, statements }
}
