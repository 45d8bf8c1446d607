import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { nextVersion, storeForeign } from '../head.ts'
import { BEAT, type Holder, importUnderWay, isStale } from '../holder.ts'
import type { Change, Claim, ClaimPurpose } from '../port.ts'
import { FORMAT } from '../schema.ts'
import { applyChange } from './change.ts'
import type { Connection } from './connection.ts'
import { makeSchema } from './schema.ts'

// Merging sets a property and so locks the node: of two importers that come at once, the second waits and is refused.
const ASK = `MERGE (m:Metrograph {id: 'store'}) ON CREATE SET m.format = $format, m.version = ''
SET m.asked = $token
RETURN m.token AS token, m.pid AS pid, m.host AS host, m.startedAt AS startedAt, m.dataset AS dataset, timestamp() - m.beat AS age,
m.version AS version, m.committing IS NOT NULL AS broken`
const TAKE = `MATCH (m:Metrograph {id: 'store'})
SET m.token = $token, m.pid = $pid, m.host = $host, m.startedAt = $startedAt, m.dataset = $dataset, m.beat = timestamp(),
m.version = $version, m.format = $format
REMOVE m.asked, m.committing`
const LIVE = "MATCH (m:Metrograph {id: 'store'}) WHERE m.token = $token SET m.beat = timestamp()"
const RELEASE = `MATCH (m:Metrograph {id: 'store'}) WHERE m.token = $token
REMOVE m.token, m.pid, m.host, m.startedAt, m.dataset, m.beat`

type Asked = Holder & { readonly age: number; readonly version: string; readonly broken: boolean }

/** The right to write into a Neo4j, kept on the store's own node. */
export class Neo4jClaim implements Claim {
  readonly token: string
  readonly #connection: Connection
  readonly #beat: NodeJS.Timeout
  #beating: Promise<unknown> = Promise.resolve()

  private constructor(connection: Connection, token: string) {
    this.#connection = connection
    this.token = token
    this.#beat = setInterval(() => {
      this.#beating = this.#write(LIVE).catch(() => undefined)
    }, BEAT)
    this.#beat.unref()
  }

  /** Nothing has to be made ready here. */
  prepare(): void {}

  /** Takes the right, also from a holder that is no more. Fails with `STORE_FOREIGN`, `IMPORT_UNDER_WAY`. */
  static async take(
    connection: Connection,
    { dataset, adopt = false, format = FORMAT }: ClaimPurpose,
  ): Promise<Neo4jClaim> {
    await refuseForeign(connection, adopt)
    await makeSchema(connection)
    const holder: Holder = {
      token: randomUUID(),
      pid: process.pid,
      host: hostname(),
      startedAt: new Date().toISOString(),
      dataset,
    }
    await connection.write(async (transaction) => {
      const { records } = await transaction.run(ASK, { token: holder.token, format })
      const other = records[0]?.toObject() as Asked
      if (other.token && !isStale(other, other.age)) throw importUnderWay(other)
      // A holder that ended between its commit and its version has changed what is stored.
      const version = other.broken ? nextVersion(other.version) : other.version
      await transaction.run(TAKE, { ...holder, version, format })
    })
    return new Neo4jClaim(connection, holder.token)
  }

  async apply(change: Change): Promise<void> {
    await applyChange(this.#connection, change, this.token)
  }

  async release(): Promise<void> {
    clearInterval(this.#beat)
    await this.#beating
    await this.#write(RELEASE)
  }

  async #write(text: string): Promise<void> {
    await this.#connection.write((transaction) => transaction.run(text, { token: this.token }))
  }
}

async function refuseForeign(connection: Connection, adopt: boolean): Promise<void> {
  const [row] = await connection.read(
    "OPTIONAL MATCH (m:Metrograph {id: 'store'}) RETURN m IS NULL AND EXISTS { MATCH (n) } AS foreign",
    {},
  )
  if (row?.foreign && !adopt) throw storeForeign(connection.place)
}
