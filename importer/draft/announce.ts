import { admits, type EntityKind, type Kind, type RelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import { VERBS } from './lexicon.ts'
import type { Mention } from './mention.ts'

function admitted(kinds: readonly Kind[], mention: Mention): boolean {
  return admits(kinds, mention.kind, mention.sets?.memberKind as EntityKind | undefined)
}

/**
 * The relation that a verb announces between a subject and an object: the first declared one whose ends admit both.
 * `start` and `end` are the ends in the relation's own direction.
 */
export function announced(
  verb: string,
  subject: Mention,
  object: Mention,
): { relation: RelationType; start: Mention; end: Mention } | undefined {
  if (subject.name === object.name) return undefined
  for (const { relation, subject: side } of VERBS.get(verb) ?? []) {
    const spec = relationSpec(relation)
    const [start, end] = side === 'start' ? [subject, object] : [object, subject]
    if (relation === 'PURSUES' && object.kind !== 'Goal') continue
    if (relation !== 'PURSUES' && object.kind === 'Goal' && relation !== 'COORDINATES') continue
    if (admitted(spec.from, start) && admitted(spec.to, end)) return { relation, start, end }
  }
  return undefined
}

/** All relations a verb announces between the two, for verbs that say two things at once (牵头组建). */
export function allAnnounced(
  verb: string,
  subject: Mention,
  object: Mention,
): { relation: RelationType; start: Mention; end: Mention }[] {
  const first = announced(verb, subject, object)
  if (!first) return []
  if (!/^牵头./.test(verb) || first.relation === 'LEADS') return [first]
  const leads = relationSpec('LEADS')
  return admitted(leads.from, subject) && admitted(leads.to, object)
    ? [first, { relation: 'LEADS', start: subject, end: object }]
    : [first]
}
