import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Canvas } from '../drawing/canvas.tsx'
import { type Frame, PROJECTOR, SCREEN } from '../elements/drawing.ts'
import { NO_FILTERS } from '../state/filters.ts'
import { useScreen } from '../state/screen.ts'
import { Banner } from './banner.tsx'
import { DataTable } from './datatable.tsx'
import { later } from './later.tsx'
import { Matrix } from './matrix.tsx'
import { Skeleton } from './skeleton.tsx'
import { Trouble } from './trouble.tsx'
import type { Current } from './use-view.ts'

const SourceText = later(() => import('./sourcetext.tsx').then((module) => module.SourceText))

/** The middle of the screen: title, banner, and the drawing, its table or the source text. */
export function Stage({ current }: { current: Current }) {
  const screen = useScreen()
  const { state, say } = screen
  const { shown, answered, ground } = current
  const text = state.view === 'text'
  const title = state.view === 'around' ? (shown?.sentence ?? say('around')) : say(state.view)
  return (
    <main class={`stage view-${state.view}`} aria-busy={answered.loading}>
      <div class="title">
        <h1>{title}</h1>
        <p>{say(`${state.view}Asks`)}</p>
        {!text && !state.present && (
          <button type="button" aria-pressed={state.table} onClick={() => screen.go({ table: !state.table })}>
            {say(state.table ? 'asDrawing' : 'asTable')}
          </button>
        )}
      </div>
      <Banner ground={ground} />
      {answered.error && !text && <Trouble error={answered.error} retry={answered.retry} />}
      {text ? (
        <SourceText />
      ) : (
        <div class="body">
          {shown && state.table ? (
            <DataTable table={shown.table} label={say('tableOf', { view: title })} />
          ) : (
            <DrawingArea current={current} title={title} />
          )}
          {state.view === 'map' && !state.table && current.ground && <Matrix answer={current.ground} />}
        </div>
      )}
      {shown?.cut && (
        <p class="cut">
          {say('cutOff', { n: shown.cut.shown, total: shown.cut.total })}{' '}
          <button type="button" onClick={current.showRest}>
            {say('showRest')}
          </button>
        </p>
      )}
    </main>
  )
}

function DrawingArea({ current, title }: { current: Current; title: string }) {
  const screen = useScreen()
  const { state, say, lang, palette } = screen
  const { shown, answered } = current
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const frame = useMemo(
    (): Frame | null => (size ? { ...size, lang, type: state.present ? PROJECTOR : SCREEN } : null),
    [size, lang, state.present],
  )
  const drawing = useMemo(() => (shown && frame ? shown.draw(frame) : null), [shown, frame])
  return (
    <div class="drawing" ref={box}>
      {drawing ? (
        <Canvas
          drawing={drawing}
          palette={palette}
          open={state.open}
          label={say('drawingOf', { view: title })}
          onOpen={(opens) => screen.open(opens)}
          onAround={(opens) => opens.includes(':') && !opens.includes('~') && screen.around(opens)}
        />
      ) : (
        answered.error === undefined && <Skeleton view={state.view} />
      )}
      {shown?.empty && !answered.loading && (
        <p class="empty" role="status">
          {say('nothingLeft')}{' '}
          <button type="button" onClick={() => screen.go({ filters: NO_FILTERS })}>
            {say('reset')}
          </button>
        </p>
      )}
      {drawing?.caption !== undefined && <p class="caption">{drawing.caption}</p>}
    </div>
  )
}

function useSize(box: { readonly current: HTMLElement | null }): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const width = Math.round(entry.contentRect.width)
      const height = Math.round(entry.contentRect.height)
      if (width > 0 && height > 0)
        setSize((before) =>
          before?.width === width && before.height === height ? before : { width, height },
        )
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return size
}
