import { isA, type RelationType } from '#graph-model/ontology/ontology.ts'
import { allAnnounced, announces } from './announce.ts'
import { mentionsOf, placedIn } from './clauselet.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'
import type { Deciding } from './status.ts'

/** What words before a thing tell of it; 推动某市的某园 tells nothing of the park. */
const TELLS: readonly RelationType[] = [
  'PASSES_THROUGH',
  'CONNECTS',
  'LOCATED_IN',
  'COVERS',
  'FOCUSES_ON',
  'PARTICIPATES_IN',
  'BASED_ON',
]

/** 纵贯甲市、乙县的某走廊: says of the thing behind 的 what the verb before it tells, and gives that thing. */
export function sayRelative(part: Part, index: number, said: Deciding): Mention | undefined {
  const { verb, objects } = part.verbs[index] as Part['verbs'][number]
  const of = objects.findLastIndex(({ token }) => token.text === '的')
  const [theme] = objects[of + 1]?.mentions ?? []
  const things = mentionsOf(placedIn(objects.slice(0, Math.max(0, of))))
  const joins = things.at(-1)?.end === objects[of]?.token.start
  if (
    things.length === 0 ||
    !theme ||
    theme.start !== objects[of + 1]?.token.start ||
    !joins ||
    isA(theme.kind, 'Territory')
  )
    return undefined
  const told = things.flatMap((thing) =>
    allAnnounced(verb.token.text, theme, thing).filter(({ relation }) => TELLS.includes(relation)),
  )
  if (told.length < things.length) return undefined
  for (const { relation, start, end } of told) part.say(relation, start, end, said)
  return theme
}

/**
 * 贯彻落实某政府印发的《规划》: who issued the plan that a verb takes, and the plan; undefined where the part tells of
 * none.
 */
export function issuedBy(
  part: Part,
  index: number,
): { readonly issuers: readonly Mention[]; readonly policy: Mention } | undefined {
  const [taking, issuing] = part.verbs.slice(index, index + 2)
  const [of, thing] = issuing?.objects ?? []
  const policy = of?.token.text === '的' ? thing?.mentions[0] : undefined
  const issuers = mentionsOf(placedIn(taking?.objects ?? []))
  return taking &&
    issuing &&
    policy?.kind === 'Policy' &&
    issuers.length > 0 &&
    announces(taking.verb.token.text, 'IMPLEMENTS') &&
    announces(issuing.verb.token.text, 'PUBLISHES')
    ? { issuers, policy }
    : undefined
}

/** 由甲、乙发起的某基金已备案: what 的 right behind a verb leads to goes on as the one spoken of. */
export function madeBy(part: Part, index: number): Mention | undefined {
  const [of, thing] = part.verbs[index]?.objects ?? []
  const last = thing?.mentions.filter(({ end }) => end === thing.token.end) ?? []
  const mention = last.sort((a, b) => a.start - b.start)[0]
  const first = index === 0 && part.own.length > 0
  return first && of?.token.text === '的' && mention && !isA(mention.kind, 'Territory') ? mention : undefined
}
