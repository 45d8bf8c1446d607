import { SPEECH_VERBS } from '#graph-model/ontology/genre.ts'
import {
  admits,
  isA,
  type Kind,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import { admitted, announces, type Said } from './announce.ts'
import { type Announced, VERBS } from './lexicon.ts'
import type { Mention } from './mention.ts'

/** The verbs of each relation, for each end that their subject may stand at. */
const DECLARED = RELATION_TYPES.flatMap((relation) =>
  (relationSpec(relation).triggers ?? []).map(({ words, subject }) => ({
    relation,
    subject: subject === 'to' ? ('end' as const) : ('start' as const),
    words: words.split('|'),
  })),
)
type Declared = (typeof DECLARED)[number]

/** A number, a suggestion or more than a phrase is no aim. */
const NO_GOAL = /\d|建议|[“”]|^.{31,}$/
/** Of these a verb that no list holds seldom tells anything. */
const UNMOVED: readonly Kind[] = ['Territory', 'Region']

/** Relations whose verbs are known by their last character: 兴办 like 举办. */
const ALIKE: readonly RelationType[] = ['HELD_BY', 'PUBLISHES', 'PARTY_TO']

function said({ relation, subject: side }: Announced, subject: Mention, object: Mention): Said {
  return side === 'start'
    ? { relation, start: subject, end: object }
    : { relation, start: object, end: subject }
}

/** Those that count most, when they are more than half of all. */
function most(fitting: readonly Declared[], count: (known: Declared) => number): Declared | undefined {
  const counts = fitting.map((known) => ({ known, count: count(known) })).sort((a, b) => b.count - a.count)
  const sum = counts.reduce((all, one) => all + one.count, 0)
  const [first] = counts
  return first && first.count > sum / 2 ? first.known : undefined
}

/**
 * The relation that a verb may say which announces none that these two can have: of those that can stand between
 * them the one whose verbs end alike (筹办 like 举办 and 承办), else that one pursues an aim.
 */
export function guessed(verb: string, subject: Mention, object: Mention): Said | undefined {
  if (SPEECH_VERBS.includes(verb)) return undefined
  if (subject.name === object.name || subject.name === '') return undefined
  if (admits(UNMOVED, object.kind)) return undefined
  if (object.kind === 'Goal' && NO_GOAL.test(object.name)) return undefined
  const fitting = DECLARED.filter(({ relation, subject: side }) => {
    const { from, to } = relationSpec(relation)
    const [start, end] = side === 'start' ? [subject, object] : [object, subject]
    return (relation === 'PURSUES') === (object.kind === 'Goal') && admitted(from, start) && admitted(to, end)
  })
  const alike = most(fitting, ({ words }) =>
    Math.max(0, ...words.filter((word) => word.length > 1 && verb.endsWith(word)).map((word) => word.length)),
  )
  const likeLast =
    alike ??
    most(
      fitting.filter(({ relation }) => ALIKE.includes(relation)),
      ({ words }) => words.filter((word) => word.endsWith(verb.slice(-1))).length / words.length,
    )
  if (likeLast) return said(likeLast, subject, object)
  if (object.kind === 'Industry' || isA(subject.kind, 'Company')) return undefined
  // 办公室设在某局: a verb that says something else tells no aim.
  if ((VERBS.get(verb)?.length ?? 0) > 0 && !announces(verb, 'PURSUES')) return undefined
  const usual = fitting.find(({ relation }) => relation === 'PURSUES')
  return usual && said(usual, subject, object)
}
