import { Failure } from '../failure.ts'
import type { ChangeStep } from './port.ts'
import { identifiedLabel, OWN_LABELS } from './schema.ts'

const LABEL = /^[A-Za-z][A-Za-z0-9_]*$/
const PROPERTY = /^\p{L}[\p{L}\p{N}_]*$/u
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * Refuses what either engine would refuse or keep differently: labels that are no plain names, property names that
 * begin with `_`, lists of anything but text, maps, nulls, NaN, integers beyond 2^53.
 * Fails with `VALUE_REFUSED`. `apply` asks it of each step before the step is written.
 */
export function refuseStep(step: ChangeStep): void {
  switch (step.do) {
    case 'createNodes':
    case 'updateNodes':
      refuseLabels(step.labels)
      for (const row of step.rows) {
        refuseId(row.id, step.labels.join(':'))
        refuseProperties(row, `node ${row.id}`)
      }
      return
    case 'deleteNodes':
      refuseLabels([step.label])
      for (const id of step.ids) refuseId(id, step.label)
      return
    default:
      refuseName(step.type, 'relationship type')
      refuseLabels([step.startLabel])
      refuseLabels([step.endLabel])
      for (const row of step.rows) {
        refuseId(row.start, `${step.type}, start`)
        refuseId(row.end, `${step.type}, end`)
        if ('properties' in row) {
          if (step.do === 'updateRelationships') refuseId(row.properties.id, step.type)
          refuseProperties(row.properties, `relationship ${row.start}~${step.type}~${row.end}`)
        } else refuseId(row.id, step.type)
      }
  }
}

/** Names are few and come with each row. */
const PROPERTY_NAMES = new Set<string>()

function isPropertyName(name: string): boolean {
  if (PROPERTY_NAMES.has(name)) return true
  if (!PROPERTY.test(name)) return false
  if (PROPERTY_NAMES.size < 1_000) PROPERTY_NAMES.add(name)
  return true
}

/** Refuses properties as `refuseStep` does; `owner` names what holds them in the message. */
export function refuseProperties(properties: Readonly<Record<string, unknown>>, owner: string): void {
  for (const name in properties) {
    const value = properties[name]
    if (!isPropertyName(name)) refuse(`${owner}: ${quote(name)} is no property name`)
    const fault = faultOf(value)
    if (fault) refuse(`${owner}: property ${name} ${fault}`)
  }
}

/**
 * Refuses parameters of a query that one engine takes and the other does not: what is missing, and bigints.
 * Fails with `VALUE_REFUSED`.
 */
export function refuseParameters(parameters: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(parameters)) refuseParameter(value, name)
}

function refuseParameter(value: unknown, name: string): void {
  if (
    value === undefined ||
    typeof value === 'bigint' ||
    (typeof value === 'number' && !Number.isFinite(value))
  ) {
    throw new Failure(
      'VALUE_REFUSED',
      `the parameter ${name} is ${value === undefined ? 'missing' : String(value)}`,
    )
  }
  if (Array.isArray(value)) for (const item of value) refuseParameter(item, name)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) refuseParameter(item, `${name}.${key}`)
  }
}

function faultOf(value: unknown): string | undefined {
  if (typeof value === 'string') return LONE_SURROGATE.test(value) ? 'holds half a character' : undefined
  if (typeof value === 'boolean') return undefined
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `is ${value}`
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'is an integer beyond 2^53' : undefined
  }
  if (!Array.isArray(value))
    return value == null ? 'has no value' : 'is neither text, number, boolean nor list'
  for (const item of value) {
    if (typeof item !== 'string') return 'is a list of something else than text'
    if (LONE_SURROGATE.test(item)) return 'holds half a character'
  }
  return undefined
}

function refuseLabels(labels: readonly string[]): void {
  for (const label of labels) {
    refuseName(label, 'label')
    if ((OWN_LABELS as readonly string[]).includes(label)) refuse(`the label ${label} is the store's own`)
  }
  if (!identifiedLabel(labels)) refuse(`no id is found through the labels ${quote(labels.join(':'))}`)
}

function refuseName(name: string, what: string): void {
  if (!LABEL.test(name)) refuse(`${quote(name)} is no ${what}`)
}

function refuseId(id: unknown, owner: string): void {
  if (typeof id !== 'string' || id === '' || LONE_SURROGATE.test(id))
    refuse(`${owner}: ${quote(id)} is no id`)
}

function quote(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing'
}

function refuse(message: string): never {
  throw new Failure('VALUE_REFUSED', message, {
    hint: 'Properties are text, numbers, booleans or lists of text; their names are words that do not begin with _.',
  })
}
