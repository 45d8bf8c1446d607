import { type Kind, kindOfId } from '#graph-model/ontology/ontology.ts'
import type { Basis, Status } from '#graph-model/record.ts'
import type { Dataset } from '#importer/dataset/dataset.ts'
import { type SplitClause, splitClauses } from './halves.ts'

/** A thing of the coded dataset, with every form in which it may be printed. */
export interface GoldName {
  readonly id: string
  readonly kind: Kind
  readonly forms: readonly string[]
}

/** A coded relationship as it is cited in one clause. */
export interface GoldRelation {
  readonly type: string
  readonly start: string
  readonly end: string
  readonly basis: Basis
  /** A statement may be cited twice in a clause, once as it stands and once as it is to grow. */
  readonly statuses: readonly Status[]
}

export interface GoldClause extends SplitClause {
  readonly text: string
  /** Things that stated citations of this clause are about and that it prints. */
  readonly names: readonly GoldName[]
  readonly relations: readonly GoldRelation[]
}

export interface Gold {
  readonly text: string
  readonly clauses: readonly GoldClause[]
  readonly things: ReadonlyMap<string, GoldName>
}

/** Phrases and numbers of ours, no names: nobody finds them as such in a text. */
const NO_NAMES: readonly Kind[] = [
  'Goal',
  'Group',
  'Indicator',
  'Observation',
  'Section',
  'Suggestion',
  'Reply',
]

/** Texts are compared without spaces, brackets and quotation marks, in half width. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》]/gu, '')
    .toLowerCase()
}

export function isName(kind: Kind): boolean {
  return !NO_NAMES.includes(kind)
}

/** The longest forms of names that stand in a text, from left to right, none inside another. */
function printedNames(text: string, forms: ReadonlyMap<string, readonly GoldName[]>): GoldName[] {
  const found: GoldName[] = []
  const longest = Math.max(0, ...[...forms.keys()].map((form) => form.length))
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at)
    while (length > 0 && !forms.has(text.slice(at, at + length))) length--
    if (length > 0) found.push(...(forms.get(text.slice(at, at + length)) ?? []))
    at += Math.max(1, length)
  }
  return found
}

/** What a coded dataset says of one of its documents, clause by clause. */
export function goldOf(dataset: Dataset, document: string): Gold {
  const text = dataset.manifest.documents.find((known) => known.id === document)?.text.text ?? ''
  const characters = Array.from(text)
  const things = new Map<string, GoldName>()
  const forms = new Map<string, GoldName[]>()
  for (const record of dataset.records) {
    const kind = record.type === 'node' ? kindOfId(record.id) : undefined
    if (record.type !== 'node' || kind === undefined || kind === 'Document') continue
    const { nameZh, aliases } = record.properties
    const printed = [String(nameZh ?? ''), ...((aliases ?? []) as readonly string[])].map(folded)
    const thing = { id: record.id, kind, forms: [...new Set(printed)] }
    things.set(record.id, thing)
    if (!isName(kind)) continue
    for (const form of thing.forms) forms.set(form, [...(forms.get(form) ?? []), thing])
  }
  const clauses = splitClauses(text).map((clause): GoldClause => {
    const within = (start: number) => start >= clause.start && start <= clause.end
    const about = new Set<string>()
    const relations: GoldRelation[] = []
    for (const record of dataset.records) {
      const cited = record.evidence.filter(
        (passage) => passage.document === `document:${document}` && within(passage.start),
      )
      if (cited.length === 0) continue
      const stated = cited.some(({ basis }) => basis === 'stated')
      if (record.type === 'node') {
        if (stated) about.add(record.id)
        continue
      }
      if (stated) about.add(record.start).add(record.end)
      if (['MEASURES', 'ABOUT', 'RECORDS', 'POSSIBLY_SAME_AS'].includes(record.label)) continue
      const [first] = cited
      if (!first || first.basis === 'derived') continue
      relations.push({
        type: record.label,
        start: record.start,
        end: record.end,
        basis: stated ? 'stated' : first.basis,
        statuses: cited.map(({ status }) => status),
      })
    }
    const slice = characters.slice(clause.start, clause.end).join('')
    const names = [...new Set(printedNames(folded(slice), forms))].filter((name) => about.has(name.id))
    return { ...clause, text: slice, names, relations }
  })
  return { text, clauses, things }
}
