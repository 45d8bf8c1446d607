import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import type { Column } from '#graph-model/ontology/columns.ts'
import { type Fault, Faults } from '../check/fault.ts'
import { linesOf } from './csv-lines.ts'
import { readText, readTexts } from './encoding.ts'
import type { Line } from './line.ts'
import { checkFolderNames } from './names.ts'
import { piecesOf, wholeLines } from './pieces.ts'
import { type Row, readSheet } from './sheet.ts'
import type { ManifestSpec, Source } from './source.ts'
import { yamlSpec } from './yaml.ts'

const MANIFEST = 'dataset.yaml'
const LARGEST_FILE = 512 * 1024 * 1024

/** A dataset's folder. Nothing outside it is ever read, not even through a link. */
export class Folder implements Source {
  readonly name = MANIFEST
  readonly path: string
  readonly #real: string
  #taken = 0
  #size: number | undefined

  /** Throws `DATASET_NOT_FOUND` when there is no such folder. */
  constructor(path: string) {
    this.path = resolve(path)
    if (!existsSync(this.path) || !statSync(this.path).isDirectory()) {
      throw new Failure(
        'DATASET_NOT_FOUND',
        {
          zh: `${path} 不是数据集文件夹,也不是工作簿。`,
          en: `There is no dataset folder or workbook at ${path}.`,
        },
        {
          hint: {
            zh: '给出 dataset.yaml 所在的文件夹,或一个工作簿(.xlsx)。',
            en: 'Give the folder that holds dataset.yaml, or a workbook (.xlsx).',
          },
        },
      )
    }
    this.#real = realpathSync(this.path)
  }

  /** The content of a file; undefined with a fault when it is missing, too large or not inside the folder. */
  read(name: string, faults: Faults): Buffer | undefined {
    const path = this.#pathOf(name, faults)
    try {
      return path === undefined ? undefined : readFileSync(path)
    } catch {
      return this.#unreadable(name, faults)
    }
  }

  #pathOf(name: string, faults: Faults): string | undefined {
    const path = resolve(this.path, name)
    if (!existsSync(path)) {
      faults.add(
        'FILE_MISSING',
        { file: name },
        { zh: `找不到文件 ${name}。`, en: `The file ${name} is missing.` },
      )
      return undefined
    }
    if (isAbsolute(name) || !this.#inside(realpathSync(path))) {
      faults.add(
        'FILE_OUTSIDE',
        { file: name },
        { zh: `${name} 不在数据集文件夹内。`, en: `${name} is not inside the dataset's folder.` },
        { zh: '把文件复制到文件夹内。', en: 'Copy the file into the folder.' },
      )
      return undefined
    }
    const stats = lstatSync(realpathSync(path))
    if (!stats.isFile()) return this.#unreadable(name, faults)
    if (stats.size > LARGEST_FILE) {
      faults.add(
        'FILE_TOO_LARGE',
        { file: name },
        { zh: `${name} 超过 512 MiB。`, en: `${name} is larger than 512 MiB.` },
      )
      return undefined
    }
    return path
  }

  #unreadable(name: string, faults: Faults): undefined {
    faults.add(
      'FILE_UNREADABLE',
      { file: name },
      { zh: `${name} 不是可以读取的文件。`, en: `${name} is no file that can be read.` },
      {
        zh: '检查它是否是文件夹、是否正被占用、是否有读取权限。',
        en: 'See whether it is a folder, in use by another program, or not yours to read.',
      },
    )
    return undefined
  }

  checkNames(faults: Faults): void {
    checkFolderNames(this.path, faults)
  }

  manifest(faults: Faults): ManifestSpec | undefined {
    const bytes = this.read(MANIFEST, faults)
    return bytes === undefined ? undefined : yamlSpec(bytes, MANIFEST, faults)
  }

  document(file: string, faults: Faults): { path: string; bytes: Buffer } | undefined {
    const path = `documents/${file}`
    const bytes = this.read(path, faults)
    return bytes && { path, bytes }
  }

  *rows(name: string, columns: readonly Column[], faults: Faults): Generator<Row> {
    const path = this.has(name) ? this.#pathOf(name, faults) : undefined
    if (path === undefined) return
    try {
      accessSync(path, constants.R_OK)
    } catch {
      this.#unreadable(name, faults)
      return
    }
    const texts = readTexts(() => wholeLines(piecesOf(path)), name, faults)
    yield* readSheet(this.#counted(texts), columns, name, faults)
  }

  share(): number {
    this.#size ??= ['.', 'nodes', 'relations']
      .flatMap((folder) => this.sheets(folder).map((name) => statSync(join(this.path, folder, name)).size))
      .reduce((sum, size) => sum + size, 0)
    return this.#size === 0 ? 1 : this.#taken / this.#size
  }

  *#counted(texts: Iterable<string>): Generator<string> {
    for (const text of texts) {
      this.#taken += Buffer.byteLength(text)
      yield text
    }
  }

  sheet(file: string): { path: string; lines: readonly Line[] } | undefined {
    if (!file.endsWith('.csv') || !this.has(file)) return undefined
    const unsaid = new Faults({ most: 0 })
    const bytes = this.read(file, unsaid)
    const text = bytes && readText(bytes, file, unsaid)
    return { path: file, lines: text === undefined ? [] : linesOf(text) }
  }

  placed(fault: Fault): Fault {
    return fault
  }

  has(name: string): boolean {
    // A link that leads nowhere is there, and is a fault when it is read.
    return lstatSync(join(this.path, name), { throwIfNoEntry: false }) !== undefined
  }

  /** Names of the CSV files of a sub-folder, sorted; none when there is no such folder. */
  sheets(folder: string): string[] {
    if (!this.has(folder) || !statSync(join(this.path, folder)).isDirectory()) return []
    return readdirSync(join(this.path, folder))
      .filter((name) => name.endsWith('.csv'))
      .sort()
  }

  /** SHA-256 over the names and contents of all files, as hexadecimal text: equal when nothing changed. */
  fingerprint(): string {
    const hash = createHash('sha256')
    for (const entry of readdirSync(this.path, { recursive: true, withFileTypes: true }).sort((a, b) =>
      join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
    )) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      hash.update(relative(this.path, path).split(sep).join('/')).update('\0')
      for (const piece of piecesOf(path)) hash.update(piece)
      hash.update('\0')
    }
    return hash.digest('hex')
  }

  #inside(path: string): boolean {
    return path === this.#real || path.startsWith(this.#real + sep)
  }
}
