import { Failure } from '../../failure.ts'
import { EMPTY_HEAD, storeForeign, storeHead } from '../head.ts'
import type { StoredNode, StoreHead } from '../port.ts'
import { aborted, type Limits, limited, timedOut } from '../reading.ts'
import { Engine, EngineGone } from './engine.ts'
import type { Folder } from './folder.ts'

type Rows = Record<string, unknown>[]
type Parameters = Readonly<Record<string, unknown>>

/** One version, open in a process of its own. */
interface Served {
  readonly version: string | undefined
  readonly engine: Engine
  readonly own: StoredNode | null
  readonly datasets: readonly StoredNode[]
  /** The engine refuses text search where there is nothing to search in. */
  readonly searchable: boolean
  /** Queries that run on it. */
  running: number
}

const HEAD = `OPTIONAL MATCH (m:Metrograph {id: 'store'}) OPTIONAL MATCH (d:Dataset)
RETURN m AS own, collect(d) AS datasets, EXISTS { MATCH (e:Entity) } AS searchable`
/** How long a query that nobody waits for any more may go on, as ending it costs everyone a reopening. */
const GRACE = 1_000

/** Reads the current version of a folder, and goes over to a newer one when there is one. */
export class Reader {
  readonly #folder: Folder
  readonly #older: boolean
  #served: Served | undefined
  #opening: Promise<void> | undefined
  #expected: string | undefined
  #closed = false

  constructor(folder: Folder, older: boolean) {
    this.#older = older
    this.#folder = folder
  }

  /** The head of the version that queries are answered from. Fails with `STORE_FORMAT`, `STORE_OLDER`. */
  async head(): Promise<StoreHead> {
    this.#refuseClosed()
    if ((await this.#folder.current()) === undefined) return EMPTY_HEAD
    const { own, datasets, version } = await this.#current()
    return version === undefined ? EMPTY_HEAD : storeHead(own ?? undefined, datasets, this.#older)
  }

  /** Whether there is text to search in. */
  async searchable(): Promise<boolean> {
    return (await this.#current()).searchable
  }

  /** Fails with `STORE_FOREIGN` where the file holds another's graph, unless it is to be adopted, and as `head` does. */
  async refuseForeign(adopt: boolean): Promise<void> {
    if ((await this.#folder.current()) === undefined) return
    const { own, datasets, version } = await this.#current()
    if (!own && version !== undefined && !adopt) throw storeForeign(this.#folder.path)
    if (own) storeHead(own, datasets, this.#older)
  }

  /** Makes later calls wait for this version, where they else are answered from the older one while it is opened. */
  expect(version: string): void {
    this.#expected = version
  }

  /**
   * Runs a query. At its time-out the process is ended, for nothing else stops the query; other queries that ran
   * there are run again on the process that replaces it, within the time they have left.
   * Fails with `QUERY_TIMEOUT`, `QUERY_ABORTED`, `QUERY_REFUSED`.
   */
  async run(text: string, parameters: Parameters, limits: Limits): Promise<Rows> {
    let left = limits.timeout
    let crashes = 0
    for (;;) {
      if (limits.signal?.aborted) throw aborted()
      const served = await this.#current()
      if (left <= 0) throw timedOut(limits.timeout)
      const started = performance.now()
      served.running++
      try {
        const rows = served.engine.ask({ do: 'query', text, parameters })
        return await limited(rows, limits, { left, grace: GRACE, end: () => void served.engine.kill() })
      } catch (error) {
        if (!(error instanceof EngineGone) || this.#closed) throw error
        if (!error.killed && ++crashes > 1) throw error
        left -= performance.now() - started
      } finally {
        served.running--
        this.#letGo(served)
      }
    }
  }

  /**
   * Runs a query and shows its rows page by page. It is not run again where its process ends, as rows were shown.
   * Fails with `QUERY_ABORTED`, `QUERY_REFUSED`.
   */
  async scan(text: string, parameters: Parameters, onPage: (rows: Rows) => void, signal?: AbortSignal) {
    const served = await this.#current()
    if (signal?.aborted) throw aborted()
    served.running++
    const stop = () => void served.engine.kill()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      await served.engine.ask({ do: 'scan', text, parameters }, onPage)
    } catch (error) {
      throw signal?.aborted ? aborted() : error
    } finally {
      signal?.removeEventListener('abort', stop)
      served.running--
      this.#letGo(served)
    }
  }

  /** Ends the processes; queries that still run are rejected. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#opening?.catch(() => undefined)
    await this.#served?.engine.kill()
  }

  async #current(): Promise<Served> {
    for (;;) {
      this.#refuseClosed()
      const version = await this.#folder.current()
      const served = this.#served
      const alive = served !== undefined && !served.engine.gone
      if (alive && served.version === version) return served
      this.#opening ??= this.#open(version).finally(() => {
        this.#opening = undefined
      })
      if (alive && version !== this.#expected) {
        this.#opening.catch(() => undefined)
        return served
      }
      try {
        await this.#opening
      } catch (error) {
        // A version that was replaced twice while it was being opened is gone: the pointer names a newer one.
        if ((await this.#folder.current()) === version) throw error
      }
    }
  }

  async #open(version: string | undefined): Promise<void> {
    const engine = await Engine.open(version === undefined ? null : this.#folder.file(version), 'read')
    const rows = engine.ask({ do: 'query', text: HEAD, parameters: {} })
    const [head] = (await rows.catch((error) => {
      void engine.kill()
      throw error
    })) as [Pick<Served, 'own' | 'datasets' | 'searchable'>]
    const previous = this.#served
    this.#served = { ...head, version, engine, running: 0 }
    if (previous) this.#letGo(previous)
  }

  #refuseClosed(): void {
    if (this.#closed) throw new Failure('STORE_CLOSED', 'the store was closed')
  }

  #letGo(served: Served): void {
    if (served !== this.#served && served.running === 0) void served.engine.kill()
  }
}
