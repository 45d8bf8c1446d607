import { render } from 'preact'
import { App } from './components/app.tsx'
import './style/ground.css'
import './style/layout.css'
import './style/panels.css'
import './style/card.css'
import './style/views.css'
import './style/matrix.css'
import './style/present.css'

const place = document.getElementById('app')
if (place) render(<App />, place)
// The fonts come after the first paint: their style sheet alone is 100 kB.
import('./style/fonts.ts')
