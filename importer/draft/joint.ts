import type { Dictionary } from './dictionary.ts'
import { endsLikeName } from './doer.ts'
import type { Token } from './token.ts'

/** Whether a token joins what stands on its two sides into one list: 、 or 和. */
export function isJoint(token: Token | undefined): boolean {
  return token?.type === 'list' || (token?.type === 'break' && /^(?:和|与|及|以及)$/.test(token.text))
}

/** A、B与C、D: inside a list 与 joins words of one item. */
export function joinItems(text: string, tokens: readonly Token[], dictionary: Dictionary): Token[] {
  const joined: Token[] = []
  for (let index = 0; index < tokens.length; index++) {
    const [left, joint, right, after] = tokens.slice(index, index + 4)
    const inList = joined.at(-1)?.type === 'list' && after?.type === 'list'
    const names =
      left &&
      right &&
      (endsLikeName(text, left.start, left.end) ||
        endsLikeName(text, right.start, right.end) ||
        dictionary.at(text, right.start))
    if (
      inList &&
      !names &&
      left?.type === 'chunk' &&
      right?.type === 'chunk' &&
      /^[和与及]$/.test(joint?.text ?? '')
    ) {
      joined.push({
        type: 'chunk',
        start: left.start,
        end: right.end,
        text: text.slice(left.start, right.end),
      })
      index += 2
    } else if (left) joined.push(left)
  }
  return joined
}
