const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u
const SPACE = /[ \t\n\r\f\u00a0]+/g

function joint(before: string, after: string): string {
  if (before === '' || after === '' || CHINESE.test(before) || CHINESE.test(after)) return ''
  // A hyphen at a line's end is kept: it may be one that is written, as in co-operation.
  return before === '-' && /\p{L}/u.test(after) ? '' : ' '
}

/** Two lines of one paragraph as one: Chinese without a space between them, Latin letters and digits with one. */
export function joinLines(before: string, after: string): string {
  return `${before}${joint(before.at(-1) ?? '', after.at(0) ?? '')}${after}`
}

/** A paragraph of marked-up text on one line: spaces collapsed, line breaks of its source joined as `joinLines` does. */
export function onOneLine(text: string): string {
  return text
    .replace(SPACE, (space, at: number) =>
      space.includes('\n') ? joint(text[at - 1] ?? '', text[at + space.length] ?? '') : ' ',
    )
    .trim()
}

/** A text with line feeds as its only line ends. */
export function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
