import { createHash } from 'node:crypto'
import { parse } from 'yaml'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { Faults } from '../check/fault.ts'
import { isDate } from './edtf.ts'
import type { Folder } from './folder.ts'
import { DocumentText } from './text.ts'

/** A document of a dataset, read and checked against its sha256. */
export interface SourceDocument {
  /** As rows name it; the node's id is `document:` before it. */
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly title: Words
  readonly issuer: Words
  /** The member of the region whose document it is, as an entity id; absent for reference documents. */
  readonly issuerMember?: string
  readonly issuerId?: string
  readonly level?: string
  readonly date: string
  readonly themes: readonly string[]
  readonly licence: string
  readonly source?: string
  readonly basis: 'stated' | 'reference'
  readonly text: DocumentText
}

/** `dataset.yaml`, checked. */
export interface Manifest {
  readonly id: string
  readonly version: string
  readonly title: Words
  readonly publisher: Words
  readonly licence: string
  /** The region whose links the viewer shows first. */
  readonly region?: string
  readonly documents: readonly SourceDocument[]
}

const FILE = 'dataset.yaml'
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

type Unchecked = Record<string, unknown>

function isRecord(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads the fields of one mapping of the YAML file, a fault for each that is missing or of another form. */
class Fields {
  readonly #spec: Unchecked
  readonly #path: string
  readonly #faults: Faults
  constructor(spec: Unchecked, path: string, faults: Faults) {
    this.#spec = spec
    this.#path = path
    this.#faults = faults
  }

  fault(key: string, zh: string, en: string): void {
    const value = this.#spec[key]
    this.#faults.add(
      'MANIFEST_FIELD',
      { file: FILE, column: `${this.#path}${key}`, ...(value !== undefined && { value: String(value) }) },
      { zh, en },
    )
  }

  optional(key: string): string | undefined {
    const value = this.#spec[key]
    if (value === undefined || value === null) return undefined
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    this.fault(key, `“${key}”应是文字。`, `"${key}" has to be text.`)
    return undefined
  }

  text(key: string): string {
    const value = this.optional(key)
    if (value === undefined && this.#spec[key] === undefined)
      this.fault(key, `缺少“${key}”。`, `"${key}" is missing.`)
    return value ?? ''
  }

  words(key: string): Words {
    const value = this.#spec[key]
    if (isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string')
      return { zh: value.zh, en: value.en }
    this.fault(
      key,
      `“${key}”要有中文 zh 和英文 en。`,
      `"${key}" needs a Chinese text zh and an English text en.`,
    )
    return { zh: '', en: '' }
  }

  list(key: string): readonly unknown[] {
    const value = this.#spec[key]
    if (value === undefined) return []
    if (Array.isArray(value)) return value
    this.fault(key, `“${key}”应是列表。`, `"${key}" has to be a list.`)
    return []
  }
}

function readDocument(
  spec: unknown,
  index: number,
  folder: Folder,
  faults: Faults,
): SourceDocument | undefined {
  const path = `documents[${index}].`
  if (!isRecord(spec)) {
    faults.add(
      'MANIFEST_FIELD',
      { file: FILE, column: `documents[${index}]` },
      { zh: '每个文件要写成一组字段。', en: 'Each document is a mapping of fields.' },
    )
    return undefined
  }
  const fields = new Fields(spec, path, faults)
  const id = fields.text('id')
  if (id && !SLUG.test(id))
    fields.fault(
      'id',
      '标识只用小写字母、数字和连字符。',
      'An id has lower-case letters, digits and hyphens only.',
    )
  const file = fields.text('file')
  const sha256 = fields.text('sha256').toLowerCase()
  const date = fields.text('date')
  if (date && !isDate(date))
    fields.fault(
      'date',
      '日期写作 2024、2024-05 或 2024-05-01。',
      'Write the date as 2024, 2024-05 or 2024-05-01.',
    )
  const basis = fields.text('basis')
  if (basis !== 'stated' && basis !== 'reference')
    fields.fault('basis', '“basis”是 stated 或 reference。', '"basis" is stated or reference.')
  const optional = {
    issuerMember: fields.optional('issuerMember'),
    issuerId: fields.optional('issuerId'),
    level: fields.optional('level'),
    source: fields.optional('source'),
  }
  const bytes = file === '' ? undefined : folder.read(`documents/${file}`, faults)
  if (bytes === undefined) return undefined
  const found = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== found) {
    faults.add(
      'DOCUMENT_CHANGED',
      { file: FILE, column: `${path}sha256`, value: sha256 },
      {
        zh: `documents/${file} 的内容与登记的 sha256 不符。`,
        en: `documents/${file} is not the file that was registered: its sha256 differs.`,
      },
      { zh: `现在是 ${found}。`, en: `It is ${found} now.` },
    )
  }
  return {
    id,
    file,
    sha256: found,
    title: fields.words('title'),
    issuer: fields.words('issuer'),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    date,
    themes: fields.list('themes').map(String),
    licence: fields.text('licence'),
    basis: basis === 'reference' ? 'reference' : 'stated',
    text: new DocumentText(bytes.toString('utf8').replace(/^\uFEFF/, '')),
  }
}

/** Reads and checks `dataset.yaml` and the documents it names; undefined when there is nothing to go on with. */
export function readManifest(folder: Folder, faults: Faults): Manifest | undefined {
  const bytes = folder.read(FILE, faults)
  if (bytes === undefined) return undefined
  let spec: unknown
  try {
    spec = parse(bytes.toString('utf8'))
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line
    faults.add(
      'YAML_BROKEN',
      { file: FILE, ...(line !== undefined && { line }) },
      { zh: '这不是有效的 YAML。', en: 'This is no valid YAML.' },
    )
    return undefined
  }
  if (!isRecord(spec)) {
    faults.add(
      'YAML_BROKEN',
      { file: FILE },
      { zh: 'dataset.yaml 应是一组字段。', en: 'dataset.yaml has to be a mapping of fields.' },
    )
    return undefined
  }
  const fields = new Fields(spec, '', faults)
  const id = fields.text('id')
  if (id && !SLUG.test(id))
    fields.fault(
      'id',
      '标识只用小写字母、数字和连字符。',
      'An id has lower-case letters, digits and hyphens only.',
    )
  const documents = fields
    .list('documents')
    .flatMap((document, index) => readDocument(document, index, folder, faults) ?? [])
  for (const [index, document] of documents.entries()) {
    if (documents.findIndex((other) => other.id === document.id) !== index) {
      faults.add(
        'ID_DUPLICATE',
        { file: FILE, column: `documents[${index}].id`, value: document.id },
        {
          zh: `文件标识“${document.id}”出现了两次。`,
          en: `The document id "${document.id}" stands there twice.`,
        },
      )
    }
  }
  const region = fields.optional('region')
  return {
    id,
    version: fields.text('version'),
    title: fields.words('title'),
    publisher: fields.words('publisher'),
    licence: fields.text('licence'),
    ...(region !== undefined && { region }),
    documents,
  }
}
