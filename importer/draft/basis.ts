import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Actors } from './actors.ts'
import { goalOf } from './aim.ts'
import { announces } from './announce.ts'
import { toCome } from './coming.ts'
import type { Part } from './part.ts'
import { statusOf } from './status.ts'

/** What makes a basis a thing to push on with, and not the ground that others stand on. */
const PUSHED =
  /(?:抓手|支点|契机|重点|牵引|引领|主线|突破口|切入点|切入口|遵循|路径|引擎|指引|统领|准绳|关键|支撑|纽带|先导|主轴)$/
const PUSHED_KINDS: readonly EntityKind[] = [
  'Programme',
  'Platform',
  'Mechanism',
  'Service',
  'Project',
  'Corridor',
  'CrossBoundaryZone',
  'Zone',
]
/** 平台共建共享: what is done, told by a noun. */
const DONE =
  /(?:共建|共享|共治|协同|协作|合作|改革|创新|一体化|同城化|联动|融合|贯通|转化|衔接|开放|互通|攻关|整合|培育|集聚|升级|转型)$/

/** Sets what the next statements rest on, and says the aim that 以……为抓手 names. */
export function takeBasis(part: Part, basis: Span, actors: Actors): void {
  const { start, end } = { start: part.span.start + basis.start, end: part.span.start + basis.end }
  actors.bases = part.all.filter((mention) => mention.start >= start)
  const [first] = part.verbs
  const verb = first?.verb.token
  // 以甲市争创某中心为切入口: what a place strives for is an aim all the same.
  const own =
    verb !== undefined && part.all.some((one) => isA(one.kind, 'Territory') && one.end === verb.start)
  const strives = own && announces(verb.text, 'PURSUES')
  if (verb && (verb.start <= start + 2 || strives) && actors.issuer) {
    const said = statusOf(verb.text, [], toCome(actors))
    const issuer = { ...actors.issuer, implied: true as const }
    part.say('PURSUES', issuer, goalOf(part.text, strives ? start : verb.start, end), said)
    if (own) actors.bases = []
    return
  }
  const words = part.text.slice(start, end)
  const issuer = actors.issuer && { ...actors.issuer, implied: true as const }
  const said = { status: toCome(actors) ? ('planned' as const) : ('ongoing' as const), word: '' }
  if (issuer && PUSHED.test(part.words.trim())) {
    const pushed = actors.bases.filter(({ kind }) => PUSHED_KINDS.includes(kind as EntityKind))
    for (const base of pushed) part.say('PROMOTES', issuer, base, said)
    for (const base of actors.bases) if (base.kind === 'Policy') part.say('IMPLEMENTS', issuer, base, said)
    if (actors.bases.length === 0 && words.length >= 4 && DONE.test(words))
      part.say('PURSUES', issuer, goalOf(part.text, start, end), said)
  }
  if (actors.bases.length === 0) {
    actors.bases = [{ start, end, name: words, kind: 'Group', doubt: '未具名的一组' }]
  }
}
