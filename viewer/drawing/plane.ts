import cytoscape, { type Core } from 'cytoscape'
import type { Drawing } from '../elements/drawing.ts'
import { cells, FONT, stylesheet } from './cells.ts'
import type { Palette } from './palette.ts'

export interface Viewport {
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}

/** What a person does to a drawing. */
export interface PlaneEvents {
  readonly open: (opens: string, id: string) => void
  readonly around: (opens: string) => void
  readonly hover: (title: string | null, at: { x: number; y: number }) => void
  readonly move: (viewport: Viewport) => void
}

const GLIDE = 250
/** Wide drawings are made smaller at first, but no smaller than can be read. */
const LEAST = 0.75

/** The plane on which Cytoscape draws: one for all views, so that what stays can glide. */
export class Plane {
  private readonly cy: Core
  private readonly box: HTMLElement
  private drawing: Drawing | undefined
  private palette: Palette | undefined
  /** Cytoscape keeps the size of a label until its style changes: each font that came makes it another style. */
  private fonts = 0
  private readonly onWheel: (event: WheelEvent) => void
  private readonly onFonts: () => void

  constructor(box: HTMLElement, events: PlaneEvents) {
    this.box = box
    this.cy = cytoscape({
      container: box,
      elements: [],
      layout: { name: 'preset' },
      minZoom: 0.3,
      maxZoom: 4,
      autoungrabify: true,
      boxSelectionEnabled: false,
      autounselectify: true,
    })
    this.cy.on('tap', 'node, edge', (event) => events.open(event.target.data('opens'), event.target.id()))
    this.cy.on('dbltap taphold cxttap', 'node', (event) => events.around(event.target.data('opens')))
    this.cy.on('mouseover', 'node, edge', (event) => {
      box.style.cursor = 'pointer'
      events.hover(event.target.data('title'), event.renderedPosition ?? { x: 0, y: 0 })
    })
    this.cy.on('mouseout', 'node, edge', () => {
      box.style.cursor = ''
      events.hover(null, { x: 0, y: 0 })
    })
    this.cy.on('viewport', () => events.move({ zoom: this.cy.zoom(), pan: { ...this.cy.pan() } }))
    this.onWheel = (event) => {
      if (this.drawing?.wheel !== 'scroll' || event.ctrlKey) return
      event.preventDefault()
      event.stopPropagation()
      this.scroll(-event.deltaX, -event.deltaY)
    }
    box.addEventListener('wheel', this.onWheel, { capture: true, passive: false })
    this.onFonts = () => {
      this.fonts += 1
      if (this.palette) this.cy.style(stylesheet(this.palette, this.fonts))
    }
    document.fonts?.addEventListener('loadingdone', this.onFonts)
  }

  /** Draws anew: what stays glides to its place, what is new appears, what is gone goes. */
  show(drawing: Drawing, palette: Palette, still: boolean): void {
    const { cy } = this
    const wanted = new Map(cells(drawing, palette).map((cell) => [String(cell.data.id), cell]))
    const first = cy.elements().empty()
    const keepView =
      this.drawing?.height === drawing.height &&
      this.drawing.width === drawing.width &&
      this.drawing.focus === undefined
    cy.stop(true)
    cy.elements().stop(true, true)
    cy.batch(() => {
      cy.style(stylesheet(palette, this.fonts))
      for (const element of cy.elements().toArray()) {
        const cell = wanted.get(element.id())
        const moved =
          element.isEdge() &&
          cell &&
          (cell.data.source !== element.data('source') || cell.data.target !== element.data('target'))
        if (!cell || moved) element.remove()
      }
      for (const [id, cell] of wanted) {
        const known = cy.getElementById(id)
        if (known.nonempty()) known.data(cell.data)
      }
      cy.add([...wanted].filter(([id]) => cy.getElementById(id).empty()).map(([, cell]) => cell))
    })
    for (const [id, cell] of wanted) {
      const element = cy.getElementById(id)
      const to = cell.position
      if (!element.isNode() || !to) continue
      const from = element.position()
      if (Math.hypot(from.x - to.x, from.y - to.y) < 1) continue
      if (still || first) element.position(to)
      else element.animate({ position: to, duration: GLIDE, easing: 'ease-in-out' })
    }
    this.drawing = drawing
    this.palette = palette
    const letters = [
      ...new Set(drawing.nodes.flatMap((node) => node.label.lines.flatMap((line) => [...line]))),
    ].join('')
    for (const weight of [400, 600]) document.fonts?.load(`${weight} 13px ${FONT}`, letters).catch(() => {})
    if (!keepView || first) this.home(still || first)
  }

  /** Back to the whole drawing as laid out. */
  home(still: boolean): void {
    const { cy, drawing } = this
    const focus = drawing?.focus
    const zoom = focus ? Math.min(1, Math.max(LEAST, cy.width() / drawing.width)) : 1
    const shift = (at: number, room: number, size: number) => {
      const centred = room / 2 - at * zoom
      return size * zoom < room ? centred : Math.min(0, Math.max(room - size * zoom, centred))
    }
    const pan = focus
      ? { x: shift(focus.x, cy.width(), drawing.width), y: shift(focus.y, cy.height(), drawing.height) }
      : { x: 0, y: 0 }
    const view = { zoom, pan }
    if (still) cy.viewport(view)
    else cy.animate({ ...view, duration: GLIDE })
  }

  zoom(factor: number): void {
    const { x, y } = { x: this.cy.width() / 2, y: this.cy.height() / 2 }
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x, y } })
  }

  /** Marks what is open and what the keyboard stands on, and brings the latter into sight. */
  mark(chosen: string | null, focus: string | null): void {
    const { cy } = this
    cy.batch(() => {
      cy.elements().removeClass('chosen focus')
      if (chosen !== null)
        cy.elements()
          .filter((element) => element.data('opens') === chosen)
          .addClass('chosen')
      if (focus !== null) cy.getElementById(focus).addClass('focus')
    })
    const node = focus === null ? null : cy.getElementById(focus)
    if (!node || node.empty()) return
    const { x, y } = node.renderedPosition()
    const margin = 60
    const over = (at: number, size: number) =>
      at < margin ? margin - at : at > size - margin ? size - margin - at : 0
    if (over(x, cy.width()) !== 0 || over(y, cy.height()) !== 0)
      cy.panBy({ x: over(x, cy.width()), y: over(y, cy.height()) })
  }

  resize(): void {
    this.cy.resize()
  }

  destroy(): void {
    this.box.removeEventListener('wheel', this.onWheel, { capture: true })
    document.fonts?.removeEventListener('loadingdone', this.onFonts)
    this.cy.destroy()
  }

  /** Where nodes are on the screen: for tests. */
  places(): Record<string, { x: number; y: number }> {
    return Object.fromEntries(this.cy.nodes().map((node) => [node.id(), { ...node.renderedPosition() }]))
  }

  private scroll(x: number, y: number): void {
    const { cy, drawing } = this
    if (!drawing) return
    const pan = cy.pan()
    const least = Math.min(0, cy.height() - drawing.height * cy.zoom())
    const limited = Math.min(0, Math.max(least, pan.y + y))
    const wide = Math.min(0, cy.width() - drawing.width * cy.zoom())
    cy.pan({ x: Math.min(0, Math.max(wide, pan.x + x)), y: limited })
  }
}
