import type { Current } from '../components/use-view.ts'
import { LIGHT } from '../drawing/palette.ts'
import { SCREEN } from '../elements/drawing.ts'
import type { Screen } from '../state/screen.ts'
import { type Figure, figureOf } from './figure.ts'
import { pngOf } from './png.ts'
import { svgOf } from './svg.ts'

/** The figure of what is shown: on light ground and in a frame of its own, whatever the screen. */
function figure(current: Current, screen: Screen): Figure | null {
  const { shown, ground } = current
  const { state, lang, say } = screen
  if (!shown) return null
  const map = state.view === 'map'
  const frame = { width: map ? 900 : 1100, height: map ? 900 : 400, lang, type: SCREEN }
  const dataset = ground?.dataset
  const drawing = shown.draw(frame)
  return figureOf(
    drawing,
    {
      title: state.view === 'around' ? shown.sentence : say(state.view),
      sentence: shown.sentence,
      banner: ground?.cityLinks.words[lang] ?? '',
      sources: ground?.cityLinks.sources ?? [],
      version: dataset
        ? `Metrograph · ${dataset.title[lang]} · ${say('version', { version: dataset.version, date: dataset.changedAt.slice(0, 10) })} · ${dataset.licence}`
        : 'Metrograph',
      notes: [...(drawing.caption === undefined ? [] : [drawing.caption]), ...(drawing.credits ?? [])],
      lang,
    },
    LIGHT,
  )
}

/** Hands the figure to the browser as a file. */
export async function save(format: 'svg' | 'png', current: Current, screen: Screen): Promise<void> {
  const made = figure(current, screen)
  if (!made) return
  const blob = format === 'svg' ? new Blob([svgOf(made)], { type: 'image/svg+xml' }) : await pngOf(made)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `metrograph-${screen.state.view}-${screen.lang}.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
