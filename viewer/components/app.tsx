import { useEffect, useState } from 'preact/hooks'
import { ScreenContext, useScreenState } from '../state/screen.ts'
import { Foot } from './foot.tsx'
import { type Dialog, useKeys } from './keys.ts'
import { later } from './later.tsx'
import { Legend } from './legend.tsx'
import { PresentBar } from './presentbar.tsx'
import { Stage } from './stage.tsx'
import { TopBar } from './topbar.tsx'
import { useView } from './use-view.ts'

const KeySheet = later(() => import('./keysheet.tsx').then((module) => module.KeySheet))
const About = later(() => import('./about.tsx').then((module) => module.About))
const QueryPanel = later(() => import('./querypanel.tsx').then((module) => module.QueryPanel))
const Card = later(() => import('./card.tsx').then((module) => module.Card))

/** The whole screen. */
export function App() {
  const screen = useScreenState()
  const [dialog, setDialog] = useState<Dialog>(null)
  const [legend, setLegend] = useState(false)
  const { state } = screen
  useKeys(screen, dialog, setDialog)
  useEffect(() => setLegend(false), [state.view, state.open])
  const current = useView(screen)
  const classes = [
    'screen',
    state.present && 'presenting',
    state.open && 'with-card',
    legend && 'with-legend',
  ]
  return (
    <ScreenContext.Provider value={screen}>
      <div class={classes.filter(Boolean).join(' ')}>
        <a class="skip" href="#drawing">
          {screen.say('skip')}
        </a>
        {state.present ? (
          <PresentBar />
        ) : (
          <TopBar current={current} setDialog={setDialog} toggleLegend={() => setLegend(!legend)} />
        )}
        {!state.present && state.view !== 'text' && (
          <Legend current={current} close={() => setLegend(false)} />
        )}
        <Stage current={current} />
        {state.open !== null && !state.present && <Card key={state.open} open={state.open} />}
        <Foot current={current} />
        {dialog === 'keys' && <KeySheet close={() => setDialog(null)} />}
        {dialog === 'about' && <About current={current} close={() => setDialog(null)} />}
        {dialog === 'query' && <QueryPanel current={current} close={() => setDialog(null)} />}
      </div>
    </ScreenContext.Provider>
  )
}
