import { join } from 'node:path'
import { type TemplateOptions, writeTemplates } from '../templates/templates.ts'
import { print } from './output.ts'

/** `templates`: writes an empty dataset to fill in. */
export async function templates(folder: string, options: TemplateOptions): Promise<void> {
  const written = await writeTemplates(folder, options)
  const first = options.xlsx ? join(folder, 'dataset.xlsx') : folder
  print(
    options.lang === 'zh'
      ? `已写入 ${written.length} 个文件到 ${folder}。填写后:metrograph check ${first}`
      : `${written.length} files written to ${folder}. Once filled in: metrograph check ${first}`,
  )
}
