import { type Column, nodeColumns, relationColumns, SHEETS } from '#graph-model/ontology/columns.ts'
import { DATASET_FIELDS, DOCUMENT_COLUMNS, SHEET_TITLES } from '#graph-model/ontology/dataset-columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import {
  ENTITY_KINDS,
  type EntityKind,
  kindSpec,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'

/** A sheet of an empty dataset. */
export interface TemplateSheet {
  /** `City`: the name of the tab, and of the file without its ending. */
  readonly name: string
  /** `nodes/City.csv`; undefined for what `dataset.yaml` says in a folder. */
  readonly path?: string
  readonly title: Words
  readonly explains: Words
  readonly columns: readonly Column[]
  readonly kind?: EntityKind
  readonly relation?: RelationType
}

const EXPLAINS: Readonly<Record<string, Words>> = {
  dataset: {
    zh: '数据集本身:标识、版本、标题、许可。',
    en: 'The dataset itself: id, version, title, licence.',
  },
  documents: {
    zh: '读了哪些文件;文件放在工作簿旁边。',
    en: 'The documents that were read; they lie beside the workbook.',
  },
  properties: {
    zh: '原文对一个实体说了什么(名称以外)。',
    en: 'What the source says of a thing beyond its name.',
  },
  observations: { zh: '原文里的数值,每个都有单位。', en: 'Numbers of the source, each with its unit.' },
  openLists: {
    zh: '列举是否列全:“等12个”已列全,单独一个“等”未列全。',
    en: 'Whether a list is closed: 等12个 closes it, 等 alone leaves it open.',
  },
  notStated: { zh: '读者会问而原文没有写的。', en: 'What a reader would ask and the source does not say.' },
  surveyed: {
    zh: '在哪份文件里找过哪一类:没有记载才能说“未见记载”。',
    en: 'What was looked for in which document, so that silence can be told.',
  },
  noFact: {
    zh: '不含事实的原文,如问候语。',
    en: 'Stretches of the source that state no fact, as a greeting.',
  },
  same: {
    zh: '两个标识指同一事物:乙读作甲。由人判定。',
    en: 'Two ids name one thing: b reads as a. For a person to decide.',
  },
  different: {
    zh: '名称相似,但指两个事物。由人判定。',
    en: 'Two names are alike and name two things. For a person to decide.',
  },
}

function kindSheet(kind: EntityKind): TemplateSheet {
  const { zh, en, not } = kindSpec(kind)
  return {
    name: kind,
    path: `nodes/${kind}.csv`,
    title: { zh, en },
    explains: { zh: `实体:${zh}。${not?.zh ?? ''}`, en: `Entities: ${en}. ${not?.en ?? ''}`.trim() },
    columns: nodeColumns(kind),
    kind,
  }
}

function relationSheet(relation: RelationType): TemplateSheet {
  const { zh, en, from, to, not } = relationSpec(relation)
  const list = (kinds: typeof from, language: keyof Words) =>
    kinds.map((kind) => kindSpec(kind)[language]).join(language === 'zh' ? '、' : ', ')
  return {
    name: relation,
    path: `relations/${relation}.csv`,
    title: { zh, en },
    explains: {
      zh: `关系:起点(${list(from, 'zh')})${zh}终点(${list(to, 'zh')})。${not?.zh ?? ''}`,
      en: `A relation from start (${list(from, 'en')}) to end (${list(to, 'en')}). ${not?.en ?? ''}`.trim(),
    },
    columns: relationColumns(relation),
    relation,
  }
}

function otherSheet(name: string, columns: readonly Column[], path?: string): TemplateSheet {
  return {
    name,
    ...(path !== undefined && { path }),
    title: SHEET_TITLES[name] as Words,
    explains: EXPLAINS[name] as Words,
    columns,
  }
}

/** All sheets of a dataset, in the order in which they are filled in. */
export const TEMPLATE_SHEETS: readonly TemplateSheet[] = [
  otherSheet('dataset', DATASET_FIELDS),
  otherSheet('documents', DOCUMENT_COLUMNS),
  ...ENTITY_KINDS.filter((kind) => kind !== 'Observation').map(kindSheet),
  ...RELATION_TYPES.filter((type) => type !== 'ABOUT' && type !== 'MEASURES').map(relationSheet),
  ...Object.entries(SHEETS).map(([file, columns]) =>
    otherSheet(file.slice(0, -'.csv'.length), columns, file),
  ),
]
