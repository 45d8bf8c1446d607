import { admits, isA, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Actors } from './actors.ts'
import { goalOf } from './aim.ts'
import { mentionsOf, placedIn } from './clauselet.ts'
import { TOGETHER } from './doer.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'
import type { Deciding } from './status.ts'

/** 把某园打造成某高地: what is made into something wants to be it. Whether the part says so. */
export function sayTurned(part: Part, index: number, subjects: readonly Mention[], said: Deciding): boolean {
  const verb = part.verbs[index]?.verb.token
  if (!verb || !/^\s*(?:成|为)/.test(part.text.slice(verb.end, part.span.end))) return false
  const to = part.named.findIndex(({ token }) => token === verb)
  const from = part.named.slice(0, to).findLastIndex(({ token }) => /^(?:把|将)$/.test(token.text))
  if (from < 0) return false
  const themes = mentionsOf(placedIn(part.named.slice(from + 1, to)))
  if (themes.length === 0) return false
  const goal = goalOf(part.text, verb.start, part.span.end)
  const doers = subjects.filter(({ name }) => name !== '' && !themes.some((theme) => theme.name === name))
  const together = doers.length > 1 || TOGETHER.test(part.words)
  for (const doer of doers) {
    for (const theme of themes) {
      const builds = together && admits(relationSpec('CO_BUILDS').to, theme.kind)
      const relation = builds ? 'CO_BUILDS' : 'PROMOTES'
      if (admits(relationSpec(relation).from, doer.kind)) part.say(relation, doer, theme, said)
    }
    part.say('PURSUES', doer, goal, said)
  }
  for (const theme of themes) part.say('PURSUES', theme, goal, said)
  return true
}

const SITES: readonly string[] = ['Park', 'Zone', 'CrossBoundaryZone']
const LIES: readonly string[] = [
  'Park',
  'Platform',
  'Laboratory',
  'ResearchInstitute',
  'Company',
  'Project',
  'Enclave',
]

/** 在某新区,某园已招引……: what is spoken of next lies where the part before says. */
export function sayWhere(part: Part, actors: Actors): void {
  const place = actors.where
  const [first] = part.own
  if (place && first && part.verbs.length > 0) {
    const said = { status: 'established' as const, word: '' }
    if (first.kind === 'Event') part.say('HELD_IN', first, place, said)
    else if (LIES.includes(first.kind) && first.name !== place.name)
      part.say('LOCATED_IN', first, place, said)
    actors.where = undefined
  }
  const [word, thing] = part.named
  const alone = part.named.length === 2 && word?.token.text === '在' && thing?.mentions.length === 1
  const only = alone ? thing?.mentions[0] : undefined
  if (
    only &&
    isA(only.kind, 'Place') &&
    /^(?:境内|内)?$/.test(part.text.slice(only.end, part.span.end).trim())
  )
    actors.where = only
}

/** 某走廊以某高新区为核心承载区: the thing before 以 rests on what stands between 以 and 为. */
export function sayBase(part: Part, actors: Actors): void {
  const at = part.named.findIndex(({ token }) => token.text === '以')
  const to = part.named.findIndex(({ token }, index) => index > at && token.text === '为')
  if (at < 0 || to < 0) return
  const own = mentionsOf(placedIn(part.named.slice(0, at)))
  // 某走廊西起甲市,以乙园为核心: the corridor goes on.
  const owners =
    at > 0 && own.length > 0
      ? own
      : actors.sentence.filter(
          ({ kind, implied }) => !implied && (SITES.includes(kind) || kind === 'Corridor'),
        )
  const bases = mentionsOf(placedIn(part.named.slice(at + 1, to)))
  for (const owner of owners.slice(-1))
    for (const base of bases)
      if (/为运营(?:主体|单位)/.test(part.words) && admits(relationSpec('OPERATES').from, base.kind))
        part.say('OPERATES', base, owner, { status: 'established', word: '' })
      else if (base.kind !== 'Industry') part.say('BASED_ON', owner, base, { status: 'ongoing', word: '' })
      else part.say('FOCUSES_ON', owner, base, { status: 'ongoing', word: '' })
}
