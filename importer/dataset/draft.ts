import type { EntityKind, RelationType } from '#graph-model/ontology/ontology.ts'
import { kindOfId } from '#graph-model/ontology/ontology.ts'
import { type Evidence, type PropertyValue, relationshipId } from '#graph-model/record.ts'
import type { Faults } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'
import { Decisions } from './decisions.ts'
import type { SourceDocument } from './manifest.ts'
import type { Row } from './sheet.ts'

export interface DraftEntity {
  readonly id: string
  readonly kind: EntityKind
  readonly row: Row
  readonly properties: Record<string, PropertyValue>
  readonly evidence: Evidence[]
}

export interface DraftRelationship {
  readonly id: string
  readonly type: RelationType
  readonly start: string
  readonly end: string
  readonly row: Row
  readonly properties: Record<string, PropertyValue>
  readonly evidence: Evidence[]
}

/** A dataset while its rows are read: entities, relationships, documents, and where ids were first seen. */
export class Draft {
  readonly dataset: string
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly entities = new Map<string, DraftEntity>()
  readonly relationships = new Map<string, DraftRelationship>()
  readonly faults: Faults
  /** Which ids read as another's. */
  readonly decisions: Decisions
  /** Entities that another dataset of the store owns, by id: known as ends, not redefined. */
  readonly elsewhere: ReadonlyMap<string, { readonly kind: EntityKind; readonly memberKind?: string }>

  constructor(
    dataset: string,
    documents: readonly SourceDocument[],
    faults: Faults,
    elsewhere: Draft['elsewhere'] = new Map(),
    decisions = new Decisions(),
  ) {
    this.dataset = dataset
    this.documents = new Map(documents.map((document) => [document.id, document]))
    this.faults = faults
    this.elsewhere = elsewhere
    this.decisions = decisions
  }

  /** The kind of a known entity, by the id under which it is kept; undefined, with a fault that names the nearest known id, when it is not known. */
  known(row: Row, column: string): { id: string; kind: EntityKind; memberKind?: string } | undefined {
    const written = row.cells[column]
    if (written === undefined) return undefined
    const id = this.decisions.idOf(written)
    const own = this.entities.get(id)
    if (own) {
      const memberKind = own.properties.memberKind
      return { id, kind: own.kind, ...(typeof memberKind === 'string' && { memberKind }) }
    }
    const foreign = this.elsewhere.get(id)
    if (foreign) return { id, ...foreign }
    const sameKind = [...this.entities.keys()].filter((known) => kindOfId(known) === kindOfId(id))
    this.faults.add(
      'ID_UNKNOWN',
      { file: row.file, line: row.line, column, value: id },
      { zh: `没有标识为“${id}”的实体。`, en: `There is no entity with the id "${id}".` },
      nearestHint(id, sameKind.length > 0 ? sameKind : [...this.entities.keys()]),
    )
    return undefined
  }

  /** Adds one citation of a relationship; several rows of one id are several citations of one statement. */
  addRelationship(
    row: Row,
    relation: { type: RelationType; start: string; end: string; key?: string },
    properties: Readonly<Record<string, PropertyValue>>,
    evidence: Evidence,
  ): void {
    const id = relationshipId(relation.start, relation.type, relation.end, relation.key)
    const known = this.relationships.get(id)
    if (!known) {
      this.relationships.set(id, {
        id,
        type: relation.type,
        start: relation.start,
        end: relation.end,
        row,
        properties: { ...properties },
        evidence: [evidence],
      })
      return
    }
    for (const [property, value] of Object.entries(properties)) {
      const before = known.properties[property]
      if (before !== undefined && String(before) !== String(value)) {
        this.faults.add(
          'CITATIONS_DIFFER',
          { file: row.file, line: row.line, column: property, value: String(value) },
          {
            zh: `同一关系在第 ${known.row.line} 行写的是“${before}”。`,
            en: `The same relationship says "${before}" in line ${known.row.line}.`,
          },
          {
            zh: '若是两条陈述,用 key 列区分。',
            en: 'If these are two statements, tell them apart by the column key.',
          },
        )
      }
      known.properties[property] = value
    }
    known.evidence.push(evidence)
  }
}
