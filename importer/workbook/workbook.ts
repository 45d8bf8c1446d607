import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { Column } from '#graph-model/ontology/columns.ts'
import { DOCUMENT_COLUMNS } from '#graph-model/ontology/dataset-columns.ts'
import { openArchive } from '../archive/archive.ts'
import type { Fault, Faults } from '../check/fault.ts'
import { Folder } from '../dataset/folder.ts'
import type { Line } from '../dataset/line.ts'
import { type Row, readRows } from '../dataset/sheet.ts'
import type { ManifestSpec, Source } from '../dataset/source.ts'
import { type BookSheet, readBook } from './book.ts'
import { addCellFaults } from './cell-faults.ts'
import { workbookManifest } from './manifest.ts'
import { namedSheets } from './names.ts'
import { columnLetters } from './worksheet.ts'

/** Sheets that say what the dataset is: none of their rows can be left out. */
const UNCOUNTED = ['dataset.csv', 'documents.csv']
const LARGEST = 256 * 1024 * 1024

/** A dataset in one XLSX workbook: sheets named as the files of a dataset folder, its documents beside it. */
export class Workbook implements Source {
  readonly name: string
  readonly #folder: Folder
  readonly #hash: string
  readonly #sheets: ReadonlyMap<string, BookSheet>
  readonly #read = new Map<string, string>()
  /** Headers of sheets by the key of their column: letters, and the word that stands there. */
  readonly #headers = new Map<string, Map<string, string>>()
  readonly #taken = new Set<string>()
  #manifest: ManifestSpec | undefined

  constructor(path: string, bytes: Buffer, sheets: ReadonlyMap<string, BookSheet>) {
    this.name = basename(path)
    this.#folder = new Folder(dirname(path))
    this.#hash = createHash('sha256').update(bytes).digest('hex')
    this.#sheets = sheets
  }

  checkNames(): void {}

  manifest(faults: Faults): ManifestSpec | undefined {
    const dataset = this.#sheets.get('dataset.csv')
    if (!dataset) {
      faults.add(
        'SHEET_MISSING',
        { file: this.name, value: 'dataset' },
        { zh: '缺少表“dataset”(数据集)。', en: 'The sheet "dataset" is missing.' },
        {
          zh: '由 metrograph templates --xlsx 生成一份空表,照样填写。',
          en: 'metrograph templates --xlsx writes an empty one to fill in.',
        },
      )
      return undefined
    }
    const documents = this.#sheets.get('documents.csv')
    if (documents) this.#headers.set(documents.name, headersOf(documents, DOCUMENT_COLUMNS))
    this.#manifest = workbookManifest(dataset, documents, faults)
    return this.#manifest
  }

  document(file: string, faults: Faults): { path: string; bytes: Buffer } | undefined {
    const path = this.#folder.has(file) ? file : `documents/${file}`
    const bytes = this.#folder.read(this.#folder.has(path) ? path : file, faults)
    if (bytes) this.#read.set(path, createHash('sha256').update(bytes).digest('hex'))
    return bytes && { path, bytes }
  }

  sheets(folder: 'nodes' | 'relations'): readonly string[] {
    const names = [...this.#sheets.keys()].filter((path) => path.startsWith(`${folder}/`))
    return names.map((path) => path.slice(folder.length + 1)).sort()
  }

  rows(name: string, columns: readonly Column[], faults: Faults): Iterable<Row> {
    const sheet = this.#sheets.get(name)
    if (!sheet) return []
    this.#taken.add(name)
    this.#headers.set(sheet.name, headersOf(sheet, columns))
    return readRows(sheet.lines, columns, sheet.name, faults)
  }

  share(): number {
    return this.#taken.size / this.#sheets.size
  }

  sheet(file: string): { path: string; lines: readonly Line[] } | undefined {
    const found = [...this.#sheets].find(([, { name }]) => name === file)
    if (!found || UNCOUNTED.includes(found[0])) return undefined
    return { path: found[0], lines: found[1].lines }
  }

  fingerprint(): string {
    const hash = createHash('sha256').update(this.#hash)
    for (const [path, sum] of [...this.#read].sort()) hash.update(`\0${path}\0${sum}`)
    return hash.digest('hex')
  }

  placed(fault: Fault): Fault {
    if (fault.file === 'dataset.yaml') {
      return this.placed({
        ...fault,
        ...this.#manifest?.place(fault.column ?? ''),
        ...(fault.value !== undefined && { value: fault.value }),
      })
    }
    if (![...this.#sheets.values()].some(({ name }) => name === fault.file)) return fault
    const { column } = fault
    const header = column === undefined ? undefined : (this.#headers.get(fault.file)?.get(column) ?? column)
    return { ...fault, file: `${this.name}#${fault.file}`, ...(header !== undefined && { column: header }) }
  }
}

function headersOf(sheet: BookSheet, columns: readonly Column[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [index, cell] of (sheet.lines[0]?.cells ?? []).entries()) {
    const word = cell.trim()
    const column = columns.find(({ key, zh, en }) => key === word || zh === word || en === word)
    const place = `${columnLetters(index)} ${word}`
    for (const name of [columnLetters(index), word, column?.key])
      if (name && !found.has(name)) found.set(name, place)
  }
  return found
}

/** Opens an XLSX workbook; undefined with a fault when it is damaged, protected, or unpacks to too much. */
export async function openWorkbook(
  path: string,
  bytes: Buffer,
  faults: Faults,
): Promise<Workbook | undefined> {
  const file = basename(path)
  const broken = (code: string, zh: string, en: string) => {
    faults.add(
      code,
      { file },
      { zh, en },
      { zh: '用 Excel 或 WPS 打开后另存为 .xlsx。', en: 'Open it in Excel and save it as .xlsx.' },
    )
    return undefined
  }
  if (bytes.length > LARGEST)
    return broken('FILE_TOO_LARGE', '工作簿超过 256 MiB。', 'The workbook is larger than 256 MiB.')
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return broken(
      'FILE_ENCRYPTED',
      '工作簿有密码,或是旧格式(.xls)改了名。',
      'It has a password, or is an old .xls under another name.',
    )
  const archive = await openArchive(bytes, file, faults)
  if (!archive) return undefined
  try {
    const sheets = namedSheets(await readBook(archive), file, faults)
    for (const sheet of sheets.values()) addCellFaults(sheet, faults)
    return new Workbook(path, bytes, sheets)
  } catch {
    return broken(
      'WORKBOOK_BROKEN',
      '这不是完整的 Excel 工作簿(.xlsx)。',
      'This is no whole Excel workbook (.xlsx).',
    )
  }
}
