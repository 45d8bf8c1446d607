import { pinyin } from 'pinyin-pro'
import { nodeColumns } from '#graph-model/ontology/columns.ts'
import { type EntityKind, kindOfId, kindSpec } from '#graph-model/ontology/ontology.ts'
import { kindOfWord } from '#graph-model/ontology/words.ts'
import type { Faults } from '../check/fault.ts'
import { Dictionary } from './dictionary.ts'
import { divisions } from './divisions.ts'
import { hintFor } from './hint.ts'
import type { StoredThing } from './known.ts'
import { ENDINGS } from './lexicon.ts'
import { idOf } from './slug.ts'

const KIND_WORDS = ENDINGS.map(({ kind }) => kindSpec(kind).zh)

/** Where a name stands in a draft, for faults. */
export interface NamedCell {
  readonly file: string
  readonly line: number
  /** The Chinese header of the column of the name, and of its kind's. */
  readonly column: string
  readonly kindColumn: string
  readonly name: string | undefined
  readonly kind: string | undefined
}

/** A thing that a draft adds: the cells of its row, and where it was first named. */
export interface NewThing {
  readonly id: string
  readonly kind: EntityKind
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The values a new thing of a kind needs and no one gave: read off its name, else the plainest there is. */
const PLAIN: Readonly<Record<string, string>> = {
  cityLevel: 'prefecture',
  countyLevel: 'county',
  regionType: 'countyGroup',
  parkType: 'industrial',
  zoneType: 'area',
  corridorType: 'corridor',
  order: 'none',
  direction: 'oneWay',
  platformType: 'other',
  memberKind: 'Organisation',
}

function propertiesOf(
  kind: EntityKind,
  name: string,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const told =
    divisions().find((thing) => thing.kind === kind && thing.name === name)?.sets ??
    ENDINGS.find((ending) => ending.kind === kind && name.endsWith(ending.ends))?.sets
  const cells: Record<string, string> = {}
  for (const { key, required } of nodeColumns(kind)) {
    const value = given[key] ?? told?.[key] ?? (required ? PLAIN[key] : undefined)
    if (value !== undefined) cells[key] = value
  }
  return cells
}

/** An English rendering by pinyin, marked as ours: 'Chengdu'. */
function romanised(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .map((part) => part.trim())
    .filter(Boolean)
  const joined = syllables.join(' ')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

/**
 * Names to ids: those of things that other datasets of the store own, by name, alias or code; all others become
 * things of this draft, with ids by their pinyin that stay the same from import to import.
 */
export class Resolver {
  readonly #dataset: string
  readonly #faults: Faults
  readonly #dictionary: Dictionary
  readonly #foreign: ReadonlyMap<string, StoredThing>
  readonly #own: ReadonlyMap<string, string>
  readonly #new = new Map<string, NewThing>()
  readonly #ids = new Map<string, string>()

  constructor(dataset: string, things: readonly StoredThing[], faults: Faults) {
    this.#dataset = dataset
    this.#faults = faults
    const foreign = things.filter(({ datasets }) => !datasets.includes(this.#dataset))
    this.#foreign = new Map(foreign.map((thing) => [thing.id, thing]))
    this.#dictionary = new Dictionary(foreign)
    this.#own = new Map(
      things
        .filter(({ datasets }) => datasets.includes(dataset))
        .map(({ kind, name, id }) => [`${kind}\t${name}`, id]),
    )
  }

  /** Things that the draft's own rows define, in the order in which they were named. */
  get added(): readonly NewThing[] {
    return [...this.#new.values()]
  }

  /** Things of other datasets, as ends. */
  get elsewhere(): Map<string, { kind: EntityKind; memberKind?: string }> {
    return new Map(
      [...this.#foreign].map(([id, { kind, memberKind }]) => [
        id,
        { kind, ...(memberKind && { memberKind }) },
      ]),
    )
  }

  /** The id that a cell stands for; undefined, with a fault, when it cannot be told. `given` are values for a new thing. */
  id(cell: NamedCell, given: Readonly<Record<string, string>> = {}): string | undefined {
    const place = {
      file: cell.file,
      line: cell.line,
      column: cell.column,
      ...(cell.name && { value: cell.name }),
    }
    if (!cell.name) {
      this.#faults.add('VALUE_MISSING', place, {
        zh: `“${cell.column}”不能为空。`,
        en: `"${cell.column}" must not be empty.`,
      })
      return undefined
    }
    if (kindOfId(cell.name) && this.#foreign.has(cell.name)) return cell.name
    const kind = cell.kind === undefined ? undefined : kindOfWord(cell.kind)
    if (cell.kind !== undefined && kind === undefined) {
      this.#faults.add(
        'KIND_UNKNOWN',
        { ...place, column: cell.kindColumn, value: cell.kind },
        { zh: `没有“${cell.kind}”这一类。`, en: `There is no kind "${cell.kind}".` },
        hintFor(cell.kind, KIND_WORDS),
      )
      return undefined
    }
    const found = this.#dictionary.named(cell.name)
    const fits = kind ? found.filter((thing) => thing.kind === kind) : found
    if (fits.length === 1) return fits[0]?.id
    if (fits.length > 1) {
      this.#faults.add(
        'NAME_AMBIGUOUS',
        place,
        {
          zh: `“${cell.name}”可以指 ${fits.length} 个实体。`,
          en: `"${cell.name}" may be one of ${fits.length} things.`,
        },
        {
          zh: `写标识:${fits.map(({ id }) => id).join('、')}`,
          en: `Write an id: ${fits.map(({ id }) => id).join(', ')}`,
        },
      )
      return undefined
    }
    if (kind === undefined) {
      this.#faults.add(
        'KIND_MISSING',
        { ...place, column: cell.kindColumn },
        { zh: `“${cell.name}”是新名称,要选类别。`, en: `"${cell.name}" is new and needs a kind.` },
        hintFor('', KIND_WORDS),
      )
      return undefined
    }
    return this.#add(kind, cell.name, cell.line, given)
  }

  #add(kind: EntityKind, name: string, line: number, given: Readonly<Record<string, string>>): string {
    const key = `${kind}\t${name}`
    const before = this.#ids.get(key)
    if (before !== undefined) return before
    const id =
      this.#own.get(key) ?? idOf(kind, name, (known) => this.#foreign.has(known) || this.#new.has(known))
    this.#ids.set(key, id)
    this.#new.set(id, {
      id,
      kind,
      line,
      cells: {
        id,
        nameZh: name,
        nameEn: romanised(name),
        nameEnBasis: 'editorial',
        ...propertiesOf(kind, name, given),
      },
    })
    return id
  }
}
