import {
  admits,
  type EntityKind,
  type Kind,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import { VERBS } from './lexicon.ts'
import type { Mention } from './mention.ts'

/** A relation between two things, as it would be said. */
export interface Said {
  readonly relation: RelationType
  readonly start: Mention
  readonly end: Mention
}

/** Whether a relation's end may be such a thing. */
export function admitted(kinds: readonly Kind[], mention: Mention): boolean {
  return admits(kinds, mention.kind, mention.sets?.memberKind as EntityKind | undefined)
}

/**
 * The relation that a verb announces between a subject and an object: the first declared one whose ends admit both.
 * `start` and `end` are the ends in the relation's own direction.
 */
function announced(verb: string, subject: Mention, object: Mention): Said | undefined {
  if (subject.name === object.name) return undefined
  for (const { relation, subject: side } of VERBS.get(verb) ?? []) {
    const spec = relationSpec(relation)
    const [start, end] = side === 'start' ? [subject, object] : [object, subject]
    if (relation === 'PURSUES' && object.kind !== 'Goal') continue
    if (relation !== 'PURSUES' && object.kind === 'Goal' && relation !== 'COORDINATES') continue
    if (relation === 'PROMOTES' && object.kind === 'Industry') return { relation: 'FOCUSES_ON', start, end }
    if (admitted(spec.from, start) && admitted(spec.to, end)) return { relation, start, end }
  }
  return undefined
}

/** Whether a verb may say a relation. */
export function announces(verb: string, relation: RelationType): boolean {
  return (VERBS.get(verb) ?? []).some((known) => known.relation === relation)
}

/** All relations a verb announces between the two: 牵头组建, 领衔发起 say two things at once. */
export function allAnnounced(verb: string, subject: Mention, object: Mention): Said[] {
  const first = announced(verb, subject, object)
  if (!/^(?:牵头|领衔)/.test(verb)) return first ? [first] : []
  const { from, to } = relationSpec('LEADS')
  const leads =
    admitted(from, subject) && admitted(to, object) && subject.name !== object.name
      ? [{ relation: 'LEADS' as const, start: subject, end: object }]
      : []
  return first && (leads.length === 0 || first.relation === 'ESTABLISHES') ? [first, ...leads] : leads
}
