import { ACTS } from './acts.ts'
import { ROOT } from './entity.ts'
import { FINDINGS } from './findings.ts'
import type { KindSpec, PropertySpec } from './kind.ts'
import { ORGANISATIONS } from './organisations.ts'
import { PLACES } from './places.ts'
import { PROVENANCE } from './provenance.ts'
import { RECORDS } from './records.ts'
import type { RelationSpec } from './relation.ts'
import { SITES } from './sites.ts'
import { TIE_RELATIONS } from './tie-relations.ts'
import { TIES } from './ties.ts'

/** Every kind, by its label in the database. */
export const KINDS = { ...ROOT, ...PLACES, ...ORGANISATIONS, ...TIES, ...FINDINGS, ...PROVENANCE } as const
/** Every relation, by its type in the database. */
export const RELATIONS = { ...SITES, ...TIE_RELATIONS, ...ACTS, ...RECORDS } as const

export type Kind = keyof typeof KINDS
export type RelationType = keyof typeof RELATIONS

type SpecOf<K extends Kind> = (typeof KINDS)[K]
/** Kinds that things have, as against those they only inherit from. */
export type ConcreteKind = { [K in Kind]: SpecOf<K> extends { prefix: string } ? K : never }[Kind]
/** Concrete kinds that are `:Entity`. */
export type EntityKind = Exclude<ConcreteKind, 'Document' | 'Passage'>

/** The declaration of a kind, in its general type. */
export function kindSpec(kind: Kind): KindSpec {
  return KINDS[kind]
}

/** The declaration of a relation, in its general type. */
export function relationSpec(type: RelationType): RelationSpec<Kind> {
  return RELATIONS[type]
}

export function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name)
}

export function isRelationType(name: string): name is RelationType {
  return Object.hasOwn(RELATIONS, name)
}

/** The kind and what it extends, the kind first: also its labels in the database. */
export function lineage(kind: Kind): Kind[] {
  const parent = kindSpec(kind).extends
  return parent === undefined ? [kind] : [kind, ...lineage(parent as Kind)]
}

const LINEAGES = new Map((Object.keys(KINDS) as Kind[]).map((kind) => [kind, new Set(lineage(kind))]))

/** Whether a kind is, or extends, another. */
export function isA(kind: Kind, ancestor: Kind): boolean {
  return LINEAGES.get(kind)?.has(ancestor) ?? false
}

/** All concrete kinds, in the order of declaration. */
export const CONCRETE_KINDS = (Object.keys(KINDS) as Kind[]).filter(
  (kind): kind is ConcreteKind => kindSpec(kind).prefix !== undefined,
)
/** All concrete kinds of entities, in the order of declaration. */
export const ENTITY_KINDS = CONCRETE_KINDS.filter((kind): kind is EntityKind => isA(kind, 'Entity'))
export const RELATION_TYPES = Object.keys(RELATIONS) as RelationType[]

/** The properties of a kind, inherited ones first. */
export function propertiesOf(kind: Kind): Record<string, PropertySpec> {
  return Object.assign(
    {},
    ...lineage(kind)
      .reverse()
      .map((ancestor) => kindSpec(ancestor).properties ?? {}),
  )
}

/** The kind that an id names by its prefix, as `City` for `city:nanjing`; undefined when none does. */
export function kindOfId(id: string): ConcreteKind | undefined {
  return PREFIXES.get(id.slice(0, Math.max(0, id.indexOf(':'))))
}
const PREFIXES = new Map(CONCRETE_KINDS.map((kind) => [kindSpec(kind).prefix as string, kind]))

/** Whether something of this kind may stand at an end that admits `kinds`; a group stands wherever a member could. */
export function admits(kinds: readonly Kind[], kind: Kind, memberKind?: Kind): boolean {
  if (kinds.some((admitted) => isA(kind, admitted))) return true
  return kind === 'Group' && memberKind !== undefined && kinds.some((admitted) => isA(memberKind, admitted))
}

/** Whether a relation can stand between things of these kinds. */
export function canJoin(type: RelationType, from: Kind, to: Kind): boolean {
  const spec = relationSpec(type)
  return admits(spec.from, from) && admits(spec.to, to)
}
