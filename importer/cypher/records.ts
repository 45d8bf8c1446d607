import { RELATION_TYPES, type RelationType } from '#graph-model/ontology/ontology.ts'
import { defineQuery, type Query } from '#graph-model/store/query.ts'
import { type Cited, RETURN_CITED } from './citation.ts'
import { endLabels, type Held, type HeldBetween } from './stored.ts'

type Ids = { ids: readonly string[] }

/** Entities by their ids. */
export const ENTITIES_BY_ID = defineQuery<Ids, Held>(
  'records.entities',
  'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN properties(e) AS properties',
)

export const DOCUMENTS_BY_ID = defineQuery<Ids, Held>(
  'records.documents',
  'UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN properties(d) AS properties',
)

type Ends = { id: string; start: string; end: string }

/** Relationships of one type, by their ids and ends. */
export const RELATIONSHIPS_BY_ID: ReadonlyMap<
  RelationType,
  Query<{ rows: readonly Ends[] }, HeldBetween>
> = new Map(
  RELATION_TYPES.map((type) => [
    type,
    defineQuery(
      `records.relationships.${type}`,
      `UNWIND $rows AS r MATCH (a:${endLabels(type).startLabel} {id: r.start}) MATCH (b:Entity {id: r.end})
       MATCH (a)-[x:${type}]->(b) WHERE x.id = r.id 
       RETURN a.id AS start, b.id AS end, properties(x) AS properties`,
    ),
  ]),
)

/** The citations of entities' own properties, of these entities. */
export const CITATIONS_OF_PROPERTIES = defineQuery<Ids, Cited>(
  'records.citationsOfProperties',
  `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (p:Passage)-[s:SUPPORTS]->(e) WHERE s.statement = id
   ${RETURN_CITED}`,
)

/** The citations of statements, found from their passages: a start may be cited thousands of times. */
export const CITATIONS_OF_STATEMENTS = defineQuery<
  { rows: readonly { passage: string; statement: string }[] },
  Cited
>(
  'records.citationsOfStatements',
  `UNWIND $rows AS r MATCH (p:Passage {id: r.passage})-[s:SUPPORTS]->(e) WHERE s.statement = r.statement
   ${RETURN_CITED}`,
)

/** What entities are called, by their ids. */
export const NAMES = defineQuery<Ids, { id: string; nameZh: string | null; nameEn: string | null }>(
  'records.names',
  'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, e.nameZh AS nameZh, e.nameEn AS nameEn',
)
