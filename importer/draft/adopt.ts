import { createHash } from 'node:crypto'
import { BASES, STATUSES } from '#graph-model/ontology/columns.ts'
import { isKind, type Kind, propertiesOf, relationSpec } from '#graph-model/ontology/ontology.ts'
import { relationOfWord } from '#graph-model/ontology/words.ts'
import { type Fault, Faults } from '../check/fault.ts'
import type { Content } from '../content.ts'
import { contentOf } from '../dataset/dataset.ts'
import { readEntity } from '../dataset/entities.ts'
import type { Manifest } from '../dataset/manifest.ts'
import { readObservations } from '../dataset/observations.ts'
import { readProperties } from '../dataset/properties.ts'
import { Register } from '../dataset/register.ts'
import { readRelationship } from '../dataset/relationships.ts'
import type { Row } from '../dataset/sheet.ts'
import { readOpenLists } from '../dataset/silences.ts'
import { DECISIONS, DRAFT_COLUMNS, DRAFT_RELATIONS, FORMS, LIST_STATES, NUMBER_WORD } from './columns.ts'
import { hintFor } from './hint.ts'
import { manifestOf } from './imprint.ts'
import type { StoredThing } from './known.ts'
import { ENDINGS } from './lexicon.ts'
import { Resolver } from './resolve.ts'
import { type DraftRow, type DraftTable, INFO } from './table.ts'

/** A completed draft as a dataset of its own, and what was left. */
export interface Adopted {
  readonly manifest: Manifest
  readonly content: Content
  readonly faults: readonly Fault[]
  readonly fingerprint: string
  readonly taken: number
  readonly left: number
  readonly undecided: number
}

/** The Chinese header under which a fault of the dataset's readers stands in the draft. */
function headerOf(column: string | undefined): string | undefined {
  return DRAFT_COLUMNS.find(({ key, cell }) => cell?.includes(column ?? '') || key === column)?.zh ?? column
}

class Adoption {
  readonly file: string
  readonly faults: Faults
  readonly resolver: Resolver
  readonly document: string
  readonly relations: { type: Parameters<typeof readRelationship>[1]; row: Row }[] = []
  readonly observations: Row[] = []
  readonly properties: Row[] = []
  readonly openLists: Row[] = []

  constructor(file: string, faults: Faults, resolver: Resolver, document: string) {
    this.file = file
    this.faults = faults
    this.resolver = resolver
    this.document = document
  }

  citation({ cells }: DraftRow): Record<string, string> {
    const kept = ['quote', 'occurrence', 'status', 'statusWord', 'since', 'until', 'note']
    return {
      document: this.document,
      basis: cells.basis ?? 'stated',
      ...Object.fromEntries(
        kept.flatMap((key) => (cells[key] === undefined ? [] : [[key, cells[key] as string]])),
      ),
    }
  }

  end(row: DraftRow, side: 'subject' | 'object', given: Record<string, string> = {}): string | undefined {
    const { cells, line } = row
    const header = (key: string) => headerOf(key) ?? key
    return this.resolver.id(
      {
        file: this.file,
        line,
        column: header(side),
        kindColumn: header(`${side}Kind`),
        name: cells[side],
        kind: cells[`${side}Kind`],
      },
      { ...groupOf(cells[side]), ...given },
    )
  }

  take(row: DraftRow): void {
    const { cells, line } = row
    const word = cells.relation
    if (word === NUMBER_WORD) {
      this.#number(row)
      return
    }
    const named = word === undefined ? undefined : relationOfWord(word)
    const type = named && DRAFT_RELATIONS.includes(named) ? named : undefined
    if (word !== undefined && !type && this.#property(row, word)) return
    if (!type) {
      this.faults.add(
        word === undefined ? 'VALUE_MISSING' : 'RELATION_UNKNOWN',
        { file: this.file, line, column: 'relation', ...(word !== undefined && { value: word }) },
        word === undefined
          ? { zh: '采用的行要选关系。', en: 'A row that is taken needs a relation.' }
          : { zh: `没有“${word}”这种关系。`, en: `There is no relation "${word}".` },
        hintFor(word ?? '', RELATION_WORDS),
      )
      return
    }
    if (!this.#chosen(row)) return
    const start = this.end(row, 'subject')
    const end = this.end(row, 'object')
    if (start === undefined || end === undefined) return
    const areawide = cells.form === FORMS.areawide && relationSpec(type).ties !== undefined
    const ends = {
      start,
      end,
      ...(cells.key !== undefined && { key: cells.key }),
      ...(areawide && { areawide: 'true' }),
    }
    this.relations.push({ type, row: { file: this.file, line, cells: { ...ends, ...this.citation(row) } } })
    const [listed, state] =
      Object.entries(LIST_STATES)
        .find(([, zh]) => zh === cells.list)?.[0]
        .split(':') ?? []
    // A list at one end belongs to the thing at the other.
    const entity = listed === 'end' ? start : end
    if (state !== undefined && this.resolver.added.some(({ id }) => id === entity))
      this.openLists.push({
        file: this.file,
        line,
        cells: { entity, relation: type, state, ...this.citation(row) },
      })
  }

  /** Whether cells that have a list to choose from hold words of it; those of names and relations are told elsewhere. */
  #chosen({ cells, line }: DraftRow): boolean {
    let chosen = true
    for (const { key, zh, choices } of DRAFT_COLUMNS) {
      const value = cells[key]
      if (!CHOSEN.includes(key) || !choices || value === undefined || choices.includes(value)) continue
      if (KEYS.has(value)) continue
      chosen = false
      this.faults.add(
        'VALUE_NOT_ALLOWED',
        { file: this.file, line, column: key, value },
        { zh: `“${zh}”不能写“${value}”。`, en: `"${value}" is no value of "${zh}".` },
        { zh: `可用:${choices.join('、')}`, en: `One of: ${choices.join(', ')}` },
      )
    }
    return chosen
  }

  #property(row: DraftRow, word: string): boolean {
    const entity = this.end(row, 'subject')
    const kind = this.resolver.added.find(({ id }) => id === entity)?.kind
    const known =
      kind &&
      Object.entries(propertiesOf(kind)).some(
        ([key, { zh, cited }]) => cited && (key === word || zh === word),
      )
    if (!known || entity === undefined) return false
    this.properties.push({
      file: this.file,
      line: row.line,
      cells: {
        entity,
        property: word,
        ...(row.cells.object && { value: row.cells.object }),
        ...this.citation(row),
      },
    })
    return true
  }

  #number(row: DraftRow): void {
    const { cells, line } = row
    if (!this.#chosen(row)) return
    const about = this.end(row, 'subject')
    const unit = cells.unit ?? ''
    const indicator = this.end(row, 'object', { unit, unitEn: unit })
    if (about === undefined || indicator === undefined) return
    const id = `observation:${about.replace(':', '-')}-${indicator.slice('indicator:'.length)}-${line}`
    const values = ['value', 'unit', 'qualifier', 'printed', 'period', 'yearOnYear']
    this.observations.push({
      file: this.file,
      line,
      cells: {
        id,
        about,
        indicator,
        ...Object.fromEntries(
          values.flatMap((key) => (cells[key] === undefined ? [] : [[key, cells[key] as string]])),
        ),
        ...this.citation(row),
      },
    })
  }
}

const CHOSEN: readonly string[] = ['status', 'basis', 'form', 'list', 'qualifier']
/** What the dataset's own files write for the same. */
const KEYS: ReadonlySet<string> = new Set([...Object.keys(STATUSES), ...Object.keys(BASES)])
const RELATION_WORDS = DRAFT_COLUMNS.find(({ key }) => key === 'relation')?.choices ?? []

/** A new group's members, as its name tells: 2家省级科创飞地 are enclaves. */
function groupOf(name: string | undefined): Record<string, string> {
  const kind = ENDINGS.find(({ ends, weak }) => !weak && name?.endsWith(ends))?.kind
  return kind && isKind(kind) ? { memberKind: kind satisfies Kind } : {}
}

/**
 * Turns a completed draft into a dataset: rows marked 采用 alone, names resolved to things the store knows or made new.
 * `dataset` of the things tells whose they are. Faults name row and column by their Chinese headers.
 */
export function adoptDraft(
  table: DraftTable,
  file: string,
  things: readonly StoredThing[],
  documents: ReadonlyMap<string, { readonly sha256: string; readonly title: string }>,
): Adopted {
  const faults = new Faults()
  const manifest = manifestOf(table, file, faults)
  const [own] = manifest.documents
  const stored = own && documents.get(`document:${own.id}`)
  if (own && stored && stored.sha256 !== own.sha256) refuseDocument(own.id, stored.title, file, faults)
  const resolver = new Resolver(manifest.id, things, faults)
  const adoption = new Adoption(file, faults, resolver, manifest.documents[0]?.id ?? '')
  const decided = (decision: string) => table.rows.filter(({ cells }) => cells.decision === decision)
  for (const { line, cells } of table.rows) {
    if (cells.decision !== undefined && !Object.values(DECISIONS).some((word) => word === cells.decision))
      faults.add(
        'VALUE_NOT_ALLOWED',
        { file, line, column: 'decision', value: cells.decision },
        { zh: `取舍不能写“${cells.decision}”。`, en: `"${cells.decision}" is no decision.` },
        {
          zh: `可用:${Object.values(DECISIONS).join('、')}`,
          en: `One of: ${Object.values(DECISIONS).join(', ')}`,
        },
      )
  }
  const taken = decided(DECISIONS.take)
  if (taken.length === 0 && !stored && faults.list.length === 0) refuseUndecided(file, faults)
  for (const row of taken) adoption.take(row)
  const register = new Register(manifest.id, manifest.documents, faults, resolver.elsewhere)
  for (const { kind, line, cells } of resolver.added) readEntity({ file, line, cells }, kind, register)
  readObservations(adoption.observations, register)
  for (const { row, type } of adoption.relations) readRelationship(row, type, register)
  readProperties(adoption.properties, register)
  readOpenLists(onceEach(adoption.openLists), register)
  const left = decided(DECISIONS.leave).length
  return {
    manifest,
    content: contentOf(manifest, register, new Map(), []),
    faults: faults.list
      .map((fault) => {
        const column = headerOf(fault.column)
        return column === undefined ? fault : { ...fault, column }
      })
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    fingerprint: createHash('sha256').update(JSON.stringify(table)).digest('hex'),
    taken: taken.length,
    left,
    undecided: table.rows.length - taken.length - left,
  }
}

/** A draft of which nothing is taken would leave a document in the store that says nothing. */
function refuseUndecided(file: string, faults: Faults): void {
  const { take, leave } = DECISIONS
  faults.add(
    'NOTHING_TAKEN',
    { file, column: 'decision' },
    {
      zh: `没有一行标为“${take}”,没有可导入的内容。`,
      en: `No row is marked ${take}: there is nothing to import.`,
    },
    {
      zh: `在“取舍”一栏把要的行写成“${take}”,不要的写成“${leave}”。`,
      en: `Write ${take} in the column 取舍 of the rows you want, ${leave} in those you do not.`,
    },
  )
}

/** An id stands for one file: what was quoted from the other would no longer be in it. */
function refuseDocument(id: string, title: string, file: string, faults: Faults): void {
  faults.add(
    'DOCUMENT_ID_TAKEN',
    { file, column: INFO.document, value: id },
    {
      zh: `文件标识“${id}”已用于另一份文件《${title}》。`,
      en: `The id "${id}" stands for another file already: ${title}.`,
    },
    {
      zh: '换一个文件标识和数据集标识,例如加上日期;新版本也另用标识。',
      en: 'Choose other ids for document and dataset, with the date for instance; a new edition has ids of its own.',
    },
  )
}

/** One citation of each open list: every row of an enumeration says the same. */
function onceEach(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.filter(({ cells }) => {
    const key = [cells.entity, cells.relation].join('\t')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
