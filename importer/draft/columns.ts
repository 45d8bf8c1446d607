import { BASES, STATUSES } from '#graph-model/ontology/columns.ts'
import {
  ENTITY_KINDS,
  kindSpec,
  propertiesOf,
  RELATION_TYPES,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import { REMARKS } from '../dataset/sheet.ts'

/** A column of the table that a planner completes. */
export interface DraftColumn {
  readonly key: string
  readonly zh: string
  readonly width: number
  /** The words of its drop-down. */
  readonly choices?: readonly string[]
  /** What the dataset's readers call it, for faults. */
  readonly cell?: readonly string[]
}

export const DECISIONS = { take: '采用', leave: '不采用', open: '待定' } as const
export const FORMS = { pairwise: '分别', joint: '共同', areawide: '各城市' } as const
export const LIST_STATES = {
  'end:open': '客体未列全',
  'end:closed': '客体已列全',
  'start:open': '主体未列全',
  'start:closed': '主体已列全',
} as const
/** Stands in the column of relations for a number said of the subject. */
export const NUMBER_WORD = kindSpec('Observation').zh

/** Relations that a row may state; the others follow from rows and documents themselves. */
export const DRAFT_RELATIONS = RELATION_TYPES.filter(
  (type) => !['MEASURES', 'ABOUT', 'RECORDS'].includes(type),
)
const kindWords = ENTITY_KINDS.filter((kind) => kind !== 'Observation').map((kind) => kindSpec(kind).zh)
const words = (values: Readonly<Record<string, { readonly zh: string }>>) =>
  Object.values(values).map(({ zh }) => zh)

/** The columns in the order a person works through them; keys are stable, headers Chinese. */
export const DRAFT_COLUMNS: readonly DraftColumn[] = [
  { key: 'number', zh: '序号', width: 6 },
  { key: 'decision', zh: '取舍', width: 8, choices: Object.values(DECISIONS) },
  { key: 'doubt', zh: '存疑', width: 18 },
  { key: 'sentence', zh: '句子', width: 50 },
  { key: 'quote', zh: '原文', width: 40, cell: ['quote', 'document'] },
  { key: 'occurrence', zh: '第几处', width: 7, cell: ['occurrence'] },
  { key: 'subject', zh: '主体', width: 24, cell: ['start', 'about', 'entity'] },
  { key: 'subjectKind', zh: '主体类别', width: 12, choices: kindWords },
  {
    key: 'relation',
    zh: '关系',
    width: 10,
    choices: [...DRAFT_RELATIONS.map((type) => relationSpec(type).zh), NUMBER_WORD],
    cell: ['relation', 'property'],
  },
  { key: 'object', zh: '客体', width: 30, cell: ['end', 'indicator', 'id', 'nameZh'] },
  { key: 'objectKind', zh: '客体类别', width: 12, choices: kindWords, cell: ['memberKind'] },
  { key: 'status', zh: '状态', width: 8, choices: words(STATUSES), cell: ['status'] },
  { key: 'statusWord', zh: '判定词', width: 8, cell: ['statusWord'] },
  {
    key: 'basis',
    zh: '依据',
    width: 10,
    choices: words({ stated: BASES.stated, named: BASES.named }),
    cell: ['basis'],
  },
  { key: 'form', zh: '形式', width: 8, choices: Object.values(FORMS), cell: ['areawide'] },
  { key: 'list', zh: '列举', width: 11, choices: Object.values(LIST_STATES), cell: ['state'] },
  { key: 'since', zh: '起', width: 10, cell: ['since'] },
  { key: 'until', zh: '止', width: 10, cell: ['until'] },
  { key: 'printed', zh: '数量', width: 12, cell: ['printed'] },
  { key: 'value', zh: '数值', width: 10, cell: ['value'] },
  { key: 'unit', zh: '单位', width: 8, cell: ['unit'] },
  {
    key: 'qualifier',
    zh: '限定',
    width: 8,
    choices: words(propertiesOf('Observation').qualifier?.values ?? {}),
    cell: ['qualifier'],
  },
  { key: 'period', zh: '时期', width: 9, cell: ['period'] },
  { key: 'yearOnYear', zh: '同比', width: 8, cell: ['yearOnYear'] },
  { key: 'key', zh: '区分键', width: 8, cell: ['key'] },
  { key: 'names', zh: '句中名称', width: 40 },
  { key: 'note', zh: '备注', width: 24, cell: ['note'] },
]
/** Added where faults come back beside the rows. */
export const PROBLEM_COLUMN: DraftColumn = { key: 'problem', zh: REMARKS.zh, width: 50 }
