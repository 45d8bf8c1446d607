import type { Claim, ClaimPurpose, ReadOptions, Store, StoreHead, TextHit } from '../port.ts'
import type { Query, QueryParameters } from '../query.ts'
import { DEFAULT_TIMEOUT, named, refuseQuery } from '../reading.ts'
import { FORMAT } from '../schema.ts'
import { search, type TextIndex } from '../search.ts'
import { refuseParameters } from '../value.ts'
import { EmbeddedClaim } from './claim.ts'
import { diskFailure } from './disk.ts'
import { Folder } from './folder.ts'
import { Lock } from './lock.ts'
import { Reader } from './reader.ts'

const TEXT_INDEX: TextIndex = {
  match: `MATCH (e:Entity) WHERE text_match(e.searchText, $words)
WITH e, text_score(e.searchText, $words) AS score`,
  words: (words) => words,
}

/** The store in a folder of this machine, over the embedded engine. */
export class EmbeddedStore implements Store {
  readonly engine = 'embedded'
  readonly place: string
  readonly #folder: Folder
  readonly #reader: Reader

  /** Touches nothing: the folder is made by the first claim. */
  constructor(folder: string, older = false) {
    this.place = folder
    this.#folder = new Folder(folder)
    this.#reader = new Reader(this.#folder, older)
  }

  head(): Promise<StoreHead> {
    return this.#reader.head()
  }

  async read<P extends QueryParameters, Row>(
    query: Query<P, Row>,
    parameters: P,
    options: ReadOptions = {},
  ): Promise<Row[]> {
    refuseQuery(query)
    refuseParameters(parameters)
    return (await named(query, this.#run(query.text, parameters, options))) as Row[]
  }

  async scan<P extends QueryParameters, Row>(
    query: Query<P, Row>,
    parameters: P,
    visit: (row: Row) => void,
    { signal }: Pick<ReadOptions, 'signal'> = {},
  ): Promise<void> {
    refuseQuery(query)
    refuseParameters(parameters)
    const show = (rows: Record<string, unknown>[]) => {
      for (const row of rows) visit(row as Row)
    }
    await named(query, this.#reader.scan(query.text, parameters, show, signal))
  }

  async searchText(text: string, limit: number, options: ReadOptions = {}): Promise<TextHit[]> {
    if (!(await this.#reader.searchable())) return []
    const run = this.#run.bind(this)
    return await search(TEXT_INDEX, run, text, limit, options)
  }

  async claim({ dataset, adopt = false, format = FORMAT }: ClaimPurpose): Promise<Claim> {
    await this.#reader.refuseForeign(adopt)
    const lock = await this.#lock(dataset)
    // What cannot be deleted now stays until the next time.
    await this.#folder.sweep().catch(() => undefined)
    // Whoever held the lock before may have written: from here on that is what is read.
    const current = await this.#folder.current()
    if (current !== undefined) this.#reader.expect(current)
    return new EmbeddedClaim(this.#folder, lock, format, (version) => this.#reader.expect(version))
  }

  close(): Promise<void> {
    return this.#reader.close()
  }

  async #lock(dataset: string): Promise<Lock> {
    try {
      await this.#folder.create()
      return await Lock.take(this.#folder.path, dataset)
    } catch (error) {
      throw diskFailure(error, this.#folder.path)
    }
  }

  #run(text: string, parameters: QueryParameters, { timeout = DEFAULT_TIMEOUT, signal }: ReadOptions) {
    return this.#reader.run(text, parameters, { timeout, signal })
  }
}
