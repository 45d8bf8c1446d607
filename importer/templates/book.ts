import type { Column } from '#graph-model/ontology/columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { type WrittenColumn, type WrittenSheet, writeWorkbook } from '../workbook/write.ts'
import { choices, explainingRows, header } from './cells.ts'
import { EXAMPLE_FIELDS } from './example.ts'
import { TEMPLATE_SHEETS, type TemplateSheet } from './sheets.ts'

const WIDTHS: Readonly<Record<string, number>> = {
  quote: 50,
  note: 30,
  reason: 30,
  titleZh: 40,
  titleEn: 40,
  glossZh: 30,
  glossEn: 30,
}

/** Examples take rows 2 and 3; documents that can be cited begin in row 4. */
const DOCUMENTS = 'documents!$A$4:$A$500'

function written(column: Column, sheet: TemplateSheet, language: keyof Words): WrittenColumn {
  const listed = choices(column, language)
  return {
    header: header(column, language),
    width: WIDTHS[column.key] ?? (column.type === 'id' ? 26 : 18),
    ...(listed && { choices: listed }),
    ...(column.key === 'document' && sheet.name !== 'documents' && { choicesOf: DOCUMENTS }),
    ...(column.required && { required: true }),
  }
}

function datasetSheet(language: keyof Words): WrittenSheet {
  const [field, value, note] = language === 'zh' ? ['字段', '值', '说明'] : ['field', 'value', 'note']
  const sheet = TEMPLATE_SHEETS.find(({ name }) => name === 'dataset') as TemplateSheet
  return {
    name: 'dataset',
    columns: [
      { header: field as string, width: 20 },
      { header: value as string, width: 44 },
      { header: note as string, width: 60 },
    ],
    rows: sheet.columns.map((column) => {
      const example = EXAMPLE_FIELDS[column.key]
      return [header(column, language), example?.value ?? '', example?.note[language] ?? '']
    }),
  }
}

const STEPS: Readonly<Record<keyof Words, readonly string[]>> = {
  zh: [
    '一、在“dataset”里写数据集的标识、标题和许可。',
    '二、把读过的文件(txt、md、html、docx、有文字层的 pdf)放在本工作簿旁边,在“documents”里各写一行。',
    '三、实体按类别写在各自的表里(City 城市、Agreement 协议……),关系写在各自的表里(PARTY_TO 签署……)。',
    '四、每条关系、属性和数值都要照抄一段原文,并写明依据和状态。',
    '五、以 # 开头的行是说明和示例,不会被读取;要用示例行,删去前面的“# ”再改。橙色表头必填。',
    '六、用不到的表留着或删去都可以。',
    '七、metrograph check 文件名.xlsx 检查;有问题时,问题写在副本的“问题”一列里。metrograph import 文件名.xlsx 导入。',
    '各表:',
  ],
  en: [
    '1. Say in "dataset" what the dataset is: id, title, licence.',
    '2. Put the documents that were read (txt, md, html, docx, pdf with a text layer) beside this workbook, with a row each in "documents".',
    '3. Entities go into the sheet of their kind (City, Agreement, ...), relations into theirs (PARTY_TO, ...).',
    '4. Each relation, property and number quotes its source word by word, with basis and status.',
    '5. Rows that begin with # explain and are not read; to use an example, take the "# " off and change it. Orange headers are required.',
    '6. Sheets that are not needed may stay or go.',
    '7. metrograph check FILE.xlsx checks; faults come back in the column "问题" of a copy. metrograph import FILE.xlsx imports.',
    'Sheets:',
  ],
}

function guide(language: keyof Words): WrittenSheet {
  return {
    name: language === 'zh' ? '说明' : 'README',
    columns: [
      { header: language === 'zh' ? '怎样填写' : 'How to fill this in', width: 26 },
      { header: '', width: 26 },
      { header: '', width: 90 },
    ],
    rows: [
      ...STEPS[language].map((step) => [step]),
      ...TEMPLATE_SHEETS.map(({ name, title, explains }) => [name, title[language], explains[language]]),
    ],
    links: TEMPLATE_SHEETS.map(({ name }) => name),
  }
}

/** An empty dataset as a workbook: a guide, then each sheet with its header, explanation, example and lists to choose from. */
export function templateBook(language: keyof Words): Promise<Buffer> {
  const sheets = TEMPLATE_SHEETS.filter(({ name }) => name !== 'dataset').map(
    (sheet): WrittenSheet => ({
      name: sheet.name,
      columns: sheet.columns.map((column) => written(column, sheet, language)),
      rows: explainingRows(sheet, language),
    }),
  )
  return writeWorkbook([guide(language), datasetSheet(language), ...sheets])
}
