import { useScreen } from '../state/screen.ts'
import type { View } from '../state/view.ts'

/** The shape of the drawing that is to come, at once and without movement. */
export function Skeleton({ view }: { view: View }) {
  const { say } = useScreen()
  return (
    <div class="skeleton" role="status" aria-label={say('loading')}>
      <svg viewBox="0 0 400 400" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
        <title>{say('loading')}</title>
        {view === 'map' ? (
          <>
            <path d="M20 330 110 280 160 190 230 150 330 140 390 190" fill="none" stroke-width="5" />
            {MEMBERS.map(([x, y]) => (
              <circle key={`${x}`} cx={x} cy={y} r="9" />
            ))}
          </>
        ) : (
          [40, 110, 180, 250, 320].map((y) => (
            <g key={y}>
              <circle cx="40" cy={y} r="8" />
              <rect x="60" y={y - 6} width="120" height="12" rx="6" />
              <rect x="220" y={y - 6} width="140" height="12" rx="6" />
            </g>
          ))
        )}
      </svg>
    </div>
  )
}

const MEMBERS = [
  [190, 180],
  [270, 160],
  [268, 138],
  [215, 20],
  [150, 260],
  [158, 222],
  [135, 150],
  [187, 320],
  [285, 215],
  [276, 250],
] as const
