import { useAnswer } from '../client/answers.ts'
import { Pair, type PairAnswer } from '../operations.generated.ts'
import { statementFilter } from '../state/filters.ts'
import { useScreen } from '../state/screen.ts'
import { AREAWIDE } from '../state/view.ts'
import { nameOf } from '../words.ts'
import { Tie } from './tie.tsx'
import { Trouble } from './trouble.tsx'

type PairFull = PairAnswer['cityLinks']['pairs'][number]

/** All that is recorded between two members, or which silence it is. */
export function PairCard({ members }: { members: readonly [string, string] }) {
  const screen = useScreen()
  const { state, say, lang } = screen
  const { answer, error, retry } = useAnswer({
    operation: Pair,
    variables: { members, filter: statementFilter(state.filters) },
  })
  if (error) return <Trouble error={error} retry={retry} />
  const pair = answer?.cityLinks.pairs[0]
  if (!answer) return <p class="loading">{say('loading')}</p>
  if (!pair) return <p>{say('notFound', { id: members.join('~') })}</p>
  const existing = pair.ties.filter((tie) => tie.status !== 'PLANNED')
  const planned = pair.ties.filter((tie) => tie.status === 'PLANNED')
  return (
    <>
      <h2>
        <button type="button" class="link" onClick={() => screen.open(pair.a.id)}>
          {nameOf(pair.a, lang)}
        </button>{' '}
        –{' '}
        <button type="button" class="link" onClick={() => screen.open(pair.b.id)}>
          {nameOf(pair.b, lang)}
        </button>
      </h2>
      <p class="lead">{pair.words[lang]}</p>
      {pair.ties.length === 0 && (
        <p class="silence">
          {pair.coverage.words[lang]}
          {pair.coverage.documents.map((source) => (
            <small key={source.id}>
              {' '}
              {lang === 'zh' ? source.titleZh : source.titleEn} · {source.date}
            </small>
          ))}
        </p>
      )}
      <TieList title={say('betweenTwo')} ties={existing} pair={pair} />
      <TieList title={say('planned')} ties={planned} pair={pair} />
      {pair.joint.length > 0 && (
        <section>
          <h3>
            {say('withOthers')} · {pair.joint.length}
          </h3>
          <ul class="ties">
            {pair.joint.map((joint) => (
              <Tie
                key={joint.tie.id}
                tie={joint.tie}
                status={joint.status}
                reaches={joint.members.map((reach) => ({ ...reach, via: [] }))}
                way={joint.members.map((reach) => nameOf(reach.member, lang)).join('·')}
              />
            ))}
          </ul>
        </section>
      )}
      {pair.counts.areawide > 0 && (
        <p>
          <button type="button" class="link" onClick={() => screen.open(AREAWIDE)}>
            {say('areawideNote', { n: pair.counts.areawide })}
          </button>
        </p>
      )}
      <p class="caveat">{answer.cityLinks.words[lang]}</p>
    </>
  )
}

function TieList({ title, ties, pair }: { title: string; ties: PairFull['ties']; pair: PairFull }) {
  const { lang } = useScreen()
  if (ties.length === 0) return null
  const name = (id: string) => nameOf(id === pair.a.id ? pair.a : pair.b, lang)
  return (
    <section>
      <h3>
        {title} · {ties.length}
      </h3>
      <ul class="ties">
        {ties.map((tie) => (
          <Tie
            key={tie.tie.id}
            tie={tie.tie}
            status={tie.status}
            reaches={[tie.a, tie.b]}
            {...(tie.from && tie.to ? { way: `${name(tie.from.id)} → ${name(tie.to.id)}` } : {})}
          />
        ))}
      </ul>
    </section>
  )
}
