import type { Faults } from '../check/fault.ts'
import { isDate } from '../dataset/edtf.ts'
import type { Manifest, SourceDocument } from '../dataset/manifest.ts'
import { DocumentText } from '../dataset/text.ts'
import { type DraftTable, INFO, sha256 } from './table.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The dataset and the document that a completed draft tells of; what is missing or was changed is a fault. */
export function manifestOf(table: DraftTable, file: string, faults: Faults): Manifest {
  const { info } = table
  const missing = (key: keyof typeof INFO, zh: string, en: string) =>
    faults.add(
      'MANIFEST_FIELD',
      { file, column: INFO[key], ...(info[key] && { value: info[key] }) },
      { zh, en },
    )
  const required = (key: keyof typeof INFO): string => {
    if (!info[key]) missing(key, `“文件”表里的“${INFO[key]}”不能为空。`, `"${INFO[key]}" must not be empty.`)
    return info[key] ?? ''
  }
  for (const key of ['dataset', 'document'] as const) {
    if (info[key] && !SLUG.test(info[key]))
      missing(
        key,
        '标识只用小写字母、数字和连字符。',
        'An id has lower-case letters, digits and hyphens only.',
      )
  }
  const date = required('date')
  if (date && !isDate(date))
    missing(
      'date',
      '日期写作 2024、2024-05 或 2024-05-01。',
      'Write the date as 2024, 2024-05 or 2024-05-01.',
    )
  if (sha256(table.text) !== info.textSha256)
    faults.add(
      'DOCUMENT_CHANGED',
      { file, column: INFO.textSha256 },
      { zh: '“全文”与起草时不同。', en: 'The text is no longer the one the draft was made from.' },
      { zh: '“全文”部分请勿改动;可重新起草。', en: 'Leave the text as it was, or draft the document again.' },
    )
  const title = info.documentTitle || (info.file ?? '')
  const issuer = required('issuer')
  const document: SourceDocument = {
    id: required('document'),
    file: info.file ?? '',
    sha256: info.sha256 ?? '',
    title: { zh: title, en: title },
    issuer: { zh: issuer, en: issuer },
    date,
    themes: [],
    licence: info.documentLicence || 'not stated',
    ...(info.source && { source: info.source }),
    basis: 'stated',
    text: new DocumentText(table.text),
  }
  const publisher = info.publisher || issuer
  return {
    id: required('dataset'),
    version: info.version || '1.0.0',
    title: { zh: info.title || title, en: info.title || title },
    publisher: { zh: publisher, en: publisher },
    licence: info.licence || 'not stated',
    documents: [document],
  }
}
