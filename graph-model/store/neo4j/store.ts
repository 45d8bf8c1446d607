import { Failure } from '../../failure.ts'
import { storeHead } from '../head.ts'
import { type Holder, isStale } from '../holder.ts'
import type {
  Claim,
  ClaimPurpose,
  DatasetHead,
  ReadOptions,
  Store,
  StoredNode,
  StoreHead,
  TextHit,
} from '../port.ts'
import type { Query, QueryParameters } from '../query.ts'
import { named, refuseQuery } from '../reading.ts'
import { search } from '../search.ts'
import { refuseParameters } from '../value.ts'
import { Neo4jClaim } from './claim.ts'
import { Connection, type Neo4jSettings } from './connection.ts'
import { INDEX_MISSING } from './failure.ts'
import { TEXT_INDEX } from './schema.ts'

const HEAD = `OPTIONAL MATCH (m:Metrograph {id: 'store'}) OPTIONAL MATCH (d:Dataset)
RETURN m AS own, collect(d) AS datasets, timestamp() - m.beat AS age`

/** The store in a Neo4j. */
export class Neo4jStore implements Store {
  readonly engine = 'neo4j'
  readonly place: string
  readonly #connection: Connection

  readonly #older: boolean

  private constructor(connection: Connection, older: boolean) {
    this.#older = older
    this.place = connection.place
    this.#connection = connection
  }

  /** Fails as `Connection.open` does, each time with a hint. */
  static async open(settings: Neo4jSettings, older = false): Promise<Neo4jStore> {
    return new Neo4jStore(await Connection.open(settings), older)
  }

  async head(): Promise<StoreHead> {
    const [row] = await this.#connection.read(HEAD, {})
    const { own, datasets, age } = row as {
      own: StoredNode | null
      datasets: StoredNode[]
      age: number | null
    }
    const head = storeHead(own ?? undefined, datasets, this.#older)
    const holder = own?.properties as unknown as Partial<Holder & { committing: string }> | undefined
    const isHeld = holder?.token !== undefined && !isStale(holder as Holder, age ?? 0)
    const settled = head.datasets.map((dataset) => interrupted(dataset, isHeld ? holder.dataset : undefined))
    return { ...head, datasets: isHeld ? committing(settled, holder.committing) : settled }
  }

  async read<P extends QueryParameters, Row>(
    query: Query<P, Row>,
    parameters: P,
    options: ReadOptions = {},
  ): Promise<Row[]> {
    refuseQuery(query)
    refuseParameters(parameters)
    return (await named(query, this.#connection.read(query.text, parameters, options))) as Row[]
  }

  async scan<P extends QueryParameters, Row>(
    query: Query<P, Row>,
    parameters: P,
    visit: (row: Row) => void,
    { signal }: Pick<ReadOptions, 'signal'> = {},
  ): Promise<void> {
    refuseQuery(query)
    refuseParameters(parameters)
    const shown = visit as (row: Record<string, unknown>) => void
    await named(query, this.#connection.scan(query.text, parameters, shown, signal))
  }

  async searchText(text: string, limit: number, options: ReadOptions = {}): Promise<TextHit[]> {
    const run = this.#connection.read.bind(this.#connection)
    try {
      return await search(TEXT_INDEX, run, text, limit, options)
    } catch (error) {
      const isMissing = error instanceof Failure && error.code === INDEX_MISSING
      if (isMissing && (await this.head()).datasets.length === 0) return []
      throw error
    }
  }

  async claim(purpose: ClaimPurpose): Promise<Claim> {
    await this.head()
    return await Neo4jClaim.take(this.#connection, purpose)
  }

  close(): Promise<void> {
    return this.#connection.close()
  }
}

/** The datasets, of which one is being committed: readers may see one half of it. */
function committing(datasets: readonly DatasetHead[], id: string | undefined): readonly DatasetHead[] {
  if (id === undefined) return datasets
  const others = datasets.filter((dataset) => dataset.id !== id)
  const found = datasets.find((dataset) => dataset.id === id)
  const unknown = { id, version: '', hash: '', changedAt: '', properties: {} }
  return [...others, { ...(found ?? unknown), state: 'loading' as const }].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}

/** A dataset that is still loading although nobody imports it. */
function interrupted(dataset: DatasetHead, importing: string | undefined): DatasetHead {
  return dataset.state === 'loading' && dataset.id !== importing
    ? { ...dataset, state: 'interrupted' }
    : dataset
}
