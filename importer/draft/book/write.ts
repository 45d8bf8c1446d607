import ExcelJS from 'exceljs'
import { stampZip } from './stamp.ts'

/** A sheet of plain cells, its first row the header. */
export interface SheetSpec {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly widths?: readonly number[]
  /** Allowed words, by column counted from 0: a drop-down each. */
  readonly choices?: ReadonlyMap<number, readonly string[]>
  /** Rows to be looked at, counted from 0 with the header. */
  readonly marked?: ReadonlySet<number>
}

const CHOICES = '选项'
const MARKED = 'FFFFF2CC'
const HEADER = 'FFD9E2F3'
const EXTRA_ROWS = 500
const EPOCH = new Date('2000-01-01T00:00:00Z')

/** `dataValidations` is there and takes ranges; the package's types leave it out. */
interface Validated {
  readonly dataValidations: {
    add(
      range: string,
      rule: {
        type: 'list'
        allowBlank: boolean
        formulae: string[]
        showErrorMessage: boolean
        errorTitle: string
        error: string
      },
    ): void
  }
}

function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/**
 * A workbook of these sheets, with a hidden sheet that holds the words of the drop-downs. The same sheets give the
 * same bytes. Every cell is text: nothing in it is ever a formula.
 */
export async function writeWorkbook(sheets: readonly SheetSpec[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = EPOCH
  workbook.modified = EPOCH
  const lists: (readonly string[])[] = []
  for (const spec of sheets) {
    const sheet = workbook.addWorksheet(spec.name, { views: [{ state: 'frozen', ySplit: 1 }] })
    for (const [index, row] of spec.rows.entries()) {
      const added = sheet.addRow([...row])
      added.alignment = { wrapText: true, vertical: 'top' }
      added.eachCell((cell) => {
        cell.numFmt = '@'
        const fill = index === 0 ? HEADER : spec.marked?.has(index) ? MARKED : undefined
        if (fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } }
        if (index === 0) cell.font = { bold: true }
      })
    }
    for (const [index, width] of (spec.widths ?? []).entries()) sheet.getColumn(index + 1).width = width
    const { length } = spec.rows[0] ?? []
    if (length) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: length } }
    for (const [column, words] of spec.choices ?? []) {
      const list = columnLetter(lists.push(words) - 1)
      const letter = columnLetter(column)
      ;(sheet as unknown as Validated).dataValidations.add(
        `${letter}2:${letter}${spec.rows.length + EXTRA_ROWS}`,
        {
          type: 'list',
          allowBlank: true,
          formulae: [`${CHOICES}!$${list}$1:$${list}$${words.length}`],
          showErrorMessage: true,
          errorTitle: '不在可选范围',
          error: '请从下拉列表中选择。',
        },
      )
    }
  }
  if (lists.length > 0) {
    const sheet = workbook.addWorksheet(CHOICES, { state: 'hidden' })
    for (let row = 0; row < Math.max(...lists.map(({ length }) => length)); row++)
      sheet.addRow(lists.map((words) => words[row] ?? ''))
  }
  return stampZip(Buffer.from(await workbook.xlsx.writeBuffer()))
}
