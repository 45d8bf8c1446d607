import type { Column } from '#graph-model/ontology/columns.ts'
import { DATASET_FIELDS, DOCUMENT_COLUMNS } from '#graph-model/ontology/dataset-columns.ts'
import type { Faults, Place } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'
import { cellText } from '../dataset/cell.ts'
import { type Row, readRows } from '../dataset/sheet.ts'
import type { ManifestSpec } from '../dataset/source.ts'
import type { BookSheet } from './book.ts'

const HEADERS = new Set(['字段', 'field', '项目'])

function fieldOf(word: string): Column | undefined {
  return DATASET_FIELDS.find(({ key, zh, en }) => key === word || zh === word || en === word)
}

/** The sheet `dataset`: a field and its value in each row. */
function readFields(
  sheet: BookSheet,
  faults: Faults,
): { cells: Record<string, string>; rows: Map<string, number> } {
  const cells: Record<string, string> = {}
  const rows = new Map<string, number>()
  for (const {
    cells: [first = '', second = ''],
    line,
  } of sheet.lines) {
    const word = first.trim()
    if (word === '' || HEADERS.has(word) || /^[#\uff03]/.test(word)) continue
    const field = fieldOf(word)
    if (!field) {
      faults.add(
        'MANIFEST_FIELD',
        { file: sheet.name, line, column: 'A', value: word },
        { zh: `不认识的字段“${word}”。`, en: `There is no field "${word}".` },
        nearestHint(
          word,
          DATASET_FIELDS.flatMap(({ key, zh }) => [key, zh]),
        ),
      )
      continue
    }
    rows.set(field.key, line)
    if (second.trim() !== '') cells[field.key] = cellText(second.trim(), field)
  }
  return { cells, rows }
}

/** Fields of text in two languages, as the manifest has them. */
function nested(cells: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, unknown> {
  const spec: Record<string, unknown> = { ...cells }
  for (const key of keys) spec[key] = { zh: cells[`${key}Zh`], en: cells[`${key}En`] }
  return spec
}

function documentSpec({ cells }: Row): Record<string, unknown> {
  const basis = DOCUMENT_COLUMNS.find(({ key }) => key === 'basis')?.values ?? {}
  const [found] = Object.entries(basis).find(([, { zh }]) => zh === cells.basis) ?? [cells.basis]
  return {
    ...nested(cells, ['title', 'issuer']),
    ...(found !== undefined && { basis: found }),
    ...(cells.themes !== undefined && {
      themes: cells.themes.split(/[|\uff5c]/).map((theme) => theme.trim()),
    }),
  }
}

/** The language of a text in two that is missing, as the key of its cell. */
function keyOf(field: string, cells: Readonly<Record<string, string>>): string {
  if (!['title', 'issuer', 'publisher'].includes(field)) return field
  return cells[`${field}Zh`] === undefined ? `${field}Zh` : `${field}En`
}

/** What a workbook says of its dataset, in the form that `dataset.yaml` has. */
export function workbookManifest(
  dataset: BookSheet,
  documents: BookSheet | undefined,
  faults: Faults,
): ManifestSpec {
  const { cells, rows } = readFields(dataset, faults)
  const listed = documents ? readRows(documents.lines, DOCUMENT_COLUMNS, documents.name, faults) : []
  return {
    spec: { ...nested(cells, ['title', 'publisher']), documents: listed.map(documentSpec) },
    place(path): Place {
      const [, index, field = 'id'] = /^documents\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? []
      const row = listed[Number(index)]
      if (row) return { file: row.file, line: row.line, column: keyOf(field, row.cells) }
      const key = keyOf(path, cells)
      const line = rows.get(key)
      return { file: dataset.name, ...(line === undefined ? { column: key } : { line, column: 'B' }) }
    },
  }
}
