import { nodeColumns } from '#graph-model/ontology/columns.ts'
import {
  CONCRETE_KINDS,
  ENTITY_KINDS,
  type EntityKind,
  isKind,
  kindOfId,
  kindSpec,
} from '#graph-model/ontology/ontology.ts'
import type { PropertyValue } from '#graph-model/record.ts'
import { nearestHint } from '../check/nearest.ts'
import type { Pace } from '../pace.ts'
import type { Register } from './register.ts'
import type { Row } from './sheet.ts'
import type { Source } from './source.ts'
import { readValue } from './value.ts'

const ID = /^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/

function checkId(row: Row, kind: EntityKind, register: Register): boolean {
  const id = row.cells.id
  if (id === undefined) return false
  const place = { file: row.file, line: row.line, column: 'id', value: id }
  const prefix = kindSpec(kind).prefix as string
  if (!ID.test(id) || kindOfId(id) !== kind) {
    register.faults.add(
      'ID_FORM',
      place,
      { zh: `“${id}”不能作为${kindSpec(kind).zh}的标识。`, en: `"${id}" cannot be the id of a ${kind}.` },
      {
        zh: `写作 ${prefix}: 加小写字母、数字和单个连字符。`,
        en: `Write ${prefix}: and lower-case letters, digits and single hyphens.`,
      },
    )
    return false
  }
  const before = register.placeOf(id)
  if (before) {
    register.faults.add('ID_DUPLICATE', place, {
      zh: `标识“${id}”在 ${before.file} 第 ${before.line} 行已经用过。`,
      en: `The id "${id}" is already used in ${before.file}, line ${before.line}.`,
    })
    return false
  }
  if (register.elsewhere.get(id)) {
    register.faults.add(
      'OWNED_ELSEWHERE',
      place,
      { zh: `“${id}”属于另一个数据集。`, en: `"${id}" belongs to another dataset.` },
      {
        zh: '可以引用它,不能重新定义:删去这一行。',
        en: 'It can be referred to, not defined again: take this row out.',
      },
    )
    return false
  }
  return true
}

/** Reads one row of `nodes/<Kind>.csv` into the register. */
export function readEntity(row: Row, kind: EntityKind, register: Register): void {
  const properties: Record<string, PropertyValue> = {}
  for (const column of nodeColumns(kind)) {
    if (column.key === 'id') continue
    const value = readValue(row, column, register.faults)
    if (value !== undefined) properties[column.key] = value
  }
  const memberKind = properties.memberKind
  if (typeof memberKind === 'string' && !isKind(memberKind)) {
    register.faults.add(
      'KIND_UNKNOWN',
      { file: row.file, line: row.line, column: 'memberKind', value: memberKind },
      { zh: `没有“${memberKind}”这一类。`, en: `There is no kind "${memberKind}".` },
      nearestHint(memberKind, CONCRETE_KINDS),
    )
  }
  if (row.cells.id === undefined) {
    register.faults.add(
      'VALUE_MISSING',
      { file: row.file, line: row.line, column: 'id' },
      { zh: '每一行都要有标识(id)。', en: 'Each row needs an id.' },
    )
  } else if (checkId(row, kind, register)) {
    register.addEntity(row, row.cells.id, kind, properties)
  }
}

/** Reads `nodes/<Kind>.csv`, all of them, into the register. */
export async function readEntities(source: Source, register: Register, pace: Pace): Promise<void> {
  for (const name of source.sheets('nodes')) {
    const file = `nodes/${name}`
    const kind = name.slice(0, -'.csv'.length)
    const known = ENTITY_KINDS.find((entity) => entity === kind)
    if (!known || known === 'Observation') {
      register.faults.add(
        'KIND_UNKNOWN',
        { file, value: kind },
        { zh: `没有“${kind}”这一类实体的表。`, en: `There is no sheet for a kind "${kind}".` },
        nearestHint(kind, ENTITY_KINDS),
      )
      continue
    }
    const rows = source.rows(file, nodeColumns(known), register.faults)
    await pace.each(rows, (row) => readEntity(row, known, register))
  }
}
