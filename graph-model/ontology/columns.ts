import type { PropertySpec } from './kind.ts'
import { type ConcreteKind, propertiesOf, type RelationType, relationSpec } from './ontology.ts'

/** A column of a dataset's sheet: its header may be the key or the Chinese word. */
export interface Column extends Omit<PropertySpec, 'type'> {
  readonly key: string
  readonly type: PropertySpec['type'] | 'id' | 'relation' | 'kind'
}

function column(key: string, zh: string, en: string, more: Partial<Column> = {}): Column {
  return { key, zh, en, type: 'text', ...more }
}

export const BASES = {
  stated: { zh: '原文写明', en: 'stated' },
  named: { zh: '由名称可知', en: 'read off a name' },
  derived: { zh: '推算', en: 'derived' },
  reference: { zh: '外部资料', en: 'reference' },
  editorial: { zh: '编辑', en: 'editorial' },
} as const

export const STATUSES = {
  established: { zh: '已建立', en: 'established' },
  ongoing: { zh: '推进中', en: 'ongoing' },
  planned: { zh: '规划中', en: 'planned' },
} as const

/** The columns by which a row cites a passage. */
export const CITATION_COLUMNS: readonly Column[] = [
  column('document', '文件', 'document', { required: true }),
  column('quote', '原文', 'quote', { required: true }),
  column('occurrence', '第几处', 'occurrence', { type: 'integer' }),
  column('basis', '依据', 'basis', { values: BASES, required: true }),
  column('status', '状态', 'status', { values: STATUSES, required: true }),
  column('statusWord', '判定词', 'status word'),
  column('asOf', '截至', 'as of', { type: 'date' }),
  column('since', '起', 'since', { type: 'date' }),
  column('until', '止', 'until', { type: 'date' }),
  column('note', '备注', 'note'),
]

const LIST_STATES = {
  closed: { zh: '已列全', en: 'closed' },
  open: { zh: '未列全', en: 'open' },
  unknown: { zh: '不详', en: 'unknown' },
} as const

function propertyColumns(properties: Readonly<Record<string, PropertySpec>>): Column[] {
  return Object.entries(properties).map(([key, spec]) => ({ key, ...spec }))
}

/** A function of one name that is asked once for each. */
function once<Name, Result>(make: (name: Name) => Result): (name: Name) => Result {
  const made = new Map<Name, Result>()
  return (name) => {
    const known = made.get(name) ?? make(name)
    made.set(name, known)
    return known
  }
}

/** The columns of `nodes/<Kind>.csv`: the id, and the properties that need no citation. */
export const nodeColumns: (kind: ConcreteKind) => readonly Column[] = once((kind) => {
  const own = Object.entries(propertiesOf(kind)).filter(([, spec]) => !spec.cited)
  return [
    column('id', '标识', 'id', { type: 'id', required: true }),
    ...propertyColumns(Object.fromEntries(own)),
  ]
})

/** The columns of `relations/<TYPE>.csv`. */
export const relationColumns: (type: RelationType) => readonly Column[] = once((type) => [
  column('start', '起点', 'start', { type: 'id', required: true }),
  column('end', '终点', 'end', { type: 'id', required: true }),
  column('key', '区分键', 'key'),
  ...propertyColumns(relationSpec(type).properties ?? {}),
  column('areawide', '全圈', 'area-wide', { type: 'boolean' }),
  ...CITATION_COLUMNS,
])

/** The columns of a decision on two names: who decided, when and why. */
const DECISION_COLUMNS: readonly Column[] = [
  column('a', '标识甲', 'a', { type: 'id', required: true }),
  column('b', '标识乙', 'b', { type: 'id', required: true }),
  column('reason', '理由', 'reason', { required: true }),
  column('decidedBy', '判定人', 'decided by'),
  column('date', '日期', 'date', { type: 'date' }),
]

const observation = propertiesOf('Observation')

/** The columns of the sheets that are no kind's and no relation's. */
export const SHEETS = {
  'properties.csv': [
    column('entity', '实体', 'entity', { type: 'id', required: true }),
    column('property', '属性', 'property', { required: true }),
    column('value', '值', 'value', { required: true }),
    column('valueEn', '值(英文)', 'value in English'),
    ...CITATION_COLUMNS,
  ],
  'observations.csv': [
    column('id', '标识', 'id', { type: 'id', required: true }),
    column('indicator', '指标', 'indicator', { type: 'id', required: true }),
    column('about', '关于', 'about', { type: 'id', required: true }),
    // Where they are empty, value and unit are read off the printed words.
    column('value', '数值', 'value', { type: 'number' }),
    column('unit', '单位', 'unit'),
    ...propertyColumns(
      Object.fromEntries(
        ['qualifier', 'period', 'yearOnYear', 'printed', 'formula', 'inputs'].map((key) => [
          key,
          observation[key] as PropertySpec,
        ]),
      ),
    ),
    ...CITATION_COLUMNS,
  ],
  'openLists.csv': [
    column('entity', '实体', 'entity', { type: 'id', required: true }),
    column('relation', '关系', 'relation', { type: 'relation', required: true }),
    column('state', '是否列全', 'state', { values: LIST_STATES, required: true }),
    ...CITATION_COLUMNS,
  ],
  'notStated.csv': [
    column('entity', '实体', 'entity', { type: 'id', required: true }),
    column('field', '字段', 'field', { required: true }),
    column('reason', '说明', 'reason', { required: true }),
    column('reasonEn', '说明(英文)', 'reason in English'),
    ...CITATION_COLUMNS,
  ],
  'surveyed.csv': [
    column('document', '文件', 'document', { required: true }),
    column('kind', '类别', 'kind', { type: 'kind', required: true }),
    column('members', '成员', 'members', { type: 'texts', required: true }),
  ],
  'noFact.csv': [
    column('document', '文件', 'document', { required: true }),
    column('quote', '原文', 'quote', { required: true }),
    column('occurrence', '第几处', 'occurrence', { type: 'integer' }),
    column('reason', '理由', 'reason', { required: true }),
    column('reasonEn', '理由(英文)', 'reason in English'),
  ],
  /** What `b` names is what `a` names. */
  'same.csv': DECISION_COLUMNS,
  /** What `a` and `b` name are two things, however alike their names. */
  'different.csv': DECISION_COLUMNS,
} as const satisfies Record<string, readonly Column[]>

export type SheetName = keyof typeof SHEETS
