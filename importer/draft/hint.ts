import { nearest } from '#graph-model/nearest.ts'
import type { Words } from '#graph-model/ontology/kind.ts'

const CHOOSE: Words = { zh: '在下拉列表中选择。', en: 'Choose one from the drop-down list.' }

/** The word that was meant, 签署 for 签属; words that share no character are not near, however short. */
export function hintFor(word: string, known: readonly string[]): Words {
  const best = nearest(word, known)
  const shared = best !== undefined && Array.from(word).some((character) => best.includes(character))
  return shared ? { zh: `是不是 ${best}?`, en: `Did you mean ${best}?` } : CHOOSE
}
