import { createHash } from 'node:crypto'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { Faults, Place } from '../check/fault.ts'
import { documentText } from '../documents/document.ts'
import { dateOf } from './edtf.ts'
import type { ManifestSpec, Source } from './source.ts'
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

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

type Unchecked = Record<string, unknown>

function isRecord(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** A value as a fault shows it: never longer than a line. */
function shown(value: unknown): string {
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 200)
}

const EXAMPLES: Words = {
  zh: '“metrograph templates”写出的样板里,每个字段都有例子。',
  en: 'What `metrograph templates` writes shows every field with an example.',
}

/** Reads the fields of one mapping, a fault for each that is missing or of another form. */
class Fields {
  readonly #spec: Unchecked
  readonly #place: (key: string) => Place
  readonly #faults: Faults
  constructor(spec: Unchecked, place: (key: string) => Place, faults: Faults) {
    this.#spec = spec
    this.#place = place
    this.#faults = faults
  }

  fault(key: string, zh: string, en: string): void {
    const value = this.#spec[key]
    this.#faults.add(
      'MANIFEST_FIELD',
      { ...this.#place(key), ...(value !== undefined && { value: shown(value) }) },
      { zh, en },
      EXAMPLES,
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
    if (value === undefined && (this.#spec[key] ?? undefined) === undefined)
      this.fault(key, `缺少“${key}”。`, `"${key}" is missing.`)
    return value ?? ''
  }

  words(key: string): Words {
    const value = this.#spec[key]
    if (isRecord(value) && isText(value.zh) && isText(value.en)) return { zh: value.zh, en: value.en }
    this.fault(
      key,
      `“${key}”要有中文 zh 和英文 en。`,
      `"${key}" needs a Chinese text zh and an English text en.`,
    )
    return { zh: '', en: '' }
  }

  list(key: string): readonly unknown[] {
    const value = this.#spec[key]
    if (value === undefined || value === null) return []
    if (Array.isArray(value)) return value
    this.fault(key, `“${key}”应是列表。`, `"${key}" has to be a list.`)
    return []
  }
}

async function readDocument(
  index: number,
  { spec: whole, place }: ManifestSpec,
  source: Source,
  faults: Faults,
): Promise<SourceDocument | undefined> {
  const path = `documents[${index}].`
  const spec = (whole as { documents: readonly unknown[] }).documents[index]
  if (!isRecord(spec)) {
    faults.add(
      'MANIFEST_FIELD',
      place(path.slice(0, -1)),
      {
        zh: '每个文件要写成一组字段。',
        en: 'Each document is a mapping of fields.',
      },
      EXAMPLES,
    )
    return undefined
  }
  const fields = new Fields(spec, (key) => place(`${path}${key}`), faults)
  const id = fields.text('id')
  if (id && !SLUG.test(id))
    fields.fault(
      'id',
      '标识只用小写字母、数字和连字符。',
      'An id has lower-case letters, digits and hyphens only.',
    )
  const file = fields.text('file')
  const sha256 = fields.optional('sha256')?.toLowerCase()
  const given = fields.text('date')
  const date = dateOf(given) ?? given
  if (given && dateOf(given) === undefined)
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
  const original = file === '' ? undefined : source.document(file, faults)
  if (original === undefined) return undefined
  const found = createHash('sha256').update(original.bytes).digest('hex')
  if (sha256 !== undefined && sha256 !== found) {
    faults.add(
      'DOCUMENT_CHANGED',
      { ...place(`${path}sha256`), value: sha256 },
      {
        zh: `${original.path} 的内容与登记的 sha256 不符。`,
        en: `${original.path} is not the file that was registered: its sha256 differs.`,
      },
      { zh: `现在是 ${found}。`, en: `It is ${found} now.` },
    )
  }
  const text = await documentText(original.bytes, original.path, faults)
  if (text === undefined) return undefined
  return {
    id,
    file,
    sha256: found,
    title: fields.words('title'),
    issuer: fields.words('issuer'),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    date,
    themes: fields.list('themes').map(shown),
    licence: fields.text('licence'),
    basis: basis === 'reference' ? 'reference' : 'stated',
    text: new DocumentText(text),
  }
}

/** Reads and checks what a dataset says of itself and the documents it names; undefined when there is nothing to go on. */
export async function readManifest(source: Source, faults: Faults): Promise<Manifest | undefined> {
  const given = source.manifest(faults)
  if (given === undefined) return undefined
  const { spec, place } = given
  if (!isRecord(spec)) {
    const { file } = place('')
    faults.add(
      'YAML_BROKEN',
      { file },
      { zh: `${file} 应是一组字段。`, en: `${file} has to be a mapping of fields.` },
    )
    return undefined
  }
  const fields = new Fields(spec, place, faults)
  const id = fields.text('id')
  if (id && !SLUG.test(id))
    fields.fault(
      'id',
      '标识只用小写字母、数字和连字符。',
      'An id has lower-case letters, digits and hyphens only.',
    )
  const documents: SourceDocument[] = []
  for (const index of fields.list('documents').keys()) {
    const document = await readDocument(index, given, source, faults)
    if (document) documents.push(document)
  }
  for (const [index, document] of documents.entries()) {
    if (documents.findIndex((other) => other.id === document.id) !== index) {
      faults.add(
        'ID_DUPLICATE',
        { ...place(`documents[${index}].id`), value: document.id },
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
