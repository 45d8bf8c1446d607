import type { Span } from '../dataset/text.ts'

/** Marks that open and close. */
export const PAIRS: Readonly<Record<string, string>> = { '“': '”', '(': ')', '《': '》', '‘': '’' }

/** Where what opens at a place is closed again; -1 where it is not. */
export function closing(text: string, at: number, end: number): number {
  const close = PAIRS[text[at] as string] as string
  const found = text.indexOf(close, at + 1)
  return found < 0 || found >= end ? -1 : found + 1
}

/** Parts of a clause between commas and colons; what stands in quotation marks, brackets or titles is not parted. */
export function partsOf(text: string, span: Span): Span[] {
  const parts: Span[] = []
  let start = span.start
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== '') parts.push({ start, end })
  }
  for (let at = span.start; at < span.end; at++) {
    const character = text[at] as string
    if (PAIRS[character]) {
      const end = closing(text, at, span.end)
      if (end > 0) at = end - 1
    } else if (character === ',' || character === ':') {
      if (/\d/.test(text[at - 1] ?? '') && /\d{3}/.test(text.slice(at + 1, at + 4))) continue
      add(at)
      start = at + 1
    }
  }
  add(span.end)
  return parts
}
