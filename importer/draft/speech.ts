import { wordAt as listedAt, type WordClass } from './lexicon.ts'
import { wordOver } from './word.ts'

/** Parts of speech of words that may stand in a name. */
const NOMINAL = /^(?:n|nz|nt|ns|nrt?|vn|an|j|b|s|t|f|eng|q)$/

/** The word that begins at a place of a text: one of the lexicon, else what a segmenter makes of it. */
export function wordAt(text: string, at: number): { word: string; class: WordClass } | undefined {
  const listed = listedAt(text, at)
  const over = wordOver(text, at)
  if (!over || over.start !== at || over.text.length < 2) return listed
  const inside = listed !== undefined && over.text.length > listed.word.length
  if (listed && inside && NOMINAL.test(over.tag) && !(listed.class === 'adverb' && listed.word.length > 1))
    return { word: over.text, class: 'whole' }
  // 拟定 is a verb, whatever 拟 is.
  if (listed && !(inside && listed.word.length === 1)) return listed
  if (over.tag === 'v') return { word: over.text, class: 'likely-verb' }
  if (over.tag === 'd') return { word: over.text, class: 'adverb' }
  if (over.tag === 'p' || over.tag === 'c') return { word: over.text, class: 'break' }
  return listed
}
