import { marked } from 'marked'
import { htmlText } from './html.ts'

/** The text of a Markdown document, as its page would show it. */
export function markdownText(markdown: string): string {
  return htmlText(marked.parse(markdown, { gfm: true, async: false }))
}
