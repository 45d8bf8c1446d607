import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Language } from '../changes/words.ts'

/** Exit code where the data has faults. */
export const FAULTY = 2

export interface OutputOptions {
  readonly json?: boolean
  readonly lang: Language
}

/** Options of commands that read a dataset folder. */
export interface FaultOptions extends OutputOptions {
  /** As it was typed. */
  readonly maxFaults: number
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
