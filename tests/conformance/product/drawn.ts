/** Graphs drawn at random over the ontology, the same for the same seed. */
import fc from 'fast-check'
import {
  admits,
  ENTITY_KINDS,
  type EntityKind,
  type Kind,
  kindSpec,
  lineage,
  propertiesOf,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import {
  type NodeRecord,
  type PropertyValue,
  type RelationshipRecord,
  relationshipId,
} from '#graph-model/record.ts'
import { Lots } from './lots.ts'

type Values = Readonly<Record<string, PropertyValue>>

/** The kinds that a group of each stands for: it may stand wherever one of them may. */
const GROUPED: readonly Kind[] = ['City', 'Company', 'Enclave', 'Reply', 'Policy', 'Indicator']

class Drawing {
  readonly nodes: NodeRecord[] = []
  readonly relationships = new Map<string, RelationshipRecord>()
  readonly #lots: Lots
  readonly #name: string
  readonly #documents: readonly string[]
  /** Groups that lie in a district. */
  readonly #placed = new Set<string>()

  constructor(lots: Lots, name: string) {
    this.#lots = lots
    this.#name = name
    this.#documents = [1, 2, 3].map((index) => this.#document(index))
    for (const kind of ENTITY_KINDS) for (let index = 1; index <= 4; index++) this.#entity(kind, index)
    this.#chain()
    this.#groups()
    this.#regions()
    for (const type of RELATION_TYPES) {
      this.#relationship(type, this.#placed)
      for (let round = 0; round < 14; round++) this.#relationship(type)
    }
  }

  #id(prefix: string, index: number): string {
    return `${prefix}:${this.#name}-${index}`
  }

  #document(index: number): string {
    const id = this.#id('document', index)
    const properties = this.#lots.documentProperties(index)
    this.nodes.push({ type: 'node', id, labels: ['Document'], properties, evidence: [] })
    return id
  }

  #entity(kind: EntityKind, index: number, given: Values = {}): string {
    const lots = this.#lots
    const specs = propertiesOf(kind)
    const properties: Record<string, PropertyValue> = {
      ...lots.values(specs),
      nameZh: lots.name(),
      nameEn: `${lots.name()} ${kind}`,
      dataset: 'drawn',
      ...(kind === 'Group' && { memberKind: 'City' }),
      ...given,
    }
    const cite = (property: string, value?: string) =>
      lots.citations(this.#documents, 1, { property, ...(value !== undefined && { value }) })
    const evidence = Object.entries(properties).flatMap(([name, value]) =>
      specs[name]?.cited ? cite(name, String(value)) : [],
    )
    if (lots.once(2)) {
      properties.openLists = ['HAS_PART:open']
      properties.notStated = [
        `${lots.one('parties', 'founders', 'counterparties')}\t未写明`,
        'date\t没有日期',
      ]
      properties.notStatedEn = ['', 'date\tno date']
      evidence.push(...cite(lots.one('openLists.HAS_PART', 'notStated.date')))
    }
    const id = this.#id(kindSpec(kind).prefix as string, index)
    this.nodes.push({ type: 'node', id, labels: lineage(kind), properties, evidence })
    return id
  }

  #link(start: string, label: RelationType, end: string, properties: Values = {}, key?: string): void {
    const id = relationshipId(start, label, end, key)
    if (start === end || this.relationships.has(id)) return
    const evidence = this.#lots.citations(this.#documents, 3)
    this.relationships.set(id, { type: 'relationship', id, label, start, end, properties, evidence })
  }

  /** Districts one in the other, deeper than anything is looked for. */
  #chain(): void {
    let above = this.#id('city', 1)
    for (let index = 11; index <= 17; index++) {
      const district = this.#entity('District', index)
      this.#link(district, 'PART_OF', above)
      above = district
    }
  }

  /** Groups of all sorts in one of these districts. */
  #groups(): void {
    for (const [index, memberKind] of GROUPED.entries()) {
      const id = this.#entity('Group', 5 + index, { memberKind })
      this.#link(id, 'LOCATED_IN', this.#id('district', 13))
      this.#placed.add(id)
    }
  }

  /** A region whose members have ties, with one that is a member twice, and a region that shares two of them. */
  #regions(): void {
    const [region, other] = [this.#id('region', 1), this.#id('region', 2)]
    const ties: readonly (readonly [RelationType, string])[] = [
      ['PARTY_TO', 'agreement'],
      ['CO_BUILDS', 'project'],
      ['PARTICIPATES_IN', 'service'],
    ]
    for (const index of [1, 2, 3, 4]) {
      const member = this.#id('city', index)
      this.#link(member, 'MEMBER_OF', region, index === 2 ? {} : { order: 5 - index })
      if (index === 3) this.#link(member, 'MEMBER_OF', region, { order: 2, scope: '一卡通' }, 'card')
      if (index < 3) this.#link(member, 'MEMBER_OF', other, { order: 1 })
      for (const tie of [1, 2, 3]) {
        const [type, prefix] = this.#lots.one(...ties)
        this.#link(member, type, this.#id(prefix, tie))
      }
    }
  }

  /** `among`: one of these is an end. */
  #relationship(type: RelationType, among: ReadonlySet<string> = new Set()): void {
    const lots = this.#lots
    const spec = relationSpec(type)
    const standing = (kinds: readonly Kind[]) =>
      this.nodes.filter(({ labels, properties }) =>
        admits(kinds, labels[0] as Kind, properties.memberKind as Kind | undefined),
      )
    const given = (kinds: readonly Kind[]) => standing(kinds).find(({ id }) => among.has(id))?.id
    // The first few of those that may stand there, and the last, which are groups, get most of the links.
    const end = (kinds: readonly Kind[], other?: string) => {
      const all = standing(kinds).filter(({ id }) => id !== other)
      return lots.one(...lots.one(all, all.slice(0, 3), all.slice(0, 3), all.slice(-4))).id
    }
    const start = given(spec.from) ?? end(spec.from)
    const last = (!among.has(start) && given(spec.to)) || end(spec.to, start)
    const properties = { ...lots.values(spec.properties ?? {}), ...(lots.once(9) && { areawide: true }) }
    this.#link(start, type, last, properties, lots.once(4) ? lots.one('first', 'second') : undefined)
  }
}

/** The records of a graph drawn from a seed; `name` stands in all its ids. */
export function drawnRecords(name: string, seed: number): (NodeRecord | RelationshipRecord)[] {
  const [drawing] = fc.sample(
    fc.gen().map((draw) => new Drawing(new Lots(draw), name)),
    { seed, numRuns: 1 },
  )
  return drawing ? [...drawing.nodes, ...drawing.relationships.values()] : []
}
