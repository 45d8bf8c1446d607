import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
/** A name is asked for its key and for its forms, one after the other. */
let last: { readonly text: string; readonly parts: readonly string[] } | undefined

function syllables(text: string): readonly string[] {
  if (last?.text === text) return last.parts
  const parts = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean)
  last = { text, parts }
  return parts
}

/** A key that sorts Chinese names by their pinyin and others by their letters. */
export function sortKey(name: string): string {
  return syllables(name).join(' ')
}

/** What search finds a name by: the name, its pinyin spaced, joined and as initials. */
export function searchForms(name: string): string[] {
  if (!HAN.test(name)) return [name]
  const parts = syllables(name)
  return [name, parts.join(' '), parts.join(''), parts.map((part) => Array.from(part)[0]).join('')]
}
