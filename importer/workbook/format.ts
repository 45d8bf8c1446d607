import type { Archive } from '../archive/archive.ts'
import { readXml } from './xml.ts'

/** What a cell's number format makes of its number. A date is as exact as it is shown: `2024年5月` has no day. */
export type Format = 'plain' | 'year' | 'month' | 'day' | 'percent' | { readonly digits: number }

/** Formats that are known by number alone; 27 to 58 are Chinese dates. */
const BUILT_IN = new Map<number, Format>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id): [number, Format] => [id, 'day']),
  ...[17, 27, 36, 50, 52, 57].map((id): [number, Format] => [id, 'month']),
])

/** What a format code such as `yyyy"年"m"月"` shows. */
export function formatOf(code: string): Format {
  const signs = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';', 1)
    .join('')
    .toLowerCase()
    .replace(/am\/pm|a\/p|general/g, '')
  const [year, month, day] = [signs.includes('y'), signs.includes('m'), signs.includes('d')]
  if (day || (month && !year && !/[:hs0#]/.test(signs))) return 'day'
  if (year) return month ? 'month' : 'year'
  if (signs.includes('%')) return 'percent'
  return /^0{2,}$/.test(signs) ? { digits: signs.length } : 'plain'
}

/** The format of each cell style of a workbook, by the style's number. */
export async function readFormats(archive: Archive, part: string): Promise<Format[]> {
  const formats: Format[] = []
  if (!archive.names.includes(part)) return formats
  const own = new Map<number, Format>()
  let inside = ''
  await readXml(archive.stream(part), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'cellXfs' || name === 'cellStyleXfs') inside = name
      const id = Number(numFmtId)
      if (name === 'numFmt') own.set(id, formatOf(formatCode))
      if (name === 'xf' && inside === 'cellXfs') formats.push(own.get(id) ?? BUILT_IN.get(id) ?? 'plain')
    },
    close(name) {
      if (name === inside) inside = ''
    },
  })
  return formats
}
