import { SHEETS } from '#graph-model/ontology/columns.ts'
import { propertiesOf } from '#graph-model/ontology/ontology.ts'
import type { PropertyValue } from '#graph-model/record.ts'
import { nearestHint } from '../check/nearest.ts'
import { readCitation } from './citation.ts'
import type { Register, RegisteredEntity } from './register.ts'
import type { Row } from './sheet.ts'
import { readValue } from './value.ts'

/** Adds one value to a list property, its English rendering beside it at the same place. */
function addText(
  entity: RegisteredEntity,
  property: string,
  value: string,
  valueEn: string | undefined,
): void {
  const values = [...((entity.properties[property] as readonly string[] | undefined) ?? [])]
  const english = [...((entity.properties[`${property}En`] as readonly string[] | undefined) ?? [])]
  const at = values.indexOf(value)
  if (at >= 0) {
    if (valueEn) english[at] = valueEn
  } else {
    values.push(value)
    english.push(valueEn ?? '')
  }
  entity.set({ [property]: values, [`${property}En`]: english })
}

/** Of two values of a property that holds one, the one said later stands; both citations are kept. */
function setValue(entity: RegisteredEntity, property: string, value: PropertyValue, asOf: string): void {
  const newest = entity.evidence
    .filter((citation) => citation.property === property)
    .every((citation) => citation.asOf <= asOf)
  if (newest) entity.set({ [property]: value })
}

function readProperty(row: Row, register: Register): void {
  for (const column of SHEETS['properties.csv'].slice(0, 3)) {
    if (row.cells[column.key] === undefined) readValue(row, column, register.faults)
  }
  const found = register.known(row, 'entity')
  const name = row.cells.property
  if (!found || name === undefined) {
    readCitation(row, register)
    return
  }
  const entity = register.entity(found.id)
  const place = { file: row.file, line: row.line, column: 'property', value: name }
  const cited = Object.entries(propertiesOf(found.kind)).filter(([, spec]) => spec.cited)
  const [property, spec] =
    cited.find(([key, words]) => key === name || words.zh === name || words.en === name) ?? []
  if (!property || !spec) {
    register.faults.add(
      'PROPERTY_UNKNOWN',
      place,
      {
        zh: `${found.kind} 没有需要引文的属性“${name}”。`,
        en: `${found.kind} has no cited property "${name}".`,
      },
      nearestHint(
        name,
        cited.map(([key]) => key),
      ),
    )
    return
  }
  if (!entity) {
    register.faults.add(
      'OWNED_ELSEWHERE',
      { ...place, column: 'entity', value: found.id },
      {
        zh: `“${found.id}”属于另一个数据集,这里不能写它的属性。`,
        en: `"${found.id}" belongs to another dataset; its properties are written there.`,
      },
    )
    return
  }
  const value = readValue(
    row,
    { ...spec, key: 'value', type: spec.type === 'texts' ? 'text' : spec.type },
    register.faults,
  )
  const evidence = readCitation(row, register, {
    property,
    ...(value !== undefined && { value: String(value) }),
  })
  if (value === undefined || !evidence) return
  if (spec.type === 'texts') addText(entity, property, String(value), row.cells.valueEn)
  else setValue(entity, property, value, evidence.asOf)
  entity.cite(evidence)
}

/** Reads the rows of `properties.csv` into the register. */
export function readProperties(rows: Iterable<Row>, register: Register): void {
  for (const row of rows) readProperty(row, register)
}
