import ExcelJS from 'exceljs'
import { Failure } from '#graph-model/failure.ts'

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue)
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue)
  return ''
}

/** The sheets of a workbook by name, as text. Throws `WORKBOOK_UNREADABLE`. */
export async function readWorkbook(bytes: Buffer): Promise<Map<string, string[][]>> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  } catch (cause) {
    throw new Failure('WORKBOOK_UNREADABLE', 'This is no workbook that can be read.', {
      hint: 'Save it as .xlsx in your spreadsheet program.',
      cause,
    })
  }
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: string[][] = []
      sheet.eachRow({ includeEmpty: true }, (row, number) => {
        const cells = Array.from({ length: row.cellCount }, (_, index) =>
          textOf(row.getCell(index + 1).value),
        )
        rows[number - 1] = cells
      })
      return [sheet.name, Array.from(rows, (row) => row ?? [])]
    }),
  )
}
