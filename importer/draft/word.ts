import { tag } from 'jieba-wasm'

/** A word of a text as a segmenter with a large dictionary parts it. */
export interface Word {
  readonly start: number
  readonly text: string
  /** Its part of speech, by jieba's letters: n noun, v verb, d adverb, p preposition ... */
  readonly tag: string
}

interface Parted {
  readonly text: string
  /** The word that covers each place of the text. */
  readonly words: readonly Word[]
}

/** Texts shorter than this are names and pieces of a text, read beside it. */
const SHORT = 200
const last = { long: part(''), short: part('') }

function part(text: string): Parted {
  const words: Word[] = []
  let start = 0
  for (const { word, tag: speech } of tag(text, true) as { word: string; tag: string }[]) {
    const found = { start, text: word, tag: speech }
    for (let at = 0; at < word.length; at++) words.push(found)
    start += word.length
  }
  return { text, words }
}

/** The word that covers a place of a text. A text is read from its beginning to its end, so the last one is kept. */
export function wordOver(text: string, at: number): Word | undefined {
  const slot = text.length < SHORT ? 'short' : 'long'
  if (last[slot].text !== text) last[slot] = part(text)
  return last[slot].words[at]
}
