import { pinyin } from 'pinyin-pro'

function syllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean)
}

/** A key that sorts Chinese names by their pinyin and others by their letters. */
export function sortKey(name: string): string {
  return syllables(name).join(' ')
}

/** What search finds a name by: the name, its pinyin spaced, joined and as initials. */
export function searchForms(name: string): string[] {
  const parts = syllables(name)
  if (!/\p{Script=Han}/u.test(name)) return [name]
  return [name, parts.join(' '), parts.join(''), parts.map((part) => Array.from(part)[0]).join('')]
}
