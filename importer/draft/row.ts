import type { Span } from '../dataset/text.ts'
import { isJoint } from './joint.ts'
import type { NamedToken } from './mention.ts'
import type { Token } from './token.ts'

/** Where words of a token are printed, all that it holds where none are given. */
export function printedIn(token: Token, words = token.text.trim()): Span & { readonly name: string } {
  const start = token.start + token.text.indexOf(words)
  return { start, end: start + words.length, name: words }
}

/** The indexes of the items of a list, from its first on: 甲、乙和丙. */
export function itemsFrom(named: readonly NamedToken[], first: number): number[] {
  const items = [first]
  for (let at = first; isJoint(named[at + 1]?.token) && named[at + 2]?.token.type === 'chunk'; at += 2)
    items.push(at + 2)
  return items
}

/** The indexes of the items of a list, from its last one back, in the order of the text. */
export function itemsTo(named: readonly NamedToken[], last: number): number[] {
  const items = [last]
  for (let at = last; isJoint(named[at - 1]?.token) && named[at - 2]?.token.type === 'chunk'; at -= 2)
    items.unshift(at - 2)
  return items
}
