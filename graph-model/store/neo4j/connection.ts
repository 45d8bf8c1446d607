import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { Failure } from '../../failure.ts'
import type { ReadOptions } from '../port.ts'
import { aborted, DEFAULT_TIMEOUT, limited } from '../reading.ts'
import { neo4jFailure } from './failure.ts'
import { parametersOf, recordRow, rowOf } from './row.ts'

/** Where a Neo4j is and who may use it. */
export interface Neo4jSettings {
  readonly uri: string
  readonly username: string
  readonly password: string
  /** The user's home database when absent. */
  readonly database?: string
}

const SCHEMES = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:$/
const OLDEST = 5
const WAIT = 5_000
/** Rows that a server sends of a long answer before it waits for what was sent to be taken. */
const FETCHED = 5_000

/** A driver for one database of one server or cluster. */
export class Connection {
  /** Address and database; never holds credentials. */
  readonly place: string
  readonly #driver: Driver
  readonly #database: { database?: string }

  private constructor(driver: Driver, place: string, database: string | undefined) {
    this.#driver = driver
    this.place = place
    this.#database = database === undefined ? {} : { database }
  }

  /**
   * Connects and looks who is there. Fails with `NEO4J_URI`, `NEO4J_UNREACHABLE`, `NEO4J_LOGIN`, `NEO4J_DATABASE`,
   * `NEO4J_VERSION`, each with a hint.
   */
  static async open({ uri, username, password, database }: Neo4jSettings): Promise<Connection> {
    const address = addressOf(uri)
    const driver = neo4j.driver(address, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      connectionTimeout: WAIT,
      connectionAcquisitionTimeout: WAIT,
      maxTransactionRetryTime: WAIT,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'metrograph',
    })
    const connection = new Connection(driver, database ? `${address} (${database})` : address, database)
    try {
      const { agent = '' } = await driver.getServerInfo(connection.#database)
      refuseOld(agent)
      // Without routing the server looks at the name of the database at the first query only.
      await connection.read('RETURN 1 AS one', {})
      return connection
    } catch (error) {
      await driver.close()
      throw connection.failure(error)
    }
  }

  /** Runs one query in READ mode in a session of its own. Fails with `QUERY_TIMEOUT`, `QUERY_ABORTED` and as `open`. */
  async read(text: string, parameters: Readonly<Record<string, unknown>>, options: ReadOptions = {}) {
    const { timeout = DEFAULT_TIMEOUT, signal } = options
    const end = new AbortController()
    const rows = this.#driver
      .executeQuery(text, parametersOf(parameters), {
        ...this.#database,
        routing: 'READ',
        bookmarkManager: null,
        // The server's own time-out is for when nobody is left to end the query.
        transactionConfig: { timeout },
        signal: end.signal,
      })
      .then(
        ({ records }) => records.map((record) => rowOf(record.toObject())),
        (error) => {
          throw this.failure(error)
        },
      )
    return await limited(rows, { timeout, signal }, { left: timeout, grace: 0, end: () => end.abort() })
  }

  /** Runs one query in READ mode and shows its rows as they come. Fails as `read`, but for the time-out. */
  async scan(
    text: string,
    parameters: Readonly<Record<string, unknown>>,
    visit: (row: Record<string, unknown>) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    const session = this.#driver.session({ ...this.#database, defaultAccessMode: 'READ', fetchSize: FETCHED })
    const stop = () => void session.close()
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      await new Promise<void>((resolve, reject) => {
        session.run(text, parametersOf(parameters)).subscribe({
          onNext: (record) => visit(recordRow(record)),
          onCompleted: () => resolve(),
          onError: reject,
        })
      })
    } catch (error) {
      throw signal?.aborted ? aborted() : this.failure(error)
    } finally {
      signal?.removeEventListener('abort', stop)
      await session.close()
    }
  }

  /** A session to write in; the caller closes it. */
  session(): Session {
    return this.#driver.session({ ...this.#database, defaultAccessMode: 'WRITE' })
  }

  /** Runs `work` in one transaction. */
  async write<Result>(work: (transaction: ManagedTransaction) => Promise<Result>): Promise<Result> {
    const session = this.session()
    try {
      return await session.executeWrite(work)
    } catch (error) {
      throw this.failure(error)
    } finally {
      await session.close()
    }
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  /** What the driver throws as a failure that says what to do; what is no matter of settings stays as it is. */
  failure(error: unknown): unknown {
    return neo4jFailure(error, this.place)
  }
}

/** The address without a user name or password in it: the driver ignores them, and messages would show them. */
function addressOf(uri: string): string {
  const { protocol, host, search } = URL.canParse(uri) ? new URL(uri) : { protocol: '', host: '', search: '' }
  if (SCHEMES.test(protocol) && host !== '') return `${protocol}//${host}${search}`
  throw new Failure('NEO4J_URI', 'NEO4J_URI is no address of a Neo4j', {
    hint: 'It looks like neo4j://host:7687, bolt://host:7687, or neo4j+s://host for an encrypted one.',
  })
}

/** Fails with `NEO4J_VERSION` where a server names itself as one before Neo4j 5. */
export function refuseOld(agent: string): void {
  const version = /^Neo4j\/v?(\d+)/.exec(agent)?.[1]
  if (version === undefined || Number(version) >= OLDEST) return
  throw new Failure('NEO4J_VERSION', `the server is ${agent}, which is too old`, {
    hint: `Use Neo4j ${OLDEST} or later.`,
  })
}
