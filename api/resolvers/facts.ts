import { groupBy } from '#graph-model/group.ts'
import type { PropertySpec, Words } from '#graph-model/ontology/kind.ts'
import { propertiesOf, type RelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import { type Entity, listOf, renderingOf } from '../entity.ts'
import { type Citation, evidenceOf, propertyEvidence } from '../evidence.ts'
import type { Link } from '../link.ts'
import { listSide } from '../list-side.ts'
import type { Reading } from '../reading.ts'
import { fieldWords, relationWords } from '../words/field.ts'

/** A cited property of an entity or link, as resolvers pass it on. */
export interface Fact {
  readonly property: string
  readonly words: Words
  readonly value: string
  readonly valueEn: string | null
  readonly unit: string | null
  readonly evidence: readonly Citation[]
}

function fact(
  spec: PropertySpec,
  property: string,
  value: string,
  valueEn: string | undefined,
  evidence: readonly Citation[],
): Fact {
  const coded = spec.values?.[value]
  return {
    property,
    words: { zh: spec.zh, en: spec.en },
    value: coded?.zh ?? value,
    valueEn: coded?.en ?? (valueEn || null),
    unit: spec.unit ?? null,
    evidence,
  }
}

/** What the source states of an entity's properties: a fact a value, the newest statement first. */
export async function entityFacts(
  reading: Reading,
  entity: Entity,
  only?: readonly string[] | null,
): Promise<Fact[]> {
  const cited = await propertyEvidence(reading, entity.id)
  return Object.entries(propertiesOf(entity.kind)).flatMap(([property, spec]) => {
    if (only && !only.includes(property)) return []
    const own = cited.filter((citation) => citation.property === property)
    const values = groupBy(own, (citation) => citation.value ?? String(entity[property]))
    return [...values].map(([value, evidence]) =>
      fact(spec, property, value, evidence[0]?.valueEn ?? renderingOf(entity, property, value), evidence),
    )
  })
}

/** The properties of a link. Its own citations support them where none names the property. */
export async function linkFacts(reading: Reading, link: Link): Promise<Fact[]> {
  const specs = Object.entries(relationSpec(link.relation).properties ?? {})
  const present = specs.filter(([property]) => link.properties[property] !== undefined)
  if (present.length === 0) return []
  const cited = await evidenceOf(reading, link)
  return present.map(([property, spec]) => {
    const own = cited.filter((citation) => citation.property === property)
    const evidence = own.length > 0 ? own : cited.filter((citation) => citation.property === undefined)
    const valueEn = link.properties[`${property}En`]
    return fact(
      spec,
      property,
      String(link.properties[property]),
      typeof valueEn === 'string' ? valueEn : undefined,
      evidence,
    )
  })
}

/** The lists of an entity whose openness the source shows. */
export async function openLists(reading: Reading, entity: Entity) {
  const texts = listOf(entity, 'openLists')
  if (texts.length === 0) return []
  const cited = await propertyEvidence(reading, entity.id)
  return texts.map((text) => {
    const [relation, state] = text.split(':') as [RelationType, string]
    return {
      relation,
      words: async () => relationWords(relation, await listSide(reading, entity, relation)),
      state,
      evidence: cited.filter((citation) => citation.property === `openLists.${relation}`),
    }
  })
}

/** What the source does not state of an entity, and why we say so. */
export async function notStated(reading: Reading, entity: Entity) {
  const texts = listOf(entity, 'notStated')
  if (texts.length === 0) return []
  const cited = await propertyEvidence(reading, entity.id)
  const english = listOf(entity, 'notStatedEn').map((text) => text.split('\t'))
  return texts.map((text, index) => {
    const [field = '', zh = ''] = text.split('\t')
    const en = english[index]?.[1] || english.find(([name]) => name === field)?.[1] || zh
    return {
      field,
      words: fieldWords(entity.kind, field),
      reason: { zh, en },
      evidence: cited.filter((citation) => citation.property === `notStated.${field}`),
    }
  })
}
