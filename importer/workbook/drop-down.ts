import type writeExcelFile from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'
import { columnLetters } from './worksheet.ts'

/** What the library takes to change the XML that it writes; its package exports the type's parts only. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number]

/** A list of values to choose from in one column of a sheet. */
export interface DropDown {
  /** Number of the column, from 0. */
  readonly column: number
  /** Where the values stand: `'#选项'!$A$1:$A$3`. */
  readonly source: string
  /** Whether another value is refused; else Excel asks. */
  readonly strict: boolean
}

/** Rows that have the lists; whoever writes more copies a row. */
const LAST_ROW = 5000
const SHEET = 'xl/worksheets/sheet{id}.xml'

function markup(lists: readonly DropDown[], firstRow: number): string {
  const rules = lists.map(({ column, source, strict }) => {
    const letters = columnLetters(column)
    const style = strict ? 'stop' : 'warning'
    return `<dataValidation type="list" errorStyle="${style}" allowBlank="1" showErrorMessage="1" sqref="${letters}${firstRow}:${letters}${LAST_ROW}"><formula1>${source.replaceAll('&', '&amp;')}</formula1></dataValidation>`
  })
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

/** Adds drop-down lists to the sheets of a workbook while it is written; sheets named `hidden` are not shown. */
export function dropDowns(
  ofSheet: readonly (readonly DropDown[])[],
  firstRow: number,
  hidden: readonly string[],
): Feature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform(xml, _options, { sheetIndex }) {
            const lists = ofSheet[sheetIndex] ?? []
            if (lists.length === 0) return xml
            const order = getOrderOfSiblings(SHEET, 'worksheet') as string[]
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              markup(lists, firstRow),
              order,
              'worksheet',
            )
          },
        },
        'xl/workbook.xml': {
          transformElementAttributes(tag, attributes) {
            return tag === 'sheet' && hidden.includes(String(attributes.name))
              ? { ...attributes, state: 'hidden' }
              : attributes
          },
        },
      },
    },
  }
}
