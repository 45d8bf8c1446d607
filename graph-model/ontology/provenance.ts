import { kinds } from './kind.ts'

/** Where statements come from. Neither is an entity: search, paths and measures leave them out. */
export const PROVENANCE = kinds({
  Document: {
    zh: '文件',
    en: 'Document',
    plural: 'Documents',
    prefix: 'document',
    hue: 'grey',
    shape: 'round-rectangle',
    term: 'prov:PrimarySource',
    properties: {
      titleZh: { type: 'text', zh: '标题', en: 'title', required: true },
      titleEn: { type: 'text', zh: '英文标题', en: 'English title', required: true },
      issuerZh: { type: 'text', zh: '发布方', en: 'issuer', required: true },
      issuerEn: { type: 'text', zh: '发布方(英文)', en: 'issuer in English', required: true },
      issuer: { type: 'text', zh: '发布方标识', en: 'id of the issuer' },
      issuerMember: { type: 'text', zh: '发布方所属成员', en: 'member the issuer belongs to' },
      level: { type: 'text', zh: '层级', en: 'level' },
      date: { type: 'date', zh: '日期', en: 'date', required: true },
      themes: { type: 'texts', zh: '主题', en: 'themes' },
      licence: { type: 'text', zh: '许可', en: 'licence', required: true },
      source: { type: 'text', zh: '出处', en: 'where it was published' },
      basis: { type: 'text', zh: '文件性质', en: 'stated or reference', required: true },
      file: { type: 'text', zh: '文件名', en: 'file', required: true },
      sha256: { type: 'text', zh: 'SHA-256', en: 'SHA-256', required: true },
      text: { type: 'text', zh: '全文', en: 'text', required: true },
      noFact: { type: 'texts', zh: '不含事实之处', en: 'stretches that state nothing' },
      surveyed: { type: 'texts', zh: '查找范围', en: 'what was looked for' },
    },
    not: {
      zh: '文件是被读的那份文件;它所发布的东西是实体。',
      en: 'A Document is the file that was read; what it publishes is an entity.',
    },
  },
  Passage: {
    zh: '引文',
    en: 'Passage',
    plural: 'Passages',
    prefix: 'passage',
    hue: 'grey',
    shape: 'rectangle',
    term: 'prov:Quotation',
    properties: {
      document: { type: 'text', zh: '文件', en: 'document', required: true },
      start: { type: 'integer', zh: '起点(码位)', en: 'start in code points', required: true },
      end: { type: 'integer', zh: '终点(码位)', en: 'end in code points', required: true },
      quote: { type: 'text', zh: '原文', en: 'quote', required: true },
    },
  },
})
