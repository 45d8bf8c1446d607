import { parse } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { writeWorkbook } from '#importer/workbook/write.ts'
import { smallDataset } from '../fixture.ts'
import type { Entry } from './zip.ts'

type Cells = readonly (readonly string[])[]

/** The sheets of the small dataset as a workbook has them. */
export function smallSheets(): Record<string, Cells> {
  const files = smallDataset()
  const spec = parseYaml(files['dataset.yaml'] as string)
  const sheets: Record<string, Cells> = {
    dataset: [
      ['字段', '值'],
      ['id', spec.id],
      ['version', spec.version],
      ['titleZh', spec.title.zh],
      ['titleEn', spec.title.en],
      ['publisherZh', spec.publisher.zh],
      ['publisherEn', spec.publisher.en],
      ['licence', spec.licence],
      ['region', spec.region],
    ],
    documents: [
      [
        '标识',
        '文件名',
        '标题',
        '标题(英文)',
        '发布方',
        '发布方(英文)',
        '发布方所属成员',
        '日期',
        '许可',
        '文件性质',
      ],
      [
        'reply',
        'reply.txt',
        '答复',
        'Reply',
        '甲市',
        'City A',
        'city:a',
        '2025-07-16',
        'none stated',
        '原文',
      ],
    ],
  }
  for (const [file, text] of Object.entries(files)) {
    const name = /(\w+)\.csv$/.exec(file)?.[1]
    if (name !== undefined) sheets[name] = parse(text, { relax_column_count: true })
  }
  return sheets
}

/** The bytes of a workbook with these sheets. */
export function workbook(sheets: Readonly<Record<string, Cells>>): Promise<Buffer> {
  return writeWorkbook(
    Object.entries(sheets).map(([name, [header = [], ...rows]]) => ({
      name,
      columns: header.map((word) => ({ header: word, width: 20 })),
      rows,
    })),
  )
}

const MAIN = 'http://schemas.openxmlformats.org'
const TYPES = `${MAIN}/officeDocument/2006/relationships`

/** The entries of a workbook written by hand: one sheet, its rows as XML, and parts that others refer to. */
export function xlsxEntries(
  name: string,
  rows: string,
  { styles = '', strings = '', date1904 = false, after = '' } = {},
): Entry[] {
  const relations = (list: readonly [string, string][]) =>
    `<?xml version="1.0"?><Relationships xmlns="${MAIN}/package/2006/relationships">${list
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${TYPES}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`
  const sheet = (body: string) =>
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}/spreadsheetml/2006/main"><sheetData>${body}</sheetData>${after}</worksheet>`
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${MAIN}/spreadsheetml/2006/main" xmlns:r="${TYPES}"><workbookPr date1904="${date1904}"/><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet(rows) },
    { name: 'xl/styles.xml', data: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', data: `<sst>${strings}</sst>` },
  ]
}
