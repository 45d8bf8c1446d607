import { SHEETS } from '#graph-model/ontology/columns.ts'
import { propertiesOf } from '#graph-model/ontology/ontology.ts'
import type { PropertyValue } from '#graph-model/record.ts'
import { nearestOfMany } from '../check/many.ts'
import { readCitation } from './citation.ts'
import { evaluate, roundsTo } from './formula.ts'
import { completeQuantity } from './printed.ts'
import type { Register } from './register.ts'
import type { Row } from './sheet.ts'
import { readValue } from './value.ts'

const ID = /^observation:[a-z0-9]+(?:-[a-z0-9]+)*$/

function names(register: Register, about: string, indicator: string): Record<string, PropertyValue> {
  const of = (id: string, key: string) => String(register.entity(id)?.properties[key] ?? id)
  return {
    nameZh: `${of(about, 'nameZh')}:${of(indicator, 'nameZh')}`,
    nameEn: `${of(about, 'nameEn')}: ${of(indicator, 'nameEn')}`,
    nameEnBasis: 'editorial',
  }
}

function checkId(row: Row, register: Register): string | undefined {
  const id = row.cells.id
  if (id === undefined) return undefined
  const place = { file: row.file, line: row.line, column: 'id', value: id }
  if (!ID.test(id)) {
    register.faults.add(
      'ID_FORM',
      place,
      { zh: `“${id}”不能作为观测值的标识。`, en: `"${id}" cannot be the id of an observation.` },
      {
        zh: '写作 observation: 加小写字母、数字和单个连字符。',
        en: 'Write observation: and lower-case letters, digits and single hyphens.',
      },
    )
    return undefined
  }
  const before = register.placeOf(id)
  if (!before) return id
  register.faults.add('ID_DUPLICATE', place, {
    zh: `标识“${id}”在 ${before.file} 第 ${before.line} 行已经用过。`,
    en: `The id "${id}" is already used in ${before.file}, line ${before.line}.`,
  })
  return undefined
}

/** Value and unit have to be there, be it off the printed words; a fault said so already where those say nothing. */
function checkComplete(row: Row, register: Register): void {
  for (const column of SHEETS['observations.csv'].filter(({ key }) => key === 'value' || key === 'unit')) {
    if (column.key === 'value' && row.cells.printed !== undefined) continue
    if (column.key === 'unit' && row.cells.value === undefined) continue
    if (row.cells[column.key] === undefined) readValue(row, { ...column, required: true }, register.faults)
  }
}

function readObservation(written: Row, register: Register): Row {
  const row = completeQuantity(written, register.faults)
  checkComplete(row, register)
  const properties: Record<string, PropertyValue> = {}
  for (const column of SHEETS['observations.csv']) {
    const own = Object.hasOwn(propertiesOf('Observation'), column.key)
    if (!own && !['indicator', 'about', 'id'].includes(column.key)) continue
    const value = readValue(row, column, register.faults)
    if (own && value !== undefined) properties[column.key] = value
  }
  const id = checkId(row, register)
  const about = register.known(row, 'about')
  const indicator = register.known(row, 'indicator')
  const evidence = readCitation(row, register)
  if (indicator && indicator.kind !== 'Indicator') {
    register.faults.add(
      'END_KIND',
      { file: row.file, line: row.line, column: 'indicator', value: indicator.id },
      { zh: '这里要写一个指标(Indicator)。', en: 'This has to be an Indicator.' },
    )
    return row
  }
  if (id === undefined || !about || !indicator || !evidence) return row
  if (properties.value === undefined || properties.unit === undefined) return row
  properties.decimal = String(row.cells.value)
  register.addEntity(row, id, 'Observation', { ...names(register, about.id, indicator.id), ...properties })
  register.entity(id)?.cite(evidence)
  register.addRelationship(row, { type: 'ABOUT', start: id, end: about.id }, {}, evidence)
  register.addRelationship(row, { type: 'MEASURES', start: id, end: indicator.id }, {}, evidence)
  return row
}

/** Recomputes a derived observation from its inputs. */
function checkDerived(row: Row, register: Register): void {
  const id = row.cells.id ?? ''
  const defined = register.placeOf(id)
  if (defined?.file !== row.file || defined.line !== row.line) return
  const observation = register.entity(id)
  if (observation?.evidence[0]?.basis !== 'derived') return
  const { faults } = register
  const place = { file: row.file, line: row.line }
  const { formula } = observation.properties
  const inputs = (observation.properties.inputs ?? []) as readonly string[]
  if (formula === undefined || inputs.length === 0) {
    faults.add(
      'DERIVED_INCOMPLETE',
      { ...place, column: 'formula' },
      { zh: '推算的数值要写明算式和所用的观测值。', en: 'A derived value names its formula and its inputs.' },
    )
    return
  }
  const values = inputs.map((input) => register.entity(input)?.properties.value)
  const missing = inputs[values.findIndex((value) => typeof value !== 'number')]
  if (missing !== undefined) {
    faults.add(
      'ID_UNKNOWN',
      { ...place, column: 'inputs', value: missing },
      { zh: `没有标识为“${missing}”的观测值。`, en: `There is no observation "${missing}".` },
      () =>
        nearestOfMany(
          missing,
          register.idsLike('observation:'),
          (other) => register.entity(other) !== undefined,
        ),
    )
    return
  }
  const computed = evaluate(String(formula), values as number[])
  const decimal = String(observation.properties.decimal)
  if (computed === undefined) {
    faults.add(
      'FORMULA_WRONG',
      { ...place, column: 'formula', value: String(formula) },
      { zh: '这不是可以计算的算式。', en: 'This formula cannot be computed.' },
      {
        zh: '用 i1、i2 指第一、第二个输入,运算符为 + - * / 和括号。',
        en: 'Use i1, i2 for the inputs, and + - * / and brackets.',
      },
    )
  } else if (!roundsTo(computed, decimal)) {
    faults.add(
      'DERIVED_WRONG',
      { ...place, column: 'value', value: decimal },
      { zh: `按算式得 ${computed},不是 ${decimal}。`, en: `The formula gives ${computed}, not ${decimal}.` },
    )
  }
}

/** Reads the rows of `observations.csv` into the register, each with its ABOUT and MEASURES; derived ones are recomputed. */
export function readObservations(rows: Iterable<Row>, register: Register): void {
  const complete: Row[] = []
  for (const row of rows) complete.push(readObservation(row, register))
  for (const row of complete) checkDerived(row, register)
}
