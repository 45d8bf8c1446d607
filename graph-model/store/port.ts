/** The one port to a graph database. Two engines stand behind it: Neo4j and the embedded one. */
import type { Properties } from '../record.ts'
import type { Query, QueryParameters } from './query.ts'

export type Engine = 'neo4j' | 'embedded'

/** How a stored node and relationship come back in the rows of a query, the same from both engines. */
export interface StoredNode {
  /** In alphabetical order: neither engine keeps another. */
  readonly labels: readonly string[]
  readonly properties: Properties
}
export interface StoredRelationship {
  readonly type: string
  readonly properties: Properties
}

export interface ReadOptions {
  /** Milliseconds until the query is ended with `QUERY_TIMEOUT`; the store's own default when absent. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

export interface TextHit {
  readonly id: string
  /** 3 for a text that begins with what was typed, 2 for one that holds all its terms, below 1 for the others. */
  readonly score: number
}

export type DatasetState = 'ready' | 'loading' | 'interrupted'

/** What the store says of a dataset that was imported into it. */
export interface DatasetHead {
  readonly id: string
  readonly version: string
  /** SHA-256 over the dataset's records in the order of the jsonl export, as hexadecimal text. */
  readonly hash: string
  readonly state: DatasetState
  /** ISO time of the last change. */
  readonly changedAt: string
  /** Everything else the importer wants kept: titles, licence, publisher, region, counts. */
  readonly properties: Properties
}

export interface StoreHead {
  /** Changes with every import: two equal versions mean nothing was written in between. Empty for an empty store. */
  readonly version: string
  /** The format of the stored graph; a store of another one is refused: `STORE_FORMAT`, `STORE_OLDER`. */
  readonly format: number
  readonly datasets: readonly DatasetHead[]
}

/** A node as it is written: labels (kind first) and properties, `id` among them. */
export interface NodeWrite {
  readonly labels: readonly string[]
  readonly rows: readonly Properties[]
}
/** Relationships of one type; `startLabel` and `endLabel` are the labels whose `id` index finds the ends. */
export interface RelationshipWrite {
  readonly type: string
  readonly startLabel: string
  readonly endLabel: string
  readonly rows: readonly { readonly start: string; readonly end: string; readonly properties: Properties }[]
}

/**
 * One step of a change. Steps are applied in order; rows of one step are alike, so that one statement serves them.
 * `update*` replaces all properties; labels stay. `delete*` takes ids; deleting a node takes its remaining relationships with it.
 */
export type ChangeStep =
  | ({ readonly do: 'createNodes' } & NodeWrite)
  | ({ readonly do: 'updateNodes' } & NodeWrite)
  | { readonly do: 'deleteNodes'; readonly label: string; readonly ids: readonly string[] }
  | ({ readonly do: 'createRelationships' } & RelationshipWrite)
  | ({ readonly do: 'updateRelationships' } & RelationshipWrite)
  | {
      readonly do: 'deleteRelationships'
      readonly type: string
      readonly startLabel: string
      readonly endLabel: string
      /** `id` is the property `id` of the relationship, which tells parallel ones apart. */
      readonly rows: readonly { readonly start: string; readonly end: string; readonly id: string }[]
    }

export interface ChangeProgress {
  readonly applied: number
  readonly total: number
}

export interface Change {
  readonly steps: Iterable<ChangeStep> | AsyncIterable<ChangeStep>
  /** How many rows the steps hold, for progress and for the choice between one transaction and batches. */
  readonly size: number
  /** How the dataset's node reads when all is done. */
  readonly head: DatasetHead
  readonly onProgress?: (progress: ChangeProgress) => void
  readonly signal?: AbortSignal
}

/** The right to write, held by one importer at a time. Reads through it see the state the change will apply to. */
export interface Claim {
  readonly token: string
  /** Told as soon as it is known that something will be written: what takes time before is done meanwhile. */
  prepare(): void
  /** Applies a change whole, or (above the size one transaction holds, on Neo4j) in batches that a second run completes. */
  apply(change: Change): Promise<void>
  /** Gives the claim back; after a crash a later claim takes over by itself. */
  release(): Promise<void>
}

export interface ClaimPurpose {
  /** The id of the dataset that is imported. */
  readonly dataset: string
  /** Writes also into a database that holds something else. */
  readonly adopt?: boolean
  /** The number of the format that is written; an older one while a store of it is being carried over. */
  readonly format?: number
}

export interface Store {
  readonly engine: Engine
  /** For people: the address or the folder. Never holds credentials. */
  readonly place: string
  head(): Promise<StoreHead>
  /** Runs a registered query in READ mode; the rows have exactly the columns the query returns. */
  read<P extends QueryParameters, Row>(
    query: Query<P, Row>,
    parameters: P,
    options?: ReadOptions,
  ): Promise<Row[]>
  /**
   * Runs a registered query as `read` does and shows its rows one after the other, however many there are: none is kept,
   * and no time-out ends it.
   */
  scan<P extends QueryParameters, Row>(
    query: Query<P, Row>,
    parameters: P,
    visit: (row: Row) => void,
    options?: Pick<ReadOptions, 'signal'>,
  ): Promise<void>
  /**
   * Full-text search in `searchText` of entities, best first; that property is kept in lower case, the name first.
   * Falls back to CONTAINS for single characters and beginnings of words.
   */
  searchText(text: string, limit: number, options?: ReadOptions): Promise<TextHit[]>
  /**
   * Refused with `IMPORT_UNDER_WAY`, naming start time and host, while another importer holds it; with
   * `STORE_FOREIGN` where the database holds something else and is not to be adopted.
   */
  claim(purpose: ClaimPurpose): Promise<Claim>
  close(): Promise<void>
}
