import { isUtf8 } from 'node:buffer'
import type { Faults } from '../check/fault.ts'
import { checkCharacters, lineAt } from './characters.ts'

type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

/** A text as its bytes give it, or the first byte that no encoding explains. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly badAt: number; readonly encoding: Encoding }

/** Length of the UTF-8 character at a place; 0 where there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : 4
  if (lead < 0xc2 || lead > 0xf4) return 0
  return isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length ? length : 0
}

/** Length of the GB18030 character at a place; 0 where there is none. */
function gbLength(bytes: Uint8Array, at: number): number {
  const within = (offset: number, from: number, to: number) => {
    const byte = bytes[at + offset]
    return byte !== undefined && byte >= from && byte <= to
  }
  if (within(0, 0, 0x80)) return 1
  if (!within(0, 0x81, 0xfe)) return 0
  if (within(1, 0x40, 0x7e) || within(1, 0x80, 0xfe)) return 2
  return within(1, 0x30, 0x39) && within(2, 0x81, 0xfe) && within(3, 0x30, 0x39) ? 4 : 0
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}

/** Whether a text that is UTF-8 until there was cut off inside a character. */
function isCutOff(bytes: Uint8Array, badAt: number): boolean {
  const lead = bytes[badAt] ?? 0
  const rest = [...bytes.subarray(badAt + 1)]
  const length = lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  return rest.length < length - 1 && rest.every(isContinuation)
}

/** The first place at which a character does not go on, or the text's length; with how well the rest agrees. */
function scan(
  bytes: Uint8Array,
  lengthAt: (bytes: Uint8Array, at: number) => number,
): { badAt: number; errors: number; wide: number } {
  let badAt = bytes.length
  let errors = 0
  let wide = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length === 0) {
      if (errors++ === 0) badAt = at
      // What goes on from a broken character is one error with it.
      while (isContinuation(bytes[at + 1])) at++
    } else if (length > 2) wide++
    at += length || 1
  }
  return { badAt, errors, wide }
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function firstBadUnit(bytes: Uint8Array, little: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, little)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = at + 3 < bytes.length ? view.getUint16(at + 2, little) : 0
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return at
    at += 2
  }
  return bytes.length - 1
}

function utf16(bytes: Uint8Array, little: boolean): Decoded {
  const encoding = little ? 'UTF-16LE' : 'UTF-16BE'
  const text = strictly(bytes, encoding)
  return text === undefined ? { badAt: firstBadUnit(bytes, little), encoding } : { text, encoding }
}

/**
 * Decodes a text: UTF-8 with or without BOM, UTF-16 with BOM, or GB18030 as Excel in China saves it.
 * UTF-8 of which a few bytes are broken is not taken for GB18030, which would read it as other characters.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, false)
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' }
  const utf8 = scan(bytes, utf8Length)
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const damaged = utf8.wide > 0 && utf8.wide >= utf8.errors
  if (marked || damaged || (utf8.badAt < bytes.length - 1 && isCutOff(bytes, utf8.badAt)))
    return { badAt: utf8.badAt, encoding: 'UTF-8' }
  const text = strictly(bytes, 'gb18030')
  if (text !== undefined) return { text, encoding: 'GB18030' }
  const { badAt } = scan(bytes, gbLength)
  return badAt >= utf8.badAt && badAt < bytes.length
    ? { badAt, encoding: 'GB18030' }
    : { badAt: utf8.badAt, encoding: 'UTF-8' }
}

/** The text of a file; undefined with a fault that names the first bad byte, or the characters no text holds. */
export function readText(bytes: Uint8Array, file: string, faults: Faults): string | undefined {
  const decoded = decode(bytes)
  if (!('text' in decoded)) {
    const { badAt, encoding } = decoded
    const byte = `0x${(bytes[badAt] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
    let line = 1
    for (let at = bytes.indexOf(10); at >= 0 && at < badAt; at = bytes.indexOf(10, at + 1)) line++
    faults.add(
      'ENCODING_UNKNOWN',
      { file, line, value: byte },
      {
        zh: `第 ${badAt + 1} 个字节(${byte})不合 ${encoding},读不出文字。`,
        en: `Byte ${badAt + 1} (${byte}) is no ${encoding}: the text cannot be read.`,
      },
      {
        zh: '在 Excel 或记事本里另存为 UTF-8(CSV UTF-8);文件若被截断,重新复制一份。',
        en: 'Save it as UTF-8 (in Excel: CSV UTF-8); if the file was cut off, copy it again.',
      },
    )
    return undefined
  }
  return checkCharacters(decoded.text, file, faults) ? decoded.text : undefined
}

/**
 * The text of a file in pieces that end where lines end; `pieces` gives its bytes so, each time anew. Bytes that are no
 * UTF-8 throughout are decoded at once, as `readText`. Ends with a fault at what no text holds.
 */
export function* readTexts(
  pieces: () => Iterable<Uint8Array>,
  file: string,
  faults: Faults,
): Generator<string> {
  for (const piece of pieces()) {
    if (isUtf8(piece)) continue
    const text = readText(Buffer.concat([...pieces()]), file, faults)
    if (text !== undefined) yield text
    return
  }
  let line = 1
  for (const piece of pieces()) {
    const text = Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('utf8')
    if (!checkCharacters(line === 1 ? text.replace(/^\ufeff/, '') : text, file, faults, line)) return
    yield text
    line += lineAt(text, text.length) - 1
  }
}
