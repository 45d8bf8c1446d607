import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Faults } from '../check/fault.ts'
import { linesOf, type Piece, paragraphsOf, settingOf } from './pdf-lines.ts'
import { unpacksTooFar } from './pdf-streams.ts'

const MOST_PAGES = 3000
/** Characters a page below which a document with pictures is a scan: an app's stamp, a page number. */
const SCAN = 20

/** A folder of the library's own files: character maps of Chinese fonts, widths of the standard fonts. */
function resource(name: string): string {
  return `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/${name}/`
}

async function open(bytes: Buffer): Promise<PDFDocumentProxy> {
  // Loaded when the first PDF is read: it is large.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: resource('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resource('standard_fonts'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 0,
  }).promise
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  return items.flatMap((item): Piece[] => {
    if (!('str' in item)) return []
    const [, , skew = 0, height = 0, left = 0, base = 0] = item.transform as number[]
    return [{ text: item.str, left, right: left + item.width, base, size: Math.hypot(skew, height) || 1 }]
  })
}

/** Pictures are objects of their own, and their dictionaries are never packed. */
function holdsPicture(bytes: Buffer): boolean {
  return /\/Subtype\s*\/Image\b/.test(bytes.toString('latin1'))
}

function refuse(file: string, faults: Faults, name: string): undefined {
  if (name === 'PasswordException') {
    faults.add(
      'FILE_ENCRYPTED',
      { file },
      { zh: 'PDF 有密码,读不出。', en: 'The PDF has a password and cannot be read.' },
      { zh: '去掉密码后另存一份。', en: 'Save it without the password.' },
    )
  } else if (name === 'SCAN') {
    faults.add(
      'DOCUMENT_SCAN',
      { file },
      { zh: '这份 PDF 是扫描件,没有文字层。', en: 'This PDF is a scan: it has no text layer.' },
      {
        zh: '先做文字识别(OCR),例如 WPS、Acrobat 的“识别文本”或 ocrmypdf -l chi_sim,核对后再用。',
        en: 'Recognise its text first (OCR), as with Acrobat or ocrmypdf -l chi_sim, and proofread it.',
      },
    )
  } else if (name === 'LARGE') {
    faults.add(
      'DOCUMENT_TOO_LARGE',
      { file },
      {
        zh: `这份 PDF 解开后过大,或超过 ${MOST_PAGES} 页。`,
        en: `The PDF unpacks to too much, or has more than ${MOST_PAGES} pages.`,
      },
      { zh: '分成几份,或只取需要的页。', en: 'Split it, or take the pages that are needed.' },
    )
  } else {
    faults.add(
      'DOCUMENT_BROKEN',
      { file },
      { zh: 'PDF 不完整或已损坏,打不开。', en: 'The PDF is cut off or damaged and cannot be opened.' },
      { zh: '重新下载或复制一份。', en: 'Download or copy it again.' },
    )
  }
  return undefined
}

async function textOf(document: PDFDocumentProxy): Promise<string> {
  const pages: Piece[][] = []
  let width = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    width = Math.max(width, page.getViewport({ scale: 1 }).width)
    pages.push(linesOf(await piecesOf(page)))
    page.cleanup()
  }
  const setting = settingOf(pages, width)
  return pages.flatMap((lines) => paragraphsOf(lines, setting)).join('\n')
}

/**
 * The text of a PDF's text layer: lines of a paragraph joined, page headers and numbers left where they stand.
 * Undefined with a fault for a scan, a file with a password, a damaged one, or one that unpacks to too much.
 */
export async function pdfText(bytes: Buffer, file: string, faults: Faults): Promise<string | undefined> {
  // What is cut off would be mended by the library, and read without its end.
  if (!bytes.subarray(-2048).includes('%%EOF')) return refuse(file, faults, 'CUT')
  if (unpacksTooFar(bytes)) return refuse(file, faults, 'LARGE')
  let document: PDFDocumentProxy | undefined
  try {
    document = await open(bytes)
    if (document.numPages > MOST_PAGES) return refuse(file, faults, 'LARGE')
    const text = await textOf(document)
    const sparse = text.length < SCAN * document.numPages
    return sparse && holdsPicture(bytes) ? refuse(file, faults, 'SCAN') : text
  } catch (error) {
    return refuse(file, faults, error instanceof Error ? error.name : '')
  } finally {
    await document?.loadingTask.destroy()
  }
}
