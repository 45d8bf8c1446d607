import { useEffect, useState } from 'preact/hooks'
import { useAnswer } from '../client/answers.ts'
import { Search as SearchOperation } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'
import { nameOf, type Word } from '../words.ts'
import { Swatch } from './swatch.tsx'

const PAUSE = 150

interface Props {
  readonly id: string
  readonly hint: Word
  readonly choose: (id: string) => void
}

/** Names, aliases and pinyin; arrows and Enter choose. */
export function Search({ id: field, hint, choose: chosen }: Props) {
  const { say, lang } = useScreen()
  const [text, setText] = useState('')
  const [settled, setSettled] = useState('')
  const [at, setAt] = useState(0)
  const [focused, setFocused] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  const { answer, error } = useAnswer(
    settled === '' ? null : { operation: SearchOperation, variables: { text: settled, first: 12 } },
  )
  const found = settled === '' ? [] : (answer?.search.edges ?? [])
  const shown = focused && settled !== '' && (answer !== undefined || error !== undefined)
  const choose = (id: string | undefined) => {
    if (id === undefined) return
    setText('')
    setSettled('')
    setFocused(false)
    chosen(id)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') choose(found[at]?.node.id)
    else return
    event.preventDefault()
  }
  return (
    <search class="search">
      <input
        id={field}
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        placeholder={say(hint)}
        aria-label={say(hint)}
        aria-expanded={shown}
        aria-controls={`${field}-found`}
        aria-activedescendant={shown && found[at] ? `${field}-${at}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
          setFocused(true)
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setTimeout(() => setFocused(false), 150)}
        onKeyDown={onKey}
      />
      {shown && (
        <div class="floating found">
          {error && <p class="nothing">{say('failed', { message: error.message })}</p>}
          {!error && found.length === 0 && (
            <p class="nothing">
              {say('searchNothing', { text: settled })} {say('searchTry')}
            </p>
          )}
          <div id={`${field}-found`} role="listbox" aria-label={say('searchFound', { n: found.length })}>
            {found.map(({ node, matched }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of the list
              <div
                key={node.id}
                id={`${field}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onMouseEnter={() => setAt(index)}
                onClick={() => choose(node.id)}
              >
                <Swatch kind={node.kind} statuses={node.state.statuses} />
                <span>
                  {nameOf(node, lang)}
                  {matched !== node.nameZh && matched !== node.nameEn && <em> {matched}</em>}
                </span>
                <small>{node.words[lang]}</small>
              </div>
            ))}
          </div>
        </div>
      )}
    </search>
  )
}
