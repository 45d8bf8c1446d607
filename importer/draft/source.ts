import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Failure } from '#graph-model/failure.ts'

/** A document as it lies on disk, and the plain text that quotes are checked against. */
export interface SourceText {
  readonly path: string
  readonly file: string
  readonly text: string
  /** Of the file as it is, as hexadecimal text. */
  readonly sha256: string
}

const FORMATS = new Set(['.txt', '.md', '.markdown'])

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Reads one document. Throws `FILE_MISSING`, and `DOCUMENT_FORMAT` for what is no text. */
export function readSource(path: string): SourceText {
  if (!existsSync(path)) throw new Failure('FILE_MISSING', `There is no file ${path}.`)
  if (!FORMATS.has(extname(path).toLowerCase()))
    throw new Failure('DOCUMENT_FORMAT', `${basename(path)} is no text file.`, {
      hint: 'Save it as plain text (.txt) or Markdown (.md).',
    })
  const bytes = readFileSync(path)
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
  if (text.includes('\0') || text.trim() === '')
    throw new Failure('DOCUMENT_FORMAT', `${basename(path)} holds no text.`)
  return { path, file: basename(path), text, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The documents that a path stands for: the file, or those of a folder in the order of their names. */
export function sourcesAt(path: string): string[] {
  if (!existsSync(path)) throw new Failure('FILE_MISSING', `There is no file or folder ${path}.`)
  if (!statSync(path).isDirectory()) return [path]
  const found = readdirSync(path)
    .filter((name) => FORMATS.has(extname(name).toLowerCase()))
    .sort()
  if (found.length === 0)
    throw new Failure('DOCUMENT_FORMAT', `The folder ${path} holds no text file.`, {
      hint: 'Put documents there as .txt or .md.',
    })
  return found.map((name) => join(path, name))
}
