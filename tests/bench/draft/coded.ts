import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Basis, Status } from '#graph-model/record.ts'
import type { Span } from '#importer/dataset/text.ts'
import { clausesOf, foldedForDraft } from '#importer/draft/text.ts'
import { folded, type Gold, isName } from './gold.ts'
import { splitClauses } from './halves.ts'

/** A name as a clause prints it; offsets in the text. */
export interface CodedName extends Span {
  readonly kind: EntityKind
}

export interface CodedClause extends Span {
  /** From left to right, none inside another. */
  readonly names: readonly CodedName[]
}

/** A text as the reader sees it, with the names of those of its clauses that are coded. */
export interface CodedText {
  readonly name: string
  readonly text: string
  readonly clauses: readonly CodedClause[]
}

interface Thing {
  readonly kind: EntityKind
  readonly forms: readonly string[]
}

/** What is coded of a clause: where it ends, and the things that it is about. */
interface Coding {
  readonly end: number
  readonly things: readonly Thing[]
}

/** A coded text as a file holds it. */
export interface CodedFile {
  readonly text: string
  readonly things: readonly {
    readonly id: string
    readonly kind: EntityKind
    readonly forms: readonly string[]
  }[]
  readonly clauses: readonly {
    readonly quote: string
    readonly names: readonly string[]
    readonly relations: readonly CodedRelation[]
  }[]
}

/** A relation as a file holds it: `start` and `end` are ids of things. */
interface CodedRelation {
  readonly type: string
  readonly start: string
  readonly end: string
  readonly status: Status
  readonly basis?: Basis
}

/** The files of a folder of coded texts, by name. */
export function codedFiles(folder: string): [name: string, file: CodedFile][] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files
    .sort()
    .map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as CodedFile,
    ])
}

/** Where the longest forms of things stand in a part of a text, spaces and quotation marks inside of them or none. */
function printed(text: string, { start, end }: Span, kinds: ReadonlyMap<string, EntityKind>): CodedName[] {
  const places: number[] = []
  let plain = ''
  for (let at = start; at < end; at++)
    for (const character of folded(text[at] as string)) {
      plain += character
      places.push(at)
    }
  const longest = Math.max(0, ...[...kinds.keys()].map((form) => form.length))
  const names: CodedName[] = []
  for (let at = 0; at < plain.length; ) {
    let length = Math.min(longest, plain.length - at)
    while (length > 1 && !kinds.has(plain.slice(at, at + length))) length--
    const kind = length > 1 ? kinds.get(plain.slice(at, at + length)) : undefined
    if (kind) names.push({ start: places[at] as number, end: (places[at + length - 1] as number) + 1, kind })
    at += Math.max(1, length)
  }
  return names
}

function coded(name: string, original: string, codings: readonly Coding[]): CodedText {
  const text = foldedForDraft(original)
  const byEnd = new Map(codings.map(({ end, things }) => [end, things]))
  const clauses = clausesOf(text).flatMap((clause): CodedClause[] => {
    const things = byEnd.get(clause.end)
    if (!things) return []
    const kinds = new Map(
      things.flatMap(({ kind, forms }) => forms.map((form) => [folded(form), kind] as const)),
    )
    return [{ start: clause.start, end: clause.end, names: printed(text, clause, kinds) }]
  })
  return { name, text, clauses }
}

/** A coded document, of its clauses those that rules may be made from. */
export function codedDocument(name: string, gold: Gold): CodedText {
  const codings = gold.clauses
    .filter(({ half }) => half === 'tuning')
    .map(({ end, names }) => ({ end, things: names as readonly Thing[] }))
  return coded(name, gold.text, codings)
}

/**
 * The coded texts of a folder, by file name. Each is a JSON file with a `text`; its `things`, each with an `id`, a
 * `kind` of the ontology and the `forms` in which the text prints it; and its `clauses`, each with a `quote`, which is
 * the clause whole without its end mark, `names`, the ids of things that the clause prints and is about, and its
 * `relations`.
 */
export function codedFolder(folder: string): CodedText[] {
  return codedFiles(folder).map(([name, { text, things, clauses }]) => {
    const byId = new Map(things.filter(({ kind }) => isName(kind)).map((thing) => [thing.id, thing]))
    const named = new Map(clauses.map(({ quote, names }) => [quote.trim(), names]))
    const characters = Array.from(text)
    const codings = splitClauses(text).flatMap(({ start, end }): Coding[] => {
      const ids = named.get(characters.slice(start, end).join('').trim())
      return ids ? [{ end, things: ids.flatMap((id) => byId.get(id) ?? []) }] : []
    })
    return coded(name, text, codings)
  })
}
