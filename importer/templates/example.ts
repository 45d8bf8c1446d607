import type { Column } from '#graph-model/ontology/columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import {
  ENTITY_KINDS,
  type EntityKind,
  isA,
  type Kind,
  kindSpec,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import type { TemplateSheet } from './sheets.ts'

type Cells = Readonly<Record<string, string>>

/** The document that the examples quote. */
export const EXAMPLE_DOCUMENT = 'example.txt'

const NAMED: readonly EntityKind[] = ['City', 'Agreement', 'Corridor', 'Park', 'Company']

/** The kind that stands for several in an example: a familiar one where there is a choice. */
function exampleKind(kinds: readonly Kind[], not?: string): string {
  if (kinds.includes('Document')) return 'Document'
  const fitting = ENTITY_KINDS.filter(
    (kind) => kind !== 'Observation' && kinds.some((wanted) => isA(kind, wanted)),
  )
  const choice = [...NAMED, ...fitting].filter((kind) => fitting.includes(kind) && kind !== not)
  return choice[0] ?? 'City'
}

function exampleId(kind: string): string {
  return `${kindSpec(kind as Kind).prefix}:example`
}

function exampleName(kind: string): string {
  return `示例${kindSpec(kind as Kind).zh}`
}

function ends(type: RelationType): [string, string] {
  // The other choice would make a city part of a park.
  if (type === 'PART_OF') return ['District', 'City']
  const { from, to } = relationSpec(type)
  const start = exampleKind(from)
  return [start, exampleKind(to, start)]
}

function sentence(type: RelationType): string {
  const [start, end] = ends(type)
  return `${exampleName(start)}与${exampleName(end)}的关系:${relationSpec(type).zh}。`
}

const GREETING = '各位委员:你们好!'
const STAGE = '示例廊道与产业带已建成一期。'
const NUMBER = '2024年示例城市技术合同成交额199.71亿元,同比增长30.27%。'
const LIST = '示例城市等参与共建示例廊道与产业带。'

/** The text of the document that the examples quote: one sentence a relation. */
export function exampleText(): string {
  const sentences = RELATION_TYPES.filter((type) => type !== 'ABOUT' && type !== 'MEASURES').map(sentence)
  return `${[GREETING, ...sentences, STAGE, NUMBER, LIST].join('\n')}\n`
}

function cite(quote: string, statusWord = ''): Cells {
  return { document: 'example', quote, basis: 'stated', status: 'established', statusWord }
}

const OTHER: Readonly<Record<string, Cells>> = {
  documents: {
    id: 'example',
    file: EXAMPLE_DOCUMENT,
    titleZh: '示例文件',
    titleEn: 'Example',
    issuerZh: '某市科技局',
    issuerEn: 'A science bureau',
    level: 'municipal',
    date: '2025-07-16',
    themes: '科技创新|产业协同',
    licence: '政府公文,未注明许可',
    basis: 'stated',
  },
  properties: {
    entity: 'corridor:example',
    property: 'stage',
    value: '一期建成',
    valueEn: 'phase one built',
    ...cite(STAGE, '已建成'),
  },
  observations: {
    id: 'observation:example',
    indicator: 'indicator:example',
    about: 'city:example',
    period: '2024',
    yearOnYear: '30.27',
    printed: '199.71亿元',
    ...cite(NUMBER),
  },
  openLists: { entity: 'corridor:example', relation: 'CO_BUILDS', state: 'open', ...cite(LIST) },
  notStated: {
    entity: 'agreement:example',
    field: 'date',
    reason: '原文未写签署日期',
    reasonEn: 'no date of signing',
    ...cite(sentence('PARTY_TO')),
  },
  surveyed: { document: 'example', kind: 'Agreement', members: 'city:example' },
  noFact: { document: 'example', quote: GREETING, reason: '问候语' },
}

/** Words for what a kind's row needs beside its names. */
const OWN: Cells = { memberKind: 'Company', namedCount: '0', unit: '亿元', unitEn: '100 million yuan' }

function kindCells(kind: EntityKind, columns: readonly Column[]): Cells {
  const chosen = columns.flatMap(({ key, values }) =>
    values ? [[key, Object.keys(values).at(-1) ?? '']] : [],
  )
  return {
    ...Object.fromEntries(chosen),
    ...OWN,
    id: exampleId(kind),
    nameZh: exampleName(kind),
    nameEn: `Example: ${kindSpec(kind).en}`,
    aliases: `例${kindSpec(kind).zh}`,
  }
}

/** The example of a sheet by the keys of its columns. Together the examples are a dataset without a fault. */
export function exampleCells(sheet: TemplateSheet): Cells {
  if (sheet.kind !== undefined) return kindCells(sheet.kind, sheet.columns)
  if (sheet.relation !== undefined) {
    const [start, end] = ends(sheet.relation)
    return { start: exampleId(start), end: exampleId(end), ...cite(sentence(sheet.relation)) }
  }
  return OTHER[sheet.name] ?? {}
}

/** What an empty dataset says of itself until that is changed. */
export const EXAMPLE_FIELDS: Readonly<Record<string, { readonly value: string; readonly note: Words }>> = {
  id: {
    value: 'my-dataset',
    note: {
      zh: '小写字母、数字和连字符,此后不改',
      en: 'lower-case letters, digits and hyphens; never changed',
    },
  },
  version: { value: '1.0.0', note: { zh: '内容变了就加一', en: 'one more when the content changes' } },
  titleZh: { value: '我的数据集', note: { zh: '中文标题', en: 'title in Chinese' } },
  titleEn: { value: 'My dataset', note: { zh: '英文标题', en: 'title in English' } },
  publisherZh: { value: '本单位', note: { zh: '谁整理的', en: 'who coded it, in Chinese' } },
  publisherEn: { value: 'Our office', note: { zh: '谁整理的(英文)', en: 'who coded it' } },
  licence: { value: 'CC-BY-4.0', note: { zh: '别人可以怎样使用这份数据', en: 'how others may use it' } },
  region: {
    value: '',
    note: {
      zh: '可空:首先显示哪个区域的联系,如 region:example',
      en: 'optional: whose links are shown first, as region:example',
    },
  },
}
