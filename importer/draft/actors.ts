import { isA } from '#graph-model/ontology/ontology.ts'
import { Memory } from './memory.ts'
import type { Mention } from './mention.ts'

/** Who acts, and on what, as far as the text before has said; goes on from part to part of a clause. */
export interface Actors {
  /** The issuer's city, for a subject left out. */
  readonly issuer: Mention | undefined
  /** Whether the chapter tells what is still to come. */
  readonly planned: boolean
  sentence: readonly Mention[]
  /** A plan whose announcements go on to the end of the line. */
  plan: Mention | undefined
  /** The policy that was named last, for 规划 alone. */
  policy: Mention | undefined
  /** What the next statements rest on: 依托……, 以……为抓手, 根据……. */
  bases: readonly Mention[]
  /** What was promoted, built or held last: it pursues the aims that follow. */
  works: readonly Mention[]
  /** What one was selected for, where 入选 stands without an object. */
  selection: Mention | undefined
  /** Things listed in a part without a verb: who acts in the next one. */
  listed: readonly Mention[]
  /** The date that a part before gave for what follows: 2024年5月,…… */
  time: string | undefined
  /** What is wanted by whoever acts in the next part: 为加快……,甲市印发……. */
  purpose: readonly Mention[]
  /** What the text named before this part. */
  readonly memory: Memory
  /** The things of the part before in the clause. */
  before: readonly Mention[]
  /** Whether those were brought together for something: 推动甲区和乙区合作,……. */
  brought: boolean
  /** What a part before said to be something: 是……,也是……. */
  theme: readonly Mention[]
  /** The place that a part before gave for what follows: 在某新区,……. */
  where: Mention | undefined
  /** Who acted last in the line: goes on where a text of no known issuer leaves the subject out. */
  topic: readonly Mention[]
  /** The event at which what follows takes place: 活动上,……. */
  occasion: Mention | undefined
  /** Who leads what the next parts set up: 由甲市牵头,建立……. */
  leaders: readonly Mention[]
  /** Who makes use of those who act in the next parts, and wants what they want: 发挥某联盟作用,……. */
  users: readonly Mention[]
  /** Whether 将 or 拟 before a verb holds for the verbs that follow it. */
  coming: boolean
}

/** The actors at the beginning of a clause; a plan goes on in its line, and the last policy everywhere. */
export function actorsFor(
  before: Actors | undefined,
  issuer: Mention,
  planned: boolean,
  goesOn: boolean,
): Actors {
  return {
    issuer,
    planned,
    sentence: [],
    users: [],
    plan: goesOn ? before?.plan : undefined,
    policy: before?.policy,
    bases: [],
    works: [],
    selection: undefined,
    listed: [],
    time: undefined,
    purpose: [],
    memory: before?.memory ?? new Memory(),
    before: [],
    brought: false,
    theme: [],
    where: undefined,
    topic: goesOn ? (before?.topic ?? []) : [],
    occasion: undefined,
    leaders: [],
    coming: false,
  }
}

/** Whether something may be what acts: places, organisations, platforms and those named together. */
export function mayAct({ kind }: Mention): boolean {
  return isA(kind, 'Organisation') || isA(kind, 'Place') || kind === 'Group' || kind === 'Platform'
}
