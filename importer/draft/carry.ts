import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Actors } from './actors.ts'
import type { Mention } from './mention.ts'
import type { Token } from './token.ts'

/** With these, what is named becomes the one that acts in the parts to come. */
const MEANS = /^(?:通过|充分发挥|发挥|进一步发挥)$/
/** What these take is what the next statements rest on. */
export const RESTS = /^(?:依托|基于|立足|根据|按照|依据|通过|借助)$/
/** Places that are made and go on to do something themselves. */
const SITES: readonly EntityKind[] = ['Park', 'Zone', 'CrossBoundaryZone']

/** What later parts and verbs need to know of what this verb was about. */
export function carry(
  { text: word, likely }: Token,
  subjects: readonly Mention[],
  things: readonly Mention[],
  objects: readonly Mention[],
  actors: Actors,
): void {
  if (RESTS.test(word)) actors.bases = objects.filter(({ kind }) => kind !== 'Goal')
  else if (objects.length > 0 && !likely) actors.bases = []
  const works = things.filter(
    ({ kind }) => (!isA(kind, 'Place') || SITES.includes(kind)) && kind !== 'Group' && kind !== 'Goal',
  )
  if (works.length > 0 && !RESTS.test(word)) actors.works = works
  const selection = things.find(({ kind }) => ['Programme', 'Project', 'Ranking'].includes(kind))
  if (selection) actors.selection = selection
  const bodies = things.filter(({ kind }) => isA(kind, 'Organisation') || kind === 'Platform')
  if (MEANS.test(word) && bodies.length > 0) {
    actors.sentence = bodies
    actors.users = word === '通过' ? [] : subjects.filter(({ name }) => name !== '')
  }
}
