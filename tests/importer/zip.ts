import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a ZIP file as a test wants it, true or false. */
export interface Entry {
  readonly name: string
  readonly data: string | Buffer
  /** What the directory says of its unpacked size, when that is not the truth. */
  readonly declared?: number
  readonly checksum?: number
  /** Attributes of Unix, as 0o120777 for a link. */
  readonly mode?: number
  readonly encrypted?: boolean
  /** Shares the bytes of the entry before it. */
  readonly shared?: boolean
}

/** A ZIP file, written by hand so that its directory can lie. */
export function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let start = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data as string)
    const packed = deflateRawSync(data)
    const name = Buffer.from(entry.name)
    const sum = entry.checksum ?? crc32(data)
    const flags = 0x800 | (entry.encrypted ? 1 : 0)
    const size = entry.declared ?? data.length
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(sum, 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size, 22)
    head.writeUInt16LE(name.length, 26)
    if (!entry.shared) {
      start = at
      parts.push(head, name, packed)
      at += 30 + name.length + packed.length
    }
    const row = Buffer.alloc(46)
    row.writeUInt32LE(0x02014b50, 0)
    row.writeUInt16LE((3 << 8) | 20, 4)
    row.writeUInt16LE(20, 6)
    row.writeUInt16LE(flags, 8)
    row.writeUInt16LE(8, 10)
    row.writeUInt32LE(sum, 16)
    row.writeUInt32LE(packed.length, 20)
    row.writeUInt32LE(size, 24)
    row.writeUInt16LE(name.length, 28)
    row.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38)
    row.writeUInt32LE(start, 42)
    directory.push(row, name)
  }
  const rows = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(rows.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, rows, end])
}

const MAIN = 'application/vnd.openxmlformats-officedocument'

/** The entries of a Word document with this body. */
export function docxEntries(body: string): Entry[] {
  return [
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
    },
  ]
}

/** A paragraph of a Word document, its text in one run. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
}
