import type { Faults } from '../check/fault.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/g
const MOST = 20

/** The first character of a text that cannot be seen; undefined where there is none. */
export function unprintable(text: string): string | undefined {
  return text[text.search(UNPRINTABLE)]
}

/** The line of a text in which a character stands. */
export function lineAt(text: string, at: number): number {
  let line = 1
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++
  return line
}

/** A character that cannot be seen, as people write it: `U+0000`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
}

function around(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 8), at + 9)
    .replace(UNPRINTABLE, (character) => `⟨${codePointName(character)}⟩`)
    .replace(/\s/g, ' ')
}

/** A fault for each NUL, control character or lost character (U+FFFD) of a text, twenty at most. */
export function checkCharacters(text: string, file: string, faults: Faults, firstLine = 1): boolean {
  let found = 0
  for (const { 0: character, index } of text.matchAll(UNPRINTABLE)) {
    const name = codePointName(character)
    const lost = character === '\ufffd'
    faults.add(
      lost ? 'CHARACTER_LOST' : 'CONTROL_CHARACTER',
      { file, line: firstLine - 1 + lineAt(text, index), value: around(text, index) },
      lost
        ? { zh: '这里有一个已经丢失的字符(�)。', en: 'A character was lost here (�).' }
        : { zh: `这里有控制字符 ${name}。`, en: `A control character stands here: ${name}.` },
      lost
        ? {
            zh: '多半是此前用错误的编码另存过;从原件重新复制。',
            en: 'It was probably saved in a wrong encoding before: copy it from the original again.',
          }
        : { zh: '删去这个字符。', en: 'Take this character out.' },
    )
    if (++found === MOST) break
  }
  return found === 0
}
