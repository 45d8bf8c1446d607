import { append } from '#graph-model/group.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import type { Candidate, Candidates } from './candidates.ts'
import { abbreviates, coreName, normalName, soundsLike } from './names.ts'
import type { Pairs } from './pairs.ts'
import type { ReasonCode } from './reasons.ts'

/** In a larger group of names alike this tells nothing: the towns called 城关 are not one. */
const LARGEST = 400
/** In a place with more names these are compared only where they begin alike. */
const CROWD = 2_000

type Groups = Map<string, string[]>

function pairUp(ids: readonly string[], pair: (a: string, b: string) => void): void {
  for (const [index, a] of ids.entries()) for (const b of ids.slice(index + 1)) pair(a, b)
}

function addGroups(groups: Groups, code: ReasonCode, pairs: Pairs, largest = LARGEST): void {
  for (const [value, ids] of groups)
    if (ids.length > 1 && ids.length <= largest) pairUp(ids, (a, b) => pairs.add(code, value, a, b))
}

function keyedBy(candidates: Candidates, keys: (candidate: Candidate) => readonly string[]): Groups {
  const groups: Groups = new Map()
  for (const candidate of candidates.all.values())
    for (const key of new Set(keys(candidate))) append(groups, key, candidate.id)
  return groups
}

/** Where near names of an entity are looked for: a place among its neighbours, anything else in all places around. */
function neighbourhoods(candidates: Candidates, { id, kind }: Candidate): readonly string[] {
  const grounds = candidates.groundsOf(id)
  return isA(kind, 'Place') ? grounds.slice(0, 1) : grounds
}

function addNear(candidates: Candidates, pairs: Pairs): void {
  const nameOf = (id: string) => candidates.all.get(id)?.nameZh ?? []
  const core = new Map<string, string>()
  for (const { id, nameZh } of candidates.all.values())
    core.set(id, coreName(nameZh, candidates.placesOf(id).flatMap(nameOf)))
  const coreOf = (id: string) => core.get(id) as string
  const compare = (a: string, b: string) => {
    const [one, other] = [coreOf(a), coreOf(b)]
    if (one === other) pairs.add('core', one, a, b)
    else if (soundsLike(one, other)) pairs.add('sound', `${one} ${other}`, a, b)
    else if (abbreviates(one, other) || abbreviates(other, one)) pairs.add('short', `${one} ${other}`, a, b)
  }
  for (const ids of keyedBy(candidates, (candidate) => neighbourhoods(candidates, candidate)).values()) {
    if (ids.length <= CROWD) {
      pairUp(ids, compare)
      continue
    }
    const beginnings: Groups = new Map()
    for (const id of ids) append(beginnings, Array.from(coreOf(id))[0] ?? '', id)
    for (const alike of beginnings.values()) if (alike.length <= CROWD) pairUp(alike, compare)
  }
}

/** Finds names that may be one thing: by code, name, alias, and as near names in one place. */
export function alikeNames(candidates: Candidates, pairs: Pairs): void {
  const names = ({ nameZh, kind, aliases }: Candidate, withAliases: boolean) => [
    normalName(nameZh, kind),
    ...(withAliases ? aliases.filter((alias) => Array.from(alias).length > 1) : []).map((alias) =>
      normalName(alias, kind),
    ),
  ]
  addGroups(
    keyedBy(candidates, ({ codes }) => Object.values(codes)),
    'code',
    pairs,
  )
  addGroups(
    keyedBy(candidates, (one) => names(one, false)),
    'name',
    pairs,
  )
  addGroups(
    keyedBy(candidates, ({ officialEn }) => (officialEn ? [officialEn.toLowerCase()] : [])),
    'official',
    pairs,
  )
  addGroups(
    keyedBy(candidates, (one) => names(one, true)),
    'alias',
    pairs,
  )
  addNear(candidates, pairs)
  for (const [a, b] of candidates.doubts) pairs.add('doubt', '', a, b)
}
