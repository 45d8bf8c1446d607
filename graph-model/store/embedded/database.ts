import type { GrafeoDB } from '@grafeo-db/js'
import type { Properties } from '../../record.ts'
import type { ChangeStep } from '../port.ts'
import {
  CONSTRAINTS,
  IDENTIFIED_LABELS,
  INDEXES,
  identifiedLabel,
  TEXT_LABEL,
  TEXT_PROPERTY,
} from '../schema.ts'
import { changeConflict, sizeOf, statementOf } from '../statement.ts'

/** The log is folded into the file once it holds this much; nothing else bounds it. */
const LOG_BYTES = 64 * 1024 * 1024
/** Keeping the text index up to date takes 2.7 ms a changed node, building it anew 3 µs a stored one. */
const WORTH_REBUILDING = 100

type Ids = Map<string, number>

/** The open database of a writing process: steps go in, a closed file comes out. */
export class WorkDatabase {
  readonly #db: GrafeoDB
  readonly #ids = new Map<string, Ids>()
  #textIndex: boolean

  private constructor(db: GrafeoDB, textIndex: boolean) {
    this.#db = db
    this.#textIndex = textIndex
  }

  /** Prepares an open file for writing: a new one, or one that is adopted, gets its constraints and indexes. */
  static async prepare(db: GrafeoDB): Promise<WorkDatabase> {
    db.setCheckpointTriggers({ walBytes: LOG_BYTES })
    const own = await db.executeCypher("MATCH (m:Metrograph {id: 'store'}) RETURN count(m) AS n")
    const ours = own.scalar() === 1
    if (!ours) {
      // A unique constraint is no index here: each needs one of its own.
      const lookups = IDENTIFIED_LABELS.map(
        (label) => `CREATE INDEX ${label.toLowerCase()}_ids IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
      )
      for (const text of [...CONSTRAINTS, ...lookups, ...INDEXES]) await db.executeCypher(text)
    }
    return new WorkDatabase(db, ours)
  }

  /** Applies one step. Fails with `CHANGE_CONFLICT` when a row finds no node or no relationship. */
  async apply(step: ChangeStep): Promise<void> {
    const found = await this.#write(step)
    if (found !== sizeOf(step)) throw changeConflict(step, sizeOf(step) - found)
  }

  /** Writes the two heads, completes the indexes and closes the file. */
  async finish(own: Properties, dataset: Properties): Promise<void> {
    await this.#replace('Metrograph', own)
    await this.#replace('Dataset', dataset)
    if (!this.#textIndex) {
      // Pairs of characters are what finds Chinese words.
      await this.#db.createTextIndex(TEXT_LABEL, TEXT_PROPERTY, { tokenizer: 'cjk_bigram' })
    }
    this.#db.close()
  }

  async #write(step: ChangeStep): Promise<number> {
    if (step.do === 'createNodes') {
      const made = await this.#db.batchCreateNodesWithProps([...step.labels], [...step.rows])
      const ids = this.#idsOf(identifiedLabel(step.labels) ?? '')
      step.rows.forEach((row, at) => {
        ids.set(row.id as string, made[at] as number)
      })
      return made.length
    }
    if (step.do === 'createRelationships') {
      const starts = await this.#find(
        step.startLabel,
        step.rows.map((row) => row.start),
      )
      const ends = await this.#find(
        step.endLabel,
        step.rows.map((row) => row.end),
      )
      const edges = step.rows.flatMap((row) => {
        const src = starts.get(row.start)
        const dst = ends.get(row.end)
        return src === undefined || dst === undefined
          ? []
          : [{ src, dst, type: step.type, properties: row.properties }]
      })
      if (edges.length < step.rows.length) return edges.length
      return (await this.#db.batchCreateEdges(edges)).length
    }
    if (step.do === 'updateNodes' || step.do === 'deleteNodes') await this.#dropTextIndex(sizeOf(step))
    if (step.do === 'deleteNodes') for (const id of step.ids) this.#idsOf(step.label).delete(id)
    const { text, rows } = statementOf(step)
    const result = await this.#db.executeCypher(text, { rows })
    return Number(result.scalar())
  }

  async #find(label: string, wanted: readonly string[]): Promise<Ids> {
    const ids = this.#idsOf(label)
    const unknown = [...new Set(wanted)].filter((id) => !ids.has(id))
    if (unknown.length > 0) {
      const text = `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id AS id, id(n) AS n`
      const result = await this.#db.executeCypher(text, { ids: unknown })
      for (const [id, n] of result.rows()) ids.set(id as string, Number(n))
    }
    return ids
  }

  #idsOf(label: string): Ids {
    const known = this.#ids.get(label)
    if (known) return known
    const ids: Ids = new Map()
    this.#ids.set(label, ids)
    return ids
  }

  async #dropTextIndex(changes: number): Promise<void> {
    if (!this.#textIndex || changes < WORTH_REBUILDING) return
    await this.#db.dropTextIndex(TEXT_LABEL, TEXT_PROPERTY)
    this.#textIndex = false
  }

  async #replace(label: string, properties: Properties): Promise<void> {
    await this.#db.executeCypher(`MATCH (n:${label} {id: $id}) DETACH DELETE n`, { id: properties.id })
    await this.#db.executeCypher(`CREATE (n:${label}) SET n = $properties`, { properties })
  }
}
