import type { Archive } from '../archive/archive.ts'
import { readFormats } from './format.ts'
import { readWorksheet, type Shared, unescaped, type Worksheet } from './worksheet.ts'
import { readXml } from './xml.ts'

/** A sheet of a workbook by the name on its tab. */
export interface BookSheet extends Worksheet {
  readonly name: string
  /** The part that holds it, as `xl/worksheets/sheet1.xml`. */
  readonly part: string
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** The relations of a part by their id, targets as paths of the archive. */
async function relations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = new Map<string, Relation>()
  if (!archive.names.includes(name)) return found
  await readXml(archive.stream(name), {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      // What lies outside the file is never looked at.
      if (element !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/')
        ? Target.slice(1)
        : `${folder}${Target}`.replace(/(^|\/)\.\//g, '$1')
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target })
    },
  })
  return found
}

async function sharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || !archive.names.includes(part)) return strings
  let text: string | undefined
  let whole = ''
  let phonetic = 0
  await readXml(archive.stream(part), {
    open(name) {
      if (name === 'si') whole = ''
      else if (name === 't') text = ''
      else if (name === 'rPh') phonetic++
    },
    text(more) {
      if (text !== undefined) text += more
    },
    close(name) {
      if (name === 't') {
        if (phonetic === 0) whole += text
        text = undefined
      } else if (name === 'rPh') phonetic--
      else if (name === 'si') strings.push(unescaped(whole))
    },
  })
  return strings
}

/** The main part of a workbook: what its sheets are called, and how its days are counted. */
async function outline(archive: Archive) {
  const main = [...(await relations(archive, '')).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.target
  const part = main ?? 'xl/workbook.xml'
  const parts = await relations(archive, part)
  const named: { name: string; id: string }[] = []
  let from1904 = false
  await readXml(archive.stream(part), {
    open(element, attributes) {
      if (element === 'sheet')
        named.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? idOf(attributes) })
      if (element === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '')
    },
  })
  if (named.length === 0) throw new Error('no workbook')
  return { parts, named, from1904 }
}

/** The names of a workbook's sheets. Throws where the file is no workbook. */
export async function sheetNames(archive: Archive): Promise<string[]> {
  return (await outline(archive)).named.map(({ name }) => name)
}

/** Reads all sheets of a workbook, in their order. Throws where the file is no workbook or is damaged. */
export async function readBook(archive: Archive): Promise<BookSheet[]> {
  const { parts, named, from1904 } = await outline(archive)
  const ofType = (wanted: string) => [...parts.values()].find(({ type }) => type === wanted)?.target
  const shared: Shared = {
    strings: await sharedStrings(archive, ofType('sharedStrings')),
    formats: await readFormats(archive, ofType('styles') ?? ''),
    from1904,
  }
  const sheets: BookSheet[] = []
  for (const { name, id } of named) {
    const relation = parts.get(id)
    if (relation?.type !== 'worksheet') continue
    sheets.push({ name, part: relation.target, ...(await worksheet(archive, relation.target, shared)) })
  }
  return sheets
}

async function worksheet(archive: Archive, part: string, shared: Shared): Promise<Worksheet> {
  const { lines, faults } = await readWorksheet(archive.stream(part), shared)
  return { lines, faults }
}

/** The relation's id under whatever prefix its namespace has. */
function idOf(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}
