import { relationColumns } from '#graph-model/ontology/columns.ts'
import {
  admits,
  isRelationType,
  type Kind,
  kindSpec,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import type { PropertyValue } from '#graph-model/record.ts'
import { nearestHint } from '../check/nearest.ts'
import type { Pace } from '../pace.ts'
import { readCitation } from './citation.ts'
import type { Register } from './register.ts'
import type { Row } from './sheet.ts'
import type { Source } from './source.ts'
import { readValue } from './value.ts'

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The end that a column names, checked against what the relation admits there. */
function readEnd(
  row: Row,
  type: RelationType,
  side: 'start' | 'end',
  register: Register,
): string | undefined {
  const kinds: readonly Kind[] = side === 'start' ? relationSpec(type).from : relationSpec(type).to
  const id = row.cells[side]
  if (id?.startsWith('document:') && kinds.includes('Document')) {
    if (register.documents.has(id.slice('document:'.length))) return id
    register.faults.add(
      'DOCUMENT_UNKNOWN',
      { file: row.file, line: row.line, column: side, value: id },
      { zh: `数据集里没有文件“${id}”。`, en: `The dataset names no document "${id}".` },
      () =>
        nearestHint(
          id,
          [...register.documents.keys()].map((known) => `document:${known}`),
        ),
    )
    return undefined
  }
  const found = register.known(row, side)
  if (!found) return undefined
  if (!admits(kinds, found.kind, found.memberKind as Kind | undefined)) {
    const list = (language: 'zh' | 'en') => kinds.map((kind) => kindSpec(kind)[language])
    register.faults.add(
      'END_KIND',
      { file: row.file, line: row.line, column: side, value: found.id },
      {
        zh: `${type} 的${side === 'start' ? '起点' : '终点'}不能是${kindSpec(found.kind).zh}。`,
        en: `A ${kindSpec(found.kind).en} cannot stand at the ${side} of ${type}.`,
      },
      { zh: `可以是:${list('zh').join('、')}。`, en: `It may be: ${list('en').join(', ')}.` },
    )
    return undefined
  }
  return found.id
}

/** Reads one row of `relations/<TYPE>.csv` into the register. */
export function readRelationship(row: Row, type: RelationType, register: Register): void {
  const properties: Record<string, PropertyValue> = {}
  for (const column of relationColumns(type)) {
    if (column.key === 'start' || column.key === 'end') {
      if (row.cells[column.key] === undefined) readValue(row, column, register.faults)
      continue
    }
    const own = column.key === 'areawide' || Object.hasOwn(relationSpec(type).properties ?? {}, column.key)
    const value = own ? readValue(row, column, register.faults) : undefined
    if (value !== undefined && value !== false) properties[column.key] = value
  }
  const key = row.cells.key
  if (key !== undefined && !KEY.test(key)) {
    register.faults.add(
      'KEY_FORM',
      { file: row.file, line: row.line, column: 'key', value: key },
      {
        zh: '区分键只用小写字母、数字和单个连字符。',
        en: 'A key has lower-case letters, digits and single hyphens only.',
      },
    )
    return
  }
  const start = readEnd(row, type, 'start', register)
  const end = readEnd(row, type, 'end', register)
  const evidence = readCitation(row, register)
  if (start === undefined || end === undefined || !evidence) return
  if (start === end) {
    // A doubt that was decided is none any more.
    if (type === 'POSSIBLY_SAME_AS' && row.cells.start !== row.cells.end) return
    register.faults.add(
      'ENDS_EQUAL',
      { file: row.file, line: row.line, column: 'end', value: end },
      { zh: '起点和终点是同一个实体。', en: 'Start and end are the same entity.' },
    )
    return
  }
  register.addRelationship(row, { type, start, end, ...(key !== undefined && { key }) }, properties, evidence)
}

/** Reads `relations/<TYPE>.csv`, all of them, into the register. */
export async function readRelationships(source: Source, register: Register, pace: Pace): Promise<void> {
  for (const name of source.sheets('relations')) {
    const file = `relations/${name}`
    const type = name.slice(0, -'.csv'.length)
    if (!isRelationType(type) || type === 'ABOUT' || type === 'MEASURES') {
      register.faults.add(
        'RELATION_UNKNOWN',
        { file, value: type },
        { zh: `没有“${type}”这种关系的表。`, en: `There is no sheet for a relation "${type}".` },
        nearestHint(type, RELATION_TYPES),
      )
      continue
    }
    const rows = source.rows(file, relationColumns(type), register.faults)
    await pace.each(rows, (row) => readRelationship(row, type, register))
  }
}
