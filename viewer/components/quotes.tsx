import type { Quote } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'

/** Quotes with document, status and date; each opens the document at its sentence. */
export function Quotes({ evidence }: { evidence: readonly Quote[] }) {
  const screen = useScreen()
  const { say, lang } = screen
  const unique = [
    ...new Map(
      evidence.map((quote) => [`${quote.passage.id} ${quote.status} ${quote.basis}`, quote]),
    ).values(),
  ]
  return (
    <ul class="quotes">
      {unique.map((quote) => (
        <li key={`${quote.passage.id} ${quote.status} ${quote.basis}`}>
          <blockquote lang="zh-CN">{quote.quote}</blockquote>
          <p>
            <button
              type="button"
              class="link"
              onClick={() =>
                screen.go({
                  view: 'text',
                  document: quote.document.id,
                  passage: quote.passage.id,
                  open: null,
                })
              }
            >
              {say('openQuote')}
            </button>{' '}
            <span>
              {quote.document.issuer[lang]} · {quote.document.date} · {say(quote.status)} · {say(quote.basis)}
            </span>{' '}
            <span>{when(quote, say)}</span>
            {quote.note && <em> {quote.note}</em>}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The time of a statement: its own dates, or that it has none. */
function when(quote: Quote, say: ReturnType<typeof useScreen>['say']): string {
  const parts = [
    ...(quote.since ? [say('since', { date: quote.since })] : []),
    ...(quote.until ? [say('until', { date: quote.until })] : []),
  ]
  return parts.length > 0 ? parts.join(' ') : say('undated', { date: quote.asOf })
}
