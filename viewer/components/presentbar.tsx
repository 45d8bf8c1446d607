import { useScreen } from '../state/screen.ts'
import { VIEWS } from '../state/view.ts'
import { present } from './keys.ts'

/** All that is left of the top bar on a projector. */
export function PresentBar() {
  const screen = useScreen()
  const { state, say } = screen
  const step = (by: number) => {
    const at = VIEWS.indexOf(state.view === 'around' ? 'map' : state.view)
    screen.show(VIEWS[(at + by + VIEWS.length) % VIEWS.length] ?? 'map')
  }
  return (
    <header class="present-bar">
      <button type="button" onClick={() => step(-1)} aria-label={say('views')}>
        ‹
      </button>
      <span>{say(state.view)}</span>
      <button type="button" onClick={() => step(1)} aria-label={say('views')}>
        ›
      </button>
      <button type="button" class="leave" onClick={() => present(screen, false)}>
        {say('presentLeave')}
      </button>
    </header>
  )
}
