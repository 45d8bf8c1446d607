import { BASES, STATUSES } from '#graph-model/ontology/columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import {
  isKind,
  isRelationType,
  kindSpec,
  propertiesOf,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import type { Evidence, GraphRecord, PropertyValue } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import { storedNames } from '../stored-by-id.ts'
import type { Change, ChangeKind, PlannedChanges } from './changes.ts'

export type Language = keyof Words
export type Names = ReadonlyMap<string, Words>

export const CHANGE_WORDS: Readonly<Record<ChangeKind | 'unchanged', Words>> = {
  created: { zh: '新建', en: 'created' },
  changed: { zh: '更改', en: 'changed' },
  unchanged: { zh: '不变', en: 'unchanged' },
  removed: { zh: '删除', en: 'removed' },
  left: { zh: '保留', en: 'left' },
}

const CITATION_WORDS: Readonly<Record<string, Words>> = {
  document: { zh: '文件', en: 'document' },
  quote: { zh: '原文', en: 'quote' },
  start: { zh: '起点', en: 'start' },
  end: { zh: '终点', en: 'end' },
  property: { zh: '属性', en: 'property' },
  value: { zh: '值', en: 'value' },
  basis: { zh: '依据', en: 'basis' },
  status: { zh: '状态', en: 'status' },
  statusWord: { zh: '判定词', en: 'status word' },
  asOf: { zh: '截至', en: 'as of' },
  since: { zh: '起', en: 'since' },
  until: { zh: '止', en: 'until' },
  note: { zh: '备注', en: 'note' },
  dataset: { zh: '数据集', en: 'dataset' },
  row: { zh: '所在行', en: 'row' },
}

/** What the ends of relationships are called: as the plan writes them, else as they are stored. */
export async function namesFor(
  store: Store,
  plan: PlannedChanges,
  changes: readonly Change[],
): Promise<Names> {
  const wanted = new Set(
    changes.flatMap(({ record }) => (record.type === 'relationship' ? [record.start, record.end] : [])),
  )
  const names = new Map<string, Words>()
  if (wanted.size === 0) return names
  for (const record of plan.changed)
    if (record.type === 'node' && wanted.has(record.id)) names.set(record.id, nameOf(record))
  const stored = await storedNames(
    store,
    [...wanted].filter((id) => !names.has(id)),
  )
  return new Map([...names, ...stored])
}

function nameOf({ id, properties }: GraphRecord): Words {
  const text = (...keys: string[]) =>
    String(keys.map((key) => properties[key]).find((value) => value !== undefined && value !== '') ?? id)
  return { zh: text('nameZh', 'titleZh', 'nameEn'), en: text('nameEn', 'titleEn', 'nameZh') }
}

/** The kind of a node or the relation of a relationship, in words. */
export function sortText(record: GraphRecord, language: Language): string {
  const label = record.type === 'node' ? (record.labels[0] ?? '') : record.label
  if (record.type === 'node') return isKind(label) ? kindSpec(label)[language] : label
  return isRelationType(label) ? relationSpec(label)[language] : label
}

/** What a record is called: its name, or its ends with the relation between them. */
export function recordText(record: GraphRecord, names: Names, language: Language): string {
  if (record.type === 'node') return nameOf(record)[language]
  const of = (id: string) => names.get(id)?.[language] ?? id
  return `${of(record.start)} —${sortText(record, language)}→ ${of(record.end)}`
}

/** A field of a record in words, its key beside them. */
export function fieldText(record: GraphRecord, field: string, language: Language): string {
  const label = record.type === 'node' ? (record.labels[0] ?? '') : record.label
  const spec =
    record.type === 'node'
      ? isKind(label)
        ? propertiesOf(label)[field]
        : undefined
      : isRelationType(label)
        ? relationSpec(label).properties?.[field]
        : undefined
  const words = spec?.[language]
  return words === undefined || words === field ? field : `${words} (${field})`
}

/** A field of a citation in words; `of` is the property that it supports. */
export function citationFieldText(
  citation: Evidence | undefined,
  field: string | undefined,
  language: Language,
): string {
  const evidence = language === 'zh' ? '引文' : 'citation'
  const of = citation?.property === undefined ? '' : ` ${citation.property}`
  return field === undefined
    ? `${evidence}${of}`
    : `${evidence}${of}: ${CITATION_WORDS[field]?.[language] ?? field}`
}

/** A value as people read it. */
export function valueText(value: PropertyValue | undefined, language: Language): string {
  if (value === undefined) return '—'
  if (Array.isArray(value)) return value.join(language === 'zh' ? '、' : ', ')
  const words = { ...BASES, ...STATUSES } as Readonly<Record<string, Words>>
  return words[String(value)]?.[language] ?? String(value)
}

/** A whole citation in one line: its quote, and what stands beside it. */
export function citationText(citation: Evidence | undefined, language: Language): string {
  if (!citation) return '—'
  const { quote, document, status, basis, asOf, dataset, row } = citation
  return `「${quote}」 ${[document, valueText(status, language), valueText(basis, language), asOf, `${dataset}/${row}`].join(' · ')}`
}
