import { RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Properties } from '#graph-model/record.ts'
import { mix, Numbers, Slots } from './numbers.ts'
import { Words } from './texts.ts'

const NONE: Properties = {}
const TYPES = new Map(RELATION_TYPES.map((type, number) => [type, number]))
/** Where each type stands in the order of ids, in which `~` follows it. */
const RANKS = RELATION_TYPES.map((type) => RELATION_TYPES.filter((other) => `${other}~` < `${type}~`).length)

/** Relationships by number: their ends as numbers of nodes, and the list of their citations. */
export class Statements {
  readonly #keys = new Words()
  readonly #start = new Numbers()
  readonly #end = new Numbers()
  readonly #type = new Numbers()
  readonly #key = new Numbers()
  readonly #first = new Numbers()
  readonly #last = new Numbers()
  readonly #properties = new Numbers()
  readonly #known = new Map<string, number>()
  readonly #sets: Properties[] = []
  readonly #slots = new Slots()

  get size(): number {
    return this.#start.length
  }

  /** The number of a relationship; a new one takes the next, without properties and citations. */
  add(start: number, type: RelationType, end: number, key = ''): number {
    const known = this.find(start, type, end, key)
    if (known >= 0) return known
    const number = this.#start.push(start)
    this.#end.push(end)
    this.#type.push(TYPES.get(type) as number)
    this.#key.push(key === '' ? -1 : this.#keys.add(key))
    this.#first.push(-1)
    this.#last.push(-1)
    this.#properties.push(-1)
    this.#slots.add(this.#hash(number), number, (other) => this.#hash(other))
    return number
  }

  find(start: number, type: RelationType, end: number, key = ''): number {
    const kind = TYPES.get(type) as number
    const word = key === '' ? -1 : this.#keys.find(key)
    if (key !== '' && word < 0) return -1
    return this.#slots.find(
      mix(start, kind, end, word),
      (number) =>
        this.#start.get(number) === start &&
        this.#end.get(number) === end &&
        this.#type.get(number) === kind &&
        this.#key.get(number) === word,
    )
  }

  start(number: number): number {
    return this.#start.get(number)
  }

  end(number: number): number {
    return this.#end.get(number)
  }

  type(number: number): RelationType {
    return RELATION_TYPES[this.#type.get(number)] as RelationType
  }

  /** Where its type stands in the order of ids. */
  rank(number: number): number {
    return RANKS[this.#type.get(number)] as number
  }

  /** What tells it from others of its type between its ends; empty for nothing. */
  key(number: number): string {
    const key = this.#key.get(number)
    return key < 0 ? '' : this.#keys.at(key)
  }

  properties(number: number): Properties {
    const set = this.#properties.get(number)
    return set < 0 ? NONE : (this.#sets[set] as Properties)
  }

  setProperties(number: number, properties: Properties): void {
    const text = JSON.stringify(properties)
    if (text === '{}') return
    const known = this.#known.get(text) ?? this.#sets.push(JSON.parse(text)) - 1
    this.#known.set(text, known)
    this.#properties.set(number, known)
  }

  /** Its first citation; -1 for none. */
  first(number: number): number {
    return this.#first.get(number)
  }

  last(number: number): number {
    return this.#last.get(number)
  }

  /** Notes the newest of its citations. */
  cite(number: number, citation: number): void {
    if (this.#first.get(number) < 0) this.#first.set(number, citation)
    this.#last.set(number, citation)
  }

  #hash(number: number): number {
    return mix(this.#start.get(number), this.#type.get(number), this.#end.get(number), this.#key.get(number))
  }
}
