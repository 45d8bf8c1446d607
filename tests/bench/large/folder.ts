/** Writes the dataset folder of the benchmark of large imports: `tsx tests/bench/large/folder.ts FOLDER [share]`. */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { groupBy } from '#graph-model/group.ts'
import { searchForms } from '#importer/pinyin.ts'
import { type Division, readDivisions } from './divisions.ts'
import { DOCUMENTS, makeOverlay, makeTies, type Tie } from './overlay.ts'

const RELATIONSHIPS = 700_000
const CITATION = 'document,quote,basis,status,statusWord,since'

/** Properties that a kind's sheet has to have beside the names. */
const REQUIRED: Readonly<Record<string, (name: string) => Readonly<Record<string, string>>>> = {
  Region: () => ({ regionType: 'province' }),
  City: () => ({ cityLevel: 'prefecture' }),
  County: (name) => ({ countyLevel: name.endsWith('市') ? 'countyCity' : 'county' }),
  Enclave: () => ({ direction: 'oneWay' }),
  Corridor: () => ({ corridorType: 'corridor', order: 'none' }),
  Platform: () => ({ platformType: 'service' }),
}

/** Regions whose members are cities: the links between these are derived. */
const REGIONS: readonly { id: string; name: string; members: readonly string[] }[] = [
  {
    id: 'region:nanjing',
    name: '南京都市圈',
    members: ['3201', '3210', '3211', '3208', '3402', '3405', '3411', '3418'],
  },
  { id: 'region:hangzhou', name: '杭州都市圈', members: ['3301', '3304', '3305', '3306', '3308', '3410'] },
  { id: 'region:wuhan', name: '武汉都市圈', members: ['4201', '4202', '4207', '4209', '4211', '4212'] },
  { id: 'region:chengdu', name: '成都都市圈', members: ['5101', '5106', '5114', '5120'] },
  { id: 'region:guangzhou', name: '广州都市圈', members: ['4401', '4406', '4412', '4418'] },
]

/** A file that is written piece by piece. */
class Sheet {
  readonly #file: number
  #text: string
  rows = 0

  constructor(path: string, header: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#file = openSync(path, 'w')
    this.#text = header === '' ? '' : `${header}\n`
  }

  add(line: string): void {
    this.rows++
    this.#text += `${line}\n`
    if (this.#text.length > 1 << 20) this.#flush()
  }

  close(): void {
    this.#flush()
    closeSync(this.#file)
  }

  #flush(): void {
    writeSync(this.#file, this.#text)
    this.#text = ''
  }
}

class Sheets {
  readonly #folder: string
  readonly #open = new Map<string, Sheet>()

  constructor(folder: string) {
    this.#folder = folder
  }

  of(path: string, header: string): Sheet {
    const known = this.#open.get(path) ?? new Sheet(join(this.#folder, path), header)
    this.#open.set(path, known)
    return known
  }

  close(): void {
    for (const sheet of this.#open.values()) sheet.close()
  }
}

/** Latin letters for a Chinese name; a character is asked for once. */
function latin(name: string, known: Map<string, string>): string {
  const text = Array.from(name, (character) => {
    const found = known.get(character) ?? searchForms(character)[1] ?? character
    known.set(character, found)
    return found
  }).join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function documentEntry(folder: string, id: string, title: string, basis: string): string {
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, 'documents', `${id}.txt`)))
    .digest('hex')
  return `  - { id: ${id}, file: ${id}.txt, sha256: ${sha256}, title: { zh: ${title}, en: ${id} }, issuer: { zh: 某局, en: Bureau }, date: '2025-07-16', licence: none stated, basis: ${basis} }\n`
}

function provinceOf(division: Division): string {
  return division.code.slice(0, 2)
}

function writeNodes(sheets: Sheets, things: Iterable<Division | Tie>): void {
  const known = new Map<string, string>()
  for (const { kind, id, name } of things) {
    const more = REQUIRED[kind]?.(name) ?? {}
    sheets
      .of(`nodes/${kind}.csv`, ['id,nameZh,nameEn,nameEnBasis', ...Object.keys(more)].join())
      .add([id, name, latin(name, known), 'editorial', ...Object.values(more)].join())
  }
}

/** The tree: one sentence of the province's document for each division that has others in it. */
function writeTree(sheets: Sheets, divisions: readonly Division[]): void {
  const children = groupBy(
    divisions.filter((division) => division.parent !== undefined),
    (division) => division.parent as Division,
  )
  const sheet = sheets.of('relations/PART_OF.csv', `start,end,${CITATION}`)
  for (const [parent, inside] of children) {
    const document = `divisions-${provinceOf(parent)}`
    const quote = `${parent.name}(${parent.code})辖${inside.length}个区划`
    sheets
      .of(`documents/${document}.txt`, '')
      .add(`${quote}:${inside.map((division) => division.name).join('、')}。`)
    for (const division of inside)
      sheet.add(`${division.id},${parent.id},${document},${quote},reference,established,,`)
  }
}

function writeRegions(sheets: Sheets): void {
  const text = sheets.of('documents/regions.txt', '')
  const members = sheets.of('relations/MEMBER_OF.csv', `start,end,order,${CITATION}`)
  for (const region of REGIONS) {
    const quote = `${region.name}包括${region.members.length}个成员`
    text.add(`${quote}。`)
    sheets
      .of('nodes/Region.csv', '')
      .add(`${region.id},${region.name},${region.id.slice(7)},editorial,metropolitanArea`)
    for (const [index, code] of region.members.entries())
      members.add(`city:${code},${region.id},${index + 1},regions,${quote},reference,established,,`)
  }
}

/** Writes the folder; `share` of all divisions and relationships, from 0 to 1. Gives the number of rows. */
export function writeLargeDataset(folder: string, share = 1): void {
  const sheets = new Sheets(folder)
  // Towns with all their villages, spread over the country.
  const chosen = ({ code }: Division) => code.length < 9 || Number(code.slice(0, 9)) % 97 < share * 97
  const divisions = readDivisions().filter(chosen)
  const ties = makeTies(divisions)
  writeNodes(sheets, [...divisions, ...ties])
  writeTree(sheets, divisions)
  writeRegions(sheets)
  for (const one of makeOverlay(divisions, ties, Math.round(RELATIONSHIPS * share))) {
    const document = `report-${one.document + 1}`
    sheets.of(`documents/${document}.txt`, '').add(`${one.quote}。`)
    sheets
      .of(`relations/${one.type}.csv`, `start,end,${CITATION}`)
      .add(
        `${one.start},${one.end},${document},"${one.quote}",stated,${one.status},${one.statusWord},${one.since}`,
      )
  }
  sheets.close()
  const provinces = [...new Set(divisions.map(provinceOf))]
  writeFileSync(
    join(folder, 'dataset.yaml'),
    `id: china
version: 1.0.0
title: { zh: 区划与合作, en: Divisions and ties }
publisher: { zh: 某, en: Someone }
licence: CC0-1.0
region: region:nanjing
documents:
${[
  ...provinces.map((code) => documentEntry(folder, `divisions-${code}`, `区划${code}`, 'reference')),
  documentEntry(folder, 'regions', '都市圈', 'reference'),
  ...Array.from({ length: DOCUMENTS }, (_, number) =>
    documentEntry(folder, `report-${number + 1}`, `报告${number + 1}`, 'stated'),
  ),
].join('')}`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'china', share = '1'] = process.argv.slice(2)
  writeLargeDataset(folder, Number(share))
}
