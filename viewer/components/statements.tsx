import { useEffect, useState } from 'preact/hooks'
import { answerTo } from '../client/answers.ts'
import { PassageStatements, type StatementLine } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'
import { Swatch } from './swatch.tsx'

interface Found {
  readonly passage: string
  readonly quote: string
  readonly statements: readonly StatementLine[]
}

interface Props {
  readonly passages: readonly string[]
  /** Whether a sentence is chosen that nothing rests on. */
  readonly silent: boolean
  /** Why it states nothing for the graph. */
  readonly reason: string | undefined
}

/** The statements that rest on some passages; each opens its thing or link, and its passage in the text. */
export function Statements({ passages, silent, reason }: Props) {
  const screen = useScreen()
  const { state, say, lang } = screen
  const found = useStatements(passages)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard
    <section class="statements" tabIndex={0} aria-label={say('statements')}>
      <h2>{say('statements')}</h2>
      {passages.length === 0 && (
        <p class="small">
          {say(silent ? 'noFact' : 'pickSentence')} {silent && reason}
        </p>
      )}
      {found.map(({ passage, quote, statements }) => (
        <article key={passage} class={state.passage === passage ? 'chosen' : undefined}>
          <button type="button" class="quote" lang="zh-CN" onClick={() => screen.go({ passage })}>
            {quote}
          </button>
          <ul>
            {statements.map((statement) => (
              <li key={`${statement.id} ${statement.property}`}>
                <Swatch kind={statement.subject.kind} statuses={[statement.evidence.status]} />
                <button
                  type="button"
                  class="link"
                  onClick={() => screen.open(statement.link?.id ?? statement.subject.id)}
                >
                  {statement.words[lang]}
                </button>
                <small>
                  {say(statement.evidence.status)} · {say(statement.evidence.basis)}
                </small>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}

function useStatements(passages: readonly string[]): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([])
  const key = passages.join(' ')
  useEffect(() => {
    let here = true
    Promise.all(
      passages.map(async (id): Promise<Found> => {
        const { passage } = await answerTo({ operation: PassageStatements, variables: { id } })
        return { passage: id, quote: passage?.quote ?? '', statements: passage?.statements.nodes ?? [] }
      }),
    ).then(
      (answers) => here && setFound(answers),
      () => here && setFound([]),
    )
    return () => {
      here = false
    }
  }, [key])
  return found
}
