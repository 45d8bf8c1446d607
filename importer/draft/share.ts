import { isA } from '#graph-model/ontology/ontology.ts'
import type { NamedToken } from './mention.ts'
import { isGeneric } from './name.ts'
import { isJoint } from './token.ts'

/** 甲州、乙州企业: the noun goes with each of the places before it. */
export function shareGroups(named: NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const [place] = item.mentions
    let last = index
    while (named[last + 1]?.token.type === 'list') last += 2
    const group = last > index ? named[last]?.mentions.find(({ kind }) => kind === 'Group') : undefined
    const plain = item.token.type === 'chunk' && item.mentions.length === 1 && place?.end === item.token.end
    if (!group || !plain || !isA(place.kind, 'Place') || group.sets?.in === undefined) return item
    const noun =
      named[last]?.token.text.slice((named[last]?.mentions[0]?.end ?? 0) - (named[last]?.token.start ?? 0)) ??
      ''
    const printed = item.token.text.trim()
    return {
      ...item,
      mentions: [
        place,
        {
          ...group,
          start: place.start,
          end: place.end,
          name: `${printed}${noun.trim()}`,
          sets: { ...group.sets, in: place.name },
        },
      ],
    }
  })
}

/** 软件所、华为公司: beside a named organisation in a list stands another, whatever its name ends in. */
export function shareKinds(named: readonly NamedToken[]): NamedToken[] {
  return named.map((item, index) => {
    const { token, mentions } = item
    const beside = [named[index - 1], named[index + 1]].some((next) => next?.token.type === 'list')
    if (token.type !== 'chunk' || mentions.length > 0 || !beside) return item
    const name = token.text.trim()
    const sibling = [named[index - 2], named[index + 2]]
      .flatMap((next) => (next?.token.type === 'chunk' ? next.mentions : []))
      .find(({ kind }) => isA(kind, 'Organisation'))
    if (!sibling || /^\d/.test(name) || name.length < 2 || name.length > 10 || isGeneric(name)) return item
    const kind = /[所院]$/.test(name) ? 'ResearchInstitute' : sibling.kind
    const start = token.start + token.text.indexOf(name)
    return {
      ...item,
      mentions: [{ start, end: start + name.length, name, kind, doubt: '类别由并列的名称判断' }],
    }
  })
}

const FOCUS = /^(?:聚焦|围绕|重点发展|主攻|深耕|瞄准|专注|做强|做大做强)$/
const FIELD = /(?:产业|领域|行业|产业链|赛道)$/

/** 聚焦人工智能、生物医药领域: the noun at the end of the list tells what all of it is. */
export function industriesIn(named: readonly NamedToken[]): NamedToken[] {
  const result = [...named]
  for (const [index, { token }] of named.entries()) {
    if (token.type !== 'verb' || !FOCUS.test(token.text)) continue
    let last = index + 1
    while (isJoint(named[last + 1]?.token)) last += 2
    if (named[last]?.token.type !== 'chunk' || !FIELD.test(named[last]?.token.text.trim() ?? '')) continue
    for (let at = index + 1; at <= last; at += 2) {
      const item = named[at]
      const name = item?.token.text.trim().replace(/(?:等)?(?:重点)?(?:领域|行业|赛道)$/, '') ?? ''
      if (!item || name.length < 2 || name.length > 12 || isGeneric(name)) continue
      const start = item.token.start + item.token.text.indexOf(name)
      const doubt = '产业,由所列领域判断'
      result[at] = { ...item, mentions: [{ start, end: start + name.length, name, kind: 'Industry', doubt }] }
    }
  }
  return result
}
