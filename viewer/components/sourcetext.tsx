import { useEffect, useMemo, useState } from 'preact/hooks'
import { answerTo, useAnswer } from '../client/answers.ts'
import { type Stretch, sentences, touches } from '../elements/sentences.ts'
import { Documents, DocumentText, Passages, type PassagesAnswer } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'
import { Reading } from './reading.tsx'
import { Statements } from './statements.tsx'
import { Trouble } from './trouble.tsx'

export interface Mark extends Stretch {
  readonly id: string
}

/** A document beside the statements that rest on it: from a sentence to its statements, and back. */
export function SourceText() {
  const screen = useScreen()
  const { state, say, lang } = screen
  const list = useAnswer({ operation: Documents, variables: {} })
  const documents = list.answer?.documents.nodes ?? []
  const id =
    state.document ??
    documents.find((document) => document.basis === 'STATED')?.id ??
    documents[0]?.id ??
    null
  const { answer, error, retry } = useAnswer(
    id === null ? null : { operation: DocumentText, variables: { id } },
  )
  const text = answer?.node?.id === id ? (answer?.node?.text ?? '') : ''
  const { marks, done } = useMarks(id)
  const clauses = useMemo(() => sentences(text), [text])
  const cited = useMemo(
    () =>
      new Set(
        clauses.filter((clause) => marks.some((mark) => touches(clause, mark))).map((clause) => clause.start),
      ),
    [clauses, marks],
  )
  const [sentence, setSentence] = useState<number | null>(null)
  useEffect(() => setSentence(null), [id])
  const selected = marks.find((mark) => mark.id === state.passage)
  const chosen = clauses.find((clause) => (selected ? touches(clause, selected) : clause.start === sentence))
  const passages = selected ? [selected] : chosen ? marks.filter((mark) => touches(chosen, mark)) : []
  const noFact = answer?.node?.noFact?.find((stretch) => chosen && touches(chosen, stretch))
  const fault = list.error ?? error
  return (
    <div class="source">
      <div class="source-head">
        <label>
          <span class="unseen">{say('document')}</span>
          <select
            value={id ?? ''}
            onChange={(event) => screen.go({ document: event.currentTarget.value, passage: null })}
          >
            {documents.map((document) => (
              <option key={document.id} value={document.id}>
                {`${lang === 'zh' ? document.titleZh : document.titleEn} · ${document.date}`}
              </option>
            ))}
          </select>
        </label>
        <small role="status">
          {done ? say('sentences', { cited: cited.size, all: clauses.length }) : say('loadingPassages')}
        </small>
      </div>
      {fault && <Trouble error={fault} retry={list.error ? list.retry : retry} />}
      <div class="source-body">
        <Reading
          clauses={clauses}
          cited={cited}
          ready={done}
          marks={passages}
          chosen={chosen?.start ?? null}
          scrollTo={selected ? (chosen?.start ?? null) : null}
          choose={(start) => {
            setSentence(start)
            if (state.passage !== null) screen.go({ passage: null })
          }}
        />
        <Statements
          passages={passages.map((passage) => passage.id)}
          silent={chosen !== undefined && done && passages.length === 0}
          reason={noFact?.reason[lang]}
        />
      </div>
    </div>
  )
}

/** All quoted stretches of a document, page by page. */
function useMarks(id: string | null): { marks: readonly Mark[]; done: boolean } {
  const [found, setFound] = useState<{ id: string | null; marks: readonly Mark[]; done: boolean }>({
    id: null,
    marks: [],
    done: false,
  })
  useEffect(() => {
    let here = true
    const read = async () => {
      if (id === null) return
      let after: string | null = null
      let marks: readonly Mark[] = []
      do {
        const answer: PassagesAnswer = await answerTo({ operation: Passages, variables: { id, after } })
        const page = answer.node?.passages
        marks = [...marks, ...(page?.nodes ?? [])]
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
        if (here) setFound({ id, marks, done: after === null })
      } while (here && after !== null)
    }
    read().catch(() => here && setFound({ id, marks: [], done: true }))
    return () => {
      here = false
    }
  }, [id])
  return found.id === id ? found : { marks: [], done: false }
}
