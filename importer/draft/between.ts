import { BETWEEN, type Between } from '#graph-model/ontology/between.ts'
import { admits, isA, type Kind } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'

const ACTORS: readonly Kind[] = ['Place', 'Organisation']
const JOINT = /^(?:、|和|与|及|以及|,)$/

/** From a mention back, or on, through the list it stands in. */
function listOf(text: string, names: readonly Mention[], index: number, step: 1 | -1): Mention[] {
  const list = [names[index] as Mention]
  for (let at = index + step; names[at]; at += step) {
    const [left, right] = step === 1 ? [names[at - 1], names[at]] : [names[at], names[at + 1]]
    if (!left || !right || !JOINT.test(text.slice(left.end, right.start))) break
    const [next, first] = [names[at] as Mention, list[0] as Mention]
    if (next.kind !== first.kind && !sameSort(next, first)) break
    list.push(names[at] as Mention)
  }
  return list
}

/** Cities go with districts and bodies; a park and a town that 和 joins stand in two phrases. */
function sameSort(a: Mention, b: Mention): boolean {
  const acts = admits(ACTORS, a.kind)
  if (acts !== admits(ACTORS, b.kind)) return false
  return (
    !acts ||
    isA(a.kind, 'Territory') === isA(b.kind, 'Territory') ||
    isA(a.kind, 'Place') !== isA(b.kind, 'Place')
  )
}

function fitting(words: string, first: Mention, second: Mention): Between | undefined {
  return BETWEEN.find(
    (known) =>
      admits(known.first, first.kind) && admits(known.second, second.kind) && known.words.test(words),
  )
}

/** Whether it was said with a fuller name, as of an agreement that got its parties'. */
function isNamed(statements: readonly Statement[], relation: string, start: Mention, end: Mention): boolean {
  return statements.some(
    (known) =>
      known.relation === relation && known.start.name === start.name && known.end.name.endsWith(end.name),
  )
}

/** What the words between two things of a clause say of them that its verbs did not. */
export function saidBetween(
  text: string,
  clause: Span,
  names: readonly Mention[],
  statements: readonly Statement[],
  planned: boolean,
): Statement[] {
  const found: Statement[] = []
  const told = new Set(
    statements.map(({ relation, start, end }) => `${relation}\t${start.name}\t${end.name}`),
  )
  const inOrder = names
    .filter(({ start, end, implied }) => !implied && start >= clause.start && end <= clause.end)
    .sort((a, b) => a.start - b.start)
  for (const [index, second] of inOrder.entries()) {
    const first = inOrder[index - 1]
    if (!first || first.end > second.start) continue
    const words = text.slice(first.end, second.start).trim()
    const rule = fitting(words, first, second)
    if (!rule) continue
    const seconds = rule.lists
      ? listOf(text, inOrder, index, 1).filter((one) => admits(rule.second, one.kind))
      : [second]
    for (const one of listOf(text, inOrder, index - 1, -1).filter((known) => admits(rule.first, known.kind)))
      for (const other of seconds) {
        const [start, end] = rule.at === 'start' ? [one, other] : [other, one]
        const key = `${rule.relation}\t${start.name}\t${end.name}`
        if (start.name === end.name || told.has(key) || isNamed(statements, rule.relation, start, end))
          continue
        told.add(key)
        found.push({
          relation: rule.relation,
          start,
          end,
          quote: { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) },
          basis: 'stated',
          status: planned ? 'planned' : 'established',
          doubts: [`关系由两者相邻${words === '' ? '' : `、其间“${words}”`}判断`],
        })
      }
  }
  return found
}
