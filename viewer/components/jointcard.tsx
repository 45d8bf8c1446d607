import { useAnswer } from '../client/answers.ts'
import { Joint } from '../operations.generated.ts'
import { statementFilter } from '../state/filters.ts'
import { useScreen } from '../state/screen.ts'
import { nameOf } from '../words.ts'
import { Tie } from './tie.tsx'
import { Trouble } from './trouble.tsx'

/** The joint ties of one set of members. */
export function JointCard({ members }: { members: readonly string[] }) {
  const { state, say, lang } = useScreen()
  const { answer, error, retry } = useAnswer({
    operation: Joint,
    variables: { filter: statementFilter(state.filters) },
  })
  if (error) return <Trouble error={error} retry={retry} />
  if (!answer) return <p class="loading">{say('loading')}</p>
  const wanted = [...members].sort().join()
  const ties = answer.cityLinks.joint.filter((joint) => {
    const ids = [...new Set(joint.members.map((reach) => reach.member.id))]
    return ids.sort().join() === wanted && !state.filters.kinds.includes(joint.tie.kind)
  })
  // In the order of the plan, in which the members were asked for.
  const known = new Map(
    ties.flatMap((joint) => joint.members.map((reach) => [reach.member.id, nameOf(reach.member, lang)])),
  )
  const names = members.flatMap((id) => known.get(id) ?? [])
  return (
    <>
      <h2>{say('together', { names: names.join('·') })}</h2>
      <p class="lead">{say('tieCount', { n: ties.length })}</p>
      <ul class="ties">
        {ties.map((joint) => (
          <Tie key={joint.tie.id} tie={joint.tie} status={joint.status} reaches={joint.members} />
        ))}
      </ul>
      {ties.length === 0 && <p>{say('nothingHere')}</p>}
    </>
  )
}
