import type { Column } from '#graph-model/ontology/columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { kindSpec } from '#graph-model/ontology/ontology.ts'
import type { TemplateSheet } from './sheets.ts'

/** What to write in columns whose name and type do not say it. */
const NOTES: Readonly<Record<string, Words>> = {
  nameZh: { zh: '文件里的全称', en: 'the full name as documents print it' },
  aliases: { zh: '文件里的其他写法,用 | 分开', en: 'other printed forms, separated by |' },
  document: { zh: 'documents 里的标识', en: 'the id of a document' },
  quote: {
    zh: '照抄原文,不改字;全角半角和空格可以不同',
    en: 'the words of the source, unchanged; widths and spaces may differ',
  },
  occurrence: {
    zh: '同一段话出现几次时,写第几处',
    en: 'which one, where the quote stands there several times',
  },
  statusWord: {
    zh: '原文中判定状态的词:已、推进、将、拟',
    en: 'the word of the quote that decides the status: 已, 推进, 将, 拟',
  },
  asOf: { zh: '截至何时;空着就是文件的日期', en: 'when this held; the date of the document when empty' },
  key: { zh: '同样两端有两条陈述时,用它区分', en: 'tells apart two statements between the same ends' },
  areawide: {
    zh: '原文说“各城市”、没有点名时填“是”',
    en: 'true where the source speaks of all cities and names none',
  },
  value: { zh: '可以空着,由“原文写法”读出', en: 'may be empty: it is read off the printed words' },
  unit: { zh: '可以空着,由“原文写法”读出', en: 'may be empty: it is read off the printed words' },
  printed: { zh: '照抄:199.71亿元、超1.05万家、600余项', en: 'as printed: 199.71亿元, 超1.05万家, 600余项' },
  formula: {
    zh: '推算的数值写算式,i1、i2 指所用观测值',
    en: 'how a derived value is computed; i1, i2 are its inputs',
  },
  inputs: { zh: '算式所用的观测值,用 | 分开', en: 'the observations it is computed from, separated by |' },
  file: {
    zh: '文件名:txt、md、html、docx 或有文字层的 pdf',
    en: 'txt, md, html, docx, or pdf with a text layer',
  },
  sha256: {
    zh: '可以空着;填了就核对文件没有变过',
    en: 'may be empty; when given, the file is checked against it',
  },
  memberKind: { zh: '类别,如 企业', en: 'a kind, as Company' },
  since: { zh: '从何时起,写法同截至', en: 'since when' },
  until: { zh: '到何时止,写法同截至', en: 'until when' },
  members: { zh: '找的是哪些成员,用 | 分开', en: 'of which members, separated by |' },
  basis: { zh: '原文写明、由名称可知、推算或外部资料', en: 'stated, read off a name, derived or reference' },
}

const TYPES: Readonly<Record<Column['type'], Words>> = {
  text: { zh: '文字', en: 'text' },
  texts: { zh: '几项用 | 分开', en: 'several are separated by |' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数', en: 'a number' },
  boolean: { zh: '是或否', en: 'true or false' },
  date: { zh: '2024、2024-05、2024-05-01 或 2024年5月1日', en: '2024, 2024-05 or 2024-05-01' },
  id: { zh: '已有实体的标识,如 city:example', en: 'the id of an entity, as city:example' },
  relation: { zh: '关系', en: 'a relation' },
  kind: { zh: '类别', en: 'a kind' },
}

function form(column: Column, sheet: TemplateSheet): Words {
  if (column.key === 'id' && sheet.kind !== undefined) {
    const prefix = `${kindSpec(sheet.kind).prefix}:`
    return {
      zh: `${prefix} 加小写字母、数字和连字符,此后不改`,
      en: `${prefix} and lower-case letters, digits, hyphens; never changed`,
    }
  }
  if (column.key === 'id' && sheet.name === 'documents') {
    return {
      zh: '小写字母、数字和连字符,此后不改',
      en: 'lower-case letters, digits and hyphens; never changed',
    }
  }
  if (column.key === 'id' && sheet.name === 'observations') {
    return {
      zh: 'observation: 加小写字母、数字和连字符',
      en: 'observation: and lower-case letters, digits, hyphens',
    }
  }
  if (column.values) {
    const words = Object.entries(column.values)
    return { zh: words.map(([, { zh }]) => zh).join('、'), en: words.map(([key]) => key).join(', ') }
  }
  return NOTES[column.key] ?? TYPES[column.type]
}

/** What to write in a column: whether it must be filled in, and in which form. */
export function columnNote(column: Column, sheet: TemplateSheet): Words {
  const { zh, en } = form(column, sheet)
  return column.required
    ? { zh: `必填:${zh}`, en: `required: ${en}` }
    : { zh: `可空:${zh}`, en: `optional: ${en}` }
}
