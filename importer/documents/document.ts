import { extname } from 'node:path'
import type { Faults } from '../check/fault.ts'
import { readText } from '../dataset/encoding.ts'
import { lineFeeds } from './line.ts'

const LARGEST = 64 * 1024 * 1024

type Reader = (bytes: Buffer, file: string, faults: Faults) => Promise<string | undefined>

function written(text: (written: string) => string | Promise<string>): Reader {
  return async (bytes, file, faults) => {
    const decoded = readText(bytes, file, faults)
    return decoded === undefined ? undefined : text(lineFeeds(decoded))
  }
}

// The libraries are loaded when the first document of their kind is read.
const plain = written((text) => text)
const html = written(async (text) => (await import('./html.ts')).htmlText(text))
const markdown = written(async (text) => (await import('./markdown.ts')).markdownText(text))
const docx: Reader = async (...of) => (await import('./docx.ts')).docxText(...of)
const pdf: Reader = async (...of) => (await import('./pdf.ts')).pdfText(...of)

/** What a document may be, by the ending of its name. */
const READERS: Readonly<Record<string, Reader>> = {
  '.txt': plain,
  '.csv': plain,
  '.tsv': plain,
  '.md': markdown,
  '.markdown': markdown,
  '.html': html,
  '.htm': html,
  '.docx': docx,
  '.pdf': pdf,
}

/** Endings of the names of documents that are read. */
export const DOCUMENT_ENDINGS = Object.keys(READERS)

/** What the first bytes say a file is, whatever its name; undefined for texts. */
function contentOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return '.pdf'
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return '.docx'
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return '.doc'
  return bytes.subarray(0, 5).equals(Buffer.from('{\\rtf')) ? '.rtf' : undefined
}

function format(file: string, ending: string, content: string | undefined, faults: Faults): void {
  if (content === '.doc' && ending === '.docx') {
    faults.add(
      'FILE_ENCRYPTED',
      { file },
      {
        zh: '文件有密码,或是旧格式(.doc)改了名,读不出。',
        en: 'It has a password, or is an old .doc under another name.',
      },
      {
        zh: '用 Word 或 WPS 打开,去掉密码,另存为 .docx。',
        en: 'Open it in Word, take the password off, save it as .docx.',
      },
    )
    return
  }
  const named = content ?? ending
  faults.add(
    'DOCUMENT_FORMAT',
    { file, value: named },
    content === undefined
      ? { zh: `不能读取“${ending}”这种文件。`, en: `Files of the kind "${ending}" are not read.` }
      : {
          zh: `文件名以“${ending}”结尾,内容却是 ${content}。`,
          en: `Its name ends with "${ending}", its content is ${content}.`,
        },
    { zh: `可用:${DOCUMENT_ENDINGS.join('、')}`, en: `One of: ${DOCUMENT_ENDINGS.join(', ')}` },
  )
}

/**
 * The plain text of a document, in which quotes are found: headings, paragraphs, list items and table cells on lines of
 * their own. The same bytes give the same text. Undefined with a fault that says what to do.
 */
export async function documentText(bytes: Buffer, file: string, faults: Faults): Promise<string | undefined> {
  const ending = extname(file).toLowerCase()
  const read = READERS[ending]
  const content = contentOf(bytes)
  if (bytes.length === 0) return empty(file, faults)
  if (!read || (content !== undefined && content !== ending)) {
    format(file, ending, content, faults)
    return undefined
  }
  if (bytes.length > LARGEST) {
    faults.add(
      'DOCUMENT_TOO_LARGE',
      { file },
      { zh: '文件超过 64 MiB。', en: 'The document is larger than 64 MiB.' },
      { zh: '分成几份,或去掉图片后另存。', en: 'Split it, or save it without pictures.' },
    )
    return undefined
  }
  const text = await read(bytes, file, faults)
  return text?.trim() === '' ? empty(file, faults) : text
}

function empty(file: string, faults: Faults): undefined {
  faults.add(
    'DOCUMENT_EMPTY',
    { file },
    { zh: '文件里没有文字。', en: 'The document holds no text.' },
    {
      zh: '若内容是图片,先做文字识别(OCR)。',
      en: 'If it holds pictures of text, recognise the text first (OCR).',
    },
  )
  return undefined
}
