import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { collectedAt } from './group.ts'
import { isJoint } from './joint.ts'
import { type Mention, type NamedToken, printedWithin } from './mention.ts'
import type { Part } from './part.ts'
import type { Statement } from './statement.ts'

/** The names of the list that 等 closes at a place of a part. */
function itemsBefore(named: readonly NamedToken[], index: number): Mention[] {
  const items: Mention[] = []
  for (let at = index - 1; at >= 0; at--) {
    const { token, mentions } = named[at] as NamedToken
    if (isJoint(token)) continue
    if (token.type !== 'chunk' && token.type !== 'title') break
    items.unshift(...mentions.slice(-1))
    const before = named[at - 1]?.token
    if (!isJoint(before)) break
  }
  return items
}

/** Those that are named of a group are parts of it; as sure as what the part says of them. */
export function collectionsIn(
  text: string,
  span: Span,
  named: readonly NamedToken[],
  stated: readonly Statement[],
): Statement[] {
  const say = (whole: Mention, part: Mention): Statement => ({
    relation: 'HAS_PART',
    start: whole,
    end: part,
    quote: span,
    basis: 'stated',
    status:
      stated.find(({ start, end }) =>
        [start.name, end.name].some((name) => [part.name, whole.name].includes(name)),
      )?.status ?? 'established',
    doubts: whole.doubt ? [whole.doubt] : [],
  })
  return named.flatMap(({ token, mentions }, index) => {
    // “总部+基地”“研发+制造”的合作模式 is made of what it quotes.
    const quoting = mentions.find(
      ({ kind, name }) => kind === 'Mechanism' && (name.match(/“/g)?.length ?? 0) > 1,
    )
    if (quoting)
      return [...quoting.name.matchAll(/“[^”]+”/g)].map(([name], at) =>
        say(quoting, { ...quoting, start: quoting.start + at, name, doubt: '引号内的名称,类别待定' }),
      )
    if (token.type !== 'break' || token.text !== '等') return []
    const group = collectedAt(text, token.end, span.end)
    if (!group) return []
    return itemsBefore(named, index)
      .filter(({ kind }) => kind !== 'Group' && kind !== 'Goal' && !isA(kind, 'Territory'))
      .map((item) => say(group, item))
  })
}

/** 备案平台36家,其中甲中心、乙中心……: those that 其中 begins with are of the group before. */
export function someOf(part: Part, before: readonly Mention[]): Statement[] {
  const group = before.findLast(({ kind }) => kind === 'Group')
  if (!group || !/^\s*其中/.test(part.words)) return []
  return part.own
    .filter(({ kind, start }) => kind === group.sets?.memberKind && start > group.end)
    .map((one) => ({
      relation: 'HAS_PART',
      start: group,
      end: one,
      quote: part.span,
      basis: 'stated',
      status: 'established',
      doubts: group.doubt ? [group.doubt] : [],
    }))
}

/** 推动都市圈内合作园区发展,加快甲园、乙园建设: those named after a group of their kind belong to it. */
export function namedAfter(
  clause: Span,
  names: readonly Mention[],
  statements: readonly Statement[],
): Statement[] {
  const within = printedWithin(names, clause)
  return within
    .filter(({ kind, sets }) => kind === 'Group' && sets?.in !== undefined)
    .flatMap((group) => {
      const those = within.filter(({ kind, start }) => kind === group.sets?.memberKind && start >= group.end)
      const told = statements.some(
        ({ relation, end }) => relation === 'HAS_PART' && those.some(({ name }) => name === end.name),
      )
      if (those.length < 2 || told) return []
      return those.map(
        (one): Statement => ({
          relation: 'HAS_PART',
          start: group,
          end: one,
          quote: clause,
          basis: 'stated',
          status: statements.find(({ end }) => end.name === one.name)?.status ?? 'established',
          doubts: ['由前后文推测'],
        }),
      )
    })
}
