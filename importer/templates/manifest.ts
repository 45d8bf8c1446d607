import type { Words } from '#graph-model/ontology/kind.ts'
import { EXAMPLE_DOCUMENT, EXAMPLE_FIELDS, exampleCells } from './example.ts'
import { TEMPLATE_SHEETS, type TemplateSheet } from './sheets.ts'

const SAYS = {
  head: {
    zh: '数据集的说明。# 后面是注释,不会被读取。',
    en: 'What the dataset is. What follows a # is a comment.',
  },
  documents: {
    zh: '读了哪些文件:每份一段,文件放在 documents/ 里(txt、md、html、docx、有文字层的 pdf)。\n# 把下面这段前面的“# ”删去,换成自己的文件,并删去 documents: [] 这一行。',
    en: 'The documents that were read, one entry each; the files lie in documents/ (txt, md, html, docx, pdf with a text layer).\n# Take the "# " off the entry below, put your own document in its place, and take out the line documents: [].',
  },
  sha256: { zh: '可空:填了就核对文件没有变过', en: 'optional: when given, the file is checked against it' },
  basis: {
    zh: 'stated 原文,或 reference 参考资料',
    en: 'stated, or reference for a table of reference facts',
  },
} as const satisfies Record<string, Words>

/** A text in quotation marks, with its line ends and marks escaped, as YAML and JSON both read it. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

function fields(language: keyof Words): string {
  const of = (key: string) => EXAMPLE_FIELDS[key] as (typeof EXAMPLE_FIELDS)[string]
  const line = (key: string, field = key, indent = '') =>
    `${indent}${field}: ${quoted(of(key).value)} # ${of(key).note[language]}`
  return [
    line('id'),
    line('version'),
    'title:',
    line('titleZh', 'zh', '  '),
    line('titleEn', 'en', '  '),
    'publisher:',
    line('publisherZh', 'zh', '  '),
    line('publisherEn', 'en', '  '),
    line('licence'),
    `# region: region:example # ${of('region').note[language]}`,
  ].join('\n')
}

function example(language: keyof Words): string {
  const sheet = TEMPLATE_SHEETS.find(({ name }) => name === 'documents') as TemplateSheet
  const cells = exampleCells(sheet)
  const value = (key: string) => quoted(cells[key] ?? '')
  return [
    'documents:',
    '  - id: example',
    `    file: ${EXAMPLE_DOCUMENT}`,
    `    # sha256: # ${SAYS.sha256[language]}`,
    `    title: { zh: ${value('titleZh')}, en: ${value('titleEn')} }`,
    `    issuer: { zh: ${value('issuerZh')}, en: ${value('issuerEn')} }`,
    `    level: ${cells.level}`,
    `    date: ${value('date')}`,
    `    themes: [${(cells.themes ?? '').split('|').map(quoted).join(', ')}]`,
    `    licence: ${value('licence')}`,
    `    basis: stated # ${SAYS.basis[language]}`,
  ]
    .map((line) => `# ${line}`)
    .join('\n')
}

/** `dataset.yaml` of an empty dataset: what to fill in, with comments, and a document as an example. */
export function manifestText(language: keyof Words): string {
  return `# ${SAYS.head[language]}\n${fields(language)}\n\n# ${SAYS.documents[language]}\ndocuments: []\n${example(language)}\n`
}
