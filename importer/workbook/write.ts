import { unzipSync } from 'fflate'
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { zipped } from '../archive/zip.ts'
import { guarded } from '../dataset/csv.ts'
import { type DropDown, dropDowns } from './drop-down.ts'
import { columnLetters } from './worksheet.ts'

/** A column of a sheet to be written. */
export interface WrittenColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
  /** Values to choose from. */
  readonly choices?: readonly string[]
  /** A range of another sheet to choose from, as `documents!$A$2:$A$200`. */
  readonly choicesOf?: string
  readonly required?: boolean
}

/** A sheet to be written: a header that stays in sight, then rows. Rows that begin with `#` explain and are grey. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Names of sheets that lead there where they stand in the first column. */
  readonly links?: readonly string[]
  /** Rows to be looked at, counted from 0 without the header: they are coloured. */
  readonly marked?: ReadonlySet<number>
}

type Sheet = Parameters<typeof writeExcelFile>[0][number]

const LISTS = '#选项'
const HEADER: CellObject = {
  fontWeight: 'bold',
  backgroundColor: '#DCE6F1',
  alignVertical: 'top',
  wrap: true,
}
const REQUIRED: CellObject = { ...HEADER, backgroundColor: '#FCE4D6' }
const EXPLAINING: CellObject = { textColor: '#7F7F7F', fontStyle: 'italic', alignVertical: 'top', wrap: true }
const PLAIN: CellObject = { alignVertical: 'top', wrap: true }
const MARKED: CellObject = { ...PLAIN, backgroundColor: '#FFF2CC' }

function cell(text: string, style: CellObject): CellObject {
  // Always a text: Excel would read 2024-05 as a day and 010000 as a number.
  return { ...style, type: String, value: guarded(text), format: '@' }
}

/** A cell that leads to a sheet; its name is ours, letters only. */
function link(sheet: string): CellObject {
  return {
    type: 'Formula',
    value: `HYPERLINK("#${sheet}!A1","${sheet}")`,
    textColor: '#0563C1',
    alignVertical: 'top',
  }
}

/** The lists of all sheets, each list once, in columns of one hidden sheet. */
class Lists {
  readonly columns: (readonly string[])[] = []
  readonly #known = new Map<string, number>()
  source(values: readonly string[]): string {
    const name = values.join('\n')
    const at = this.#known.get(name) ?? this.columns.push(values) - 1
    this.#known.set(name, at)
    const letters = columnLetters(at)
    return `'${LISTS}'!$${letters}$1:$${letters}$${values.length}`
  }
}

function listsOf({ columns }: WrittenSheet, lists: Lists): DropDown[] {
  return columns.flatMap(({ choices, choicesOf }, column): DropDown[] => {
    if (choicesOf !== undefined) return [{ column, source: choicesOf, strict: false }]
    return choices ? [{ column, source: lists.source(choices), strict: true }] : []
  })
}

function written(sheet: WrittenSheet): Sheet {
  const rows = sheet.rows.map((cells, number) => {
    const usual = sheet.marked?.has(number) ? MARKED : PLAIN
    const style = cells[0]?.startsWith('#') ? EXPLAINING : usual
    // A text of several sentences runs over the empty cells beside it, when it is not wrapped.
    const alone: CellObject = cells.length === 1 ? { ...style, wrap: false } : style
    return cells.map((text, index) => {
      if (index === 0 && sheet.links?.includes(text)) return link(text)
      return text === '' && style !== MARKED ? null : cell(text, alone)
    })
  })
  return {
    sheet: sheet.name,
    stickyRowsCount: 1,
    columns: sheet.columns.map(({ width }) => ({ width })),
    data: [sheet.columns.map(({ header, required }) => cell(header, required ? REQUIRED : HEADER)), ...rows],
  }
}

/** The bytes of an XLSX workbook with these sheets, their headers frozen, with drop-down lists; always the same ones. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const lists = new Lists()
  const ofSheet = sheets.map((sheet) => listsOf(sheet, lists))
  const height = Math.max(0, ...lists.columns.map((values) => values.length))
  const listed: Sheet[] =
    height === 0
      ? []
      : [
          {
            sheet: LISTS,
            data: Array.from({ length: height }, (_, row) =>
              lists.columns.map((values) =>
                values[row] === undefined ? null : cell(values[row] as string, {}),
              ),
            ),
          },
        ]
  const bytes = await writeExcelFile([...sheets.map(written), ...listed], {
    fontFamily: '等线',
    fontSize: 11,
    features: [dropDowns(ofSheet, 2, [LISTS])],
  }).toBuffer()
  return zipped(unzipSync(bytes))
}
