import { SELF_WORDS } from '#graph-model/ontology/genre.ts'
import {
  admits,
  type EntityKind,
  isA,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import type { Actors } from './actors.ts'
import { mentionsOf, placedIn } from './clauselet.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'

const SAID = { status: 'established' as const, word: '' }
/** 担任组长单位, 当选副理事长单位: what one is in an alliance or a committee. */
const ROLE =
  /(?:任|担任|当选|成为)[^,]*?((?:副|常务)?(?:理事长|组长|会长|主席|主任|盟主|牵头|轮值|理事|成员|会员|支持))(?:单位|城市)$/
const LEADING = /^(?:理事长|组长|会长|主席|主任|盟主|牵头|轮值)$/
const BODIES: readonly EntityKind[] = ['Alliance', 'Committee', 'Mechanism']
/** 圈内成员为甲、乙和丙: who belongs to a region. */
const MEMBERS = /(?:成员|成员城市|圈内城市|沿线城市|城市范围|范围)(?:为|是)/

function bodyNear(part: Part, actors: Actors): Mention | undefined {
  return (
    part.all.findLast(({ kind }) => BODIES.includes(kind)) ??
    [...actors.before, ...actors.works].findLast(({ kind }) => BODIES.includes(kind))
  )
}

/** Says who leads or belongs to what by what it is there, and which cities a region is said to have. */
export function sayRoles(part: Part, actors: Actors): void {
  const role = ROLE.exec(part.words.trim())?.[1]
  const body = role === undefined ? undefined : bodyNear(part, actors)
  if (role !== undefined && body) {
    const relation = LEADING.test(role) ? 'LEADS' : 'MEMBER_OF'
    const { from, to } = relationSpec(relation)
    const by = part.head.findIndex(({ token }) => token.text === '由')
    const named = mentionsOf(placedIn(by < 0 ? part.head : part.head.slice(by)))
    const who = named.filter(({ name }) => name !== body.name)
    const self =
      SELF_WORDS.some((word) => part.words.includes(`由${word}`)) && actors.issuer
        ? [{ ...actors.issuer, implied: true as const }]
        : []
    for (const one of who.length > 0 ? who : self)
      if (admits(from, one.kind) && admits(to, body.kind)) part.say(relation, one, body, SAID)
  }
  const at = MEMBERS.exec(part.words)
  if (!at) return
  const from = part.span.start + at.index + at[0].length
  const region =
    part.all.find(({ kind, end }) => kind === 'Region' && end <= from) ?? actors.memory.last(['Region'], from)
  const members = part.all.filter(({ kind, start }) => isA(kind, 'Territory') && start >= from)
  if (region) for (const member of members) part.say('MEMBER_OF', member, region, SAID)
}

const MUTUAL = /(?:互认互通|互通互认|互认共享|互认|互通|通兑|通用|通办|通认)$/
const RECOGNISED: readonly EntityKind[] = ['Service', 'Programme']

/** 甲、乙两市创新券实现互认: each of them takes part in it. Whether the part says so. */
export function sayMutual(part: Part, actors: Actors): boolean {
  const things = part.all.filter(({ kind }) => RECOGNISED.includes(kind))
  const named = part.all.filter(({ kind }) => isA(kind, 'Territory'))
  const self = SELF_WORDS.some((word) => part.words.trim().startsWith(word)) && actors.issuer
  const places = self ? [{ ...self, implied: true as const }, ...named] : named
  if (!MUTUAL.test(part.words.trim()) || things.length === 0 || places.length < 2) return false
  for (const thing of things) for (const place of places) part.say('PARTICIPATES_IN', place, thing, SAID)
  return true
}

const PARTS: readonly (readonly [RegExp, RelationType])[] = [
  [/(?:共建|建设|依托)(?:方|单位)$/, 'CO_BUILDS'],
  [/(?:牵头|发起)(?:方|单位)$/, 'LEADS'],
  [/(?:参与|参建|协作|合作)(?:方|单位)$/, 'PARTICIPATES_IN'],
]

/** 共建方包括甲大学、乙公司: what each of them is to the thing spoken of. Whether the part says so. */
export function sayPart(part: Part, actors: Actors): boolean {
  const [, role = ''] = /^(.*?)(?:包括|包含|为|有|是)/.exec(part.words.trim()) ?? []
  const relation = PARTS.find(([noun]) => noun.test(role))?.[1]
  const thing = actors.sentence.at(-1) ?? actors.works.at(-1)
  if (!relation || !thing) return false
  const { from, to } = relationSpec(relation)
  const doers = part.all.filter(({ kind }) => admits(from, kind))
  if (!admits(to, thing.kind)) return false
  for (const doer of doers) part.say(relation, doer, thing, SAID)
  return doers.length > 0
}
