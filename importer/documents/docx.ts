import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { openArchive } from '../archive/archive.ts'
import type { Faults } from '../check/fault.ts'
import { htmlText } from './html.ts'

/** The marks that lead to a note and back: signs of the page, no words of the document. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-[^>]*>\[\d+\]<\/a><\/sup>| ?<a href="#(?:foot|end)note-ref-[^>]*>↑<\/a>/g

/** The parts that hold text. Pictures and embedded files are never unpacked. */
function isText(name: string): boolean {
  return /\.(?:xml|rels)$/.test(name) && !/(?:^|\/)(?:media|embeddings|theme|customXml)\//.test(name)
}

function broken(file: string, faults: Faults): void {
  faults.add(
    'DOCUMENT_BROKEN',
    { file },
    { zh: '这不是完整的 Word 文件(.docx)。', en: 'This is no whole Word document (.docx).' },
    { zh: '用 Word 或 WPS 打开后另存为 .docx。', en: 'Open it in Word and save it as .docx again.' },
  )
}

/** Unpacks what holds text; undefined when a part is damaged, or declares entities, which no office file does. */
async function textParts(
  bytes: Buffer,
  file: string,
  faults: Faults,
): Promise<Record<string, Uint8Array> | undefined> {
  const archive = await openArchive(bytes, file, faults)
  if (!archive) return undefined
  const parts: Record<string, Uint8Array> = {}
  try {
    for (const name of archive.names.filter(isText)) parts[name] = (await archive.read(name)) as Buffer
  } catch {
    broken(file, faults)
    return undefined
  }
  const declaring = Object.entries(parts).find(([, part]) => Buffer.from(part).includes('<!DOCTYPE'))
  if (declaring) {
    faults.add(
      'XML_DOCTYPE',
      { file, value: declaring[0] },
      { zh: '文件里声明了外部实体,没有读取。', en: 'It declares entities of its own; it was not read.' },
      { zh: '用 Word 或 WPS 打开后另存为 .docx。', en: 'Open it in Word and save it as .docx again.' },
    )
    return undefined
  }
  return parts
}

/** The text of a Word document; undefined with a fault when it is damaged or is something else. */
export async function docxText(bytes: Buffer, file: string, faults: Faults): Promise<string | undefined> {
  const parts = await textParts(bytes, file, faults)
  if (!parts) return undefined
  try {
    const { value } = await mammoth.convertToHtml(
      // Packed anew from what was checked, so that no second reader of the same bytes can see another file.
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    return htmlText(value.replace(NOTE_MARKS, ''))
  } catch {
    broken(file, faults)
    return undefined
  }
}
