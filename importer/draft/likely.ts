import { LIKELY } from '#graph-model/ontology/likely.ts'
import { admits, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Status } from '#graph-model/record.ts'
import type { Span } from '../dataset/text.ts'
import { type Mention, printedWithin } from './mention.ts'
import { isBranch } from './ordinary.ts'
import type { Statement } from './statement.ts'

/** So many pairs of one rule in a clause are a list of something else. */
const MANY = 8
/** Members are listed at length. */
const MANY_MEMBERS = 20

/** The status of what else was said of either, else of what the clause said first. */
function statusNear(statements: readonly Statement[], things: readonly Mention[]): Status | undefined {
  const stated = statements.filter(({ basis, relation }) => basis === 'stated' && relation !== 'Observation')
  const near = stated.find(({ start, end }) =>
    things.some(({ name }) => name === start.name || name === end.name),
  )
  return (near ?? stated[0])?.status
}

/** Whether two things are done alike by one, as items of a list: neither is part of the other. */
function areSiblings(statements: readonly Statement[], one: Mention, other: Mention): boolean {
  return statements.some(
    (first) =>
      first.end.name === one.name &&
      statements.some(
        (second) =>
          second.end.name === other.name &&
          second.relation === first.relation &&
          second.start.name === first.start.name &&
          second.quote.start === first.quote.start,
      ),
  )
}

/** 龙头企业, who they are the text leaves open: they have to do with all and nothing. */
function isAnyone({ kind, name, sets }: Mention): boolean {
  return kind === 'Group' && sets?.in === undefined && !/[\d一两数各批]/.test(name)
}

/** What two things of a clause of which nothing was said mostly have to do with each other, by their kinds. */
export function saidByKinds(
  text: string,
  clause: Span,
  names: readonly Mention[],
  statements: readonly Statement[],
  planned: boolean,
): Statement[] {
  const related = new Map<string, RelationType | 'several'>()
  const relate = (one: Mention, other: Mention, relation: RelationType) => {
    for (const pair of [`${one.name}\t${other.name}`, `${other.name}\t${one.name}`])
      related.set(pair, related.has(pair) && related.get(pair) !== relation ? 'several' : relation)
  }
  for (const { start, end, relation } of statements)
    if (relation !== 'Observation') relate(start, end, relation)
  const printed = printedWithin(names, clause)
    .filter((name) => !isAnyone(name))
    .sort((a, b) => a.start - b.start)
  const made = planned ? 'planned' : 'established'
  const signed = statements.some(({ status }) => status === 'planned') ? 'planned' : made
  return LIKELY.flatMap(({ first, second, relation, at, next, beside }): Statement[] => {
    const found: Statement[] = []
    for (const one of printed.filter((known) => admits(first, known.kind)))
      for (const other of printed.filter((known) => admits(second, known.kind) && known.start >= one.end)) {
        if (one.name === other.name || related.get(`${one.name}\t${other.name}`) !== beside) continue
        if (next && printed.some(({ start, end }) => start >= one.end && end <= other.start)) continue
        // 甲州、戊江: items of a list stand side by side.
        if (next && /^[、和与及]$/.test(text.slice(one.end, other.start).trim())) continue
        if (relation === 'HAS_PART' && areSiblings(statements, one, other)) continue
        const [start, end] = at === 'start' ? [one, other] : [other, one]
        const said = statements.find(
          (known) =>
            known.relation === relation &&
            known.end.name.endsWith(end.name) &&
            known.start.name === start.name,
        )
        // 分别 gave each its own, by a fuller name.
        const fuller = statements.some(
          (known) =>
            known.relation === 'PARTY_TO' && known.end.name !== end.name && known.end.name.endsWith(end.name),
        )
        if (said || (relation === 'PARTY_TO' && fuller)) continue
        // 某中心在甲州设3家工作站: they are its own.
        const own = isBranch(start.name) && start.kind === 'Group' && end.kind === 'Platform'
        relate(one, other, relation)
        found.push({
          relation: own ? 'BRANCH_OF' : relation,
          start,
          end,
          quote: { start: clause.start, end: clause.end },
          basis: 'stated',
          status: relation === 'PARTY_TO' ? signed : (statusNear(statements, [one, other]) ?? made),
          doubts: ['由两者类别推测,原文未必这样说'],
        })
      }
    return found.length > (relation === 'MEMBER_OF' ? MANY_MEMBERS : MANY) ? [] : found
  })
}
