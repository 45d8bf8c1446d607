import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import type { Faults } from '../check/fault.ts'
import { DOCUMENT_ENDINGS, documentText } from '../documents/document.ts'

/** A document as it lies on disk, and the plain text that quotes are checked against. */
export interface SourceText {
  readonly path: string
  readonly file: string
  readonly text: string
  /** Of the file as it is, as hexadecimal text. */
  readonly sha256: string
}

/** Tables beside documents are drafts, not documents. */
const FORMATS = DOCUMENT_ENDINGS.filter((ending) => ending !== '.csv' && ending !== '.tsv')

/** Reads one document; undefined with a fault where it cannot be read or holds no text. Throws `FILE_MISSING`. */
export async function readSource(path: string, faults: Faults): Promise<SourceText | undefined> {
  if (!existsSync(path))
    throw new Failure(
      'FILE_MISSING',
      { zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` },
      { hint: { zh: '检查路径和文件名。', en: 'Check the path and the name.' } },
    )
  const file = basename(path)
  const bytes = readFileSync(path)
  const text = await documentText(bytes, file, faults)
  if (text === undefined) return undefined
  return { path, file, text, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The documents that a path stands for: the file, or those of a folder in the order of their names. */
export function sourcesAt(path: string): string[] {
  if (!existsSync(path))
    throw new Failure(
      'FILE_MISSING',
      { zh: `找不到文件或文件夹 ${path}。`, en: `There is no file or folder ${path}.` },
      { hint: { zh: '检查路径和文件名。', en: 'Check the path and the name.' } },
    )
  if (!statSync(path).isDirectory()) return [path]
  const found = readdirSync(path)
    .filter((name) => !/^[.~]/.test(name) && FORMATS.includes(extname(name).toLowerCase()))
    .sort()
  if (found.length === 0)
    throw new Failure(
      'DOCUMENT_MISSING',
      { zh: `文件夹 ${path} 里没有可读的文件。`, en: `The folder ${path} holds no document.` },
      {
        hint: { zh: `放入:${FORMATS.join('、')}。`, en: `Put documents there: ${FORMATS.join(', ')}.` },
      },
    )
  return found.map((name) => join(path, name))
}
