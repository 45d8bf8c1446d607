import { deflateSync } from 'node:zlib'
import { gb18030 } from './gb18030.ts'

/** A line of text at a place of a page, 595 by 842 points. */
export interface Placed {
  readonly text: string
  readonly left: number
  readonly base: number
  readonly size?: number
}

/** What a test asks of a PDF beside its lines. */
export interface Making {
  /** A picture on each page. */
  readonly picture?: boolean
  /** A password that nobody knows. */
  readonly locked?: boolean
  /** Content of each page's stream, deflated, in place of the lines. */
  readonly content?: Buffer
}

function content(lines: readonly Placed[]): string {
  return lines
    .map(
      ({ text, left, base, size = 12 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${left} ${base} Tm <${gb18030(text).toString('hex')}> Tj ET\n`,
    )
    .join('')
}

/**
 * A PDF whose font is named and not embedded, its text in the bytes of GBK: as old Chinese office programs wrote them.
 * Reading it takes the library's own character maps.
 */
export function pdf(pages: readonly (readonly Placed[])[], making: Making = {}): Buffer {
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /W [1 [500] 814 939 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  const picture = 6 + 2 * pages.length
  for (const [index, lines] of pages.entries()) {
    const shown = making.picture ? `q 500 0 0 700 40 60 cm /I1 Do Q\n${content(lines)}` : content(lines)
    const stream = making.content ?? deflateSync(shown)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 ${picture} 0 R >> >> >>`,
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  objects.push(
    making.picture
      ? '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream'
      : 'null',
  )
  if (making.locked) {
    const key = 'a'.repeat(64)
    objects.push(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${key}> /U <${key}> >>`)
  }
  return joined(objects, making.locked === true)
}

function joined(objects: readonly (string | Buffer)[], locked: boolean): Buffer {
  const parts = [Buffer.from('%PDF-1.5\n')]
  const places: number[] = []
  let at = (parts[0] as Buffer).length
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    places.push(at)
    parts.push(part)
    at += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const lock = locked ? ` /Encrypt ${objects.length} 0 R /ID [<aa> <aa>]` : ''
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
