import type { Span } from '../dataset/text.ts'
import type { Actors } from './actors.ts'
import { goalOf } from './aim.ts'
import { toCome } from './coming.ts'
import type { Part } from './part.ts'
import { statusOf } from './status.ts'

/** Sets what the next statements rest on, and says the aim that 以……为抓手 names. */
export function takeBasis(part: Part, basis: Span, actors: Actors): void {
  const { start, end } = { start: part.span.start + basis.start, end: part.span.start + basis.end }
  actors.bases = part.all.filter((mention) => mention.start >= start)
  const [first] = part.verbs
  if (first && first.verb.token.start <= start + 2 && actors.issuer) {
    const said = statusOf(first.verb.token.text, [], toCome(actors))
    const issuer = { ...actors.issuer, implied: true as const }
    part.say('PURSUES', issuer, goalOf(part.text, first.verb.token.start, end), said)
  } else if (actors.bases.length === 0) {
    const name = part.text.slice(start, end)
    actors.bases = [{ start, end, name, kind: 'Group', doubt: '未具名的一组' }]
  }
}
