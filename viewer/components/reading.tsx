import { useEffect, useRef } from 'preact/hooks'
import { cutBy, type Sentence, type Stretch } from '../elements/sentences.ts'
import { useScreen } from '../state/screen.ts'

interface Props {
  readonly clauses: readonly Sentence[]
  readonly cited: ReadonlySet<number>
  readonly ready: boolean
  readonly marks: readonly Stretch[]
  readonly chosen: number | null
  readonly scrollTo: number | null
  readonly choose: (start: number) => void
}

/** The text, sentence by sentence; those that nothing rests on are set apart. */
export function Reading({ clauses, cited, ready, marks, chosen, scrollTo, choose }: Props) {
  const { say } = useScreen()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (scrollTo === null) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    box.current
      ?.querySelector(`[data-start="${scrollTo}"]`)
      ?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
  }, [scrollTo, clauses])
  const walk = (event: KeyboardEvent, clause: Sentence) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const next = step ? clauses[clauses.indexOf(clause) + step] : undefined
    if (next) box.current?.querySelector<HTMLElement>(`[data-start="${next.start}"]`)?.focus()
    if (event.key === 'Enter' || event.key === ' ') choose(clause.start)
    else if (!next) return
    event.preventDefault()
  }
  const lines = new Map<number, Sentence[]>()
  for (const clause of clauses) lines.set(clause.line, [...(lines.get(clause.line) ?? []), clause])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard
    <section class="reading" lang="zh-CN" ref={box} tabIndex={0} aria-label={say('document')}>
      {[...lines].map(([line, list]) => (
        <p key={line}>
          {list.map((clause) => {
            const silent = ready && !cited.has(clause.start)
            const classes = ['clause', chosen === clause.start && 'chosen', silent && 'silent'].filter(
              Boolean,
            )
            return (
              // biome-ignore lint/a11y/useSemanticElements: a button does not flow with the text
              <span
                key={clause.start}
                role="button"
                class={classes.join(' ')}
                data-start={clause.start}
                title={silent ? say('noFact') : undefined}
                aria-pressed={chosen === clause.start}
                tabIndex={clause.start === (chosen ?? clauses[0]?.start) ? 0 : -1}
                onClick={() => choose(clause.start)}
                onKeyDown={(event) => walk(event, clause)}
              >
                {cutBy(clause, marks).map((piece) =>
                  piece.marked ? <mark key={piece.text}>{piece.text}</mark> : piece.text,
                )}
              </span>
            )
          })}
        </p>
      ))}
    </section>
  )
}
