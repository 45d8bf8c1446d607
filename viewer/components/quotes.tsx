import type { Quote } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'

interface Told {
  readonly quote: Quote
  /** The rows that cite it, by their dataset. */
  readonly rows: Map<string, Set<string>>
}

/** Quotes that differ in passage, status or basis, each with the rows of datasets that cite it. */
function told(evidence: readonly Quote[]): Map<string, Told> {
  const quotes = new Map<string, Told>()
  for (const quote of evidence) {
    const key = `${quote.passage.id} ${quote.status} ${quote.basis}`
    const one = quotes.get(key) ?? { quote, rows: new Map() }
    const rows = one.rows.get(quote.dataset) ?? new Set()
    one.rows.set(quote.dataset, rows.add(quote.row))
    quotes.set(key, one)
  }
  return quotes
}

/** Quotes with document, status, date, and the rows that cite them; each opens the document at its sentence. */
export function Quotes({ evidence }: { evidence: readonly Quote[] }) {
  const screen = useScreen()
  const { say, lang } = screen
  return (
    <ul class="quotes">
      {[...told(evidence)].map(([key, { quote, rows }]) => (
        <li key={key}>
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
          {[...rows].map(([dataset, lines]) => (
            <p key={dataset} class="rows">
              {say('rowsOf', { dataset, rows: [...lines].join(lang === 'zh' ? '、' : ', ') })}
            </p>
          ))}
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
