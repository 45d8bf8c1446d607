import type { Column } from '#graph-model/ontology/columns.ts'
import { kindOfWord, relationOfWord } from '#graph-model/ontology/words.ts'
import { unguarded } from './csv.ts'
import { dateOf } from './edtf.ts'
import { halfWidth } from './width.ts'

/** Columns of text that hold the name of something, where the width of a letter is an accident of typing. */
const NAMES = new Set([
  'document',
  'key',
  'property',
  'field',
  'memberKind',
  'members',
  'inputs',
  'formula',
  'yearOnYear',
])
const WIDE = /[\uff01-\uff5e\u3000\u00a0]/
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

type Typed = Pick<Column, 'key' | 'type'> & { readonly values?: Column['values'] }

const TAKES_WIDTH = new WeakMap<Typed, boolean>()

function takesWidth(column: Typed): boolean {
  const known = TAKES_WIDTH.get(column)
  if (known !== undefined) return known
  const takes =
    (column.type !== 'text' && column.type !== 'texts') ||
    column.values !== undefined ||
    NAMES.has(column.key)
  TAKES_WIDTH.set(column, takes)
  return takes
}

/**
 * The text of a cell as its column means it. In ids, names, numbers, dates and closed lists full-width letters and
 * digits are read as half-width, dates as EDTF, thousands separators of numbers are dropped; other texts stay as they are.
 */
export function cellText(cell: string, column: Typed): string {
  const text = unguarded(cell)
  if (!takesWidth(column)) return text
  const half = WIDE.test(text) ? halfWidth(text).trim() : text
  if (column.type === 'date') return dateOf(half) ?? half
  if (column.type === 'kind' || column.key === 'memberKind') return kindOfWord(half) ?? half
  if (column.type === 'relation') return relationOfWord(half) ?? half
  if ((column.type === 'number' || column.type === 'integer') && GROUPED.test(half))
    return half.replaceAll(',', '')
  return half
}
