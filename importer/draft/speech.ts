import { wordAt as listedAt, type WordClass } from './lexicon.ts'
import { wordOver } from './word.ts'

/** Parts of speech of words that may stand in a name. */
const NOMINAL = /^(?:n|nz|nt|ns|nrt?|vn|an|j|b|s|t|f|eng|q)$/

/** The word that begins at a place of a text: one of the lexicon, else what a segmenter makes of it. */
export function wordAt(text: string, at: number): { word: string; class: WordClass } | undefined {
  const over = wordOver(text, at)
  let listed = listedAt(text, at)
  // 并|举办 is no 并举: a segmenter that parts a whole word differently is right where the next one is a verb.
  if (listed?.class === 'whole' && over?.start === at && over.text.length < listed.word.length) {
    const next = wordOver(text, at + over.text.length)
    const crosses = next !== undefined && next.start + next.text.length > at + listed.word.length
    if (crosses && /^v/.test(next.tag)) listed = listedAt(text, at, over.text.length)
  }
  // 分行|为企业授信 holds no 行为.
  const split = over && over.start < at && over.start + over.text.length < at + (listed?.word.length ?? 0)
  if (listed?.class === 'whole' && split && over.text.length > 1) return undefined
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

/** Whether 了 or 过 after a verb tells that it is one: 宣布了. */
export function isDone(text: string, end: number): boolean {
  const word = wordOver(text, end)
  return word?.start === end && /^[了过着]$/.test(word.text)
}

/** Whether a verb without an object closes an item of a list: 党政干部双向挂职、……. */
export function closesItem(text: string, at: number, end: number): boolean {
  const word = wordAt(text, at)
  const after = at + (word?.word.length ?? 0)
  return /verb$/.test(word?.class ?? '') && text[after] === '、' && after < end
}

/** Whether a verb stands at a place, adverbs before it or none. */
export function leadsToVerb(text: string, at: number): boolean {
  const word = wordAt(text, at)
  if (word?.class === 'adverb') return leadsToVerb(text, at + word.word.length)
  return (
    word?.class === 'verb' ||
    word?.class === 'noun-verb' ||
    word?.class === 'likely-verb' ||
    /^(?:在|由|与|同|向|对|赴|以|从|围绕)$/.test(word?.word ?? '')
  )
}
