import { propertiesOf } from '#graph-model/ontology/ontology.ts'
import type { Faults } from '../check/fault.ts'
import { contradiction, type Quantity, readQuantity } from './quantity.ts'
import type { Row } from './sheet.ts'

const DECIMAL = /^-?\d+(?:\.\d+)?$/

function says({ qualifier, decimal, unit }: Quantity): string {
  return `${decimal}${unit}${qualifier === 'exact' ? '' : ` (${qualifier})`}`
}

/** A qualifier by its key, Chinese or English word. */
function qualifierOf(word: string | undefined): string | undefined {
  const known = Object.entries(propertiesOf('Observation').qualifier?.values ?? {})
  return known.find(([key, { zh, en }]) => key === word || zh === word || en === word)?.[0] ?? word
}

function checkAgreement(row: Row, quantity: Quantity, faults: Faults): void {
  const { value = '', unit = '' } = row.cells
  if (!DECIMAL.test(value)) return
  const qualifier = qualifierOf(row.cells.qualifier)
  const wrong = contradiction(quantity, {
    value: Number(value),
    unit,
    ...(qualifier !== undefined && { qualifier }),
  })
  if (wrong === undefined) return
  faults.add(
    'QUANTITY_DIFFERS',
    { file: row.file, line: row.line, column: wrong, value: row.cells[wrong] ?? '' },
    {
      zh: `原文写法“${quantity.printed}”与这里填的不符。`,
      en: `The printed words "${quantity.printed}" say something else.`,
    },
    { zh: `由原文读出:${says(quantity)}。`, en: `Read off them: ${says(quantity)}.` },
  )
}

/**
 * A row of observations with value, unit and qualifier read off the printed words where they are empty, or off the
 * value where that is written as printed. What contradicts, or cannot be read, is added to `faults`.
 */
export function completeQuantity(row: Row, faults: Faults): Row {
  const cells: Record<string, string> = { ...row.cells }
  if (cells.value !== undefined && !DECIMAL.test(cells.value)) {
    const written = readQuantity(cells.value)
    if (written) {
      cells.printed ??= cells.value
      cells.value = written.decimal
      if (written.unit) cells.unit ??= written.unit
      cells.qualifier ??= written.qualifier
      checkAgreement({ ...row, cells }, written, faults)
    }
  }
  const quantity = cells.printed === undefined ? undefined : readQuantity(cells.printed)
  if (quantity) {
    cells.value ??= quantity.decimal
    if (quantity.unit) cells.unit ??= quantity.unit
    cells.qualifier ??= quantity.qualifier
    checkAgreement({ ...row, cells }, quantity, faults)
  } else if (cells.printed !== undefined && cells.value === undefined) {
    faults.add(
      'QUANTITY_UNREADABLE',
      { file: row.file, line: row.line, column: 'printed', value: cells.printed },
      { zh: `从“${cells.printed}”读不出数值。`, en: `No value can be read off "${cells.printed}".` },
      {
        zh: '写作 199.71亿元、超1.05万家、600余项;范围、不足、以上等请自己填 value、unit、qualifier。',
        en: 'Write it as 199.71亿元, 超1.05万家, 600余项; for a range, 不足 or 以上 fill in value, unit and qualifier.',
      },
    )
  }
  return { ...row, cells }
}
