import { useMemo } from 'preact/hooks'
import { bandsOf } from '../elements/bands.ts'
import type { CityMapAnswer } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'
import { matrixOf } from '../tables/matrix.ts'

/** Members by members, beside the map: numbers, or which silence it is. */
export function Matrix({ answer }: { answer: CityMapAnswer }) {
  const screen = useScreen()
  const { state, say, lang } = screen
  const directed = state.matrix === 'directed'
  const matrix = useMemo(
    () => matrixOf(bandsOf(answer.cityLinks, state.filters), answer.cityLinks, directed, lang),
    [answer, state.filters, directed, lang],
  )
  return (
    <section class="matrix" aria-label={say('matrix')}>
      <div class="head">
        <h2>{say('matrix')}</h2>
        <fieldset>
          <legend class="unseen">{say('matrix')}</legend>
          {(['undirected', 'directed'] as const).map((way) => (
            <label key={way}>
              <input
                type="radio"
                name="matrix"
                checked={state.matrix === way}
                onChange={() => screen.go({ matrix: way })}
              />
              {say(way)}
            </label>
          ))}
        </fieldset>
      </div>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <td />
              {matrix.names.map((column) => (
                <th key={column.id} scope="col">
                  <span>{column.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((cells, index) => {
              const name = matrix.names[index]
              return (
                <tr key={name?.id}>
                  <th scope="row">{name?.name}</th>
                  {cells.map((cell, column) => {
                    const other = matrix.names[column]
                    if (!cell) return <td key={other?.id} class="self" />
                    const silent = cell.existing + cell.planned === 0
                    return (
                      <td key={other?.id} class={state.open === cell.opens ? 'chosen' : undefined}>
                        <button
                          type="button"
                          class={silent ? 'silent' : undefined}
                          title={`${name?.name} – ${other?.name}: ${cell.mark ? cell.says : numbers(cell)}`}
                          aria-label={`${name?.name} – ${other?.name}: ${cell.mark ? cell.says : numbers(cell)}`}
                          onClick={() => screen.open(cell.opens)}
                        >
                          {cell.mark || numbers(cell)}
                        </button>
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p class="small">{say(directed ? 'matrixDirectedNote' : 'matrixNote')}</p>
      <p class="small">
        ○ {say('readNothing')} · ╱ {say('cannotTell')} · ∘ {say('JOINT')}
      </p>
    </section>
  )
}

/** Ties that exist, and in brackets those that are planned; `∘` where there are joint ones only. */
function numbers(cell: { existing: number; planned: number; joint: number }): string {
  const planned = cell.planned > 0 ? `(${cell.planned})` : ''
  if (cell.existing + cell.planned === 0) return cell.joint > 0 ? '∘' : '·'
  return cell.existing > 0 ? `${cell.existing}${planned}` : planned
}
