import { useAnswer } from '../client/answers.ts'
import { Areawide } from '../operations.generated.ts'
import { statementFilter } from '../state/filters.ts'
import { useScreen } from '../state/screen.ts'
import { Tie } from './tie.tsx'
import { Trouble } from './trouble.tsx'

/** What the source says of all cities, naming none. */
export function AreawideCard() {
  const { state, say } = useScreen()
  const { answer, error, retry } = useAnswer({
    operation: Areawide,
    variables: { filter: statementFilter(state.filters) },
  })
  if (error) return <Trouble error={error} retry={retry} />
  if (!answer) return <p class="loading">{say('loading')}</p>
  const ties = answer.cityLinks.areawide.filter(({ tie }) => !state.filters.kinds.includes(tie.kind))
  return (
    <>
      <h2>{say('areawideNote', { n: ties.length })}</h2>
      <p class="lead">{say('areawideNoteWhy')}</p>
      <ul class="ties">
        {ties.map(({ tie, status, members, link }) => (
          <Tie key={tie.id} tie={tie} status={status} reaches={members} evidence={link.evidence} />
        ))}
      </ul>
    </>
  )
}
