import { useScreen } from '../state/screen.ts'
import { VIEWS } from '../state/view.ts'
import type { Word } from '../words.ts'
import type { Dialog } from './keys.ts'
import { Menu } from './menu.tsx'
import { Search } from './search.tsx'
import type { Current } from './use-view.ts'

interface Props {
  readonly current: Current
  readonly setDialog: (dialog: Dialog) => void
  readonly toggleLegend: () => void
}

const SHORT: Partial<Record<(typeof VIEWS)[number], Word>> = {
  map: 'mapShort',
  grounds: 'groundsShort',
  governance: 'governanceShort',
}

/** Name, search, the five views, language, and the menu of what can be done with what is seen. */
export function TopBar({ current, setDialog, toggleLegend }: Props) {
  const screen = useScreen()
  const { state, say } = screen
  return (
    <header class="top">
      <div class="name">
        <strong>{say('name')}</strong>{' '}
        <span lang={state.lang === 'zh' ? 'en' : 'zh-CN'}>{say('otherName')}</span>
      </div>
      <Search id="search" hint="searchHint" choose={screen.open} />
      <nav class="views" aria-label={say('views')}>
        {VIEWS.map((view, index) => (
          <button
            key={view}
            type="button"
            aria-current={state.view === view ? 'page' : undefined}
            title={`${say(view)} · ${say(`${view}Asks`)} (${index + 1})`}
            onClick={() => screen.show(view)}
          >
            <span class="long">{say(view)}</span>
            <span class="short">{say(SHORT[view] ?? view)}</span>
          </button>
        ))}
      </nav>
      <div class="tools">
        {state.view !== 'text' && (
          <button type="button" class="only-narrow" onClick={toggleLegend}>
            {say('legend')}
          </button>
        )}
        <button
          type="button"
          title={say('languageTitle')}
          lang={state.lang === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => screen.set({ lang: state.lang === 'zh' ? 'en' : 'zh' })}
        >
          {say('language')}
        </button>
        <Menu current={current} setDialog={setDialog} />
      </div>
    </header>
  )
}
