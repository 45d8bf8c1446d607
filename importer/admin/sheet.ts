import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Properties, PropertyValue } from '#graph-model/record.ts'

/** Stands between the items of a list: no text of a graph holds it. */
export const ITEMS_END = '\u001f'
/** Characters that are written at once. */
const PIECE = 1 << 20

/** Property types as the headers of Neo4j's import tool name them. */
export type ColumnType = 'string' | 'string[]' | 'long' | 'double' | 'boolean'
export type Columns = Map<string, ColumnType>

function typeOf(value: PropertyValue): ColumnType {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double'
  return 'string[]'
}

/** Adds the columns that these properties need; numbers of both sorts make a column of fractions. */
export function addColumns(columns: Columns, properties: Properties): void {
  for (const key in properties) {
    const type = typeOf(properties[key] as PropertyValue)
    const known = columns.get(key)
    if (known === undefined || (known === 'long' && type === 'double')) columns.set(key, type)
  }
}

function quoted(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`
}

function cell(value: PropertyValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return quoted(value)
  return typeof value === 'object' ? quoted(value.join(ITEMS_END)) : String(value)
}

/** One file of rows for Neo4j's import tool, its header first. */
export class AdminSheet {
  readonly #file: number
  readonly #keys: readonly string[]
  #text: string

  /** `fixed` are the columns before the properties, as the header has them. */
  constructor(folder: string, name: string, fixed: readonly string[], columns: Columns) {
    this.#file = openSync(join(folder, name), 'w')
    this.#keys = [...columns.keys()]
    this.#text = `${[...fixed, ...[...columns].map(([key, type]) => `${key}:${type}`)].join(',')}\n`
  }

  add(fixed: readonly string[], properties: Properties): void {
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
  }
}
