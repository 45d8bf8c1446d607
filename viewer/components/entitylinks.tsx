import { caption } from '../elements/thing.ts'
import type { CardEdge } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'
import { Quotes } from './quotes.tsx'
import { Swatch } from './swatch.tsx'

/** Ties of a thing by relation, each with its quotes beneath it. */
export function EntityLinks({ edges, total }: { edges: readonly CardEdge[]; total: number }) {
  const screen = useScreen()
  const { say, lang } = screen
  if (edges.length === 0) return null
  const groups = new Map<string, CardEdge[]>()
  for (const edge of edges) {
    const words = edge.words[lang]
    groups.set(words, [...(groups.get(words) ?? []), edge])
  }
  return (
    <section>
      <h3>
        {say('ties')} · {total}
      </h3>
      {[...groups].map(([words, list]) => (
        <div key={words} class="group">
          <h4>
            {words} <small>{list.length}</small>
          </h4>
          <ul class="ties">
            {list.map(({ node, link }) => (
              <li key={link.id} class="tie">
                <details>
                  <summary>
                    <Swatch kind={node.kind} statuses={link.statuses} />
                    <span>{caption(node, lang)}</span>
                    <small>{link.statuses.map((status) => say(status)).join(' · ')}</small>
                  </summary>
                  <button type="button" class="link" onClick={() => screen.open(node.id)}>
                    {say('facts')} · {caption(node, lang)}
                  </button>
                  {link.facts.map((fact) => (
                    <p key={fact.property} class="small">
                      {fact.words[lang]}: {lang === 'en' && fact.valueEn ? fact.valueEn : fact.value}
                    </p>
                  ))}
                  <Quotes evidence={link.evidence} />
                </details>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
