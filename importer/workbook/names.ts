import { SHEETS } from '#graph-model/ontology/columns.ts'
import { SHEET_TITLES } from '#graph-model/ontology/dataset-columns.ts'
import { ENTITY_KINDS, RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import { kindOfWord, relationOfWord } from '#graph-model/ontology/words.ts'
import type { Faults } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'
import type { BookSheet } from './book.ts'

const KIND_SHEETS = ENTITY_KINDS.filter((kind) => kind !== 'Observation')
const RELATION_SHEETS = RELATION_TYPES.filter((type) => type !== 'ABOUT' && type !== 'MEASURES')
const OTHER_SHEETS = [
  'dataset',
  'documents',
  ...Object.keys(SHEETS).map((file) => file.slice(0, -'.csv'.length)),
]
/** Sheets that explain, or hold lists to choose from; no data. */
const UNREAD = /^(?:#|说明|readme)/i

/** What a sheet may be called, by the path that its rows have in a dataset folder. */
const NAMES = new Map<string, string>()
for (const kind of KIND_SHEETS) NAMES.set(kind.toLowerCase(), `nodes/${kind}.csv`)
for (const type of RELATION_SHEETS) NAMES.set(type.toLowerCase(), `relations/${type}.csv`)
for (const name of OTHER_SHEETS) NAMES.set(name.toLowerCase(), `${name}.csv`)

/** The path of a sheet by its name or its Chinese word. */
function pathOf(name: string): string | undefined {
  const kind = kindOfWord(name)
  const type = relationOfWord(name)
  const title = OTHER_SHEETS.find((other) => SHEET_TITLES[other]?.zh === name)
  const [own, ...more] = [
    kind && `nodes/${kind}.csv`,
    type && `relations/${type}.csv`,
    title && `${title}.csv`,
  ].filter((path) => path !== undefined)
  return NAMES.get(name.toLowerCase()) ?? (more.length === 0 ? own : undefined)
}

/** Sheets of a workbook by the path that they have in a dataset folder; a fault for each that is none, or there twice. */
export function namedSheets(
  sheets: readonly BookSheet[],
  file: string,
  faults: Faults,
): Map<string, BookSheet> {
  const found = new Map<string, BookSheet>()
  for (const sheet of sheets) {
    const name = sheet.name.trim()
    const path = pathOf(name)
    if (path !== undefined && !found.has(path)) found.set(path, sheet)
    else if (path !== undefined) {
      faults.add(
        'SHEET_TWICE',
        { file, value: name },
        {
          zh: `“${name}”与“${found.get(path)?.name}”是同一张表。`,
          en: `"${name}" and "${found.get(path)?.name}" are the same sheet.`,
        },
        { zh: '合并成一张。', en: 'Make them one.' },
      )
    } else if (!UNREAD.test(name) && sheet.lines.length > 0) {
      faults.add(
        'SHEET_UNKNOWN',
        { file, value: name },
        {
          zh: `数据集里没有“${name}”这张表,它不会被读取。`,
          en: `A dataset has no sheet "${name}": it would not be read.`,
        },
        nearestHint(name, [...KIND_SHEETS, ...RELATION_SHEETS, ...OTHER_SHEETS]) ?? {
          zh: '不是数据的表,名称以 # 开头。',
          en: 'Begin the name with # where a sheet is no data.',
        },
      )
    }
  }
  return found
}
