import { relationField } from '#graph-model/ontology/fields.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import {
  type EntityKind,
  propertiesOf,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import type { Ends } from '../queries/links.ts'

/** A field of a kind in words: one of its properties, or what a relation gives it. */
export function fieldWords(kind: EntityKind, field: string): Words {
  const found = propertiesOf(kind)[field] ?? relationField(kind, field) ?? ANYWHERE.get(field)
  const { zh, en } = found ?? { zh: field, en: field }
  return { zh, en }
}

/** Fields by name, for kinds that do not have them: what is not stated may be what such a thing never has. */
const ANYWHERE = new Map<string, Words>(
  RELATION_TYPES.flatMap((type) => {
    const { forward, reverse } = relationSpec(type)
    return [forward, ...(reverse ? [reverse] : [])].map((direction) => [direction.field, direction] as const)
  }),
)

/** A relation in words, read from one of its ends. */
export function relationWords(relation: RelationType, ends: Exclude<Ends, 'both'>): Words {
  const spec = relationSpec(relation)
  const { zh, en } = ends === 'forward' ? spec.forward : (spec.reverse ?? spec.forward)
  return { zh, en }
}

/** A coded value in words; undefined for free text. */
export function valueWords(kind: EntityKind, property: string, value: string): Words | undefined {
  return propertiesOf(kind)[property]?.values?.[value]
}
