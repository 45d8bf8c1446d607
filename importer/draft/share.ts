import { isA } from '#graph-model/ontology/ontology.ts'
import type { NamedToken } from './mention.ts'
import { isGeneric } from './name.ts'

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
    if (!sibling || name.length < 2 || name.length > 10 || isGeneric(name)) return item
    const kind = /[所院]$/.test(name) ? 'ResearchInstitute' : sibling.kind
    const start = token.start + token.text.indexOf(name)
    return {
      ...item,
      mentions: [{ start, end: start + name.length, name, kind, doubt: '类别由并列的名称判断' }],
    }
  })
}
