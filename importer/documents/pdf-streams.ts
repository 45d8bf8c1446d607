import { inflateSync } from 'node:zlib'

const LARGEST_STREAM = 256 * 1024 * 1024
const STREAM = Buffer.from('stream')
/** How far before a stream its dictionary says that it is a picture; pictures are never unpacked. */
const DICTIONARY = 600

/** Whether a deflated stream of a PDF unpacks to more than text ever is: its reader would unpack it whole. */
export function unpacksTooFar(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 0x0d ? 2 : 1)
    // 0x78 begins what zlib deflated with any usual window.
    if (bytes[start] !== 0x78) continue
    const dictionary = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at)
    if (/\/Subtype\s*\/Image\b/.test(dictionary.slice(dictionary.lastIndexOf(' obj') + 1))) continue
    try {
      inflateSync(bytes.subarray(start), { maxOutputLength: LARGEST_STREAM })
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return true
    }
  }
  return false
}
