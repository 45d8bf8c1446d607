import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { isGeneric } from './ordinary.ts'
import { wordAt } from './speech.ts'

/** Verbs whose object is a thing that is done, up to the end of the part, and the kind of it. */
const DONE: readonly (readonly [verbs: RegExp, kind: EntityKind])[] = [
  [/^(?:组织|深入|联合|共同)?开展$|^(?:组织|滚动|深入|联合|共同)?实施$|^(?:落实|抓好|深化)$/, 'Programme'],
  [/^(?:全面)?(?:实行|推行|试行)$/, 'Mechanism'],
  [/^(?:举办|召开|举行|承办|主办|办好)$/, 'Event'],
]
/** One or more, of ordinary words: no number, no quotation, nothing that goes on. */
const ITEMS = /^(?!以下|如下)[^,;:《》“”()\d的等与在对向将把]{4,40}$/
const LONGEST = 18

export interface Deed extends Span {
  readonly kind: EntityKind
}

/** Whether a stretch holds a verb that something else is said by, before its last word. */
function goesOn(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; ) {
    const word = wordAt(text, at)
    if (word?.class === 'verb' && at > start && at + word.word.length < end) return true
    at += word?.word.length ?? 1
  }
  return false
}

/** 开展应用场景互相开放: what is done has no ending that names have, and goes by all of its words. */
export function deedsAt(text: string, at: number, end: number, verb: string): Deed[] {
  const kind = DONE.find(([verbs]) => verbs.test(verb))?.[1]
  const words = text.slice(at, end).trimEnd()
  if (kind === undefined || !ITEMS.test(words)) return []
  let from = at
  const items = words.split(/[、和]/).map((item): Deed => {
    const start = from
    from += item.length + 1
    return { start, end: start + item.length, kind }
  })
  const fits = items.every((item) => {
    const name = text.slice(item.start, item.end)
    return name.length >= 4 && name.length <= LONGEST && !isGeneric(name) && !goesOn(text, item)
  })
  return fits ? items : []
}
