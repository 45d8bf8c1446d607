import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Language } from '../changes/words.ts'
import type { Fault } from '../check/fault.ts'
import { isWorkbook } from '../dataset/open.ts'
import { writeMarkedCopy } from '../workbook/marked-copy.ts'

/** Exit code where the data has faults. */
export const FAULTY = 2

export interface OutputOptions {
  readonly json?: boolean
  readonly lang: Language
}

/** Options of commands that read a dataset. */
export interface FaultOptions extends OutputOptions {
  /** As it was typed. */
  readonly maxFaults: number
  /** Whether the faults of a workbook come back in a copy of it, beside their rows. */
  readonly mark?: boolean
}

/** Writes a line to the standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Writes pieces of text to a file, or to the standard output, no faster than they are taken. */
export async function writeAll(
  pieces: AsyncIterable<string> | Iterable<string>,
  file?: string,
): Promise<void> {
  const out = file === undefined ? process.stdout : createWriteStream(file)
  for await (const piece of pieces) if (!out.write(piece)) await once(out, 'drain')
  if (file === undefined) return
  out.end()
  await finished(out)
}

/** Writes the faults of a workbook into a copy of it, beside their rows, and says where. */
export async function markCopy(
  path: string,
  faults: readonly Fault[],
  { mark, json, lang }: FaultOptions,
): Promise<void> {
  if (faults.length === 0 || mark === false || !isWorkbook(path)) return
  const copy = await writeMarkedCopy(path, faults, lang)
  if (copy !== undefined && !json)
    print(lang === 'zh' ? `问题已写在副本各行旁:${copy}` : `Faults stand beside their rows in ${copy}`)
}
