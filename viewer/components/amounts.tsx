import type { Amount, CardAnswer, CardEdge } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'
import { type Lang, nameOf } from '../words.ts'
import { Quotes } from './quotes.tsx'

/** A number with qualifier and unit: never without them. */
function amountText(amount: Amount, lang: Lang): string {
  const number = Number(amount.decimal)
  const shown =
    Number.isFinite(number) && amount.decimal.length < 15
      ? number.toLocaleString('en-US', { maximumFractionDigits: 6 })
      : amount.decimal
  // The source does not print "exactly": it is what a bare number is.
  const before = amount.qualifier && amount.qualifier.en !== 'exactly' ? `${amount.qualifier[lang]} ` : ''
  const times = /^\d/.test(amount.unitEn) ? '× ' : ''
  return lang === 'zh' ? `${before}${shown} ${amount.unit}` : `${before}${shown} ${times}${amount.unitEn}`
}

/** Numbers said of a thing, each with unit, date, printed words and quote. */
export function Amounts({ edges }: { edges: readonly CardEdge[] }) {
  const screen = useScreen()
  const { say, lang } = screen
  if (edges.length === 0) return null
  return (
    <section>
      <h3>
        {say('numbers')} · {edges.length}
      </h3>
      <ul class="amounts">
        {edges.map(({ node, link }) => {
          const { quantity } = node
          if (!quantity) return null
          const indicator = node.basisOf?.nodes[0]
          return (
            <li key={node.id}>
              <details>
                <summary title={say('printed', { text: quantity.printed })}>
                  <span>{indicator ? nameOf(indicator, lang) : nameOf(node, lang)}</span>
                  <strong>{amountText(quantity, lang)}</strong>
                  <small>
                    {quantity.period ?? say('undated', { date: link.evidence[0]?.asOf ?? '' })}
                    {quantity.yearOnYear && ` · ${say('yearOnYear', { n: quantity.yearOnYear })}`}
                    {link.bases.includes('DERIVED') && ` · ${say('DERIVED')}`}
                  </small>
                </summary>
                <p class="small">{say('printed', { text: quantity.printed })}</p>
                {node.formula && (
                  <p class="small">
                    {say('formula')}: {node.formula}
                  </p>
                )}
                <Quotes evidence={link.evidence} />
              </details>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The number of an observation on its own card. */
export function OwnAmount({ node }: { node: NonNullable<CardAnswer['node']> }) {
  const { say, lang } = useScreen()
  if (!node.quantity) return null
  return (
    <p class="amount">
      <strong>{amountText(node.quantity, lang)}</strong>{' '}
      <small>{say('printed', { text: node.quantity.printed })}</small>
      {node.formula && (
        <small>
          {' '}
          {say('formula')}: {node.formula}
        </small>
      )}
    </p>
  )
}
