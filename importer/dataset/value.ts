import type { Column } from '#graph-model/ontology/columns.ts'
import type { PropertyValue } from '#graph-model/record.ts'
import type { Faults } from '../check/fault.ts'
import { allowedHint, nearestHint } from '../check/nearest.ts'
import { cellText } from './cell.ts'
import { isDate } from './edtf.ts'
import type { Row } from './sheet.ts'

const DECIMAL = /^-?\d+(?:\.\d+)?$/
/** Larger numbers lose digits in a double; `decimal` keeps them, sorting and sums would not. */
const LARGEST = 1e15

function booleanOf(text: string): boolean | undefined {
  if (['true', '1', 'yes', '是'].includes(text.toLowerCase())) return true
  if (['false', '0', 'no', '否'].includes(text.toLowerCase())) return false
  return undefined
}

const ALLOWED = new WeakMap<object, Map<string, string>>()

/** The keys of a closed list by all words for them; the first of two equal words counts. */
function allowed(values: NonNullable<Column['values']>): Map<string, string> {
  const known = ALLOWED.get(values)
  if (known) return known
  const keys = new Map<string, string>()
  for (const [key, words] of Object.entries(values))
    for (const word of [key, words.zh, words.en]) if (!keys.has(word)) keys.set(word, key)
  ALLOWED.set(values, keys)
  return keys
}

/**
 * The value of a cell in the type of its column; undefined when it is empty or wrong, and then a fault says so.
 * Values of a closed list may be given by key, Chinese or English word.
 */
export function readValue(
  row: Row,
  column: Pick<Column, 'key' | 'type' | 'values' | 'required' | 'zh'>,
  faults: Faults,
): PropertyValue | undefined {
  const written = row.cells[column.key]
  if (written === undefined) {
    if (column.required) {
      faults.add(
        'VALUE_MISSING',
        { file: row.file, line: row.line, column: column.key },
        {
          zh: `“${column.key}”(${column.zh})不能为空。`,
          en: `"${column.key}" (${column.zh}) must not be empty.`,
        },
        column.values && allowedHint(Object.keys(column.values)),
      )
    }
    return undefined
  }
  const text = cellText(written, column)
  if (column.values) {
    const found = allowed(column.values).get(text)
    if (found !== undefined) return found
  } else if (column.type === 'text' || column.type === 'id') return text
  const place = { file: row.file, line: row.line, column: column.key, value: written }
  if (column.values) {
    faults.add(
      'VALUE_NOT_ALLOWED',
      place,
      { zh: `“${text}”不是“${column.key}”的可用值。`, en: `"${text}" is no value of "${column.key}".` },
      () => nearestHint(text, Object.keys(column.values ?? {})),
    )
    return undefined
  }
  if ((column.type === 'integer' || column.type === 'number') && Math.abs(Number(text)) > LARGEST) {
    faults.add('NUMBER_RANGE', place, {
      zh: `“${text}”太大,数值不能超过一千万亿。`,
      en: `"${text}" is too large: a number may be 10^15 at most.`,
    })
    return undefined
  }
  const wrong = (zh: string, en: string) => {
    faults.add('VALUE_TYPE', place, { zh: `“${text}”不是${zh}。`, en: `"${text}" is not ${en}.` })
    return undefined
  }
  switch (column.type) {
    case 'integer':
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))
        ? Number(text)
        : wrong('整数', 'a whole number')
    case 'number':
      return DECIMAL.test(text) ? Number(text) : wrong('小数(如 199.71)', 'a plain decimal such as 199.71')
    case 'boolean':
      return booleanOf(text) ?? wrong('是或否', 'true or false')
    case 'date':
      if (isDate(text)) return text
      faults.add(
        'DATE_FORM',
        place,
        { zh: `“${text}”不是日期。`, en: `"${text}" is no date.` },
        {
          zh: '写作 2024、2024-05、2024-05-01 或 2024年5月1日,且确有这一天。',
          en: 'Write 2024, 2024-05 or 2024-05-01, a day of the calendar.',
        },
      )
      return undefined
    case 'texts':
      return text
        .split(/[|\uff5c]/)
        .map((part) => part.trim())
        .filter(Boolean)
    default:
      return text
  }
}
