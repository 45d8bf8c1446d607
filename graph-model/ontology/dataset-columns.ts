import type { Column } from './columns.ts'
import type { Words } from './kind.ts'

function column(key: string, zh: string, en: string, more: Partial<Column> = {}): Column {
  return { key, zh, en, type: 'text', ...more }
}

/** What is said of a dataset as a whole: fields of `dataset.yaml`, rows of a workbook's sheet `dataset`. */
export const DATASET_FIELDS: readonly Column[] = [
  column('id', '标识', 'id', { required: true }),
  column('version', '版本', 'version', { required: true }),
  column('titleZh', '标题', 'title in Chinese', { required: true }),
  column('titleEn', '标题(英文)', 'title', { required: true }),
  column('publisherZh', '发布者', 'publisher in Chinese', { required: true }),
  column('publisherEn', '发布者(英文)', 'publisher', { required: true }),
  column('licence', '许可', 'licence', { required: true }),
  column('region', '区域', 'region', { type: 'id' }),
]

/** What is said of each document: an entry of `dataset.yaml`, a row of a workbook's sheet `documents`. */
export const DOCUMENT_COLUMNS: readonly Column[] = [
  column('id', '标识', 'id', { type: 'id', required: true }),
  column('file', '文件名', 'file', { required: true }),
  column('sha256', 'SHA-256', 'sha256'),
  column('titleZh', '标题', 'title in Chinese', { required: true }),
  column('titleEn', '标题(英文)', 'title', { required: true }),
  column('issuerZh', '发布方', 'issuer in Chinese', { required: true }),
  column('issuerEn', '发布方(英文)', 'issuer', { required: true }),
  column('issuerId', '发布方标识', 'id of the issuer', { type: 'id' }),
  column('issuerMember', '发布方所属成员', 'member the issuer belongs to', { type: 'id' }),
  column('level', '层级', 'level'),
  column('date', '日期', 'date', { type: 'date', required: true }),
  column('themes', '主题', 'themes', { type: 'texts' }),
  column('licence', '许可', 'licence', { required: true }),
  column('source', '出处', 'where it was published'),
  column('basis', '文件性质', 'basis', {
    required: true,
    values: {
      stated: { zh: '原文', en: 'stated' },
      reference: { zh: '参考资料', en: 'reference' },
    },
  }),
]

/** The sheets of a dataset that are no kind's and no relation's, in words. */
export const SHEET_TITLES: Readonly<Record<string, Words>> = {
  dataset: { zh: '数据集', en: 'dataset' },
  documents: { zh: '文件', en: 'documents' },
  properties: { zh: '属性', en: 'properties' },
  observations: { zh: '数值', en: 'observations' },
  openLists: { zh: '列举是否完整', en: 'open lists' },
  notStated: { zh: '原文未写明', en: 'not stated' },
  surveyed: { zh: '查找范围', en: 'surveyed' },
  noFact: { zh: '不含事实的原文', en: 'no fact' },
  same: { zh: '判定相同', en: 'the same' },
  different: { zh: '判定不同', en: 'different' },
}
