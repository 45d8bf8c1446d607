import { useEffect, useRef, useState } from 'preact/hooks'
import type { Drawing } from '../elements/drawing.ts'
import { type Arrow, neighbour, nodeOf } from '../elements/neighbour.ts'
import type { Palette } from './palette.ts'
import type { Plane, Viewport } from './plane.ts'
import { Underlay } from './underlay.tsx'

interface Props {
  readonly drawing: Drawing
  readonly palette: Palette
  readonly open: string | null
  readonly label: string
  readonly onOpen: (opens: string) => void
  readonly onAround: (opens: string) => void
}

const REST: Viewport = { zoom: 1, pan: { x: 0, y: 0 } }

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** A drawing with its underlay, the pointer and the keyboard on it. */
export function Canvas({ drawing, palette, open, label, onOpen, onAround }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const plane = useRef<Plane>(undefined)
  const [ready, setReady] = useState(false)
  const [viewport, setViewport] = useState(REST)
  const [hover, setHover] = useState<{ title: string; x: number; y: number } | null>(null)
  const [focus, setFocus] = useState<string | null>(null)
  const calls = useRef({ onOpen, onAround })
  calls.current = { onOpen, onAround }

  useEffect(() => {
    let gone = false
    import('./plane.ts').then(({ Plane }) => {
      if (gone || !box.current) return
      plane.current = new Plane(box.current, {
        open: (opens, id) => {
          setFocus(id.startsWith('edge ') ? null : id)
          calls.current.onOpen(opens)
        },
        around: (opens) => calls.current.onAround(opens),
        hover: (title, at) => setHover(title === null ? null : { title, ...at }),
        move: setViewport,
      })
      Object.assign(box.current, { places: () => plane.current?.places() })
      setReady(true)
    })
    return () => {
      gone = true
      plane.current?.destroy()
    }
  }, [])

  useEffect(() => {
    plane.current?.resize()
    plane.current?.show(drawing, palette, isStill())
  }, [drawing, palette, ready])
  useEffect(() => {
    plane.current?.mark(open, focus)
  }, [open, focus, drawing, palette, ready])

  const onKey = (event: KeyboardEvent) => {
    if (event.key in ARROWS) {
      event.preventDefault()
      const from = focus ?? nodeOf(drawing, open)?.id
      setFocus(from ? (neighbour(drawing, from, event.key as Arrow) ?? from) : (drawing.nodes[0]?.id ?? null))
    } else if (event.key === 'Enter') {
      const node = drawing.nodes.find((other) => other.id === focus)
      if (node) (event.shiftKey ? onAround : onOpen)(node.opens)
    } else if (event.key === '+' || event.key === '=') plane.current?.zoom(1.25)
    else if (event.key === '-') plane.current?.zoom(0.8)
    else if (event.key === '0') plane.current?.home(isStill())
  }
  const focused = drawing.nodes.find((node) => node.id === focus)
  const { zoom, pan } = viewport

  return (
    <div class="canvas" data-ready={ready}>
      <svg class="underlay" aria-hidden="true">
        <title>{label}</title>
        <g transform={`translate(${pan.x} ${pan.y}) scale(${zoom})`}>
          <Underlay backdrops={drawing.backdrops} palette={palette} />
        </g>
      </svg>
      <div
        ref={box}
        id="drawing"
        class="plane"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked with the arrow keys
        tabIndex={0}
        role="application"
        aria-label={label}
        onKeyDown={onKey}
        onBlur={() => setFocus(null)}
      />
      <div class="unseen" aria-live="polite">
        {focused?.title ?? ''}
      </div>
      {hover && (
        <div class="tip" style={{ left: `${hover.x + 14}px`, top: `${hover.y + 14}px` }}>
          {hover.title}
        </div>
      )}
      <div class="zoom">
        <button type="button" aria-label="+" onClick={() => plane.current?.zoom(1.25)}>
          +
        </button>
        <button type="button" aria-label="−" onClick={() => plane.current?.zoom(0.8)}>
          −
        </button>
        <button type="button" aria-label="1:1" onClick={() => plane.current?.home(isStill())}>
          ⤢
        </button>
      </div>
    </div>
  )
}

const ARROWS: Readonly<Record<Arrow, true>> = {
  ArrowUp: true,
  ArrowDown: true,
  ArrowLeft: true,
  ArrowRight: true,
}
