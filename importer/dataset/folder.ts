import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import type { Faults } from '../check/fault.ts'

const LARGEST_FILE = 512 * 1024 * 1024
const PIECE = 1024 * 1024
const NEW_LINE = 0x0a

/** The bytes of a file in pieces; each is gone when the next is asked for. */
function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.allocUnsafe(PIECE)
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      yield piece.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

/** The pieces of a file cut anew, where lines end. */
function* wholeLines(pieces: Iterable<Buffer>): Generator<Buffer> {
  let held: Buffer[] = []
  for (const piece of pieces) {
    const cut = piece.lastIndexOf(NEW_LINE) + 1
    if (cut > 0) {
      yield Buffer.concat([...held, piece.subarray(0, cut)])
      held = []
    }
    if (cut < piece.length) held.push(Buffer.from(piece.subarray(cut)))
  }
  if (held.length > 0) yield Buffer.concat(held)
}

/** A dataset's folder. Nothing outside it is ever read, not even through a link. */
export class Folder {
  readonly path: string
  readonly #real: string

  /** Throws `DATASET_NOT_FOUND` when there is no such folder. */
  constructor(path: string) {
    this.path = resolve(path)
    if (!existsSync(this.path) || !statSync(this.path).isDirectory()) {
      throw new Failure('DATASET_NOT_FOUND', `There is no dataset folder at ${path}.`, {
        hint: 'Give the folder that holds dataset.yaml.',
      })
    }
    this.#real = realpathSync(this.path)
  }

  /** The content of a file; undefined with a fault when it is missing, too large or not inside the folder. */
  read(name: string, faults: Faults): Buffer | undefined {
    const path = this.#pathOf(name, faults)
    return path === undefined ? undefined : readFileSync(path)
  }

  /** The text of a file in pieces that end where lines end; none with a fault, as `read`. */
  *texts(name: string, faults: Faults): Generator<string> {
    const path = this.#pathOf(name, faults)
    if (path === undefined) return
    for (const lines of wholeLines(piecesOf(path))) yield lines.toString('utf8')
  }

  /** How many bytes a file has; 0 when it is missing. */
  size(name: string): number {
    return statSync(join(this.path, name), { throwIfNoEntry: false })?.size ?? 0
  }

  has(name: string): boolean {
    return existsSync(join(this.path, name))
  }

  /** Names of the CSV files of a sub-folder, sorted; none when there is no such folder. */
  sheets(folder: string): string[] {
    if (!this.has(folder)) return []
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
    const { size } = lstatSync(realpathSync(path))
    if (size > LARGEST_FILE) {
      faults.add(
        'FILE_TOO_LARGE',
        { file: name },
        { zh: `${name} 超过 512 MiB。`, en: `${name} is larger than 512 MiB.` },
      )
      return undefined
    }
    return path
  }

  #inside(path: string): boolean {
    return path === this.#real || path.startsWith(this.#real + sep)
  }
}
