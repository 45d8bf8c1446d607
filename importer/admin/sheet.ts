import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Properties, PropertyValue } from '#graph-model/record.ts'

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

function cell(value: PropertyValue | null | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return quoted(value)
  return typeof value === 'object' ? quoted(value.join(ITEMS_END)) : String(value)
}

/** One file of rows for Neo4j's import tool, and a file of its header, which is known when all rows are written. */
export class AdminSheet {
  /** Columns that rows had and the file has not. */
  readonly missed = new Set<string>()
  readonly #header: string
  readonly #file: number
  readonly #fixed: readonly string[]
  readonly #keys: ReadonlySet<string>
  readonly #types = new Map<string, ColumnType>()
  #text = ''

  /** `fixed` are the columns before the properties, as the header has them. */
  constructor(folder: string, name: string, fixed: readonly string[], keys: readonly string[]) {
    this.#header = join(folder, headerOf(name))
    this.#file = openSync(join(folder, name), 'w')
    this.#fixed = fixed
    this.#keys = new Set(keys)
  }

  add(fixed: readonly string[], properties: Readonly<Record<string, PropertyValue | null>>): void {
    for (const key in properties) {
      const value = properties[key]
      if (value === null || value === undefined) continue
      if (!this.#keys.has(key)) this.missed.add(key)
      const type = typeOf(value)
      const known = this.#types.get(key)
      // Numbers of both sorts make a column of fractions.
      if (known === undefined || (known === 'long' && type === 'double')) this.#types.set(key, type)
    }
    let line = fixed.map(quoted).join(',')
    for (const key of this.#keys) line += `,${cell(properties[key])}`
    this.#text += `${line}\n`
    if (this.#text.length < PIECE) return
    writeSync(this.#file, this.#text)
    this.#text = ''
  }

  close(): void {
    writeSync(this.#file, this.#text)
    closeSync(this.#file)
    const columns = Array.from(this.#keys, (key) => `${key}:${this.#types.get(key) ?? 'string'}`)
    writeFileSync(this.#header, `${[...this.#fixed, ...columns].join(',')}\n`)
  }
}

/** The file that holds the header of a file of rows. */
export function headerOf(name: string): string {
  return name.replace(/\.csv$/, '.header.csv')
}

/** The files of a graph, opened as their first rows come. */
export class AdminSheets {
  readonly #folder: string
  readonly #open = new Map<string, AdminSheet>()
  readonly #keys = new Map<string, string[]>()
  readonly #options = new Map<string, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The file of nodes with these labels, the kind first; `keys` are the properties they are known to have. */
  nodes(labels: readonly string[], keys: readonly string[]): AdminSheet {
    const name = `nodes-${labels[0]}.csv`
    return this.#sheet(
      name,
      ['id:ID'],
      `--nodes=${labels.join(':')}`,
      keys.filter((key) => key !== 'id'),
    )
  }

  relationships(type: string, keys: readonly string[]): AdminSheet {
    return this.#sheet(`relationships-${type}.csv`, [':START_ID', ':END_ID'], `--relationships=${type}`, keys)
  }

  /** Writes files; once more with all columns where rows turn out to have more than were known. */
  async write(rows: () => Promise<void>): Promise<void> {
    for (;;) {
      await rows()
      let again = false
      for (const [name, sheet] of this.#open) {
        sheet.close()
        if (sheet.missed.size === 0) continue
        again = true
        this.#keys.set(name, [...(this.#keys.get(name) ?? []), ...sheet.missed])
      }
      this.#open.clear()
      if (!again) return
    }
  }

  /** What names the files to the tool. */
  get options(): readonly string[] {
    return [...this.#options.values()].sort()
  }

  #sheet(name: string, fixed: readonly string[], option: string, keys: readonly string[]): AdminSheet {
    const known = this.#open.get(name)
    if (known) return known
    const all = this.#keys.get(name) ?? [...new Set(keys)]
    this.#keys.set(name, all)
    const sheet = new AdminSheet(this.#folder, name, fixed, all)
    this.#open.set(name, sheet)
    this.#options.set(name, `${option}=${headerOf(name)},${name}`)
    return sheet
  }
}

/** The properties of a row, without its id. */
export function withoutId({ id: _id, ...properties }: Properties): Properties {
  return properties
}
