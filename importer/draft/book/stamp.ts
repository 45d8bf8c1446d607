const END = 0x06054b50
const ENTRY = 0x02014b50
/** 1 January 2000, as ZIP archives write dates. */
const DAY = (20 << 9) | (1 << 5) | 1

/** Gives all entries of a ZIP archive one fixed time, so that equal contents are equal bytes; changes it in place. */
export function stampZip(bytes: Buffer): Buffer {
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--
  if (end < 0) return bytes
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= end && bytes.readUInt32LE(at) === ENTRY) {
    const local = bytes.readUInt32LE(at + 42)
    for (const place of [at + 12, local + 10]) {
      bytes.writeUInt16LE(0, place)
      bytes.writeUInt16LE(DAY, place + 2)
    }
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return bytes
}
