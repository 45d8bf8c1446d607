import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { onOneLine } from './line.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Elements that stand on lines of their own; all others are part of the line around them. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Elements whose content is no text of the document. */
const UNREAD = new Set(
  'head script style template noscript iframe object svg math audio video canvas select textarea button rt rp'.split(
    ' ',
  ),
)

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function isRead(element: Element): boolean {
  return !UNREAD.has(element.tagName) && !element.attrs.some(({ name }) => name === 'hidden')
}

/** The lines of a page while its tree is walked. */
class Lines {
  readonly done: string[] = []
  #open = ''
  add(text: string): void {
    this.#open += text
  }
  end(): void {
    const line = onOneLine(this.#open)
    if (line !== '') this.done.push(line)
    this.#open = ''
  }
}

/**
 * The text of an HTML page: headings, paragraphs, list items and table cells on lines of their own, no markup.
 * Nothing it refers to is read.
 */
export function htmlText(html: string): string {
  const lines = new Lines()
  // An own stack: pages nest deeper than the engine's stack of calls goes.
  const stack: (Node | (() => void))[] = [...parse(html).childNodes].reverse()
  let preformatted = 0
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'function') next()
    else if (next.nodeName === '#text') {
      const { value } = next as DefaultTreeAdapterTypes.TextNode
      for (const [index, part] of (preformatted > 0 ? value.split('\n') : [value]).entries()) {
        if (index > 0) lines.end()
        lines.add(part)
      }
    } else if (isElement(next) && isRead(next)) {
      const block = BLOCKS.has(next.tagName)
      const pre = next.tagName === 'pre'
      if (block || next.tagName === 'br') lines.end()
      if (pre) preformatted++
      stack.push(() => {
        if (block) lines.end()
        if (pre) preformatted--
      })
      for (let index = next.childNodes.length - 1; index >= 0; index--)
        stack.push(next.childNodes[index] as Node)
    }
  }
  lines.end()
  return lines.done.join('\n')
}
