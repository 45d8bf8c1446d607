import type { CardHead } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'
import { Quotes } from './quotes.tsx'

/** Cited properties, what is not stated, and whether lists are complete. */
export function EntityFacts({ head }: { head: CardHead }) {
  const { say, lang } = useScreen()
  return (
    <>
      {head.facts.length > 0 && (
        <section>
          <h3>{say('facts')}</h3>
          <ul class="facts">
            {head.facts.map((fact) => (
              <li key={`${fact.property} ${fact.value}`}>
                <details>
                  <summary>
                    <small>{fact.words[lang]}</small>
                    <span lang={lang === 'en' && !fact.valueEn ? 'zh-CN' : undefined}>
                      {lang === 'en' && fact.valueEn ? fact.valueEn : fact.value}
                      {fact.unit ?? ''}
                    </span>
                  </summary>
                  <Quotes evidence={fact.evidence} />
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
      {head.notStated.length > 0 && (
        <section>
          <h3>{say('notStated')}</h3>
          <ul class="facts">
            {head.notStated.map((gap) => (
              <li key={gap.field}>
                <details>
                  <summary>
                    <small>{gap.words[lang]}</small>
                    <span>{gap.reason[lang]}</span>
                  </summary>
                  <Quotes evidence={gap.evidence} />
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
      {head.openLists.length > 0 && (
        <section>
          <h3>{say('openLists')}</h3>
          <ul class="facts">
            {head.openLists.map((list) => (
              <li key={list.relation}>
                <details>
                  <summary>
                    <small>{list.words[lang]}</small>
                    <span>{say(list.state)}</span>
                  </summary>
                  <Quotes evidence={list.evidence} />
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
