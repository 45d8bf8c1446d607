import { bandsOf } from '../elements/bands.ts'
import { widthPerTie } from '../elements/strands.ts'
import { useScreen } from '../state/screen.ts'
import type { Current } from './use-view.ts'

/** The computed sentence, the scale of the bands, the dataset's version and date. */
export function Foot({ current }: { current: Current }) {
  const { state, say, palette } = useScreen()
  const { shown, ground } = current
  const dataset = ground?.dataset
  const per = ground ? widthPerTie(bandsOf(ground.cityLinks, state.filters).bands) : 3
  return (
    <footer class="foot">
      <p role="status">{shown?.sentence ?? ''}</p>
      {state.view === 'map' && (
        <span class="scale">
          {say('bandScale')}
          {[1, 3, 6].map((n) => (
            <span key={n}>
              <svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
                <title>{n}</title>
                <path d="M0 10H22" stroke={palette.hue('vermillion')} stroke-width={per * n} />
              </svg>
              {n}
            </span>
          ))}
          <span>
            <svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
              <title>{say('PLANNED')}</title>
              <path
                d="M0 10H22"
                stroke={palette.hue('vermillion')}
                stroke-width={per}
                stroke-dasharray="6 3"
              />
            </svg>
            (n) {say('PLANNED')}
          </span>
        </span>
      )}
      {dataset && (
        <span class="version">
          {say('version', { version: dataset.version, date: dataset.changedAt.slice(0, 10) })}
        </span>
      )}
    </footer>
  )
}
