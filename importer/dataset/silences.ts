import { SHEETS } from '#graph-model/ontology/columns.ts'
import { relationFields } from '#graph-model/ontology/fields.ts'
import {
  CONCRETE_KINDS,
  type EntityKind,
  isKind,
  isRelationType,
  propertiesOf,
  RELATION_TYPES,
} from '#graph-model/ontology/ontology.ts'
import { nearestHint } from '../check/nearest.ts'
import { locateQuote, namedDocument, readCitation } from './citation.ts'
import type { Register, RegisteredEntity } from './register.ts'
import type { Row } from './sheet.ts'
import { readValue } from './value.ts'

function addTo(entity: RegisteredEntity, property: string, value: string): void {
  const values = (entity.properties[property] as readonly string[] | undefined) ?? []
  entity.set({ [property]: [...values, value] })
}

function ownEntity(row: Row, register: Register): RegisteredEntity | undefined {
  const found = register.known(row, 'entity')
  const own = found && register.entity(found.id)
  if (found && !own) {
    register.faults.add(
      'OWNED_ELSEWHERE',
      { file: row.file, line: row.line, column: 'entity', value: found.id },
      { zh: `“${found.id}”属于另一个数据集。`, en: `"${found.id}" belongs to another dataset.` },
    )
  }
  return own
}

function twice(row: Row, register: Register, column: string, value: string): void {
  register.faults.add(
    'ROW_TWICE',
    { file: row.file, line: row.line, column, value },
    { zh: `“${value}”对同一实体说了两次。`, en: `"${value}" is said twice of one entity.` },
  )
}

/** Reads `openLists.csv`: whether the ends of a relation of an entity are all named. */
export function readOpenLists(rows: Iterable<Row>, register: Register): void {
  for (const row of rows) {
    const [, relation, state] = SHEETS['openLists.csv']
      .slice(0, 3)
      .map((column) => readValue(row, column, register.faults))
    const entity = ownEntity(row, register)
    const name = String(relation ?? '')
    if (relation !== undefined && !isRelationType(name)) {
      register.faults.add(
        'RELATION_UNKNOWN',
        { file: row.file, line: row.line, column: 'relation', value: name },
        { zh: `没有“${name}”这种关系。`, en: `There is no relation "${name}".` },
        nearestHint(name, RELATION_TYPES),
      )
      continue
    }
    const evidence = readCitation(row, register, { property: `openLists.${name}`, value: String(state) })
    if (!entity || relation === undefined || state === undefined || !evidence) continue
    const before = ((entity.properties.openLists ?? []) as readonly string[]).find((text) =>
      text.startsWith(`${name}:`),
    )
    if (before !== undefined && before !== `${name}:${state}`) twice(row, register, 'relation', name)
    else if (before === undefined) addTo(entity, 'openLists', `${name}:${state}`)
    entity.cite(evidence)
  }
}

/** A field by its name or its Chinese word. */
function fieldOf(kind: EntityKind, word: string): string {
  const property = Object.entries(propertiesOf(kind)).find(([, { zh }]) => zh === word)?.[0]
  return relationFields(kind).find(({ zh }) => zh === word)?.name ?? property ?? word
}

/** Reads `notStated.csv`: fields of an entity that the source leaves open, with the reason. */
export function readNotStated(rows: Iterable<Row>, register: Register): void {
  for (const row of rows) {
    const [, written, reason, reasonEn] = SHEETS['notStated.csv']
      .slice(0, 4)
      .map((column) => readValue(row, column, register.faults))
    const entity = ownEntity(row, register)
    const field = entity && written !== undefined ? fieldOf(entity.kind, String(written)) : written
    const evidence = readCitation(row, register, { property: `notStated.${field}` })
    if (!entity || field === undefined || reason === undefined || !evidence) continue
    const fields = [
      ...relationFields(entity.kind).map((known) => known.name),
      ...Object.keys(propertiesOf(entity.kind)),
    ]
    if (!fields.includes(String(field))) {
      register.faults.add(
        'FIELD_UNKNOWN',
        { file: row.file, line: row.line, column: 'field', value: String(field) },
        { zh: `${entity.kind} 没有字段“${field}”。`, en: `${entity.kind} has no field "${field}".` },
        nearestHint(String(field), fields),
      )
      continue
    }
    const before = ((entity.properties.notStated ?? []) as readonly string[]).some((text) =>
      text.startsWith(`${field}\t`),
    )
    if (before) {
      twice(row, register, 'field', String(field))
      continue
    }
    addTo(entity, 'notStated', `${field}\t${reason}`)
    addTo(entity, 'notStatedEn', `${field}\t${reasonEn ?? ''}`)
    entity.cite(evidence)
  }
}

/** Reads `surveyed.csv`: for each document, what it was read for, as texts `Kind:member,member`. */
export function readSurveyed(rows: Iterable<Row>, register: Register): Map<string, string[]> {
  const surveyed = new Map<string, string[]>()
  for (const row of rows) {
    const document = namedDocument(row, register.documents, register.faults)
    const [, kind, members] = SHEETS['surveyed.csv'].map((column) => readValue(row, column, register.faults))
    if (kind !== undefined && !isKind(String(kind))) {
      register.faults.add(
        'KIND_UNKNOWN',
        { file: row.file, line: row.line, column: 'kind', value: String(kind) },
        { zh: `没有“${kind}”这一类。`, en: `There is no kind "${kind}".` },
        nearestHint(String(kind), CONCRETE_KINDS),
      )
      continue
    }
    const ids = ((members ?? []) as readonly string[]).map((id) => register.decisions.idOf(id))
    for (const id of ids) register.known({ ...row, cells: { members: id } }, 'members')
    if (document && kind !== undefined) {
      surveyed.set(document.id, [...(surveyed.get(document.id) ?? []), `${kind}:${ids.join(',')}`])
    }
  }
  return surveyed
}

/** A stretch of a document that states nothing for the graph, in code points, end excluded. */
export interface NoFact {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly reasonEn: string
}

/** Reads `noFact.csv`. */
export function readNoFact(rows: Iterable<Row>, register: Register): NoFact[] {
  return [...rows].flatMap((row) => {
    const columns = SHEETS['noFact.csv']
    const [, , , reason, reasonEn] = columns.map((column) => readValue(row, column, register.faults))
    const document = namedDocument(row, register.documents, register.faults)
    const span = document && locateQuote(row, document, register.faults)
    if (!document || !span || reason === undefined) return []
    return [{ document: document.id, ...span, reason: String(reason), reasonEn: String(reasonEn ?? '') }]
  })
}

/** Stretches of one document as its node keeps them: `start-end`, the reason and its English, between tabs. */
export function noFactTexts(stretches: readonly NoFact[], document: string): string[] {
  return stretches
    .filter((stretch) => stretch.document === document)
    .map(({ start, end, reason, reasonEn }) => `${start}-${end}\t${reason}\t${reasonEn}`)
}
