import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Properties, PropertyValue } from '#graph-model/record.ts'
import { compareText } from '#graph-model/text-order.ts'

/** Stands between the items of a list: no text of a graph holds it. */
export const ITEMS_END = '\u001f'
/** Characters that are written at once. */
const PIECE = 1 << 20

/** Property types as the headers of Neo4j's import tool name them. */
type ColumnType = 'string' | 'string[]' | 'long' | 'double' | 'boolean'

function typeOf(value: PropertyValue): ColumnType {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double'
  return 'string[]'
}

function quoted(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`
}

function cell(value: PropertyValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return quoted(value)
  return typeof value === 'object' ? quoted(value.join(ITEMS_END)) : String(value)
}

/** The file that holds the header of a file of rows. */
export function headerOf(name: string): string {
  return name.replace(/\.csv$/, '.header.csv')
}

/** One file of rows for Neo4j's import tool, and a file of its header, which is known when all rows are written. */
class AdminSheet {
  readonly #path: string
  readonly #file: number
  readonly #fixed: readonly string[]
  readonly #types: Map<string, ColumnType>
  #waiting: { readonly text: string; readonly columns: number }[] = []
  #size = 0
  #written = false

  /** `fixed` are the columns before the properties, as the header has them; `types` those that are known before. */
  constructor(path: string, fixed: readonly string[], types: ReadonlyMap<string, ColumnType> = new Map()) {
    this.#path = path
    this.#file = openSync(path, 'w')
    this.#fixed = fixed
    this.#types = new Map(types)
  }

  get types(): ReadonlyMap<string, ColumnType> {
    return this.#types
  }

  /** Whether it has columns for all of these, or can still have them. */
  fits(properties: Properties): boolean {
    if (this.#written) for (const key in properties) if (!this.#types.has(key)) return false
    return true
  }

  add(fixed: readonly string[], properties: Properties): void {
    for (const key in properties) {
      const type = typeOf(properties[key] as PropertyValue)
      const known = this.#types.get(key)
      // Numbers of both sorts make a column of fractions.
      if (known === undefined || (known === 'long' && type === 'double')) this.#types.set(key, type)
    }
    let text = fixed.map(quoted).join(',')
    for (const key of this.#types.keys()) text += `,${cell(properties[key])}`
    this.#waiting.push({ text, columns: this.#types.size })
    this.#size += text.length
    if (this.#size > PIECE) this.#write()
  }

  close(): void {
    this.#write()
    closeSync(this.#file)
    const columns = Array.from(this.#types, ([key, type]) => `${key}:${type}`)
    writeFileSync(headerOf(this.#path), `${[...this.#fixed, ...columns].join(',')}\n`)
  }

  /** The tool wants every row as long as the header. */
  #write(): void {
    const width = this.#types.size
    const lines = this.#waiting.map(({ text, columns }) => `${text}${','.repeat(width - columns)}\n`)
    writeSync(this.#file, lines.join(''))
    this.#waiting = []
    this.#size = 0
    this.#written = true
  }
}

interface Sort {
  /** What its files are called. */
  readonly name: string
  /** The option that names them to the tool. */
  readonly option: string
  readonly fixed: readonly string[]
}

/**
 * The files of a graph, opened as their first rows come. A row with properties that no row of its file had when
 * that was begun to be written goes into the next file of its sort; each file costs the tool a quarter of a second.
 */
export class AdminSheets {
  readonly #folder: string
  readonly #open = new Map<string, AdminSheet>()
  readonly #options: string[] = []

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Adds a node to those with these labels, the kind first. */
  node(labels: readonly string[], { id, ...properties }: Properties): void {
    const sort = { name: `nodes-${labels[0]}`, option: `--nodes=${labels.join(':')}`, fixed: ['id:ID'] }
    this.#sheet(sort, properties).add([String(id)], properties)
  }

  relationship(type: string, start: string, end: string, properties: Properties): void {
    const fixed = [':START_ID', ':END_ID']
    const sort = { name: `relationships-${type}`, option: `--relationships=${type}`, fixed }
    this.#sheet(sort, properties).add([start, end], properties)
  }

  /** Ends all files, and gives what names them to the tool: sort by sort, whichever came first. */
  close(): readonly string[] {
    for (const sheet of this.#open.values()) sheet.close()
    const sortOf = (option: string) => option.slice(0, option.lastIndexOf('='))
    return [...this.#options].sort((a, b) => compareText(sortOf(a), sortOf(b)))
  }

  /** The file that has columns for all of these properties. */
  #sheet({ name, option, fixed }: Sort, properties: Properties): AdminSheet {
    const last = this.#open.get(name)
    if (last?.fits(properties)) return last
    last?.close()
    const earlier = this.#options.filter((known) => known.startsWith(`${option}=`)).length
    const file = earlier === 0 ? `${name}.csv` : `${name}-${earlier + 1}.csv`
    const next = new AdminSheet(join(this.#folder, file), fixed, last?.types)
    this.#open.set(name, next)
    this.#options.push(`${option}=${headerOf(file)},${file}`)
    return next
  }
}
