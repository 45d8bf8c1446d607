import { JOINT_ACTS, PIVOT_WORDS } from '#graph-model/ontology/genre.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { type Actors, mayAct } from './actors.ts'
import { basisPart } from './aim.ts'
import { takeBasis } from './basis.ts'
import { someOf } from './collection.ts'
import { isComing, toCome } from './coming.ts'
import { sayWhatIs } from './copula.ts'
import { timeIn } from './date.ts'
import { sayEntrusted, sayRested, sayWhereListed } from './entrusted.ts'
import type { Mention, NamedToken } from './mention.ts'
import { occasionIn, sayPresence } from './occasion.ts'
import { Part } from './part.ts'
import { takeVerb } from './predicate.ts'
import { sayMutual, sayPart, sayRoles } from './role.ts'
import type { Statement } from './statement.ts'
import { statusOf } from './status.ts'
import { sayLeaders, sayParts } from './tie.ts'
import { sayBase, sayWhere } from './turn.ts'
import { sayOutcome, sayWanted } from './wanted.ts'

/** 推动甲区和乙区共建,打造某区: those who are brought together do what follows. */
const BRINGS = [...PIVOT_WORDS, '促进', '推进']
const TOGETHER = new RegExp(`(?:${JOINT_ACTS.join('|')})(?:发展)?$`)

/** 推动甲区和乙区融合,共同建设某园: those named before do together what has no subject of its own. */
function together(part: Part, subjects: readonly Mention[], actors: Actors): readonly Mention[] {
  const [first] = part.verbs
  if (!first || part.own.length > 0 || first.verb.token.start > part.span.start + 3) return subjects
  const joint =
    /^(?:共同|合作|联合|携手|合力|联手)/.test(first.verb.token.text) ||
    first.adverbs.some((adverb) => /^(?:共同|合力|协同|联合|携手|联手)$/.test(adverb))
  const pair = actors.before.filter(mayAct)
  return (joint || actors.brought) && pair.length > 1 && (actors.brought || subjects.length < 2)
    ? pair
    : subjects
}

/** The statements that a part of a clause seems to make; `actors` goes on from part to part. */
export function statementsOf(
  text: string,
  span: Span,
  tokens: readonly NamedToken[],
  actors: Actors,
): Statement[] {
  const statements = saidIn(text, span, tokens, actors)
  const [first, ...others] = tokens.filter(({ token }) => token.type === 'verb')
  actors.brought =
    first !== undefined &&
    others.length === 0 &&
    BRINGS.includes(first.token.text) &&
    TOGETHER.test(text.slice(span.start, span.end).trim())
  // 与乙市共建某园: those joined by 与 are not what the text goes on about.
  const left = actors.sentence.filter(({ implied }) => implied)
  const acting = left.length > 0 ? left : actors.sentence
  if (acting.some(({ name }) => name !== '')) actors.topic = acting
  actors.before = tokens.flatMap(({ mentions }) => mentions)
  actors.memory.add(
    tokens.flatMap(({ mentions }) => mentions),
    actors.sentence,
  )
  return statements
}

function saidIn(text: string, span: Span, tokens: readonly NamedToken[], actors: Actors): Statement[] {
  actors.time = timeIn(text.slice(span.start, span.end)) ?? actors.time
  const part = new Part(text, span, tokens, actors.time)
  const basis = basisPart(part.words)
  if (basis) {
    takeBasis(part, basis, actors)
    sayBase(part, actors)
    return part.statements
  }
  if (sayWhatIs(part, actors)) return part.statements
  actors.occasion = occasionIn(text, span, actors) ?? actors.occasion
  const purpose = part.purpose()
  if (purpose) {
    actors.purpose = [...actors.purpose, purpose]
    return part.statements
  }
  let subjects = together(part, part.subjects(actors), actors)
  const acting = subjects
  const work = actors.works.at(-1)
  const { users } = actors
  for (const goal of actors.purpose)
    for (const subject of subjects)
      part.say('PURSUES', subject, goal, { status: toCome(actors) ? 'planned' : 'ongoing', word: '' })
  actors.purpose = []
  for (const group of part.all.filter(({ kind }) => kind === 'Group')) {
    const named = part.all.find(({ name }) => name === group.sets?.in)
    const inside = part.all.filter(
      ({ kind, start, end }) => isA(kind, 'Place') && start >= group.start && end <= group.end,
    )
    // A cluster that is named for many lies in none of them.
    const many = group.name.endsWith('集群') && inside.length > 1
    for (const place of named ? [named] : many ? [] : inside)
      part.say('LOCATED_IN', group, place, { status: 'established', word: '' })
  }
  if (sayMutual(part, actors) || sayPart(part, actors)) return part.statements
  actors.coming ||= isComing(part)
  for (const [index, { verb }] of part.verbs.entries())
    if (verb.token.start >= part.toldTo) subjects = takeVerb(part, index, subjects, actors)
  part.statements.push(...someOf(part, actors.before))
  sayLeaders(part, actors)
  sayRoles(part, actors)
  sayEntrusted(part, actors)
  sayRested(part)
  sayWhereListed(part)
  sayPresence(part, actors)
  sayWhere(part, actors)
  sayBase(part, actors)
  if (part.statements.length === 0) sayWanted(part, acting, actors)
  sayOutcome(part, acting, work, actors)
  for (const { relation, start, end, status } of [...part.statements])
    if (relation === 'PURSUES' && users.length > 0 && acting.some(({ name }) => name === start.name))
      for (const user of users) part.say('PURSUES', user, end, { status, word: '' })
  const [first] = part.verbs
  if (first) sayParts(part, statusOf(first.verb.token.text, first.adverbs, toCome(actors)))
  actors.policy = part.all.filter(({ kind }) => kind === 'Policy').at(-1) ?? actors.policy
  return part.statements
}
