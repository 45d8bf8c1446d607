import { RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'
import { endLabels } from './stored.ts'

type None = Record<string, never>

export interface ObservationRow {
  readonly id: string
  readonly indicator: string
  readonly about: string
  readonly decimal: string
  readonly unit: string
  readonly qualifier: string | null
  readonly period: string | null
  readonly printed: string | null
  readonly inputs: readonly string[] | null
}

/** All observations with what they measure and what they are about. */
export const OBSERVATIONS = defineQuery<None, ObservationRow>(
  'conflicts.observations',
  `MATCH (o:Observation)-[m:MEASURES]->(i:Indicator) MATCH (o)-[x:ABOUT]->(e:Entity)
   RETURN o.id AS id, i.id AS indicator, e.id AS about, o.decimal AS decimal, o.unit AS unit, o.qualifier AS qualifier,
   o.period AS period, o.printed AS printed, o.inputs AS inputs`,
)

/** Entities of which something is cited with more than one value. */
export const SEVERAL_VALUES = defineQuery<None, { id: string; property: string }>(
  'conflicts.severalValues',
  `MATCH (p:Passage)-[s:SUPPORTS]->(e:Entity) WHERE s.label = 'PROPERTY'
   WITH e.id AS id, s.property AS property, collect(DISTINCT s.value) AS found WHERE size(found) > 1
   RETURN id AS id, property AS property`,
)

/** Relationships of one type that several passages support. */
export const SEVERAL_CITATIONS: ReadonlyMap<RelationType, Query<None, { id: string }>> = new Map(
  RELATION_TYPES.map((type) => [
    type,
    defineQuery(
      `conflicts.severalCitations.${type}`,
      `MATCH (a:${endLabels(type).startLabel})-[r:${type}]->(b:Entity) WHERE size(r.evidence) > 1 RETURN r.id AS id`,
    ),
  ]),
)
