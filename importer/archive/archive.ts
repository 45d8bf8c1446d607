import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { Faults } from '../check/fault.ts'
import { entryFault } from './entry.ts'

/** A ZIP file (XLSX, DOCX) of which the directory was checked before anything was unpacked. */
export interface Archive {
  readonly names: readonly string[]
  /** The unpacked content in parts. Throws where it is longer than declared, cut off or damaged. */
  stream(name: string): AsyncIterable<Buffer>
  /** The unpacked content; undefined when there is no entry of that name. Throws as `stream` does. */
  read(name: string): Promise<Buffer | undefined>
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    // Names stay bytes: entry.ts checks them, in its own words.
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  )
}

function entriesOf(zip: ZipFile, most: number): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry) => {
      entries.push(entry)
      if (entries.length > most) resolve(entries)
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  let sum = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    sum = crc32(part, sum)
    yield part
  }
  if (sum !== entry.crc32) throw new Error('the checksum differs')
}

/** Most entries of an archive: an office file has some dozens. */
const MOST_ENTRIES = 5000

function brokenFault(file: string, faults: Faults): void {
  faults.add(
    'ARCHIVE_BROKEN',
    { file },
    { zh: '文件不完整或已损坏,打不开。', en: 'The file is cut off or damaged and cannot be opened.' },
    { zh: '重新复制或另存一份。', en: 'Copy it again, or save it anew.' },
  )
}

/**
 * Opens a ZIP file after its directory was checked: number and sizes of entries, how far they are packed, paths,
 * links, passwords, entries that share bytes. Undefined with a fault when it is refused; nothing is unpacked then.
 */
export async function openArchive(bytes: Buffer, file: string, faults: Faults): Promise<Archive | undefined> {
  let zip: ZipFile
  let entries: Entry[]
  try {
    zip = await open(bytes)
    entries = await entriesOf(zip, MOST_ENTRIES)
  } catch {
    brokenFault(file, faults)
    return undefined
  }
  const fault = entryFault(entries, MOST_ENTRIES)
  if (fault) {
    faults.add(fault.code, { file, value: fault.name }, fault.message, fault.hint)
    return undefined
  }
  const byName = new Map(entries.map((entry) => [entry.fileName.toString(), entry]))
  const stream = (name: string) => {
    const entry = byName.get(name)
    if (!entry) throw new Error(`no entry ${name}`)
    return unpack(zip, entry)
  }
  return {
    names: [...byName.keys()],
    stream,
    async read(name) {
      if (!byName.has(name)) return undefined
      const parts: Buffer[] = []
      for await (const part of stream(name)) parts.push(part)
      return Buffer.concat(parts)
    },
  }
}
