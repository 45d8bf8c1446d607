import type { Words } from '#graph-model/ontology/kind.ts'
import { type EntityKind, isA, type Kind } from '#graph-model/ontology/ontology.ts'
import type { Status } from '#graph-model/record.ts'

interface StateWords {
  readonly established: Words
  /** Of what is there and is to become more. */
  readonly more: Words
}

const RUNNING: StateWords = {
  established: { zh: '已运行', en: 'running' },
  more: { zh: '拟扩大', en: 'expansion planned' },
}

const EXISTING: Words = { zh: '现有', en: 'existing' }
const MORE: Words = { zh: '另有规划', en: 'more planned' }

/** What an established thing is said to be, where "running" would be wrong; the first that fits holds. */
const BY_KIND: readonly (readonly [Kind, StateWords])[] = [
  ['Agreement', { established: { zh: '已签署', en: 'signed' }, more: MORE }],
  ['Event', { established: { zh: '已举办', en: 'held' }, more: { zh: '拟再办', en: 'to be held again' } }],
  ['Publication', { established: { zh: '已发布', en: 'issued' }, more: MORE }],
  ['Policy', { established: { zh: '已出台', en: 'issued' }, more: MORE }],
  ['Ranking', { established: { zh: '已发布', en: 'issued' }, more: MORE }],
  ['Proposal', { established: { zh: '已提出', en: 'submitted' }, more: MORE }],
  ['Suggestion', { established: { zh: '已提出', en: 'made' }, more: MORE }],
  ['Reply', { established: { zh: '已答复', en: 'given' }, more: MORE }],
  ['Section', { established: { zh: '已答复', en: 'given' }, more: MORE }],
  ['Goal', { established: { zh: '已达到', en: 'reached' }, more: MORE }],
  ['Observation', { established: { zh: '已统计', en: 'counted' }, more: MORE }],
  ['Territory', { established: EXISTING, more: MORE }],
  ['Region', { established: EXISTING, more: MORE }],
  ['Industry', { established: EXISTING, more: MORE }],
]

/** Kinds that are there, whatever is said of them. */
const STANDING: readonly Kind[] = ['Territory', 'Region', 'Industry']

const ONGOING: Words = { zh: '推进中', en: 'under way' }
const PLANNED_ONLY: Words = { zh: '仅为规划', en: 'planned only' }
const NOT_STATED: Words = { zh: '未说明状态', en: 'state not stated' }

/** The state of a thing in words, over all statuses said of it: 「已运行 · 拟扩大」. Planned is never existing. */
export function stateWords(kind: EntityKind, statuses: readonly Status[]): Words {
  if (statuses.length === 0) return STANDING.some((known) => isA(kind, known)) ? EXISTING : NOT_STATED
  if (statuses.every((status) => status === 'planned')) return PLANNED_ONLY
  const [, words] = BY_KIND.find(([known]) => isA(kind, known)) ?? [kind, RUNNING]
  const parts = [
    ...(statuses.includes('established') ? [words.established] : []),
    ...(statuses.includes('ongoing') ? [ONGOING] : []),
    ...(statuses.includes('planned') ? [words.more] : []),
  ]
  return { zh: parts.map((part) => part.zh).join(' · '), en: parts.map((part) => part.en).join(', ') }
}
