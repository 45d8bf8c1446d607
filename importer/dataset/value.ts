import type { Column } from '#graph-model/ontology/columns.ts'
import type { PropertyValue } from '#graph-model/record.ts'
import type { Faults } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'
import type { Row } from './sheet.ts'

/** EDTF of level 0: a year, a month or a day. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const DECIMAL = /^-?\d+(?:\.\d+)?$/

/** Whether a text is a date as documents give it: `2024`, `2024-05`, `2024-05-01`, a day of the calendar. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  if (text.length < 10) return true
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

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
  const text = row.cells[column.key]
  if (text === undefined) {
    if (column.required) {
      faults.add(
        'VALUE_MISSING',
        { file: row.file, line: row.line, column: column.key },
        {
          zh: `“${column.key}”(${column.zh})不能为空。`,
          en: `"${column.key}" (${column.zh}) must not be empty.`,
        },
      )
    }
    return undefined
  }
  if (column.values) {
    const found = allowed(column.values).get(text)
    if (found !== undefined) return found
  } else if (column.type === 'text' || column.type === 'id') return text
  const place = { file: row.file, line: row.line, column: column.key, value: text }
  if (column.values) {
    faults.add(
      'VALUE_NOT_ALLOWED',
      place,
      { zh: `“${text}”不是“${column.key}”的可用值。`, en: `"${text}" is no value of "${column.key}".` },
      nearestHint(text, Object.keys(column.values)),
    )
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
        { zh: '写作 2024、2024-05 或 2024-05-01。', en: 'Write 2024, 2024-05 or 2024-05-01.' },
      )
      return undefined
    case 'texts':
      return text
        .split('|')
        .map((part) => part.trim())
        .filter(Boolean)
    default:
      return text
  }
}
