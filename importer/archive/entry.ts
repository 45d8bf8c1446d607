import type { Entry } from 'yauzl'
import type { Words } from '#graph-model/ontology/kind.ts'

const MIB = 1024 * 1024
const LARGEST_ENTRY = 256 * MIB
const LARGEST_WHOLE = 512 * MIB
/** Office files pack text 5 to 50 times; deflate can do 1,032 times. Small entries may be packed as they like. */
const HIGHEST_RATIO = 200
const RATIO_FROM = 4 * MIB
const LINK = 0o120000

/** Why an archive is not opened, and the entry that shows it. */
export interface EntryFault {
  readonly code: string
  readonly name: string
  readonly message: Words
  readonly hint?: Words
}

const TOO_LARGE: Words = {
  zh: '解压后过大(多半是压缩炸弹),没有打开。',
  en: 'It unpacks to too much, as a zip bomb does; it was not opened.',
}
const SMALLER: Words = {
  zh: '单个部件最多 256 MiB,合计 512 MiB;请从 Excel 或 Word 重新另存,或分成几份。',
  en: 'One part may have 256 MiB, all together 512 MiB: save it anew, or split it.',
}

function leadsOut(name: string): boolean {
  return (
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    name.split(/[/\\]/).includes('..') ||
    name.includes('\0')
  )
}

function faultOf(entry: Entry, name: string): EntryFault | undefined {
  if (leadsOut(name)) {
    return {
      code: 'ARCHIVE_PATH',
      name,
      message: {
        zh: '压缩包里有指向外面的路径,没有打开。',
        en: 'A path in the archive leads out of it; it was not opened.',
      },
    }
  }
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === LINK) {
    return {
      code: 'ARCHIVE_LINK',
      name,
      message: { zh: '压缩包里有链接,没有打开。', en: 'The archive holds a link; it was not opened.' },
    }
  }
  if (entry.isEncrypted()) {
    return {
      code: 'FILE_ENCRYPTED',
      name,
      message: { zh: '文件有密码,读不出。', en: 'The file has a password and cannot be read.' },
      hint: { zh: '去掉密码后另存一份。', en: 'Save it without the password.' },
    }
  }
  const { uncompressedSize: size, compressedSize: packed } = entry
  if (size > LARGEST_ENTRY || (size > RATIO_FROM && size > packed * HIGHEST_RATIO)) {
    return { code: 'ARCHIVE_TOO_LARGE', name, message: TOO_LARGE, hint: SMALLER }
  }
  return undefined
}

/** Two entries that share bytes: one deflated block is unpacked many times over. */
function overlap(entries: readonly Entry[]): Entry | undefined {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  return sorted.find((entry, index) => {
    const before = sorted[index - 1]
    return (
      before &&
      before.relativeOffsetOfLocalHeader + 30 + before.compressedSize > entry.relativeOffsetOfLocalHeader
    )
  })
}

/** The first thing in an archive's directory for which it is not opened; undefined when all is well. */
export function entryFault(entries: readonly Entry[], most: number): EntryFault | undefined {
  const names = entries.map((entry) => entry.fileName.toString())
  if (entries.length > most)
    return { code: 'ARCHIVE_TOO_LARGE', name: `${most}+`, message: TOO_LARGE, hint: SMALLER }
  let whole = 0
  for (const [index, entry] of entries.entries()) {
    const name = names[index] as string
    const fault = faultOf(entry, name)
    if (fault) return fault
    whole += entry.uncompressedSize
    if (whole > LARGEST_WHOLE) return { code: 'ARCHIVE_TOO_LARGE', name, message: TOO_LARGE, hint: SMALLER }
  }
  const seen = new Set<string>()
  const twice =
    names.find((name) => seen.size === seen.add(name).size) ?? overlap(entries)?.fileName.toString()
  return twice === undefined
    ? undefined
    : {
        code: 'ARCHIVE_BROKEN',
        name: twice,
        message: {
          zh: '压缩包的目录自相矛盾,没有打开。',
          en: 'The archive contradicts itself; it was not opened.',
        },
      }
}
