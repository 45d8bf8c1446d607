import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Store } from '#graph-model/store/port.ts'
import type { Fault } from '#importer/check/fault.ts'
import { importFolder } from '#importer/import.ts'
import { datasetFolder, smallDataset, TEXT, temporaryFolder } from '../fixture.ts'
import { smallSheets, workbook } from './workbook.ts'

/** What is done to the files of a dataset, and to its folder once they are written. */
export interface Damage {
  readonly files?: (files: Record<string, string | Buffer>) => void
  readonly folder?: (folder: string) => void
}

/** A store that tells of no dataset, and counts who asks to write. */
function emptyStore(): Store & { claims: number } {
  const store = {
    claims: 0,
    place: 'nowhere',
    head: async () => ({ version: '', datasets: [] }),
    claim: async () => {
      store.claims++
      throw new Error('nothing may be written')
    },
  }
  return store as unknown as Store & { claims: number }
}

function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

/** A fault as a damage table has it: code, and `file:line:column` as far as it is known. */
export function shown({ code, file, line, column }: Fault): string {
  return [code, [file, line, column].filter((part) => part !== undefined).join(':')].join(' ')
}

/** Imports a damaged dataset: its faults. Throws where anything would have been written, in the store or beside the files. */
export async function importDamaged(path: string): Promise<readonly Fault[]> {
  const store = emptyStore()
  const before = listed(dirname(path))
  const { faults, plan } = await importFolder(store, path)
  if (plan !== undefined || store.claims > 0) throw new Error('it would have been written')
  if (listed(dirname(path)).join() !== before.join()) throw new Error('files were written')
  for (const { message, hint } of faults) {
    for (const text of [message.zh, message.en, hint?.zh ?? '', hint?.en ?? '']) {
      if (/\n\s+at |node_modules|\[object |undefined|NaN/.test(text))
        throw new Error(`this tells no person anything: ${text}`)
    }
  }
  return faults
}

/** The folder of the small dataset, damaged. It lies in a folder of its own. */
export function damagedFolder({ files, folder }: Damage): string {
  const small: Record<string, string | Buffer> = smallDataset()
  files?.(small)
  const path = datasetFolder(
    Object.fromEntries(Object.entries(small).map(([name, content]) => [join('d', name), content])),
  )
  folder?.(join(path, 'd'))
  return join(path, 'd')
}

/** The small dataset as a workbook with its document beside it, its sheets or its bytes damaged. */
export async function damagedWorkbook(
  change: (sheets: Record<string, string[][]>) => void,
  bytes: (whole: Buffer) => Buffer = (whole) => whole,
): Promise<string> {
  const sheets = smallSheets() as Record<string, string[][]>
  change(sheets)
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'reply.txt'), TEXT)
  writeFileSync(join(folder, 'w.xlsx'), bytes(await workbook(sheets)))
  return join(folder, 'w.xlsx')
}

/** One text of a file in place of another; what is not there is a mistake of the test. */
export function replace(file: string, before: string, after: string): Damage {
  return {
    files(files) {
      const text = String(files[file])
      if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
      files[file] = text.replace(before, after)
    },
  }
}

export function put(file: string, content: string | Buffer | ((text: string) => string | Buffer)): Damage {
  return {
    files(files) {
      files[file] = typeof content === 'function' ? content(String(files[file])) : content
    },
  }
}

export function without(file: string): Damage {
  return {
    files(files) {
      delete files[file]
    },
  }
}

/** A folder in place of a file. */
export function folderFor(file: string): Damage {
  return {
    folder(folder) {
      rmSync(join(folder, file), { force: true, recursive: true })
      mkdirSync(join(folder, file))
    },
  }
}

export function linkFor(file: string, target: string): Damage {
  return {
    folder(folder) {
      rmSync(join(folder, file), { force: true, recursive: true })
      symlinkSync(target, join(folder, file))
    },
  }
}

/** A pipe in place of a file: whoever reads it waits for ever. */
export function pipeFor(file: string): Damage {
  return {
    folder(folder) {
      rmSync(join(folder, file), { force: true })
      execFileSync('mkfifo', [join(folder, file)])
    },
  }
}

/** The document of the dataset under another name and with other content; its sha256 is no longer given. */
export function document(name: string, bytes: string | Buffer): Damage {
  return {
    files(files) {
      delete files['documents/reply.txt']
      files[`documents/${name}`] = bytes
      files['dataset.yaml'] = String(files['dataset.yaml'])
        .replace('reply.txt', name)
        .replace(/ {4}sha256: .*\n/, '')
    },
  }
}
