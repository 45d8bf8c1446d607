import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { Fault } from '../check/fault.ts'
import { markedWorkbook } from './mark.ts'

/** Stands at the end of a copy until a person saves it: then it is theirs, and no longer overwritten. */
const SEAL = 'metrograph: faults beside their rows'

function sealed(bytes: Buffer): Buffer {
  const seal = Buffer.from(SEAL)
  const whole = Buffer.concat([bytes, seal])
  whole.writeUInt16LE(seal.length, bytes.length - 2)
  return whole
}

function isOurs(path: string): boolean {
  return readFileSync(path).subarray(-SEAL.length).equals(Buffer.from(SEAL))
}

/** `数据.问题.xlsx` beside `数据.xlsx`, or the next number where that was changed by a person. */
function copyPath(path: string): string {
  const stem = basename(path)
    .replace(/\.xls[xm]$/i, '')
    .replace(/\.问题(?:-\d+)?$/, '')
  for (let number = 1; ; number++) {
    const copy = join(dirname(path), `${stem}.问题${number === 1 ? '' : `-${number}`}.xlsx`)
    if (copy !== path && (!existsSync(copy) || isOurs(copy))) return copy
  }
}

/**
 * Writes a copy of a workbook with its faults beside their rows, and gives its path. Never writes over a file that a
 * person saved. Undefined when no fault stands in a row, or the folder cannot be written.
 */
export async function writeMarkedCopy(
  path: string,
  faults: readonly Fault[],
  language: keyof Words,
): Promise<string | undefined> {
  try {
    const bytes = await markedWorkbook(readFileSync(path), basename(path), faults, language)
    if (bytes === undefined) return undefined
    const copy = copyPath(path)
    writeFileSync(copy, sealed(bytes))
    return copy
  } catch {
    // The faults are told anyway; the copy is a service.
    return undefined
  }
}
