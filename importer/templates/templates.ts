import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { csvText } from '../dataset/csv.ts'
import { templateBook } from './book.ts'
import { explainingRows, header } from './cells.ts'
import { EXAMPLE_DOCUMENT, exampleText } from './example.ts'
import { manifestText } from './manifest.ts'
import { TEMPLATE_SHEETS } from './sheets.ts'

export interface TemplateOptions {
  /** One workbook in place of CSV files. */
  readonly xlsx?: boolean
  readonly lang: keyof Words
}

/** The files of an empty dataset by their path. */
async function templateFiles({ xlsx, lang }: TemplateOptions): Promise<Map<string, string | Buffer>> {
  if (xlsx) {
    return new Map<string, string | Buffer>([
      ['dataset.xlsx', await templateBook(lang)],
      [EXAMPLE_DOCUMENT, exampleText()],
    ])
  }
  const files = new Map<string, string | Buffer>([
    ['dataset.yaml', manifestText(lang)],
    [`documents/${EXAMPLE_DOCUMENT}`, exampleText()],
  ])
  for (const sheet of TEMPLATE_SHEETS) {
    if (sheet.path === undefined) continue
    const head = sheet.columns.map((column) => header(column, lang))
    files.set(sheet.path, csvText([head, ...explainingRows(sheet, lang)]))
  }
  return files
}

/**
 * Writes an empty dataset to fill in: every sheet with its header, what to write in each column and an example, both in
 * rows that are not read. Gives the paths written. Throws `TEMPLATES_EXIST` where the folder holds something already.
 */
export async function writeTemplates(folder: string, options: TemplateOptions): Promise<string[]> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Failure(
      'TEMPLATES_EXIST',
      { zh: `${folder} 不是空的,没有写入任何内容。`, en: `${folder} is not empty; nothing was written.` },
      {
        hint: { zh: '另取一个新文件夹:模板从不覆盖。', en: 'Name a new folder: templates never overwrite.' },
      },
    )
  }
  const written: string[] = []
  for (const [path, content] of await templateFiles(options)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content, { flag: 'wx' })
    written.push(path)
  }
  return written
}
