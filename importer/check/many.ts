import type { Words } from '#graph-model/ontology/kind.ts'
import { nearestHint } from './nearest.ts'

/** More known words than these are not compared one by one: it would take seconds for each that is mistyped. */
const COMPARED = 20_000
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-'

/** All words that one letter more, less or other, or two letters changed over, make of a word. */
function* neighbours(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after !== '') yield before + after.slice(1)
    if (after.length > 1) yield `${before}${after[1]}${after[0]}${after.slice(2)}`
    for (const letter of LETTERS) {
      yield before + letter + after
      if (after !== '') yield before + letter + after.slice(1)
    }
  }
}

/**
 * A hint at the known word nearest to a mistyped id. Among very many only a word that differs by one letter is found.
 */
export function nearestOfMany(
  word: string,
  known: Iterable<string>,
  isKnown: (word: string) => boolean,
): Words | undefined {
  const compared: string[] = []
  for (const candidate of known) {
    if (compared.push(candidate) < COMPARED) continue
    for (const neighbour of neighbours(word)) if (isKnown(neighbour)) return nearestHint(word, [neighbour])
    return undefined
  }
  return nearestHint(word, compared)
}
