import { useState } from 'preact/hooks'
import { useAnswer } from '../client/answers.ts'
import { Ways, type WaysAnswer } from '../operations.generated.ts'
import { statementFilter } from '../state/filters.ts'
import { useScreen } from '../state/screen.ts'
import { nameOf } from '../words.ts'
import { Quotes } from './quotes.tsx'
import { Trouble } from './trouble.tsx'

type Way = WaysAnswer['paths']['paths'][number]

/** The shortest ways from one thing to another, with the quotes of every hop. */
export function WaysCard({ from, to }: { from: string; to: string }) {
  const { state, say, lang } = useScreen()
  const [corridors, setCorridors] = useState(false)
  const filter = statementFilter(state.filters)
  const variables = {
    from,
    to,
    filter,
    through: corridors ? (['Corridor', 'City', 'District', 'County'] as const) : null,
  }
  const { answer, error, retry } = useAnswer({ operation: Ways, variables })
  if (error) return <Trouble error={error} retry={retry} />
  if (!answer) return <p class="loading">{say('loading')}</p>
  const { paths, caveat, notFound, truncated } = answer.paths
  const ends = paths[0]?.nodes
  const name = (node: Way['nodes'][number] | undefined, id: string) => (node ? nameOf(node, lang) : id)
  return (
    <>
      <h2>{say('ways', { from: name(ends?.[0], from), to: name(ends?.at(-1), to) })}</h2>
      <label class="choice">
        <input type="checkbox" checked={corridors} onChange={() => setCorridors(!corridors)} />
        <span>{say('waysCorridors')}</span>
      </label>
      {notFound && <p class="silence">{notFound[lang]}</p>}
      {paths.length > 0 && (
        <p class="lead">
          {say('waysFound', { n: paths.length })}
          {truncated && ` · ${say('waysCut')}`}
        </p>
      )}
      <ol class="ways">
        {paths.map((way) => (
          <WayItem key={way.hops.map((hop) => hop.id).join()} way={way} />
        ))}
      </ol>
      <p class="caveat">{caveat[lang]}</p>
    </>
  )
}

function WayItem({ way }: { way: Way }) {
  const screen = useScreen()
  const { lang } = screen
  return (
    <li>
      <details>
        <summary>
          <span />
          <span>
            {way.nodes.map((node, index) => {
              const hop = way.hops[index]
              const forward = hop?.start.id === node.id
              return (
                <span key={node.id}>
                  <strong>{nameOf(node, lang)}</strong>
                  {hop && ` ${forward ? '—' : '←'}${hop.words[lang]}${forward ? '→' : '—'} `}
                </span>
              )
            })}
          </span>
        </summary>
        {way.hops.map((hop) => (
          <div key={hop.id}>
            <button type="button" class="link" onClick={() => screen.open(hop.id)}>
              {hop.words[lang]}
            </button>
            <Quotes evidence={hop.evidence} />
          </div>
        ))}
      </details>
    </li>
  )
}
