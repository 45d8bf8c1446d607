import { propertiesOf } from '#graph-model/ontology/ontology.ts'
import type { Entity } from '../entity.ts'
import { ALL_WANTED } from '../filter.ts'
import { readLinks } from '../link-list.ts'
import type { Reading } from '../reading.ts'

const QUALIFIERS = propertiesOf('Observation').qualifier?.values ?? {}

/** The number that an observation is, with all that makes it one. */
export async function quantity(reading: Reading, observation: Entity) {
  const { value, decimal, unit, period, yearOnYear, printed } = observation
  const [indicator] = await readLinks(
    reading,
    {
      entity: observation.id,
      relation: 'MEASURES',
      types: ['MEASURES'],
      ends: 'forward',
      wanted: ALL_WANTED,
    },
    1,
  )
  return {
    value,
    decimal: decimal ?? String(value),
    unit,
    unitEn: indicator?.node.unitEn ?? unit,
    qualifier: QUALIFIERS[String(observation.qualifier)] ?? null,
    period: period ?? null,
    yearOnYear: yearOnYear ?? null,
    printed,
  }
}
