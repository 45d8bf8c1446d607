import type { Actors } from './actors.ts'
import { allAnnounced } from './announce.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'
import type { Deciding } from './status.ts'

/** Verbs that may stand behind those who do it and name nothing: what they take was named before. */
const SELECTED = /^(?:入选|获批|上榜|入围|获评|中标|入库|揭榜)$/
const JOINS =
  /^(?:加入|参与|参加|入驻|共同参与|参展|组团参展|参会|参赛|组团参加|组团参与|出席|加盟|接入|参与建设|共同参与建设|参与共建|参与组建|参与出资|共同出资)$/
const JOINED: readonly Mention['kind'][] = [
  'Platform',
  'Programme',
  'Project',
  'Alliance',
  'Event',
  'Mechanism',
  'Service',
]

function mayBeJoined({ kind }: Mention): boolean {
  return JOINED.includes(kind)
}

/** Whether those who act stand behind the first verb: 支持甲市建设……. */
export function isAsked(part: Part, subjects: readonly Mention[]): boolean {
  const first = part.verbs[0]?.verb.token.start ?? part.span.end
  return subjects.length > 0 && subjects.every(({ start, implied }) => !implied && start > first)
}

/** Whether a verb may stand without an object: what was named before is what it takes. */
export function leavesUnsaid(word: string): boolean {
  return SELECTED.test(word) || JOINS.test(word)
}

/** 4家企业入选, 20所高校加入: what was named before is what the verb takes. */
export function takeAlone(
  part: Part,
  word: string,
  subjects: readonly Mention[],
  actors: Actors,
  said: Deciding,
): void {
  const targets: Mention[] = []
  if (SELECTED.test(word) && actors.selection) {
    targets.push(actors.selection)
    if (actors.selection.kind !== 'Ranking') {
      const name = `${actors.selection.name}入选名单`
      targets.push({ ...actors.selection, name, kind: 'Ranking', doubt: '名单由“入选”拟名' })
    }
  } else if (JOINS.test(word))
    targets.push(...(actors.works.length > 0 ? actors.works : actors.before.filter(mayBeJoined)).slice(-1))
  for (const subject of isAsked(part, subjects) ? subjects : part.own)
    for (const target of targets)
      for (const { relation, start, end } of allAnnounced(word, subject, target))
        part.say(relation, start, end, said, part.open ? { list: { side: 'start', state: part.open } } : {})
}
